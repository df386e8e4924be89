"""Changes of themes are undone one by one, and two at once do not undo each other."""

import asyncio

import pytest

from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.grouping import ANA, PAIN, grouping, notes_by_theme, stored_theme, stored_themes
from tests.workshop.room import TEAM
from workshop.errors.themes import (
    NothingToUndoError,
    ThemeChangedMeanwhileError,
)
from workshop.theme_edits import MOST_EDITS


async def test_changes_are_undone_one_by_one_whoever_made_them() -> None:
    room = await grouping()
    before = await stored_themes(room)
    await room.rename(await room.mark("queues"), "Lines", ANA)
    await room.split(await room.mark("queues"), "n1", name="One", person="U-ben")
    await room.merge(await room.mark("queues"), await room.mark("noise"), "Both", ANA)
    for kind in ("merge", "split", "rename"):
        undone = await room.undo(person="U-ben")
        assert undone.edit is not None
        assert undone.edit.kind == kind
    undone_all = [one.model_copy(update={"formerly": ()}) for one in await stored_themes(room)]
    assert undone_all == before
    with pytest.raises(NothingToUndoError):
        await room.undo()


async def test_an_undo_that_is_pressed_twice_takes_back_one_change() -> None:
    room = await grouping()
    await room.rename(await room.mark("queues"), "Lines")
    await room.rename(await room.mark("queues"), "Rows")
    last = (await room.themes()).last
    assert last is not None
    presses = await asyncio.gather(room.undo(last.id), room.undo(last.id), return_exceptions=True)
    assert [isinstance(one, NothingToUndoError) for one in presses].count(True) == 1
    assert (await stored_theme(room, "queues")).label == "Lines"


async def test_what_joined_a_theme_since_a_change_survives_its_undoing() -> None:
    room = await grouping()
    await room.split(await room.mark("queues"), "n1", name="One")
    (one,) = (theme for theme in await stored_themes(room) if theme.label == "One")
    await room.write("came late", cell=PAIN, step=0)
    late = one.model_copy(update={"contribution_ids": (room.written()[-1].contribution.id,)})
    await room.group(0, CarelessSummariser(late))
    await room.undo()
    assert await notes_by_theme(room) == {
        "queues": ["n1", "n2", "n3", late.contribution_ids[0]],
        "noise": ["n4"],
    }


async def test_only_so_many_changes_are_kept_and_none_after_the_close() -> None:
    room = await grouping()
    for number in range(MOST_EDITS + 3):
        await room.rename(await room.mark("queues"), f"name {number}")
    assert len(room.store.rows(TEAM).theme_edits[room.id]) == MOST_EDITS
    await room.close()
    assert room.id not in room.store.rows(TEAM).theme_edits


@pytest.mark.parametrize("act", ["rename", "merge", "move", "split"])
async def test_a_form_delivered_twice_changes_once(act: str) -> None:
    room = await grouping()
    mark, other = await room.mark("queues"), await room.mark("noise")
    given = {"rename": ("Lines",), "merge": (other,), "move": ("n1", other), "split": ("n1",)}[act]
    first = await getattr(room, act)(mark, *given, delivery="form-1")
    stands = await stored_themes(room)
    again = await getattr(room, act)(mark, *given, delivery="form-1")
    assert (first.again, again.again, again.edit) == (False, True, None)
    assert await stored_themes(room) == stands


async def test_of_two_people_who_change_one_theme_at_once_the_second_is_told_and_nothing_is_lost() -> None:
    room = await grouping()
    mark, other = await room.mark("queues"), await room.mark("noise")
    outcomes = await asyncio.gather(
        room.rename(mark, "Lines", ANA), room.merge(mark, other, "Both", "U-ben"), return_exceptions=True
    )
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert [type(one) for one in refused] == [ThemeChangedMeanwhileError]
    assert sorted(note for notes in (await notes_by_theme(room)).values() for note in notes) == [
        "n1",
        "n2",
        "n3",
        "n4",
    ]


async def test_changes_of_other_themes_do_not_get_in_the_way() -> None:
    room = await grouping()
    mark = await room.mark("queues")
    await room.rename(await room.mark("noise"), "Loud")
    await room.confirm()
    await room.rename(mark, "Lines")
    assert {one.label for one in await stored_themes(room)} == {"Loud", "Lines"}
