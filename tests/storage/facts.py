"""Teams, a workshop and contributions to fill a store with."""

from datetime import UTC, datetime
from typing import Any, Final

from journey.anonymity import Anonymity
from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import LANES
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from journey.themes import Theme
from storage.store import Store
from workshop.agenda import Pace
from workshop.agendas.stage_by_stage import stage_by_stage
from workshop.agendas.words import ENGLISH
from workshop.workshop import Team, Workshop

OURS: Final = Team(team="T1", enterprise="E1")
THEIRS: Final = Team(team="T2", enterprise="E1")
ELSEWHERE: Final = Team(team="T1")
"""The same team id outside the Enterprise organisation."""


def workshop(one: str = "w-1", **more: Any) -> Workshop:
    """A draft with two stages, in channel C1 of our team unless told otherwise."""
    stages = stages_named(("Find", "Pay"))
    given = {
        "id": one,
        "team": OURS,
        "channel": "C1",
        "facilitator": "U1",
        "title": "Buying a night-train ticket — “quickly”",
        "persona": Persona(name="Amara", goals=("arrive rested",)),
        "scenario": Scenario(title="Rotterdam to Vienna"),
        "stages": stages,
        "lanes": tuple(LANES),
        "anonymity": Anonymity.ANONYMOUS,
        "agenda": stage_by_stage(stages, tuple(LANES), Pace(minutes=5), ENGLISH),
        "created": datetime(2026, 11, 20, 9, 30, 15, 123456, tzinfo=UTC),
    }
    return Workshop(**{**given, **more})


def written(one: str, *, author: str = "key-1", place: int = 0, **more: Any) -> WrittenContribution:
    """A contribution to the action lane of the first stage unless told otherwise."""
    given = {"id": one, "stage": "stage-1", "lane": "action", "text": f"note {one}"}
    note = Contribution(**{**given, **more})
    return WrittenContribution(contribution=note, author_key=author, place=place)


def theme(one: str, *ids: str, **more: Any) -> Theme:
    """A theme in the action lane of the first stage unless told otherwise."""
    given = {"id": one, "stage": "stage-1", "lane": "action", "label": one, "contribution_ids": ids}
    return Theme(**{**given, **more})


async def with_workshop(store: Store) -> None:
    """Put that workshop into a store."""
    async with store.transaction(OURS) as session:
        await session.add_workshop(workshop())
