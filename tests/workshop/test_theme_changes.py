"""People decide on themes: by everybody in the group step, by the facilitator at any time, each undoable."""

import pytest

from journey.themes import Theme, ThemeOrigin
from tests.workshop.grouping import ANA, PAIN, grouping, notes_by_theme, stored_theme, stored_themes
from tests.workshop.room import OPPORTUNITIES, OWNERS, VOTE
from workshop.errors.themes import (
    AloneAlreadyError,
    AnotherCellError,
    LabelEmptyError,
    LabelTooLongError,
    NothingToSplitError,
)
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.theme_edits import LONGEST_LABEL


async def test_everybody_who_takes_part_looks_through_the_themes_and_renames_one() -> None:
    room = await grouping()
    assert (await room.themes(ANA)).may_change
    changed = await room.rename(await room.mark("queues"), "  Waiting  in line ", ANA)
    assert changed.edit is not None
    assert (changed.edit.subject, changed.edit.target) == ("queues", "Waiting in line")
    theme = await stored_theme(room, "queues")
    assert (theme.label, theme.origin, theme.confirmed) == ("Waiting in line", ThemeOrigin.PERSON, False)


async def test_a_name_needs_words_and_has_a_limit() -> None:
    room = await grouping()
    mark = await room.mark("queues")
    with pytest.raises(LabelEmptyError):
        await room.rename(mark, " \u200b ")
    with pytest.raises(LabelTooLongError, match="81 characters and the limit is 80"):
        await room.rename(mark, "x" * (LONGEST_LABEL + 1))
    assert (await stored_theme(room, "queues")).label == "queues"


async def test_a_note_moves_to_another_theme_or_stands_alone() -> None:
    room = await grouping()
    await room.move(await room.mark("queues"), "n1", await room.mark("noise"), ANA)
    assert await notes_by_theme(room) == {"queues": ["n2", "n3"], "noise": ["n4", "n1"]}
    await room.move(await room.mark("queues"), "n2", "", ANA)
    (alone,) = (one for one in await stored_themes(room) if one.contribution_ids == ("n2",))
    assert alone.label == "note n2"
    with pytest.raises(AloneAlreadyError):
        await room.move(await room.mark(alone.id), "n2")


async def test_the_only_note_of_a_theme_takes_dots_and_owner_along() -> None:
    room = await grouping("opportunity", OPPORTUNITIES)
    await room.own("noise", "Web Team")
    await room.go_to(VOTE)
    await room.vote("noise", "noise", "queues")
    await room.next(VOTE)
    await room.move(await room.mark("noise"), "n4", await room.mark("queues"))
    assert await room.votes() == {"queues": 3}
    assert [(one.theme_id, one.owner) for one in (await room.map()).opportunities] == [("queues", "Web Team")]
    await room.undo()
    assert await room.votes() == {"noise": 2, "queues": 1}
    assert [one.theme_id for one in (await room.map()).opportunities] == ["noise"]


async def test_a_theme_splits_and_the_larger_part_keeps_the_dots() -> None:
    room = await grouping()
    await room.go_to(VOTE)
    await room.vote("queues", "queues")
    await room.next(VOTE)
    await room.split(await room.mark("queues"), "n1", "n2", name="Two that left")
    parts = {theme.label: theme for theme in await stored_themes(room)}
    assert parts["Two that left"].contribution_ids == ("n1", "n2")
    assert (parts["Two that left"].id, parts["Two that left"].votes) == ("queues", 2)
    assert (parts["queues"].contribution_ids, parts["queues"].votes) == (("n3",), 0)
    await room.undo()
    assert await notes_by_theme(room) == {"queues": ["n1", "n2", "n3"], "noise": ["n4"]}
    assert await room.votes() == {"queues": 2}


@pytest.mark.parametrize("leaving", [(), ("n1", "n2", "n3"), ("n4",), ("gone",)])
async def test_a_split_takes_some_of_the_notes(leaving: tuple[str, ...]) -> None:
    room = await grouping()
    with pytest.raises(NothingToSplitError):
        await room.split(await room.mark("queues"), *leaving)


async def test_a_new_theme_without_a_name_is_called_by_its_first_note() -> None:
    room = await grouping()
    changed = await room.split(await room.mark("queues"), "n3", name=" ")
    assert changed.edit is not None
    assert changed.edit.target == "note n3"


async def test_merged_themes_add_their_dots_also_while_people_vote() -> None:
    room = await grouping()
    await room.go_to(VOTE)
    await room.vote("queues", "noise", person=ANA)
    await room.vote("noise", "noise", person="U-ben")
    await room.merge(await room.mark("queues"), await room.mark("noise"), "All of it")
    assert (await room.ballot(ANA)).dots == ("queues", "queues")
    await room.next(VOTE)
    assert await room.votes() == {"queues": 4}
    assert (await stored_theme(room, "queues")).label == "All of it"
    await room.undo()
    assert await room.votes() == {"queues": 4}
    await room.reopen(VOTE)
    await room.next(VOTE)
    assert await room.votes() == {"queues": 1, "noise": 3}


async def test_the_owner_of_the_first_theme_stays_and_the_second_ones_takes_over_where_there_was_none() -> (
    None
):
    room = await grouping("opportunity", OPPORTUNITIES)
    await room.go_to(OWNERS)
    await room.own("noise", "Quiet Team")
    await room.merge(await room.mark("queues"), await room.mark("noise"))
    assert (await room.progress()).owned == 1
    assert [one.owner for one in (await room.map()).opportunities] == ["Quiet Team"]
    await room.own("queues", "Queue Team")
    assert [one.owner for one in (await room.map()).opportunities] == ["Queue Team"]


async def test_only_notes_of_one_stage_and_lane_go_together() -> None:
    room = await grouping(
        also=Theme(id="far", stage="stage-1", lane="thought", label="far", contribution_ids=("n9",))
    )
    far, queues = await room.mark("far"), await room.mark("queues")
    with pytest.raises(AnotherCellError):
        await room.merge(queues, far)
    with pytest.raises(AnotherCellError):
        await room.move(queues, "n1", far)


async def test_a_description_stays_as_long_as_a_note_says_it() -> None:
    room = await grouping()
    assert (await stored_theme(room, "queues")).description == "note n1"
    await room.move(await room.mark("queues"), "n2")
    assert (await stored_theme(room, "queues")).description == "note n1"
    await room.move(await room.mark("queues"), "n1", await room.mark("noise"))
    assert (await stored_theme(room, "queues")).description == ""


async def test_the_facilitator_confirms_one_theme_a_cell_or_all_and_a_change_has_to_be_confirmed_anew() -> (
    None
):
    room = await grouping()
    with pytest.raises(NotTheFacilitatorError):
        await room.confirm(ANA)
    await room.confirm(mark=await room.mark("queues"))
    assert [one.id for one in await stored_themes(room) if one.confirmed] == ["queues"]
    assert (await room.progress()).confirmed == 1
    assert (await room.confirm(cell=("stage-2", "thought"))).edit is None
    await room.confirm(cell=PAIN)
    assert all(one.confirmed for one in await stored_themes(room))
    assert (await room.confirm()).edit is None
    await room.rename(await room.mark("queues"), "Lines", ANA)
    assert [one.id for one in await stored_themes(room) if one.confirmed] == ["noise"]
