from typing import Any, Final

import pytest

from journey.anonymity import Anonymity
from journey.flags import Flag, FlagKind
from journey.personas import Channel, MapState, Persona, Scenario
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, READ_BACK, TEAM, TRAVEL, Room
from workshop.change_settings import STRICTNESS, Settings, change_settings
from workshop.errors.plans import PlanIncompleteError
from workshop.errors.workshops import (
    AnonymityLoosenedError,
    LanguageUnclearError,
    NotRunningError,
    NotStartedError,
    NotTheFacilitatorError,
)
from workshop.jobs import RefreshFlags, UpdateReveals
from workshop.read_settings import read_settings
from workshop.workshop import Workshop, changed

NAMED, EACH, ANONYMOUS = STRICTNESS
BEN = Persona(
    name="Ben",
    role="student",
    quote="Which seat?",
    goals=("Home",),
    needs=("Light",),
    frustrations=("Noise",),
)
BACK = Scenario(
    title="Vienna to Rotterdam",
    goal="Sleep",
    expectations=("A seat",),
    start="On the platform",
    end="At home",
)
NOTHING: Final[dict[str, Any]] = {
    "title": "\u2060",
    "persona": Persona(name="\u2060"),
    "scenario": Scenario(title="\u2060"),
}


async def change(room: Room, person: str = FACILITATOR, **changes: Any) -> Workshop:
    workshop = await room.workshop()
    now = {
        "title": workshop.title,
        "persona": workshop.persona,
        "scenario": workshop.scenario,
        "co_facilitators": workshop.co_facilitators,
        "auto_advance": workshop.auto_advance,
        "anonymity": workshop.anonymity,
    }
    return await change_settings(Settings(**{**now, **changes}), TEAM, room.id, person, store=room.store)


async def authors(room: Room) -> list[str]:
    return [one.contribution.author for one in room.written()]


def test_every_mode_has_its_strictness() -> None:
    assert set(STRICTNESS) == set(Anonymity)


async def test_frame_and_leaders_change_and_all_else_stays() -> None:
    room = await Room().running()
    await room.write("compares fares")
    before = await room.workshop()
    after = await change(
        room,
        title="Second night train",
        persona=BEN,
        scenario=BACK,
        language="German",
        co_facilitators=("U-ana", FACILITATOR),
        auto_advance=True,
    )
    assert after.auto_advance
    assert after == await room.workshop()
    assert (after.title, after.language) == ("Second night train", "German")
    assert after.persona == BEN.model_copy(update={"channels": before.persona.channels})
    assert after.scenario == BACK
    assert after.co_facilitators == ("U-ana",)
    assert (after.step, after.step_ends, after.agenda) == (before.step, before.step_ends, before.agenda)
    assert (await room.next(COMPARE, "U-ana")).step == BOOK


@pytest.mark.parametrize("field", NOTHING)
async def test_what_says_nothing_is_refused_at_its_field(field: str) -> None:
    room = await Room().running()
    with pytest.raises(PlanIncompleteError) as refusal:
        await change(room, **{field: NOTHING[field]})
    assert refusal.value.fields == {"field": field}


async def test_only_steps_to_come_get_other_minutes() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    agenda = (await change(room, minutes=25)).agenda
    assert [step.minutes for step in agenda[: TRAVEL + 1]] == [10, 10, 25]
    assert agenda[READ_BACK].minutes is None
    agenda = (await change(room, minutes=0)).agenda
    assert [step.minutes for step in agenda[: TRAVEL + 1]] == [10, 10, None]
    assert (await room.next(BOOK)).step_ends is None


async def test_a_draft_has_no_settings_yet() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotStartedError):
        await read_settings(TEAM, room.id, FACILITATOR, store=room.store)
    with pytest.raises(NotStartedError):
        await change(room, title="Another title")


async def test_channels_and_kind_of_map_stay_as_they_were_set_up() -> None:
    room = await Room().running()
    app = Channel(name="App", reliance=4)
    async with room.store.transaction(TEAM) as session:
        before = await session.workshop(room.id)
        future = before.scenario.model_copy(update={"state": MapState.FUTURE})
        persona = before.persona.model_copy(update={"channels": (app,)})
        await session.save_workshop(changed(before, persona=persona, scenario=future))
    after = await change(room, persona=BEN, scenario=BACK)
    assert (after.persona.channels, after.scenario.state) == ((app,), MapState.FUTURE)


async def test_a_language_that_is_none_is_refused_and_nothing_changes() -> None:
    room = await Room().running()
    with pytest.raises(LanguageUnclearError):
        await change(room, language="42", title="Another title")
    assert (await room.workshop()).title == "First night train"
    assert (await change(room, language="notes")).language == ""


@pytest.mark.parametrize(("before", "after"), [(NAMED, EACH), (NAMED, ANONYMOUS), (EACH, ANONYMOUS)])
async def test_a_stricter_promise_takes_off_the_names_that_are_stored(
    before: Anonymity, after: Anonymity
) -> None:
    room = await Room().running(anonymity=before)
    await room.write("compares fares", name="Ana Lima", shows_name=True)
    await room.next(COMPARE)
    assert await authors(room) == ["Ana Lima"]
    await change(room, anonymity=after)
    assert await authors(room) == [""]
    assert await room.texts() == ["compares fares"]
    assert "Ana Lima" not in str(vars(room.store.rows(TEAM)))
    assert len(room.store.jobs(TEAM, UpdateReveals)) == 1


async def test_a_stricter_promise_takes_names_off_flags_as_well() -> None:
    room = await Room().running(anonymity=NAMED)
    flag = Flag(id="f", kind=FlagKind.OTHER, text="not so", author="Ana Lima")
    async with room.store.transaction(TEAM) as session:
        await session.save_workshop(changed(await session.workshop(room.id), flags=(flag,)))
    assert [one.author for one in (await change(room, anonymity=ANONYMOUS)).flags] == [""]
    assert len(room.store.jobs(TEAM, RefreshFlags)) == 1


@pytest.mark.parametrize(("before", "after"), [(ANONYMOUS, EACH), (ANONYMOUS, NAMED), (EACH, NAMED)])
async def test_after_the_first_note_no_promise_is_loosened(before: Anonymity, after: Anonymity) -> None:
    room = await Room().running(anonymity=before)
    assert (await change(room, anonymity=after)).anonymity is after
    assert (await change(room, anonymity=before)).anonymity is before
    await room.write("compares fares")
    with pytest.raises(AnonymityLoosenedError):
        await change(room, anonymity=after, title="Another title")
    workshop = await room.workshop()
    assert (workshop.anonymity, workshop.title) == (before, "First night train")


async def test_the_modes_on_offer_are_those_that_would_be_taken() -> None:
    room = await Room().running(anonymity=EACH)
    read = await read_settings(TEAM, room.id, FACILITATOR, store=room.store)
    assert read.modes == STRICTNESS
    await room.write("compares fares")
    read = await read_settings(TEAM, room.id, FACILITATOR, store=room.store)
    assert read.modes == (EACH, ANONYMOUS)


async def test_only_who_leads_changes_it_and_only_until_it_is_over() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await change(room, "U-ana", title="Mine")
    with pytest.raises(NotTheFacilitatorError):
        await read_settings(TEAM, room.id, "U-ana", store=room.store)
    await room.close()
    with pytest.raises(NotRunningError):
        await change(room, title="Too late")
    with pytest.raises(NotRunningError):
        await read_settings(TEAM, room.id, FACILITATOR, store=room.store)


async def hidden_note(room: Room) -> str:
    await room.write("compares fares", name="Ana Lima")
    await room.next(COMPARE)
    (note,) = room.written()
    await room.hide(note.contribution.id)
    return note.contribution.id


async def test_a_hidden_note_loses_its_name_as_well_and_is_shown_again_without() -> None:
    room = await Room().running(anonymity=NAMED)
    note_id = await hidden_note(room)
    await change(room, anonymity=ANONYMOUS)
    await room.hide(note_id, hidden=False)
    assert await authors(room) == [""]


async def test_who_wrote_what_is_hidden_by_now_was_promised_something_too() -> None:
    room = await Room().running()
    await hidden_note(room)
    assert (await read_settings(TEAM, room.id, FACILITATOR, store=room.store)).modes == (ANONYMOUS,)
    with pytest.raises(AnonymityLoosenedError):
        await change(room, anonymity=NAMED)
