"""What people were shown is out of date exactly when it would look different now."""

import pytest

from journey.anonymity import Anonymity
from tests.workshop.room import COMPARE, FACILITATOR, GROUP, OPPORTUNITIES, OWNERS, TEAM, VOTE, Room
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import GroupLate, SendExport, UpdateReveals
from workshop.refresh_shown import refresh_shown
from workshop.remember_shown import remember_shown
from workshop.staleness import Shown, ShownKind

PAIN = ("stage-1", "pain_point")
THEME = "theme-stage-1-pain_point"
REVEAL = Shown(kind=ShownKind.REVEAL, step=COMPARE)
PICTURE = Shown(kind=ShownKind.PICTURE, view="grid")


async def test_what_was_just_shown_is_up_to_date() -> None:
    room = await _shown()
    assert await _stale(room) == []


async def test_a_decision_on_a_theme_makes_its_reveal_and_the_picture_out_of_date() -> None:
    room = await _shown()
    await room.rename(await room.mark(THEME), "Waiting")
    assert await _stale(room) == ["reveal", "picture"]
    await room.undo()
    assert await _stale(room) == []


async def test_what_was_shown_of_another_step_stays_up_to_date() -> None:
    room = await _shown()
    await _remember(room, Shown(kind=ShownKind.REVEAL, step=1))
    await room.rename(await room.mark(THEME), "Waiting")
    assert [one.step for one in (await room.progress()).stale if one.kind is ShownKind.REVEAL] == [COMPARE]


async def test_a_confirmation_changes_the_picture_and_not_what_the_reveal_says() -> None:
    room = await _shown()
    await room.confirm()
    assert await _stale(room) == ["picture"]


async def test_time_and_people_alone_make_nothing_out_of_date() -> None:
    room = await _shown()
    await room.extend(10)
    room.clock.go_on(days=2)
    await room.next(GROUP)
    await room.vote(THEME)
    assert await _stale(room) == []


async def test_a_reopened_step_makes_things_out_of_date_when_its_notes_are_revealed_and_not_before() -> None:
    room = await _shown()
    await room.reopen(COMPARE)
    await room.write("came when it was open again", cell=PAIN)
    assert await _stale(room) == []
    await room.next(COMPARE)
    assert await _stale(room) == ["reveal", "picture"]


async def test_a_hidden_note_makes_what_showed_it_out_of_date() -> None:
    room = await _shown()
    await room.hide(room.written()[0].contribution.id)
    assert await _stale(room) == ["reveal", "picture"]
    await room.hide(room.written()[0].contribution.id, hidden=False)
    assert await _stale(room) == []


async def test_counted_dots_make_the_result_of_a_vote_out_of_date() -> None:
    room = await _shown()
    await room.go_to(OWNERS)
    await _remember(room, Shown(kind=ShownKind.REVEAL, step=VOTE))
    await room.reopen(VOTE)
    await room.vote(THEME)
    assert "reveal" not in await _stale(room)
    await room.next(VOTE)
    assert await _stale(room) == ["picture", "reveal"]


async def test_a_refresh_groups_new_notes_and_keeps_what_people_decided() -> None:
    room = await _shown()
    await room.rename(await room.mark(THEME), "Waiting")
    await room.reopen(COMPARE)
    await room.write("came when it was open again", cell=PAIN)
    await room.next(COMPARE)
    with pytest.raises(NotTheFacilitatorError):
        await _refresh(room, "U-ana")
    stale = await _refresh(room)
    assert [one.kind for one in stale] == [ShownKind.REVEAL, ShownKind.PICTURE]
    assert [one.step for one in room.store.jobs(TEAM, GroupLate)] == [COMPARE]
    assert len(room.store.jobs(TEAM, UpdateReveals)) == 1
    assert [one.view for one in room.store.jobs(TEAM, SendExport)] == ["grid"]
    await room.group(COMPARE)
    themes = {one.theme.label: len(one.theme.contributions) for one in await room.listed()}
    assert sum(themes.values()) == 3
    assert themes["Waiting"] >= 2
    await _remember(room, *stale)
    assert await _stale(room) == []
    assert await _refresh(room) == ()


async def test_of_a_round_only_its_own_notes_count() -> None:
    room = await _shown()
    first = room.written()[0].contribution.id
    await _remember(room, Shown(kind=ShownKind.REVEAL, step=COMPARE, round=1, notes=(first,)))
    await room.hide(room.written()[1].contribution.id)
    assert [one.round for one in (await room.progress()).stale if one.kind is ShownKind.REVEAL] == [0]
    await room.hide(first)
    assert [one.round for one in (await room.progress()).stale if one.kind is ShownKind.REVEAL] == [0, 1]


async def test_a_note_that_another_steps_reveal_quotes_makes_that_out_of_date_when_it_is_hidden() -> None:
    room = await Room().running(anonymity=Anonymity.NAMED)
    await room.write("Too many reminders", cell=PAIN, person="U-ana")
    await room.go_to(OPPORTUNITIES)
    wish = ("stage-1", "opportunity")
    await room.write("Send more reminders", step=OPPORTUNITIES, cell=wish, person="U-ben")
    await room.next(OPPORTUNITIES)
    await _remember(room, Shown(kind=ShownKind.REVEAL, step=OPPORTUNITIES))
    assert await _stale(room) == []
    pain = next(one for one in room.written() if one.contribution.lane == "pain_point")
    await room.hide(pain.contribution.id)
    assert await _stale(room) == ["reveal"]


async def _shown() -> Room:
    """A workshop at its group step; the reveal of its first step and a picture of the map were shown."""
    room = await Room().running()
    await room.write("the queue is long\nno table", cell=PAIN)
    await room.go_to(GROUP)
    await room.group(COMPARE)
    await _remember(room, REVEAL, PICTURE)
    return room


async def _remember(room: Room, *shown: Shown) -> None:
    await remember_shown(TEAM, room.id, shown, await room.map(), store=room.store)


async def _refresh(room: Room, person: str = FACILITATOR) -> tuple[Shown, ...]:
    return await refresh_shown(TEAM, room.id, person, request="press-1", store=room.store)


async def _stale(room: Room) -> list[str]:
    return [str(one.kind) for one in (await room.progress()).stale]
