"""What of a workshop's contributions may be seen now: nobody sees any before its reveal."""

from collections.abc import Sequence

from journey.build import WrittenContribution
from workshop.agenda import Agenda, StepKind
from workshop.workshop import Workshop, WorkshopState


def revealed(workshop: Workshop, written: Sequence[WrittenContribution]) -> tuple[WrittenContribution, ...]:
    """The contributions that may be seen: those of steps that are over; once closed, all of them."""
    if workshop.state is WorkshopState.CLOSED:
        return tuple(written)
    hidden = _cells_not_revealed(workshop)
    fresh = {one.contribution.id for one in written_again(workshop, written)}
    return tuple(one for one in written if _cell(one) not in hidden and one.contribution.id not in fresh)


def has_revealed(workshop: Workshop) -> bool:
    """Whether anything of the workshop has been shown to everybody."""
    return workshop.state is WorkshopState.CLOSED or (
        workshop.state is WorkshopState.RUNNING and workshop.reached > 0
    )


def written_again(
    workshop: Workshop, written: Sequence[WrittenContribution]
) -> tuple[WrittenContribution, ...]:
    """What came to the open step since it was opened again; none of it has been revealed."""
    if workshop.reopening is None or workshop.current.kind is not StepKind.COLLECT:
        return ()
    asked, seen = set(workshop.current.cells), set(workshop.reopening.seen)
    return tuple(one for one in written if _cell(one) in asked and one.contribution.id not in seen)


def _cells_not_revealed(workshop: Workshop) -> set[tuple[str, str]]:
    over, ahead = workshop.agenda[: workshop.reached], workshop.agenda[workshop.reached :]
    return _collected(ahead) - _collected(over)


def _collected(steps: Agenda) -> set[tuple[str, str]]:
    return {cell for step in steps if step.kind is StepKind.COLLECT for cell in step.cells}


def _cell(written: WrittenContribution) -> tuple[str, str]:
    return written.contribution.stage, written.contribution.lane
