import pytest

from journey.anonymity import Anonymity
from journey.themes import FEWEST_AUTHORS_SHOWN
from tests.workshop.room import BOOK, COMPARE, TEAM, Room

ACTION = ("stage-1", "action")
NAME = "Ana Lima"


@pytest.mark.parametrize(
    ("mode", "shows_name", "author"),
    [
        (Anonymity.ANONYMOUS, False, ""),
        (Anonymity.ANONYMOUS, True, ""),
        (Anonymity.EACH_CHOOSES, False, ""),
        (Anonymity.EACH_CHOOSES, True, "Ana Lima"),
        (Anonymity.NAMED, False, "Ana Lima"),
        (Anonymity.NAMED, True, "Ana Lima"),
    ],
)
async def test_a_name_is_stored_only_where_the_mode_allows_it(
    mode: Anonymity, author: str, *, shows_name: bool
) -> None:
    room = await Room().running(anonymity=mode)
    await room.write("pays", cell=ACTION, shows_name=shows_name, name=NAME)
    await room.feel(1, shows_name=shows_name, name=NAME)
    assert [one.contribution.author for one in room.written()] == [author, author]
    await room.close()
    assert {one.author for one in (await room.map()).contributions()} == {author}


@pytest.mark.parametrize("mode", Anonymity)
async def test_no_contribution_carries_a_slack_id(mode: Anonymity) -> None:
    room = await Room().running(anonymity=mode)
    await room.write("pays", cell=ACTION, name=NAME)
    assert "U-ana" not in repr(room.written())


async def test_an_anonymous_map_names_nobody_anywhere() -> None:
    room = await Room().running()
    for person in ("U-ana", "U-ben", "U-cem", "U-dai"):
        await room.write(f"pays like {len(person)}", cell=ACTION, person=person, name=f"Name of {person}")
        await room.done(person)
    await room.close()
    whole = (await room.map()).model_dump_json()
    for trace in ("U-ana", "U-ben", "U-cem", "U-dai", "Name of", "key-"):
        assert trace not in whole


async def test_one_person_bears_another_key_in_every_step() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION)
    await room.write("pays again", cell=ACTION)
    await room.go_to(BOOK)
    await room.write("books", step=BOOK)
    first, again, later = (one.author_key for one in room.written())
    assert first == again != later


async def test_two_people_bear_two_keys() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION, person="U-ana")
    await room.write("pays", cell=ACTION, person="U-ben")
    assert len({one.author_key for one in room.written()}) == 2


async def test_until_the_close_a_key_can_be_found_again_and_never_after_it() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION)
    (stored,) = room.written()
    assert await _key(room) == stored.author_key
    await room.close()
    assert room.store.rows(TEAM).author_keys == {}
    assert await _key(room) != stored.author_key


async def test_closing_one_workshop_leaves_the_keys_of_another() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION)
    first = room.id
    await room.running()
    await room.close()
    assert {place.workshop for place in room.store.rows(TEAM).author_keys} == {first}


async def test_who_took_part_is_kept_apart_from_what_was_written() -> None:
    room = await Room().running()
    await room.write("pays", cell=ACTION)
    await room.close()
    rows = room.store.rows(TEAM)
    assert {place.person for place in rows.done} == {"U-ana"}
    assert not any("U-ana" in repr(one) for one in (rows.written, rows.themes, rows.requested))


@pytest.mark.parametrize("people", range(1, FEWEST_AUTHORS_SHOWN + 2))
async def test_fewer_than_three_anonymous_authors_are_not_counted(people: int) -> None:
    room = await Room().running()
    for one in range(people):
        await room.write("pays", cell=ACTION, person=f"U-{one}")
    await room.close()
    journey_map = await room.map()
    shown = None if people < FEWEST_AUTHORS_SHOWN else people
    assert journey_map.people == shown
    themes = [theme for _, theme in journey_map.themes("action")]
    assert {theme.people for theme in themes} == ({None} if shown is None else {1})


async def _key(room: Room) -> str:
    async with room.store.transaction(TEAM) as session:
        return await session.author_key(room.id, COMPARE, "U-ana")
