"""The worst that people can type, and the fullest workshops and maps made of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Final

from journey.anonymity import Anonymity
from journey.build import MapFacts, build_map
from journey.flags import LONGEST_FLAG, Flag, FlagKind, FlagState
from journey.lanes import DEFAULT_LANES, LANES, OPPORTUNITY, PAIN_POINT
from journey.leading import MOST_LEADING
from journey.map import JourneyMap, MapStage, MapTheme
from journey.opportunities import Opportunity
from journey.oppositions import MOST_OPPOSITIONS, Opposition
from journey.personas import Persona, Scenario
from journey.stages import MOST_STAGES, Stage
from tests.bot.blocks.worst_notes import contribution, ratings, themes
from tests.bot.blocks.writings import filled
from workshop.agenda import Pace, StepKind
from workshop.agendas import AGENDAS
from workshop.agendas.words import ENGLISH
from workshop.plan import LONGEST_STAGE_NAME
from workshop.raise_flag import MOST_FLAGS
from workshop.read_progress import Progress
from workshop.staleness import Shown, ShownKind
from workshop.unfinished import Unfinished
from workshop.workshop import Reopening, Team, Workshop, WorkshopState

FACILITATOR: Final = "U0FACILITATE"
CHANNEL: Final = "C0WORKSHOP"
CARD: Final = "https://acme.slack.com/archives/C0WORKSHOP/p1764000000000000"
"""The address of a workshop's card."""

WORKSHOP_ID: Final = "f" * 32
NOON: Final = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

CONTRIBUTIONS: Final = 300


def stages(writing: str, count: int = MOST_STAGES) -> tuple[Stage, ...]:
    """The most stages there can be, with the longest names, goals and durations of a form."""
    return tuple(
        Stage(
            key=f"stage-{place}",
            name=filled(writing, LONGEST_STAGE_NAME, place),
            goal=filled(writing, 2900 // MOST_STAGES, place) if place % 2 else "",
            duration=filled(writing, 100, place),
        )
        for place in range(1, count + 1)
    )


def workshop(writing: str = "latin", **changes: Any) -> Workshop:
    """A running workshop with everything as long as the forms allow."""
    planned = changes.pop("stages", stages(writing))
    lanes = changes.pop("lanes", tuple(LANES))
    return Workshop(
        **{
            "id": WORKSHOP_ID,
            "team": Team(team="T1"),
            "channel": CHANNEL,
            "facilitator": FACILITATOR,
            "title": filled(writing, 150),
            "persona": Persona(name=filled(writing, 75), role=filled(writing, 75)),
            "scenario": Scenario(
                title=filled(writing, 150),
                expectations=tuple(filled(writing, 290, place) for place in range(1, 11)),
            ),
            "stages": planned,
            "lanes": lanes,
            "anonymity": Anonymity.ANONYMOUS,
            "agenda": AGENDAS["stage-by-stage"].steps(planned, lanes, Pace(minutes=45), ENGLISH),
            "state": WorkshopState.RUNNING,
            "step_opened": NOON,
            "step_ends": NOON + timedelta(minutes=45),
            "created": NOON,
            **changes,
        }
    )


def small_workshop(**changes: Any) -> Workshop:
    """A workshop as most are, to read its sentences."""
    named = tuple(Stage(key=f"stage-{place}", name=name) for place, name in enumerate(("Compare", "Book"), 1))
    return workshop(
        **{
            "stages": named,
            "lanes": DEFAULT_LANES,
            "title": "First night train",
            "persona": Persona(name="Amara", role="parent"),
            "scenario": Scenario(title="Rotterdam to Vienna", expectations=("A bed",)),
            **changes,
        }
    )


def lane_by_lane_workshop(writing: str = "latin", **changes: Any) -> Workshop:
    """A running workshop with a step of every kind."""
    given = workshop(writing)
    agenda = AGENDAS["lane-by-lane"].steps(given.stages, given.lanes, Pace(minutes=45), ENGLISH)
    return workshop(writing, **{"agenda": agenda, **changes})


def steps_of(kind: StepKind, given: Workshop) -> list[int]:
    """The places of the steps of a kind in a workshop's agenda."""
    return [place for place, step in enumerate(given.agenda) if step.kind is kind]


def states(writing: str, anonymity: Anonymity) -> Iterator[Progress]:
    """The workshop as a draft, at each of its steps, and closed; with many people and with none."""
    draft = workshop(writing, anonymity=anonymity, state=WorkshopState.DRAFT, step_opened=None)
    closed = workshop(writing, anonymity=anonymity, state=WorkshopState.CLOSED, step=len(draft.agenda) - 1)
    running = [workshop(writing, anonymity=anonymity, step=step) for step in range(len(draft.agenda))]
    walks = lane_by_lane_workshop(writing, anonymity=anonymity)
    running += [walks.model_copy(update={"step": step}) for step in range(len(walks.agenda))]
    for one in (draft, *running, *_standing(running), closed):
        is_read_back = one.state is WorkshopState.RUNNING and one.current.kind is StepKind.READ_BACK
        yield Progress(workshop=one, journey_map=full_map(writing, anonymity) if is_read_back else None)
        yield Progress(
            workshop=one, people=200, done=190, notes=300, contributions=4000, participants=200,
            themes=60, confirmed=31, stale=everything_stale(one), hidden=30, opportunities=60,
            owned=60, unfinished=unfinished(writing),
            journey_map=full_map(writing, anonymity) if is_read_back else None,
        )  # fmt: skip


def unfinished(writing: str) -> Unfinished:
    """As much as can be open when a workshop closes."""
    labels = tuple(filled(writing, 500, number) for number in range(1, MOST_LEADING + 1))
    return Unfinished(unowned=labels, flags=MOST_FLAGS)


def flags(writing: str, count: int = MOST_FLAGS) -> tuple[Flag, ...]:
    """As many and as long flags as there can be, a third of them answered."""
    kinds, states = list(FlagKind), list(FlagState)
    return tuple(
        Flag(
            id=f"{number:024}",
            kind=kinds[number % len(kinds)],
            text=filled(writing, LONGEST_FLAG, number + 1),
            stage=f"stage-{number % MOST_STAGES}",
            author=filled(writing, 80),
            state=states[number % len(states)],
            answer=filled(writing, LONGEST_FLAG, number + 1) if number % len(states) else "",
        )
        for number in range(count)
    )


def everything_stale(given: Workshop) -> tuple[Shown, ...]:
    """Every reveal, the picture of the map and the drafts."""
    reveals = (Shown(kind=ShownKind.REVEAL, step=step) for step in range(len(given.agenda)))
    return (*reveals, Shown(kind=ShownKind.PICTURE), Shown(kind=ShownKind.DRAFTS))


def _standing(running: list[Workshop]) -> Iterator[Workshop]:
    """The first step paused, about to end, with a deadline days away; and open again after the last."""
    first = running[0]
    again = Reopening(waiting=len(first.agenda) - 1)
    yield first.model_copy(update={"paused_at": NOON, "reopening": again})
    yield first.model_copy(update={"ends_soon": True})
    yield first.model_copy(update={"step_ends": NOON + timedelta(days=5)})
    yield first.model_copy(update={"reopening": again, "step_ends": None})


@cache
def full_map(writing: str, anonymity: Anonymity = Anonymity.ANONYMOUS) -> JourneyMap:
    """Twelve stages, 300 contributions of 500 characters, 60 themes, owners, opposed notes at each stage."""
    planned = stages(writing)
    written = [contribution(writing, number, planned) for number in range(CONTRIBUTIONS)]
    grouped = themes(writing, [one.contribution for one in written])
    built = build_map(
        MapFacts(
            id=WORKSHOP_ID,
            title=filled(writing, 150),
            persona=Persona(name=filled(writing, 75)),
            scenario=Scenario(title=filled(writing, 150)),
            lanes=DEFAULT_LANES,
            stages=planned,
            contributions=(*written, *ratings(writing, planned)),
            themes=grouped,
            opportunities=tuple(
                Opportunity(
                    theme_id=one.id,
                    owner=filled(writing, 150),
                    due=date(2026, 12, 31),
                    metric=filled(writing, 300),
                )
                for one in grouped
                if one.lane == OPPORTUNITY
            ),
            anonymity=anonymity,
            updated=date(2026, 11, 20),
        )
    )
    return built.model_copy(update={"stages": tuple(map(_opposed, built.stages))})


def _opposed(stage: MapStage) -> MapStage:
    against, favour = (
        [one.id for theme in stage.themes(lane) for one in theme.contributions]
        for lane in (PAIN_POINT, OPPORTUNITY)
    )
    pairs = [Opposition(against=one, favour=other) for one, other in zip(against, favour, strict=False)]
    return stage.model_copy(update={"oppositions": tuple(pairs[:MOST_OPPOSITIONS])})


def with_themes(journey_map: JourneyMap, change: Callable[[MapTheme], MapTheme]) -> JourneyMap:
    """The same map, each of its themes changed."""
    stages = tuple(
        stage.model_copy(
            update={
                "cells": tuple(
                    cell.model_copy(update={"themes": tuple(map(change, cell.themes))})
                    for cell in stage.cells
                )
            }
        )
        for stage in journey_map.stages
    )
    return journey_map.model_copy(update={"stages": stages})


def empty_map(anonymity: Anonymity = Anonymity.ANONYMOUS) -> JourneyMap:
    """The map of a workshop in which nobody wrote anything."""
    return build_map(
        MapFacts(
            id=WORKSHOP_ID,
            title="First night train",
            persona=Persona(name="Amara"),
            scenario=Scenario(title="Rotterdam to Vienna"),
            lanes=DEFAULT_LANES,
            stages=small_workshop().stages,
            anonymity=anonymity,
            updated=date(2026, 11, 20),
        )
    )
