"""What is still open when a workshop closes: it is asked about before, and recorded."""

from journey.build import build_map
from journey.leading import left_unowned
from journey.opportunities import Opportunity
from journey.records import Record
from workshop.agenda import StepKind
from workshop.errors.workshops import UnfinishedError
from workshop.ports import WorkshopSession
from workshop.read_map import facts_of
from workshop.workshop import Workshop, WorkshopState


class Unfinished(Record):
    """The labels of leading opportunities without an owner, and how many flags are open."""

    unowned: tuple[str, ...] = ()
    flags: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to ask about."""
        return not self.unowned and not self.flags


class Accepted(Record):
    """How much of it the person has seen who closes all the same."""

    unowned: int = 0
    flags: int = 0


async def read_unfinished(workshop: Workshop, session: WorkshopSession) -> Unfinished:
    """What closing the workshop now would leave open.

    Owners are asked for once their step has been reached; before that nobody could take anything.
    """
    if workshop.state is not WorkshopState.RUNNING:
        return Unfinished()
    flags = sum(flag.is_open for flag in workshop.flags)
    if not _can_be_owned(workshop):
        return Unfinished(flags=flags)
    labels = (theme.label for theme in left_unowned(build_map(await facts_of(workshop, session))))
    return Unfinished(unowned=tuple(labels), flags=flags)


def check_accepted(unfinished: Unfinished, accepted: Accepted) -> None:
    """Refuse to close what the person has not been asked about.

    Raises:
        UnfinishedError: when more is open than they have seen.
    """
    if len(unfinished.unowned) > accepted.unowned or unfinished.flags > accepted.flags:
        raise UnfinishedError


async def record_unowned(closed: Workshop, session: WorkshopSession) -> None:
    """Note on each leading opportunity that nobody took that the workshop was closed without an owner."""
    journey_map = build_map(await facts_of(closed, session))
    known = {one.theme_id: one for one in journey_map.opportunities}
    stored = {theme.id for theme in await session.themes(closed.id)}
    for theme in left_unowned(journey_map):
        if theme.id in stored:
            before = known.get(theme.id, Opportunity(theme_id=theme.id))
            noted = before.model_copy(update={"closed_without_owner": True})
            await session.save_opportunity(closed.id, noted)


def _can_be_owned(workshop: Workshop) -> bool:
    return any(step.kind is StepKind.OWN for step in workshop.agenda[: workshop.reached + 1])
