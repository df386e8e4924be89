from typing import Any

import pytest

from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES, EMOTION, LANES, OPPORTUNITY
from journey.personas import Persona, Scenario
from journey.stages import FEWEST_STAGES, MOST_STAGES, Stage, stages_named
from tests.workshop.fake_clock import MORNING
from tests.workshop.room import CHANNEL, FACILITATOR, STAGES, TEAM, Room
from workshop.agenda import StepKind
from workshop.errors import WorkshopError
from workshop.errors.plans import (
    NoLanesError,
    PlanIncompleteError,
    StageCountError,
    StageNameError,
    StageWithoutNameError,
)
from workshop.jobs import AnnounceTimeUp, RefreshCard
from workshop.plan import LONGEST_STAGE_NAME
from workshop.workshop import WorkshopState


async def test_a_new_workshop_waits_for_its_start_and_gets_a_card() -> None:
    room = Room()
    opened = await room.open()
    assert opened is not None
    assert opened.workshop == await room.workshop()
    assert (opened.workshop.state, opened.workshop.created) == (WorkshopState.DRAFT, MORNING)
    assert (opened.workshop.facilitator, opened.workshop.channel) == (FACILITATOR, CHANNEL)
    assert room.store.jobs(TEAM, RefreshCard) == [RefreshCard(team=TEAM, workshop_id=room.id)]
    assert room.store.jobs(TEAM, AnnounceTimeUp) == []


async def test_a_new_workshop_is_anonymous_unless_somebody_decides_otherwise() -> None:
    room = Room()
    await room.open()
    assert (await room.workshop()).anonymity is Anonymity.ANONYMOUS


async def test_one_step_per_stage_then_opportunities_group_vote_owners_and_read_back() -> None:
    room = Room()
    await room.open()
    agenda = (await room.workshop()).agenda
    assert [step.title for step in agenda] == [
        *(stage.name for stage in STAGES),
        "Opportunities",
        "Group and check",
        "Dot vote",
        "Owners and proof",
        "Read-back",
    ]
    assert [step.kind for step in agenda] == [
        *[StepKind.COLLECT] * (len(STAGES) + 1),
        StepKind.GROUP,
        StepKind.VOTE,
        StepKind.OWN,
        StepKind.READ_BACK,
    ]


async def test_each_cell_of_the_map_is_collected_exactly_once() -> None:
    room = Room()
    await room.open(lanes=tuple(LANES))
    steps = [step for step in (await room.workshop()).agenda if step.kind is StepKind.COLLECT]
    cells = [cell for step in steps for cell in step.cells]
    assert sorted(cells) == sorted((stage.key, lane) for stage in STAGES for lane in LANES)


async def test_pain_points_are_voted_on_where_they_were_collected() -> None:
    for lanes, asked in (
        (DEFAULT_LANES, ("pain_point", "opportunity")),
        (("action", "opportunity"), ("opportunity",)),
    ):
        room = Room()
        await room.open(lanes=lanes)
        (step,) = (one for one in (await room.workshop()).agenda if one.kind is StepKind.VOTE)
        assert step.lanes == asked
        assert step.stages == tuple(stage.key for stage in STAGES)


async def test_without_opportunities_nobody_is_asked_to_own_any() -> None:
    room = Room()
    await room.open(lanes=tuple(lane for lane in DEFAULT_LANES if lane != OPPORTUNITY))
    kinds = {step.kind for step in (await room.workshop()).agenda}
    assert not {StepKind.OWN, StepKind.VOTE} & kinds


async def test_lanes_are_put_in_map_order_and_unknown_ones_left_out() -> None:
    room = Room()
    await room.open(lanes=("pain_point", "action", "horoscope", "action"))
    assert (await room.workshop()).lanes == ("action", "pain_point")


async def test_the_same_delivery_opens_one_workshop() -> None:
    room = Room()
    assert await room.open(delivery="once") is not None
    assert await room.open(delivery="once") is None
    assert len(room.store.rows(TEAM).workshops) == 1


@pytest.mark.parametrize("count", [0, FEWEST_STAGES - 1, MOST_STAGES + 1, 400])
async def test_a_journey_has_two_to_twelve_stages(count: int) -> None:
    await _refused(StageCountError, stages=stages_named(tuple(f"Stage {one}" for one in range(count))))


@pytest.mark.parametrize("count", [FEWEST_STAGES, MOST_STAGES])
async def test_two_and_twelve_stages_are_fine(count: int) -> None:
    room = Room()
    await room.open(stages=stages_named(tuple(f"Stage {one}" for one in range(count))))
    assert len((await room.workshop()).stages) == count


async def test_a_stage_name_fits_on_the_map() -> None:
    await _refused(StageNameError, stages=stages_named(("x" * (LONGEST_STAGE_NAME + 1), "Book")))


async def test_two_stages_cannot_bear_one_name_however_it_is_written() -> None:
    await _refused(StageNameError, stages=stages_named(("Book", "Travel", "BOOK")))


@pytest.mark.parametrize("name", ["", " ", "\u3164"])
async def test_a_stage_has_a_name_that_can_be_read(name: str) -> None:
    refusal = await _refused(
        StageWithoutNameError, stages=(Stage(key="stage-1", name="Book"), Stage(key="stage-2", name=name))
    )
    assert "Stage 2" in str(refusal)


@pytest.mark.parametrize(
    "missing",
    [{"title": ""}, {"title": "\u2800"}, {"persona": Persona(name="")}, {"scenario": Scenario(title=" ")}],
)
async def test_a_workshop_has_a_title_a_person_and_a_situation(missing: dict[str, Any]) -> None:
    await _refused(PlanIncompleteError, **missing)


@pytest.mark.parametrize("lanes", [(), (OPPORTUNITY,), ("horoscope",)])
async def test_a_workshop_asks_for_more_than_opportunities(lanes: tuple[str, ...]) -> None:
    await _refused(NoLanesError, lanes=lanes)


async def test_feelings_alone_are_enough_to_ask() -> None:
    room = Room()
    await room.open(lanes=(EMOTION,))
    assert [step.lanes for step in (await room.workshop()).agenda if step.lanes] == [(EMOTION,)] * 3


async def _refused(kind: type[WorkshopError], **changes: Any) -> WorkshopError:
    room = Room()
    with pytest.raises(kind) as caught:
        await room.open(delivery="once", **changes)
    assert room.store.rows(TEAM).workshops == {}
    assert await room.open(delivery="once") is not None, "the form can be sent again"
    return caught.value
