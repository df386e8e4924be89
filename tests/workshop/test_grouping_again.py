"""Late notes: few join, many have their cell grouped again, unless people decided about its themes."""

import pytest

from journey.themes import Theme, ThemeOrigin
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import COMPARE, FACILITATOR, OPPORTUNITIES, TEAM, VOTE, Room
from workshop.errors.themes import BeingVotedOnError
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.group_again import Regrouping, ask_to_group_again
from workshop.theme_edits import ThemeEditKind

CELL = ("stage-1", "action")
TEN = "\n".join(f"pays {number}" for number in range(10))


async def test_up_to_thirty_percent_may_join_and_more_have_the_whole_cell_grouped_again() -> None:
    for late, asked in ((3, 13), (4, 14)):
        room = await _grouped()
        await _write(room, late)
        summariser = CarelessSummariser()
        await room.group(COMPARE, summariser)
        ((ids, known, _),) = summariser.asked
        assert (len(ids), len(known)) == (asked, 1 if late == 3 else 0)


async def test_grouped_again_every_note_stands_once_and_going_back_leaves_the_late_ones_alone() -> None:
    room = await _grouped()
    (before,) = _themes(room)
    await _write(room, 4)
    everything = sorted(one.contribution.id for one in room.written())
    half = _named("Half", *everything[::2]).model_copy(update={"id": "half"})
    rest = _named("Rest", *everything[1::2], "invented").model_copy(update={"id": "rest"})
    await room.group(COMPARE, CarelessSummariser(half, rest))
    assert sorted(theme.label for theme in _themes(room)) == ["Half", "Rest"]
    assert _placed(room) == everything
    undone = await room.undo()
    assert undone.edit is not None
    assert undone.edit.kind is ThemeEditKind.REGROUP
    assert _placed(room) == everything
    (back,) = (theme for theme in _themes(room) if theme.id == before.id)
    assert back.contribution_ids == before.contribution_ids
    assert all(len(theme.contribution_ids) == 1 for theme in _themes(room) if theme.id != back.id)


@pytest.mark.parametrize(
    "decision",
    [
        {"votes": 1},
        {"confirmed": True},
        {"origin": ThemeOrigin.PERSON},
        {"touched": True},
        {"moment_marks": 1},
        {"moment_of_truth": True},
        {"formerly": ("t-0",)},
        {"position": 0},
    ],
    ids=lambda decision: next(iter(decision)),
)
async def test_what_people_decided_stands_and_late_notes_are_grouped_beside_it(
    decision: dict[str, object],
) -> None:
    room = await _grouped(**decision)
    (before,) = _themes(room)
    await _write(room, 4)
    summariser = CarelessSummariser()
    await room.group(COMPARE, summariser)
    ((ids, known, _),) = summariser.asked
    assert (len(ids), known) == (4, [])
    assert before in _themes(room)
    assert (await room.themes()).late == {CELL: 4}
    assert (await room.themes("U-ana")).late == {}


async def test_who_moved_a_note_decided_about_both_themes_even_when_it_cannot_be_undone_any_more() -> None:
    room = await _grouped()
    (theme,) = _themes(room)
    note = theme.contribution_ids[0]
    await room.move(await room.mark(theme.id), note, "")
    room.store.rows(TEAM).theme_edits.clear()
    await _write(room, 4)
    await room.group(COMPARE, CarelessSummariser())
    assert (await room.themes()).late == {CELL: 4}


async def test_what_a_person_changes_while_the_notes_are_grouped_stays() -> None:
    room = await _grouped()
    (theme,) = _themes(room)
    await _write(room, 4)

    class Interrupted(CarelessSummariser):
        async def group(self, *asked: object, **more: object) -> object:  # type: ignore[override]
            stored = room.store.rows(TEAM).themes
            stored[room.id] = (theme.model_copy(update={"confirmed": True}),)
            return await super().group(*asked, **more)  # type: ignore[arg-type]

    everything = [one.contribution.id for one in room.written()]
    await room.group(COMPARE, Interrupted(_named("All", *everything).model_copy(update={"id": "all"})))  # type: ignore[arg-type]
    assert theme.model_copy(update={"confirmed": True}) in _themes(room)
    assert _placed(room) == sorted(everything)


async def test_the_facilitator_has_the_rest_grouped_again_and_no_dot_or_name_is_lost() -> None:
    room = await _grouped(votes=3)
    (voted,) = _themes(room)
    await _write(room, 4)
    await room.group(COMPARE, CarelessSummariser())
    late = sorted(set(_placed(room)) - set(voted.contribution_ids))
    together = _named("Late ones", *late).model_copy(update={"id": voted.id})
    await room.group_again(CELL, CarelessSummariser(together))
    assert voted in _themes(room)
    (again,) = (theme for theme in _themes(room) if theme.id != voted.id)
    assert (again.label, sorted(again.contribution_ids)) == ("Late ones", late)
    assert (await room.themes()).late == {}
    await room.undo()
    assert voted in _themes(room)
    assert len(_themes(room)) == 5


async def test_a_hidden_note_keeps_its_place_when_the_rest_is_grouped_again() -> None:
    room = await _grouped()
    (theme,) = _themes(room)
    await room.hide(theme.contribution_ids[0])
    await room.group_again(CELL, CarelessSummariser())
    assert _themes(room) == (theme,)


async def test_only_the_facilitator_has_them_grouped_again() -> None:
    room = await _grouped()
    wanted = Regrouping(workshop_id=room.id, person="U-ana", cell=CELL)
    with pytest.raises(NotTheFacilitatorError):
        await ask_to_group_again(wanted, TEAM, delivery="d", store=room.store)


async def test_themes_on_a_ballot_stay_and_are_not_grouped_again_while_people_vote() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("one\ntwo", step=OPPORTUNITIES)
    await room.group(OPPORTUNITIES)
    (theme,) = _themes(room)
    await room.go_to(VOTE)
    await room.write("three", step=OPPORTUNITIES)
    await room.group(OPPORTUNITIES, CarelessSummariser())
    assert theme in _themes(room)
    cell = (theme.stage, theme.lane)
    assert (await room.themes()).late == {}
    wanted = Regrouping(workshop_id=room.id, person=FACILITATOR, cell=cell)
    with pytest.raises(BeingVotedOnError):
        await ask_to_group_again(wanted, TEAM, delivery="d", store=room.store)
    await room.vote(theme.id)
    await room.next(VOTE)
    assert (await room.themes()).late == {cell: 1}
    await room.group_again(cell, CarelessSummariser())
    assert (await room.votes())[theme.id] == 1


async def test_an_action_marked_as_a_moment_of_truth_in_an_open_vote_stays() -> None:
    room = await _grouped()
    (theme,) = _themes(room)
    await room.go_to(VOTE)
    await room.vote(moment=theme.id)
    await _write(room, 4)
    await room.group(COMPARE, CarelessSummariser())
    assert theme in _themes(room)


def _named(label: str, *ids: str) -> Theme:
    return Theme(id="t-1", stage=CELL[0], lane=CELL[1], label=label, contribution_ids=ids)


def _themes(room: Room) -> tuple[Theme, ...]:
    return room.store.rows(TEAM).themes.get(room.id, ())


def _placed(room: Room) -> list[str]:
    return sorted(one for theme in _themes(room) for one in theme.contribution_ids)


async def _write(room: Room, count: int) -> None:
    await room.write("\n".join(f"late {number}" for number in range(count)), cell=CELL)


async def _grouped(**decision: object) -> Room:
    """A room whose first step is over, with ten notes in one theme that people decided so about."""
    room = await Room().running()
    await room.write(TEN, cell=CELL)
    ids = [one.contribution.id for one in room.written()]
    theme = _named("Paying", *ids).model_copy(update=decision)
    await room.group(COMPARE, CarelessSummariser(theme))
    await room.go_to(COMPARE + 1)
    return room
