"""Parked solutions: what was written too early, offered as a starting point where opportunities are asked."""

from collections.abc import Iterable

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import OPPORTUNITY
from journey.records import Record
from journey.wording import tells_solution
from workshop.ports import WorkshopSession
from workshop.revealed import revealed
from workshop.workshop import Workshop


class ParkedIdea(Record):
    """A solution in another lane of a stage; `id` is its contribution's."""

    id: str
    stage: str
    text: str


async def parked_ideas(
    workshop: Workshop, step: int, mine: Iterable[WrittenContribution], session: WorkshopSession
) -> tuple[ParkedIdea, ...]:
    """The solutions a person may see at the step's stages, each wording once, ordered by id.

    Everybody sees those that were revealed, and their authors those they wrote in this step.
    """
    asked = workshop.agenda[step]
    if OPPORTUNITY not in asked.lanes:
        return ()
    seen = revealed(workshop, await session.contributions(workshop.id))
    notes = sorted((one.contribution for one in (*seen, *mine)), key=lambda one: one.id)
    wordings = {_wording(one): one for one in notes if one.stage in asked.stages and tells_solution(one)}
    return tuple(ParkedIdea(id=one.id, stage=one.stage, text=one.text) for one in wordings.values())


def _wording(note: Contribution) -> tuple[str, str]:
    return note.stage, note.text.casefold()
