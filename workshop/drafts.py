"""Drafts: what a language model proposes to say, apart from the map until a person decides."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from journey.records import Record

LONGEST_WORDING: Final = 300
"""Characters of a draft as a person words it."""


class DraftKind(StrEnum):
    """What a draft would become."""

    SENTENCE = "sentence"
    """A sentence of the summary."""
    OPPORTUNITY = "opportunity"
    """A "How might we" note in the opportunity lane of the stage it is `about`."""
    PERSONA = "persona"
    """A line of the persona, in the field it is `about`: goals, needs or frustrations."""
    THEME = "theme"
    """The wording of the theme it is `about`; people only say what they think of it here."""


class DraftState(StrEnum):
    """What became of a draft."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REPLACED = "replaced"
    """A newer draft took its place before anybody decided."""


class Draft(Record):
    """Something a model proposes, with the contributions it rests on.

    `text` is as the model wrote it; `wording` is what a person made of it, "" as long as nobody changed
    it. `translation` is the model's own, into the language of the workshop. `source` says which prompt
    and model were at work. `ups` and `downs` count thumbs; nobody keeps whose they are.
    """

    id: str
    kind: DraftKind
    text: str
    contribution_ids: tuple[str, ...]
    about: str = ""
    translation: str = ""
    source: str = ""
    place: int = 0
    state: DraftState = DraftState.OPEN
    wording: str = ""
    ups: int = 0
    downs: int = 0

    @property
    def words(self) -> str:
        """The draft as it stands now."""
        return self.wording or self.text

    @property
    def told(self) -> str:
        """The draft with its translation, marked as such, as long as the model's words stand."""
        if self.wording or not self.translation:
            return self.words
        return f"{self.text} [AI translation: {self.translation}]"


class Drafted(Record):
    """What a model drafted; `answered` is false when it could not, and then `notes` say why.

    `tokens` are what a budget loses by it.
    """

    drafts: tuple[Draft, ...] = ()
    notes: tuple[str, ...] = ()
    tokens: int = 0
    answered: bool = False


def merged_drafts(stored: Sequence[Draft], fresh: Sequence[Draft]) -> tuple[Draft, ...]:
    """The fresh drafts beside what people have decided or said about earlier ones, in order.

    A draft that comes again is the one that stands. An open one that does not come again goes, unless
    somebody gave it a thumb: then it is kept as replaced, for the record.
    """
    standing = {one.id: one for one in stored}
    coming = {one.id for one in fresh}
    merged = [_again(standing[one.id], one) if one.id in standing else one for one in fresh]
    for one in stored:
        if one.id in coming:
            continue
        if one.state is not DraftState.OPEN or one.kind is DraftKind.THEME:
            merged.append(one)
        elif one.ups or one.downs:
            merged.append(one.model_copy(update={"state": DraftState.REPLACED}))
    return tuple(sorted(merged, key=_order))


def ordered_drafts(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts in the order in which they are shown."""
    return tuple(sorted(drafts, key=_order))


def _again(standing: Draft, fresh: Draft) -> Draft:
    state = DraftState.OPEN if standing.state is DraftState.REPLACED else standing.state
    return standing.model_copy(update={"state": state, "place": fresh.place})


def _order(draft: Draft) -> tuple[int, int, str]:
    return tuple(DraftKind).index(draft.kind), draft.place, draft.id
