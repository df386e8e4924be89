"""Read which opportunities can be weighed, and what one person has said about them."""

from journey.map import MapStage, MapTheme
from journey.opportunities import Weight
from journey.records import Record
from workshop.ports import WorkshopStore
from workshop.read_opportunities import read_opportunities
from workshop.weigh_opportunities import effort_key, value_key
from workshop.workshop import Team, Workshop


class Weighings(Record):
    """The opportunities, the most wanted first, and a person's own values and efforts by theme id."""

    workshop: Workshop
    ranked: tuple[tuple[MapStage, MapTheme], ...]
    values: dict[str, Weight]
    efforts: dict[str, Weight]


async def read_weighings(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> Weighings:
    """What one person finds in their form.

    Raises:
        StepIsOverError: when another step is open by now.
        StillGroupingError: when some opportunities are not in a theme yet.
    """
    wanted = await read_opportunities(team, workshop_id, step, store=store)
    async with store.transaction(team) as session:
        key = await session.author_key(workshop_id, step, person)
        given = await session.votes_by(workshop_id, step, key)
    ids = [theme.id for _, theme in wanted.ranked]
    return Weighings(
        workshop=wanted.workshop,
        ranked=wanted.ranked,
        values={one: given[value_key(one)] for one in ids if value_key(one) in given},
        efforts={one: given[effort_key(one)] for one in ids if effort_key(one) in given},
    )
