"""What somebody has typed of a plan so far: kept as it was typed, until a workshop is made of it."""

from collections.abc import Mapping

from pydantic import Field

from journey.records import Record
from workshop.errors.plans import SetUpFinishedError
from workshop.workshop import Workshop, WorkshopState

Words = Mapping[str, str | tuple[str, ...]]
"""What stands in the fields of the set-up, by field: a text or a choice, or several choices."""

_MOST_EARLIER = 20


class SetUp(Record):
    """A half-filled plan of one person for one channel; `workshop_id` is the draft it changes, if any."""

    id: str
    channel: str
    person: str
    workshop_id: str = ""
    words: dict[str, str | tuple[str, ...]] = Field(default_factory=dict)

    def keeping(self, words: Words) -> "SetUp":
        """The set-up with these fields as they are now."""
        return self.model_copy(update={"words": {**self.words, **words}})

    def without(self, person: str) -> "SetUp":
        """The set-up with nobody chosen who is this person."""
        chosen = {
            name: tuple(choice for choice in word if choice != person)
            for name, word in self.words.items()
            if isinstance(word, tuple)
        }
        return self.keeping(chosen)


class Planning(Record):
    """A set-up with the workshops of its channel that it may start from, the newest first.

    `resumed` ones were begun before, `cleared` ones were just emptied.
    """

    set_up: SetUp
    earlier: tuple[Workshop, ...] = ()
    resumed: bool = False
    cleared: bool = False


def own(set_up: SetUp | None, person: str) -> SetUp:
    """The set-up, where it is this person's.

    Raises:
        SetUpFinishedError: when a workshop was made of it, or it is somebody else's.
    """
    if set_up is None or set_up.person != person:
        raise SetUpFinishedError
    return set_up


def worth_repeating(workshops: tuple[Workshop, ...]) -> tuple[Workshop, ...]:
    """The workshops that another one may start from."""
    started = (WorkshopState.RUNNING, WorkshopState.CLOSED)
    return tuple(one for one in workshops if one.state in started)[:_MOST_EARLIER]
