from datetime import timedelta

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import (
    BOOK,
    COMPARE,
    GROUP,
    OPPORTUNITIES,
    OWNERS,
    READ_BACK,
    TEAM,
    TRAVEL,
    VOTE,
    Room,
)
from workshop.agenda import StepKind
from workshop.errors.steps import (
    FirstStepError,
    NoSuchStepError,
    NothingBeforeError,
    StepIsOverError,
    StepWaitsError,
)
from workshop.errors.workshops import NotRunningError, NotStartedError, NotTheFacilitatorError
from workshop.jobs import AnnounceTimeUp, GroupLate, RevealStep
from workshop.reopen_step import step_back, step_numbered
from workshop.step_clock import is_due
from workshop.workshop import WorkshopState


async def test_going_back_and_on_again_leads_to_where_the_workshop_was() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.reopen(COMPARE)
    assert (await room.next(COMPARE)).step == OPPORTUNITIES
    assert (await room.next(OPPORTUNITIES)).step == GROUP


async def test_what_comes_in_is_marked_late_and_hidden_until_going_on() -> None:
    room = await Room().running()
    await room.write("first")
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    added = await room.write("again")
    assert (added.count, added.late) == (1, False)
    assert [one.contribution.late for one in room.written()] == [False, True]
    assert await room.texts() == ["first"]
    await room.next(COMPARE)
    assert await room.texts() == ["again", "first"]


async def test_feelings_about_a_step_that_is_open_again_are_hidden_as_well() -> None:
    room = await Room().running()
    await room.feel(2)
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    await room.feel(-2, person="U-ben")
    assert [len(stage.ratings) for stage in (await room.map()).stages] == [1, 0, 0]


async def test_only_what_is_new_is_revealed_each_time_a_step_is_opened_again() -> None:
    room = await Room().running()
    await room.write("first")
    await room.next(COMPARE)
    for text in ("second", "third"):
        await room.reopen(COMPARE)
        await room.write(text)
        await room.next(COMPARE)
    reveals = room.store.jobs(TEAM, RevealStep)
    ids = [one.contribution.id for one in room.written()]
    assert [(one.step, one.round, one.notes) for one in reveals] == [
        (COMPARE, 0, ()), (COMPARE, 1, (ids[1],)), (COMPARE, 2, (ids[2],)),
    ]  # fmt: skip
    assert len({one.key for one in reveals}) == 3


async def test_a_step_to_which_nothing_came_is_not_shown_again() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    await room.next(COMPARE)
    assert len(room.store.jobs(TEAM, RevealStep)) == 1


async def test_themes_owners_and_later_notes_stay_and_what_is_new_is_grouped_beside() -> None:
    room = await Room().running()
    await room.write("pays", cell=("stage-1", "action"))
    await room.next(COMPARE)
    await room.group(COMPARE)
    await room.go_to(OPPORTUNITIES)
    await room.write("one ticket", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    await room.go_to(OWNERS)
    await room.group(OPPORTUNITIES)
    await room.own("theme-stage-1-opportunity")
    before = room.store.rows(TEAM)
    await room.reopen(COMPARE)
    await room.write("sighs", cell=("stage-1", "thought"))
    await room.next(COMPARE)
    await room.group(COMPARE)
    after = room.store.rows(TEAM)
    assert set(before.themes[room.id]) < set(after.themes[room.id])
    assert after.opportunities == before.opportunities
    assert await room.texts() == ["one ticket", "pays", "sighs"]


async def test_the_waiting_step_stays_silent_and_takes_what_was_being_typed() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.write("in time", step=BOOK)
    await room.reopen(COMPARE)
    added = await room.write("typed while the others went back", step=BOOK)
    assert not added.late
    assert not room.written()[-1].contribution.late
    assert await room.texts() == []
    await room.next(COMPARE)
    await room.next(BOOK)
    assert len(await room.texts()) == 2


async def test_who_is_done_with_the_waiting_step_reads_that_it_waits() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    with pytest.raises(StepWaitsError, match="“Book” waits"):
        await room.done(step=BOOK)


async def test_an_answer_to_a_step_between_is_late_and_grouped_as_ever() -> None:
    room = await Room().running()
    await room.go_to(TRAVEL)
    await room.reopen(COMPARE)
    assert (await room.write("late", step=BOOK)).late
    assert [one.step for one in room.store.jobs(TEAM, GroupLate)] == [BOOK]


async def test_nothing_hidden_is_grouped_early() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    await room.write("hidden", cell=("stage-1", "action"))
    await room.group(COMPARE)
    assert room.store.rows(TEAM).themes.get(room.id, ()) == ()


async def test_from_one_earlier_step_to_another_reveals_the_first_and_keeps_the_place() -> None:
    room = await Room().running()
    await room.go_to(TRAVEL)
    await room.reopen(BOOK)
    await room.write("about booking", step=BOOK)
    again = await room.reopen(COMPARE)
    assert (again.step, again.reached) == (COMPARE, TRAVEL)
    assert await room.texts() == ["about booking"]
    assert [one.notes for one in room.store.jobs(TEAM, RevealStep)][-1] == (
        room.written()[0].contribution.id,
    )
    assert (await room.next(COMPARE)).step == TRAVEL


async def test_the_waiting_step_keeps_the_time_that_was_left() -> None:
    room = await Room().running(minutes=10)
    await room.next(COMPARE)
    room.clock.go_on(minutes=4)
    again = await room.reopen(COMPARE)
    assert again.step_ends is None
    room.clock.go_on(hours=3)
    back = await room.next(COMPARE)
    assert back.step_ends == room.clock.now() + timedelta(minutes=6)
    due = [is_due(back, one) for one in room.store.jobs(TEAM, AnnounceTimeUp)]
    assert due == [False, False, True]


async def test_a_waiting_step_whose_time_was_up_comes_back_without_a_clock() -> None:
    room = await Room().running(minutes=10)
    await room.next(COMPARE)
    room.clock.go_on(minutes=11)
    await room.reopen(COMPARE)
    assert (await room.next(COMPARE)).step_ends is None


async def test_a_step_that_is_open_again_can_be_given_time_and_paused() -> None:
    room = await Room().running(minutes=10)
    await room.next(COMPARE)
    await room.reopen(COMPARE)
    assert (await room.extend(5)).step_ends == MORNING + timedelta(minutes=5)
    await room.pause()
    assert (await room.resume()).reopening is not None


async def test_closing_while_a_step_is_open_again_shows_both_steps_and_loses_nothing() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.write("at booking", step=BOOK)
    await room.reopen(COMPARE)
    await room.write("again")
    closed = await room.close()
    assert (closed.state, closed.step, closed.reopening) == (WorkshopState.CLOSED, BOOK, None)
    assert [(one.step, one.round) for one in room.store.jobs(TEAM, RevealStep)] == [
        (COMPARE, 0), (COMPARE, 1), (BOOK, 0),
    ]  # fmt: skip
    assert await room.texts() == ["again", "at booking"]


async def test_a_vote_that_is_open_again_is_counted_anew_and_shown_again() -> None:
    room = await Room().running()
    await room.go_to(OWNERS)
    await room.reopen(VOTE)
    await room.next(VOTE)
    assert [(one.step, one.round) for one in room.store.jobs(TEAM, RevealStep)][-1] == (VOTE, 1)


@pytest.mark.parametrize("step", [-1, BOOK, TRAVEL, 99])
async def test_only_earlier_steps_can_be_opened_again(step: int) -> None:
    room = await Room().running()
    await room.next(COMPARE)
    with pytest.raises(NoSuchStepError):
        await room.reopen(step)


async def test_a_press_on_an_old_question_opens_nothing() -> None:
    room = await Room().running()
    await room.go_to(TRAVEL)
    with pytest.raises(StepIsOverError):
        await room.reopen(COMPARE, seen=BOOK)


async def test_only_the_facilitator_goes_back() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    with pytest.raises(NotTheFacilitatorError):
        await room.reopen(COMPARE, "U-ana")


async def test_a_closed_workshop_is_not_opened_again() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    await room.close()
    with pytest.raises(NotRunningError):
        await room.reopen(COMPARE)


async def test_back_means_the_collect_step_before() -> None:
    room = await Room().running()
    with pytest.raises(FirstStepError):
        step_back(await room.workshop())
    await room.go_to(TRAVEL)
    assert step_back(await room.workshop()) == BOOK
    await room.go_to(READ_BACK)
    assert step_back(await room.workshop()) == OPPORTUNITIES


async def test_where_only_the_person_was_asked_about_before_back_says_how_to_open_that() -> None:
    room = await Room().running(agenda="lane-by-lane")
    with pytest.raises(FirstStepError):
        step_back(await room.workshop())
    await room.next(0)
    with pytest.raises(NothingBeforeError, match="To open “The person” again, write `/journey reopen 1`"):
        step_back(await room.workshop())
    await room.reopen(step_numbered(await room.workshop(), "1"))
    assert (await room.workshop()).current.kind is StepKind.FRAME


async def test_a_step_is_chosen_by_its_number_on_the_card() -> None:
    room = await Room().running()
    await room.go_to(TRAVEL)
    workshop = await room.workshop()
    assert [step_numbered(workshop, number) for number in ("1", "2")] == [COMPARE, BOOK]
    for number in ("", "0", "-1", "3", "4", "99999", "two", "²", "1.0"):
        with pytest.raises(NoSuchStepError):
            step_numbered(workshop, number)


async def test_a_draft_has_no_step_to_go_back_to() -> None:
    room = Room()
    await room.open()
    for find in (step_back, lambda one: step_numbered(one, "1")):
        with pytest.raises(NotStartedError):
            find(await room.workshop())
