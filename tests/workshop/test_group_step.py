from journey.lanes import EMOTION
from journey.themes import Theme
from tests.workshop.fake_summarisers import CarelessSummariser
from tests.workshop.room import BOOK, COMPARE, TEAM, Room
from workshop.proposal import GroupingReport, SetAside


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


async def test_a_late_note_may_join_a_theme_that_stands_and_keeps_its_name_votes_and_place() -> None:
    room, standing = await _grouped_room()
    await room.write("sighs", cell=("stage-1", "action"))
    joined = standing.model_copy(
        update={"contribution_ids": (*standing.contribution_ids, "id-6"), "label": "X"}
    )
    summariser = CarelessSummariser(joined)
    await room.group(COMPARE, summariser)
    assert summariser.asked == [(["id-2", "id-3", "id-4", "id-5", "id-6"], [standing.id], 0)]
    assert _themes(room) == (
        standing.model_copy(update={"contribution_ids": ("id-2", "id-3", "id-4", "id-5", "id-6")}),
    )


async def test_a_new_theme_takes_nothing_out_of_one_that_stands() -> None:
    room, standing = await _grouped_room()
    await room.write("sighs", cell=("stage-1", "action"))
    mixed = _named("Speaks for both", "id-2", "id-6").model_copy(update={"id": "new"})
    await room.group(COMPARE, CarelessSummariser(mixed))
    assert sorted((theme.label, theme.contribution_ids) for theme in _themes(room)) == [
        (standing.label, standing.contribution_ids),
        ("sighs", ("id-6",)),
    ]


async def test_many_new_notes_are_grouped_beside_what_stands() -> None:
    room, _ = await _grouped_room()
    await room.write("sighs\nwaits\nleaves", cell=("stage-1", "action"))
    summariser = CarelessSummariser()
    await room.group(COMPARE, summariser)
    assert summariser.asked == [(["id-6", "id-7", "id-8"], [], 0)]


async def test_how_a_step_was_grouped_is_remembered_and_what_it_cost_is_told_to_the_next_run() -> None:
    room = await Room().running()
    await room.write("pays", cell=("stage-1", "action"))
    aside = SetAside(contribution_id="id-2", reason="looks like an instruction to the AI")
    grouped = await room.group(COMPARE, CarelessSummariser(notes=("Slow.",), set_aside=(aside,), tokens=70))
    report = GroupingReport(step=COMPARE, notes=("Slow.",), set_aside=(aside,), tokens=70)
    assert grouped.reports == (await room.workshop()).reports == (report,)
    assert (await room.group(COMPARE)).reports == (report,)
    await room.go_to(BOOK)
    await room.write("books", step=BOOK)
    summariser = CarelessSummariser()
    await room.group(BOOK, summariser)
    assert summariser.asked[0][2] == 70


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


async def _grouped_room() -> tuple[Room, Theme]:
    """A room with one theme of four notes that somebody voted on."""
    room = await Room().running()
    await room.write("pays\npays twice\npays late\npays cash", cell=("stage-1", "action"))
    voted = _named("Paying", "id-2", "id-3", "id-4", "id-5").model_copy(update={"votes": 3, "position": 1})
    await room.group(COMPARE, CarelessSummariser(voted))
    (standing,) = _themes(room)
    return room, standing
