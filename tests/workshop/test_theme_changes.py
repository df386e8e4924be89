"""People decide on themes: by everybody in the group step, by the facilitator at any time, each undoable."""

import asyncio

import pytest

from journey.themes import Theme, ThemeOrigin
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import FACILITATOR, GROUP, OPPORTUNITIES, OWNERS, TEAM, VOTE, Room
from workshop.errors import WorkshopError
from workshop.errors.themes import (
    AloneAlreadyError,
    AnotherCellError,
    LabelEmptyError,
    LabelTooLongError,
    NothingToSplitError,
    NothingToUndoError,
    NotTakingPartError,
    StillGroupingError,
    ThemeChangedMeanwhileError,
    ThemesNotOpenError,
)
from workshop.errors.workshops import NotRunningError, NotStartedError, NotTheFacilitatorError
from workshop.theme_edits import LONGEST_LABEL, MOST_EDITS

PAIN = ("stage-1", "pain_point")
ANA = "U-ana"


async def test_everybody_who_takes_part_looks_through_the_themes_and_renames_one() -> None:
    room = await _grouping()
    assert (await room.themes(ANA)).may_change
    changed = await room.rename(await room.mark("queues"), "  Waiting  in line ", ANA)
    assert changed.edit is not None
    assert (changed.edit.subject, changed.edit.target) == ("queues", "Waiting in line")
    theme = await _theme(room, "queues")
    assert (theme.label, theme.origin, theme.confirmed) == ("Waiting in line", ThemeOrigin.PERSON, False)


async def test_a_name_needs_words_and_has_a_limit() -> None:
    room = await _grouping()
    mark = await room.mark("queues")
    with pytest.raises(LabelEmptyError):
        await room.rename(mark, " \u200b ")
    with pytest.raises(LabelTooLongError, match="81 characters and the limit is 80"):
        await room.rename(mark, "x" * (LONGEST_LABEL + 1))
    assert (await _theme(room, "queues")).label == "queues"


async def test_a_note_moves_to_another_theme_or_stands_alone() -> None:
    room = await _grouping()
    await room.move(await room.mark("queues"), "n1", await room.mark("noise"), ANA)
    assert await _placed(room) == {"queues": ["n2", "n3"], "noise": ["n4", "n1"]}
    await room.move(await room.mark("queues"), "n2", "", ANA)
    (alone,) = (one for one in await _stored(room) if one.contribution_ids == ("n2",))
    assert alone.label == "note n2"
    with pytest.raises(AloneAlreadyError):
        await room.move(await room.mark(alone.id), "n2")


async def test_the_only_note_of_a_theme_takes_dots_and_owner_along() -> None:
    room = await _grouping("opportunity", OPPORTUNITIES)
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
    room = await _grouping()
    await room.go_to(VOTE)
    await room.vote("queues", "queues")
    await room.next(VOTE)
    await room.split(await room.mark("queues"), "n1", "n2", name="Two that left")
    parts = {theme.label: theme for theme in await _stored(room)}
    assert parts["Two that left"].contribution_ids == ("n1", "n2")
    assert (parts["Two that left"].id, parts["Two that left"].votes) == ("queues", 2)
    assert (parts["queues"].contribution_ids, parts["queues"].votes) == (("n3",), 0)
    await room.undo()
    assert await _placed(room) == {"queues": ["n1", "n2", "n3"], "noise": ["n4"]}
    assert await room.votes() == {"queues": 2}


@pytest.mark.parametrize("leaving", [(), ("n1", "n2", "n3"), ("n4",), ("gone",)])
async def test_a_split_takes_some_of_the_notes(leaving: tuple[str, ...]) -> None:
    room = await _grouping()
    with pytest.raises(NothingToSplitError):
        await room.split(await room.mark("queues"), *leaving)


async def test_a_new_theme_without_a_name_is_called_by_its_first_note() -> None:
    room = await _grouping()
    changed = await room.split(await room.mark("queues"), "n3", name=" ")
    assert changed.edit is not None
    assert changed.edit.target == "note n3"


async def test_merged_themes_add_their_dots_also_while_people_vote() -> None:
    room = await _grouping()
    await room.go_to(VOTE)
    await room.vote("queues", "noise", person=ANA)
    await room.vote("noise", "noise", person="U-ben")
    await room.merge(await room.mark("queues"), await room.mark("noise"), "All of it")
    assert (await room.ballot(ANA)).dots == ("queues", "queues")
    await room.next(VOTE)
    assert await room.votes() == {"queues": 4}
    assert (await _theme(room, "queues")).label == "All of it"
    await room.undo()
    assert await room.votes() == {"queues": 4}
    await room.reopen(VOTE)
    await room.next(VOTE)
    assert await room.votes() == {"queues": 1, "noise": 3}


async def test_the_owner_of_the_first_theme_stays_and_the_second_ones_takes_over_where_there_was_none() -> (
    None
):
    room = await _grouping("opportunity", OPPORTUNITIES)
    await room.go_to(OWNERS)
    await room.own("noise", "Quiet Team")
    await room.merge(await room.mark("queues"), await room.mark("noise"))
    assert (await room.progress()).owned == 1
    assert [one.owner for one in (await room.map()).opportunities] == ["Quiet Team"]
    await room.own("queues", "Queue Team")
    assert [one.owner for one in (await room.map()).opportunities] == ["Queue Team"]


async def test_only_notes_of_one_stage_and_lane_go_together() -> None:
    room = await _grouping(
        also=Theme(id="far", stage="stage-1", lane="thought", label="far", contribution_ids=("n9",))
    )
    far, queues = await room.mark("far"), await room.mark("queues")
    with pytest.raises(AnotherCellError):
        await room.merge(queues, far)
    with pytest.raises(AnotherCellError):
        await room.move(queues, "n1", far)


async def test_a_description_stays_as_long_as_a_note_says_it() -> None:
    room = await _grouping()
    assert (await _theme(room, "queues")).description == "note n1"
    await room.move(await room.mark("queues"), "n2")
    assert (await _theme(room, "queues")).description == "note n1"
    await room.move(await room.mark("queues"), "n1", await room.mark("noise"))
    assert (await _theme(room, "queues")).description == ""


async def test_the_facilitator_confirms_one_theme_a_cell_or_all_and_a_change_has_to_be_confirmed_anew() -> (
    None
):
    room = await _grouping()
    with pytest.raises(NotTheFacilitatorError):
        await room.confirm(ANA)
    await room.confirm(mark=await room.mark("queues"))
    assert [one.id for one in await _stored(room) if one.confirmed] == ["queues"]
    assert (await room.progress()).confirmed == 1
    assert (await room.confirm(cell=("stage-2", "thought"))).edit is None
    await room.confirm(cell=PAIN)
    assert all(one.confirmed for one in await _stored(room))
    assert (await room.confirm()).edit is None
    await room.rename(await room.mark("queues"), "Lines", ANA)
    assert [one.id for one in await _stored(room) if one.confirmed] == ["noise"]


async def test_changes_are_undone_one_by_one_whoever_made_them() -> None:
    room = await _grouping()
    before = await _stored(room)
    await room.rename(await room.mark("queues"), "Lines", ANA)
    await room.split(await room.mark("queues"), "n1", name="One", person="U-ben")
    await room.merge(await room.mark("queues"), await room.mark("noise"), "Both", ANA)
    for kind in ("merge", "split", "rename"):
        undone = await room.undo(person="U-ben")
        assert undone.edit is not None
        assert undone.edit.kind == kind
    undone_all = [one.model_copy(update={"formerly": ()}) for one in await _stored(room)]
    assert undone_all == before
    with pytest.raises(NothingToUndoError):
        await room.undo()


async def test_an_undo_that_is_pressed_twice_takes_back_one_change() -> None:
    room = await _grouping()
    await room.rename(await room.mark("queues"), "Lines")
    await room.rename(await room.mark("queues"), "Rows")
    last = (await room.themes()).last
    assert last is not None
    presses = await asyncio.gather(room.undo(last.id), room.undo(last.id), return_exceptions=True)
    assert [isinstance(one, NothingToUndoError) for one in presses].count(True) == 1
    assert (await _theme(room, "queues")).label == "Lines"


async def test_what_joined_a_theme_since_a_change_survives_its_undoing() -> None:
    room = await _grouping()
    await room.split(await room.mark("queues"), "n1", name="One")
    (one,) = (theme for theme in await _stored(room) if theme.label == "One")
    await room.write("came late", cell=PAIN, step=0)
    late = one.model_copy(update={"contribution_ids": (room.written()[-1].contribution.id,)})
    await room.group(0, CarelessSummariser(late))
    await room.undo()
    assert await _placed(room) == {"queues": ["n1", "n2", "n3", late.contribution_ids[0]], "noise": ["n4"]}


async def test_only_so_many_changes_are_kept_and_none_after_the_close() -> None:
    room = await _grouping()
    for number in range(MOST_EDITS + 3):
        await room.rename(await room.mark("queues"), f"name {number}")
    assert len(room.store.rows(TEAM).theme_edits[room.id]) == MOST_EDITS
    await room.close()
    assert room.id not in room.store.rows(TEAM).theme_edits


@pytest.mark.parametrize("act", ["rename", "merge", "move", "split"])
async def test_a_form_delivered_twice_changes_once(act: str) -> None:
    room = await _grouping()
    mark, other = await room.mark("queues"), await room.mark("noise")
    given = {"rename": ("Lines",), "merge": (other,), "move": ("n1", other), "split": ("n1",)}[act]
    first = await getattr(room, act)(mark, *given, delivery="form-1")
    stands = await _stored(room)
    again = await getattr(room, act)(mark, *given, delivery="form-1")
    assert (first.again, again.again, again.edit) == (False, True, None)
    assert await _stored(room) == stands


async def test_of_two_people_who_change_one_theme_at_once_the_second_is_told_and_nothing_is_lost() -> None:
    room = await _grouping()
    mark, other = await room.mark("queues"), await room.mark("noise")
    outcomes = await asyncio.gather(
        room.rename(mark, "Lines", ANA), room.merge(mark, other, "Both", "U-ben"), return_exceptions=True
    )
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert [type(one) for one in refused] == [ThemeChangedMeanwhileError]
    assert sorted(note for notes in (await _placed(room)).values() for note in notes) == [
        "n1",
        "n2",
        "n3",
        "n4",
    ]


async def test_changes_of_other_themes_do_not_get_in_the_way() -> None:
    room = await _grouping()
    mark = await room.mark("queues")
    await room.rename(await room.mark("noise"), "Loud")
    await room.confirm()
    await room.rename(mark, "Lines")
    assert {one.label for one in await _stored(room)} == {"Loud", "Lines"}


async def test_outside_the_group_step_the_facilitator_alone_changes_themes() -> None:
    room = await _grouping()
    mark = await room.mark("queues")
    await room.next(GROUP)
    assert not (await room.themes(ANA)).may_change
    with pytest.raises(ThemesNotOpenError, match=FACILITATOR):
        await room.rename(mark, "Lines", ANA)
    await room.rename(mark, "Lines")
    await room.close()
    assert len((await room.themes(ANA)).themes) == 2
    with pytest.raises(NotRunningError):
        await room.rename(mark, "Lines")


async def test_who_has_not_taken_part_may_look_and_not_change() -> None:
    room = await _grouping()
    seen = await room.themes("U-dai")
    assert (len(seen.themes), seen.may_change) == (2, False)
    with pytest.raises(NotTakingPartError, match=FACILITATOR):
        await room.rename(await room.mark("queues"), "Lines", "U-dai")


async def test_nothing_is_shown_or_changed_before_its_reveal() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotStartedError):
        await room.themes()
    await room.start()
    await room.write("secret", cell=PAIN)
    await room.group(0)
    assert (await room.themes()).themes == ()
    with pytest.raises(WorkshopError):
        await room.confirm(cell=PAIN, mark="0" * 12)
    assert (await room.confirm()).edit is None


async def test_while_notes_are_being_grouped_themes_wait() -> None:
    room = await Room().running()
    await room.write("not yet grouped", cell=PAIN)
    await room.go_to(GROUP)
    (listed,) = (await room.themes()).themes
    assert listed.mark == ""
    with pytest.raises(StillGroupingError):
        await room.confirm()


async def _grouping(lane: str = "pain_point", step: int = 0, *, also: Theme | None = None) -> Room:
    """A workshop at its group step: n1 to n3 in the theme queues, n4 alone in the theme noise."""
    room = await Room().running()
    room.ids.made = 0
    await room.go_to(step)
    for number, person in enumerate((ANA, ANA, "U-ben", "U-ben"), 1):
        await _write(room, f"n{number}", person, ("stage-1", lane), step=step)
    themes = [
        Theme(
            id="queues", stage="stage-1", lane=lane, label="queues", description="note n1",
            contribution_ids=("n1", "n2", "n3"), origin=ThemeOrigin.MODEL,
        ),
        Theme(id="noise", stage="stage-1", lane=lane, label="noise", contribution_ids=("n4",)),
    ]  # fmt: skip
    if also:
        await _write(room, also.contribution_ids[0], ANA, (also.stage, also.lane), step=step)
        themes.append(also)
    await room.go_to(GROUP)
    await room.group(step, CarelessSummariser(*themes))
    return room


async def _write(room: Room, note: str, person: str, cell: tuple[str, str], *, step: int) -> None:
    class Named:
        def new(self) -> str:
            return note

    before, room.ids = room.ids, Named()  # type: ignore[assignment]
    await room.write(f"note {note}", person=person, step=step, cell=cell)
    room.ids = before


async def _stored(room: Room) -> list[Theme]:
    return list(room.store.rows(TEAM).themes[room.id])


async def _theme(room: Room, theme_id: str) -> Theme:
    return next(one for one in await _stored(room) if one.id == theme_id)


async def _placed(room: Room) -> dict[str, list[str]]:
    return {
        one.id: list(one.contribution_ids)
        for one in sorted(await _stored(room), key=lambda one: one.id != "queues")
    }
