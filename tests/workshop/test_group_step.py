from journey.lanes import EMOTION
from journey.themes import Theme
from tests.workshop.fakes import CarelessSummariser
from tests.workshop.room import BOOK, COMPARE, TEAM, Room


async def test_every_note_of_a_step_stands_in_exactly_one_theme() -> None:
    room = await Room().running()
    await room.write("pays\npays twice", cell=("stage-1", "action"))
    await room.write("too dear", cell=("stage-1", "pain_point"))
    await room.group(COMPARE)
    assert _placed(room) == ["id-2", "id-3", "id-4"]


async def test_a_careless_summariser_loses_and_invents_nothing() -> None:
    room = await Room().running()
    await room.write("pays\npays twice\nsighs", cell=("stage-1", "action"))
    proposal = Theme(
        id="t", stage="stage-1", lane="action", label="Paying", contribution_ids=("id-2", "id-2", "invented")
    )
    await room.group(COMPARE, CarelessSummariser(proposal, proposal))
    assert _placed(room) == ["id-2", "id-3", "id-4"]


async def test_a_summariser_that_finds_nothing_leaves_single_voices() -> None:
    room = await Room().running()
    await room.write("pays\nsighs", cell=("stage-1", "action"))
    await room.group(COMPARE, CarelessSummariser())
    assert sorted(theme.label for theme in _themes(room)) == ["pays", "sighs"]


async def test_feelings_are_counted_and_never_grouped() -> None:
    room = await Room().running()
    await room.feel(-2, "twice")
    await room.group(COMPARE)
    assert _themes(room) == ()


async def test_a_step_grouped_once_keeps_its_themes_whatever_a_second_run_would_say() -> None:
    room = await Room().running()
    await room.write("pays\nsighs", cell=("stage-1", "action"))
    await room.group(COMPARE)
    once = _themes(room)
    await room.group(COMPARE, CarelessSummariser())
    assert _themes(room) == once


async def test_what_came_after_a_grouping_is_grouped_with_the_rest() -> None:
    room = await Room().running()
    await room.write("pays", cell=("stage-1", "action"))
    await room.group(COMPARE)
    await room.write("sighs", cell=("stage-1", "action"))
    await room.group(COMPARE)
    assert _placed(room) == ["id-2", "id-3"]


async def test_grouping_a_step_leaves_the_themes_of_other_steps() -> None:
    room = await Room().running()
    await room.write("compares")
    await room.group(COMPARE)
    first = _themes(room)
    await room.go_to(BOOK)
    await room.write("books", step=BOOK)
    await room.group(BOOK)
    assert set(first) < set(_themes(room))


async def test_what_is_left_at_the_close_is_grouped_and_what_was_grouped_stays() -> None:
    room = await Room().running()
    await room.write("compares")
    await room.group(COMPARE, CarelessSummariser(_named("Kept as it is", "id-2")))
    await room.go_to(BOOK)
    await room.write("books\npays", step=BOOK)
    await room.close()
    await room.group_rest()
    assert _placed(room) == ["id-2", "id-3", "id-4"]
    assert [theme.label for theme in _themes(room) if theme.stage == "stage-1"] == ["Kept as it is"]


async def test_grouping_the_rest_of_a_workshop_without_notes_asks_nobody() -> None:
    room = await Room().running()
    await room.feel(1)
    await room.close()
    before = room.store.rows(TEAM)
    await room.group_rest(CarelessSummariser(_named("Invented", "id-9")))
    assert room.store.rows(TEAM) == before
    assert all(one.contribution.lane == EMOTION for one in room.written())


def _named(label: str, *ids: str) -> Theme:
    return Theme(id="t", stage="stage-1", lane="action", label=label, contribution_ids=ids)


def _themes(room: Room) -> tuple[Theme, ...]:
    return room.store.rows(TEAM).themes.get(room.id, ())


def _placed(room: Room) -> list[str]:
    return sorted(one for theme in _themes(room) for one in theme.contribution_ids)
