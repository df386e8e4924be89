"""Changing a plan until the start."""

import pytest

from journey.stages import stages_named
from tests.workshop.room import FACILITATOR, TEAM, Room, plan
from workshop.begin_change import begin_change
from workshop.change_plan import change_plan
from workshop.errors.plans import StageCountError
from workshop.errors.workshops import AlreadyStartedError, NotTheFacilitatorError


async def test_a_draft_takes_another_plan_and_keeps_its_place() -> None:
    room = Room()
    await room.open()
    before = await room.workshop()
    other = plan(title="Second thoughts", stages=stages_named(("A", "B")), agenda="lane-by-lane", minutes=20)
    changed = await change_plan(other, TEAM, room.id, FACILITATOR, store=room.store)
    assert (changed.id, changed.channel, changed.created) == (before.id, before.channel, before.created)
    assert changed.title == "Second thoughts"
    assert [step.title for step in changed.agenda][:2] == ["The person", "Actions"]
    assert await room.workshop() == changed


async def test_a_plan_that_cannot_be_laid_out_changes_nothing() -> None:
    room = Room()
    await room.open()
    before = await room.workshop()
    with pytest.raises(StageCountError):
        await change_plan(plan(stages=stages_named(("A",))), TEAM, room.id, FACILITATOR, store=room.store)
    assert await room.workshop() == before


async def test_only_the_facilitator_changes_a_plan_and_only_before_the_start() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotTheFacilitatorError):
        await change_plan(plan(), TEAM, room.id, "UX", store=room.store)
    with pytest.raises(NotTheFacilitatorError):
        await begin_change(TEAM, room.id, "UX", {}, store=room.store, ids=room.ids)
    await room.start()
    with pytest.raises(AlreadyStartedError):
        await change_plan(plan(), TEAM, room.id, FACILITATOR, store=room.store)
    with pytest.raises(AlreadyStartedError):
        await begin_change(TEAM, room.id, FACILITATOR, {}, store=room.store, ids=room.ids)
