"""What every layout of a workshop promises, and the lengths of the 90-minute play."""

import pytest

from journey.lanes import DEFAULT_LANES, LANES
from journey.stages import MOST_STAGES, stages_named
from workshop.agenda import Pace, StepKind
from workshop.agendas import AGENDAS
from workshop.agendas.lane_by_lane import lane_by_lane
from workshop.agendas.words import ENGLISH

STAGES = stages_named(tuple(f"Stage {number}" for number in range(MOST_STAGES)))
NINETY = 90


@pytest.mark.parametrize("key", AGENDAS)
@pytest.mark.parametrize("lanes", [DEFAULT_LANES, tuple(LANES), ("action",), ("thought", "opportunity")])
def test_every_cell_is_asked_for_exactly_once(key: str, lanes: tuple[str, ...]) -> None:
    agenda = AGENDAS[key].steps(STAGES, lanes, Pace(minutes=10), ENGLISH)
    asked = [cell for step in agenda if step.kind is StepKind.COLLECT for cell in step.cells]
    assert sorted(asked) == sorted((stage.key, lane) for stage in STAGES for lane in lanes)


@pytest.mark.parametrize("key", AGENDAS)
def test_every_agenda_ends_with_a_read_back(key: str) -> None:
    assert AGENDAS[key].steps(STAGES, DEFAULT_LANES, Pace(), ENGLISH)[-1].kind is StepKind.READ_BACK


@pytest.mark.parametrize("key", AGENDAS)
def test_working_days_are_given_to_every_step_that_has_a_clock(key: str) -> None:
    agenda = AGENDAS[key].steps(STAGES, DEFAULT_LANES, Pace(days=2), ENGLISH)
    assert {step.days for step in agenda if step.kind is not StepKind.READ_BACK} == {2}
    assert {step.minutes for step in agenda} == {None}


def test_the_play_takes_ninety_minutes_with_its_discussion_and_stretches_evenly() -> None:
    minutes = [step.minutes or 0 for step in lane_by_lane(STAGES, DEFAULT_LANES, Pace(minutes=10), ENGLISH)]
    assert NINETY - 10 <= sum(minutes) <= NINETY
    doubled = [step.minutes or 0 for step in lane_by_lane(STAGES, DEFAULT_LANES, Pace(minutes=20), ENGLISH)]
    assert doubled == [2 * one for one in minutes]


def test_the_play_begins_with_the_person_and_walks_lane_by_lane() -> None:
    agenda = lane_by_lane(STAGES, DEFAULT_LANES, Pace(), ENGLISH)
    assert [step.title for step in agenda] == [
        "The person",
        "Actions",
        "Thoughts and feelings",
        "Touchpoints",
        "Pain points",
        "Opportunities",
        "Group and check",
        "Dot vote",
        "Owners and proof",
        "Read-back",
    ]
