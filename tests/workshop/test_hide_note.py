"""The facilitator hides a note and never learns whose it is; moderation is chosen and said to everybody."""

import pytest

from journey.themes import ThemeOrigin
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, GROUP, OPPORTUNITIES, TEAM, Room
from workshop.cancel_workshop import cancel_workshop
from workshop.drafts import Draft, DraftKind
from workshop.errors.notes import NoteNotThereError
from workshop.errors.workshops import NotRunningError, NotStartedError, NotTheFacilitatorError
from workshop.forget_person import Forgettable, forget_person
from workshop.jobs import ReplaceFiles, ShowDrafts, UpdateReveals
from workshop.replace_files import replace_if_hidden

PAIN = ("stage-1", "pain_point")
RUDE = "the rude note about a colleague"


async def test_without_moderation_the_facilitator_reads_nothing_before_the_reveal() -> None:
    room = await _written()
    assert await room.moderated() == []
    with pytest.raises(NoteNotThereError):
        await room.hide(_id(room, RUDE))
    await room.next(COMPARE)
    assert await room.moderated() == ["a fair note", RUDE]


async def test_a_moderated_workshop_shows_its_facilitator_the_open_notes_without_authors() -> None:
    room = await Room().running(anonymity="named")
    await room.moderate()
    await room.write(RUDE, cell=PAIN, name="Ana Author")
    assert await room.moderated() == [RUDE]
    assert "Ana" not in (await room.moderation()).model_dump_json(include={"notes"})
    with pytest.raises(NotTheFacilitatorError):
        await room.moderation("U-ana")
    with pytest.raises(NotTheFacilitatorError):
        await room.moderate("U-ana")


async def test_what_was_written_before_moderation_was_on_stays_unread_until_its_reveal() -> None:
    room = await _written()
    await room.moderate()
    await room.write("written after", cell=PAIN)
    assert await room.moderated() == ["written after"]
    with pytest.raises(NoteNotThereError):
        await room.hide(_id(room, RUDE))
    await room.next(COMPARE)
    assert sorted(await room.moderated()) == ["a fair note", RUDE, "written after"]


async def test_moderation_ends_when_it_is_switched_off() -> None:
    room = await Room().running()
    await room.moderate()
    await room.write(RUDE, cell=PAIN)
    await room.moderate(moderated=False)
    assert await room.moderated() == []


@pytest.mark.parametrize("before_reveal", [True, False])
async def test_a_hidden_note_is_on_no_map_and_counted_and_can_be_shown_again(*, before_reveal: bool) -> None:
    room = await Room().running()
    await room.moderate()
    await room.write(f"{RUDE}\na fair note", cell=PAIN)
    if before_reveal:
        await room.hide(_id(room, RUDE))
    await room.next(COMPARE)
    await room.group(COMPARE)
    await room.hide(_id(room, RUDE))
    assert await room.texts() == ["a fair note"]
    journey_map = await room.map()
    assert [(one.stage, one.lane, one.count) for one in journey_map.hidden] == [(*PAIN, 1)]
    assert RUDE not in journey_map.model_dump_json()
    assert (await room.progress()).hidden == 1
    assert (await room.progress()).contributions == 1
    assert RUDE in {one.contribution.text for one in room.written()}
    await room.hide(_id(room, RUDE), hidden=False)
    await room.group(COMPARE)
    assert await room.texts() == ["a fair note", RUDE]
    assert (await room.map()).hidden == ()


async def test_no_theme_is_called_by_the_words_of_a_hidden_note() -> None:
    room = await _written()
    await room.go_to(GROUP)
    await room.group(COMPARE)
    (theme,) = room.store.rows(TEAM).themes[room.id]
    for origin, label in ((ThemeOrigin.MODEL, "Rude remarks"), (ThemeOrigin.PERSON, "the RUDE note")):
        named = theme.model_copy(update={"origin": origin, "label": label, "description": RUDE})
        async with room.store.transaction(TEAM) as session:
            await session.replace_themes(room.id, [PAIN], [named])
        await room.hide(_id(room, RUDE))
        shown = (await room.map()).stages[0].themes("pain_point")
        assert [(one.label, one.description) for one in shown] == [("a fair note", "")]
        assert "rude" not in (await room.map()).model_dump_json().casefold()
        await room.hide(_id(room, RUDE), hidden=False)
        shown = (await room.map()).stages[0].themes("pain_point")
        assert [(one.label, one.description) for one in shown] == [(label, RUDE)]


async def test_a_name_that_people_gave_without_those_words_stays() -> None:
    room = await _written()
    await room.go_to(GROUP)
    await room.group(COMPARE)
    await room.rename(await room.mark("theme-stage-1-pain_point"), "Manners")
    await room.hide(_id(room, RUDE))
    assert [one.theme.label for one in await room.listed()] == ["Manners"]


async def test_a_change_that_repeats_a_hidden_notes_words_cannot_be_undone() -> None:
    room = await _written()
    await room.go_to(GROUP)
    await room.group(COMPARE)
    await room.split(await room.mark("theme-stage-1-pain_point"), _id(room, RUDE))
    assert (await room.themes()).last is not None
    await room.hide(_id(room, RUDE))
    assert (await room.themes()).last is None


async def test_the_author_sees_that_a_note_is_hidden_and_nobody_else_does() -> None:
    room = await Room().running()
    await room.moderate()
    await room.write(RUDE, cell=PAIN, person="U-ana")
    await room.write("a fair note", cell=PAIN, person="U-ben")
    await room.hide(_id(room, RUDE))
    assert await room.hidden_of("U-ana") == [RUDE]
    assert await room.hidden_of("U-ben") == []
    await room.next(COMPARE)
    assert (await room.workshop()).step == BOOK
    assert await room.hidden_of("U-ana") == [RUDE]
    await room.go_to(GROUP)
    assert await room.hidden_of("U-ana") == [RUDE]
    await room.close()
    assert await room.hidden_of("U-ana") == []


async def test_what_was_shown_in_the_thread_is_brought_up_to_date() -> None:
    room = await _written()
    await room.next(COMPARE)
    await room.hide(_id(room, RUDE))
    assert room.store.jobs(TEAM, UpdateReveals) != []
    before = len(room.store.jobs(TEAM, UpdateReveals))
    await room.hide(_id(room, RUDE))
    assert len(room.store.jobs(TEAM, UpdateReveals)) == before


async def test_nothing_is_hidden_before_the_start_or_of_a_workshop_that_was_cancelled() -> None:
    room = Room()
    await room.open()
    await room.moderate()
    with pytest.raises(NotStartedError):
        await room.hide("gone")
    await room.start()
    await room.write(RUDE, cell=PAIN)
    await cancel_workshop(TEAM, room.id, FACILITATOR, store=room.store, clock=room.clock)
    with pytest.raises(NotRunningError):
        await room.hide(_id(room, RUDE))
    with pytest.raises(NotRunningError):
        await room.moderate()


async def test_a_note_is_hidden_after_the_end_too_and_its_author_stays_unknown() -> None:
    room = await _written()
    await room.go_to(OPPORTUNITIES)
    await room.close()
    keys_before = room.store.rows(TEAM).author_keys
    await room.hide(_id(room, RUDE))
    assert await room.texts() == ["a fair note"]
    assert room.store.rows(TEAM).author_keys == keys_before
    assert len(room.store.jobs(TEAM, ReplaceFiles)) == 1
    with pytest.raises(NotTheFacilitatorError):
        await room.hide(_id(room, RUDE), hidden=False, person="U-ana")
    await room.hide(_id(room, RUDE), hidden=False)
    assert await room.texts() == ["a fair note", RUDE]


async def test_files_are_replaced_only_for_a_note_that_people_have_seen() -> None:
    room = await Room().running()
    await room.moderate()
    await room.write(f"{RUDE}\na fair note", cell=PAIN)
    await room.hide(_id(room, RUDE))
    assert room.store.jobs(TEAM, ReplaceFiles) == []
    await room.next(COMPARE)
    await room.hide(_id(room, "a fair note"))
    assert len(room.store.jobs(TEAM, ReplaceFiles)) == 1


async def test_a_file_drawn_before_a_note_was_hidden_is_replaced() -> None:
    room = await _written()
    await room.next(COMPARE)
    drawn = await room.map()
    assert not await replace_if_hidden(TEAM, room.id, drawn, store=room.store)
    assert room.store.jobs(TEAM, ReplaceFiles) == []
    await room.hide(_id(room, RUDE))
    assert await replace_if_hidden(TEAM, room.id, drawn, store=room.store)
    assert not await replace_if_hidden(TEAM, room.id, await room.map(), store=room.store)


async def _written() -> Room:
    """A running workshop with a rude note and a fair one, by different people."""
    room = await Room().running()
    await room.write("a fair note", cell=PAIN, person="U-ben")
    await room.write(RUDE, cell=PAIN, person="U-ana")
    return room


def _id(room: Room, text: str) -> str:
    return next(one.contribution.id for one in room.written() if one.contribution.text == text)


async def test_what_a_model_drafted_from_a_hidden_note_is_gone() -> None:
    room = await _written()
    await room.next(COMPARE)
    rude, fair = _id(room, RUDE), _id(room, "a fair note")
    drafts = [
        Draft(id=name, kind=DraftKind.SENTENCE, text=name, contribution_ids=ids)
        for name, ids in (("of both", (rude, fair)), ("of the fair one", (fair,)))
    ]
    async with room.store.transaction(TEAM) as session:
        await session.replace_drafts(room.id, drafts)
    await room.hide(rude)
    async with room.store.transaction(TEAM) as session:
        assert [one.id for one in await session.drafts(room.id)] == ["of the fair one"]
    assert len(room.store.jobs(TEAM, ShowDrafts)) == 1


async def test_a_workshop_can_be_set_up_as_moderated() -> None:
    room = await Room().running(moderated=True)
    await room.write(RUDE, cell=PAIN)
    assert await room.moderated() == [RUDE]


async def test_a_forgotten_persons_hidden_note_is_deleted_and_other_hidden_ones_stay() -> None:
    room = await Room().running(moderated=True)
    await room.write(RUDE, cell=PAIN, person="U-ana")
    await room.write("another rude note\na fair note", cell=PAIN, person="U-ben")
    await room.next(COMPARE)
    await room.group(COMPARE)
    await room.hide(_id(room, RUDE))
    await room.hide(_id(room, "another rude note"))
    updates = len(room.store.jobs(TEAM, UpdateReveals))
    forgotten = await forget_person(Forgettable(person="U-ana"), TEAM, store=room.store)
    assert forgotten.notes == 1
    assert [one.contribution.text for one in room.written() if one.hidden] == ["another rude note"]
    assert await room.texts() == ["a fair note"]
    assert len(room.store.jobs(TEAM, UpdateReveals)) == updates + 1
