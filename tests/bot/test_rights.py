"""What somebody who neither leads nor has taken part can do with every button, menu and subcommand.

Rights are looked up from the database at each press, so a button that was passed on gives none.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from enum import EnumType
from types import SimpleNamespace
from typing import Any, Final

import pytest
from pydantic_core import to_json

from bot.actions import ACTIONS
from bot.blocks.lead_menu import lead_menu
from bot.commands import COMMANDS
from bot.incoming import Click, Command, Submission, Who
from bot.people import People
from bot.references import (
    ClockReference,
    NoteReference,
    Reference,
    SetUpReference,
    StepReference,
    ThemeReference,
    ThemesReference,
)
from bot.views import VIEWS
from bot.wiring import Wiring
from storage.posts import Post
from tests.bot.blocks.payloads import reference_of
from tests.workshop.fake_rows import Rows
from tests.workshop.room import CHANNEL, COMPARE, FACILITATOR, GROUP, OWNERS, READ_BACK, TEAM, VOTE, Room
from workshop.errors import WorkshopError
from workshop.errors.notes import NoteNotYoursError
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import RefreshCard, SendExport
from workshop.read_themes import read_themes

OUTSIDER: Final = "U-outsider"
SECRET: Final = "a secret idea"
HARMLESS_JOBS: Final = (RefreshCard, SendExport)
OWN_AFFAIRS: Final = {"deliveries", "author_keys", "done", "requested", "keys_made", "set_ups", "expected"}
"""Rows of a person about themselves, and traces of asking."""

THEME_ACTS: Final = ("rename", "move", "split", "merge", "confirm")
UNKNOWN: Final[dict[Any, Any]] = {str: "unknown", int: 0, bool: True}
"""What a field of a reference holds that a workshop says nothing about, by its type."""

STEPS: Final = (COMPARE, GROUP, VOTE, OWNERS, READ_BACK)


@dataclass
class Desk:
    """The parts a listener uses, which keep whatever the bot says."""

    room: Room
    said: list[Any] = field(default_factory=list)

    @property
    def wiring(self) -> Wiring:
        profiles: Any = EmptyProfiles()
        parts: Any = {
            "store": self.room.store,
            "clock": self.room.clock,
            "ids": self.room.ids,
            "summariser": SimpleNamespace(privacy="", budget=None),
            "gateway": Recorder(self.said),
            "people": People(profiles, self.room.clock),
            "posts": Recorder(self.said),
            "renderer": Recorder(self.said),
            "command": "/journey",
        }
        return Wiring(**parts)

    def told(self) -> str:
        return to_json(self.said, fallback=str).decode()


@dataclass
class Recorder:
    """Anything with asynchronous methods: it keeps the arguments and answers with a post."""

    said: list[Any]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def keep(*given: Any, **named: Any) -> Post:
            self.said.append((name, given, named))
            return Post(CHANNEL, "1700000000.000100")

        return keep


class EmptyProfiles:
    """A gateway to people about whom Slack tells nothing."""

    async def profile(self, *_: Any) -> dict[str, Any]:
        return {}


class Respond:
    """Bolt's respond, with an address to answer to."""

    response_url = "https://playground.example/response"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def __call__(self, *words: Any, **message: Any) -> None:
        self.desk.said.append((words, message))


def who() -> Who:
    return Who(team=TEAM, person=OUTSIDER, name="olu")


def click(desk: Desk, action: str, value: str) -> Click:
    respond: Any = Respond(desk)
    page = (
        SetUpReference(set_up_id="nobody's")
        if action == "start_from"
        else ThemesReference(workshop_id=desk.room.id)
    )
    return Click(
        who=who(), channel=CHANNEL, value=value, trigger="t1", delivery="click:1", view_id="", values={},
        is_private=True, is_home=False, respond=respond, metadata=page.packed(),
    )  # fmt: skip


async def at(step: int) -> Room:
    """A workshop at that step, with a note of somebody else that is not revealed in the first one."""
    room = await Room().running()
    await room.write(SECRET if step == COMPARE else "Opens nine tabs", cell=("stage-1", "pain_point"))
    for before in range(step):
        await room.next(before)
        await room.group(before)
    return room


def facts(rows: Rows) -> dict[str, Any]:
    return {one.name: getattr(rows, one.name) for one in fields(rows) if one.name not in OWN_AFFAIRS}


async def value_of(action: str, room: Room) -> list[str]:
    """What the button carries, as somebody who leads would see it; each choice of the leading menu."""
    workshop = await room.workshop()
    read = await read_themes(TEAM, room.id, FACILITATOR, store=room.store)
    note = room.written()[0].contribution
    filled = {
        "workshop_id": room.id,
        "set_up_id": "nobody's",
        "step": workshop.step,
        "seen": workshop.step,
        "clock": workshop.clock,
        "unowned": 1,
        "note_id": note.id,
        "hidden": True,
        "stage": note.stage,
        "lane": note.lane,
        "mark": read.themes[0].mark if read.themes else "",
        "theme_id": read.themes[0].theme.id if read.themes else "theme-1",
        "subject": "summary",
        "edit_id": "edit-1",
        "format": "png",
        "view": "grid",
        "first": 0,
    }
    if action == "lead":
        return [str(one["value"]) for one in lead_menu(workshop)["options"]]
    kind: type[Reference] = reference_of(action)
    told = {
        name: filled.get(name, anything(one.annotation))
        for name, one in kind.model_fields.items()
        if one.is_required() or name in filled
    }
    acts = THEME_ACTS if kind is ThemeReference else ("",)
    return [kind.model_validate({**told, **({"act": act} if act else {})}).packed() for act in acts]


def anything(kind: Any) -> Any:
    """Something a field of that type may hold."""
    return list(kind)[-1] if isinstance(kind, EnumType) else UNKNOWN.get(kind)


async def refused_or_done(doing: Awaitable[None]) -> None:
    """A refusal is an answer; any other exception is a fault."""
    with suppress(WorkshopError):
        await doing


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("action", ACTIONS)
async def test_an_outsiders_press_changes_nothing_and_shows_nothing_hidden(action: str, step: int) -> None:
    room = await at(step)
    desk = Desk(room)
    before = facts(room.store.rows(TEAM))
    jobs = len(room.store.rows(TEAM).requested)
    for value in await value_of(action, room):
        await refused_or_done(ACTIONS[action](click(desk, action, value), desk.wiring))
    assert facts(room.store.rows(TEAM)) == before
    fresh = room.store.rows(TEAM).requested[jobs:]
    assert all(isinstance(one.job, HARMLESS_JOBS) for one in fresh), fresh
    assert SECRET not in desk.told()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("name", COMMANDS)
async def test_an_outsiders_command_changes_nothing_and_shows_nothing_hidden(name: str, step: int) -> None:
    room = await at(step)
    desk = Desk(room)
    before = facts(room.store.rows(TEAM))
    jobs = len(room.store.rows(TEAM).requested)
    words = tuple(COMMANDS[name].usage.split()[1:])
    respond: Any = Respond(desk)
    command = Command(
        who=who(), channel=CHANNEL, words=words, trigger="t1", delivery="command:1", respond=respond
    )
    await refused_or_done(COMMANDS[name].listener(command, desk.wiring))
    assert facts(room.store.rows(TEAM)) == before
    fresh = room.store.rows(TEAM).requested[jobs:]
    assert all(isinstance(one.job, HARMLESS_JOBS) for one in fresh), fresh
    assert SECRET not in desk.told()


async def send(view: str, desk: Desk, metadata: str, values: dict[str, Any]) -> None:
    async def ack(**answer: Any) -> None:
        desk.said.append(answer)

    taken: Any = ack
    form = Submission(who=who(), metadata=metadata, values=values, delivery="form:1", ack=taken)
    await VIEWS[view](form, desk.wiring)


async def test_an_outsider_cannot_send_the_form_of_somebody_elses_note() -> None:
    room = await at(COMPARE)
    note = room.written()[0].contribution
    metadata = NoteReference(workshop_id=room.id, step=COMPARE, note_id=note.id).packed()
    before = facts(room.store.rows(TEAM))
    values = {"cell:stage-1:pain_point": {"text": {"value": "nonsense"}}}
    with pytest.raises(NoteNotYoursError):
        await send("edit_note", Desk(room), metadata, values)
    assert facts(room.store.rows(TEAM)) == before


async def test_an_outsider_cannot_move_the_end_of_a_step() -> None:
    room = await at(COMPARE)
    workshop = await room.workshop()
    reference = ClockReference(workshop_id=room.id, clock=workshop.clock)
    ends = {"ends": {"ends": {"selected_date_time": 4_000_000_000}}}
    before = facts(room.store.rows(TEAM))
    with pytest.raises(NotTheFacilitatorError):
        await send("set_deadline", Desk(room), reference.packed(), ends)
    assert facts(room.store.rows(TEAM)) == before


async def test_whoever_may_answer_does_so_without_any_other_right() -> None:
    room = await at(COMPARE)
    metadata = StepReference(workshop_id=room.id, step=COMPARE).packed()
    desk = Desk(room)
    values = {"cell:stage-1:action": {"text": {"value": "asks a friend"}}}
    await send("answer", desk, metadata, values)
    assert [one.contribution.text for one in room.written()] == [SECRET, "asks a friend"]
    assert SECRET not in desk.told()


async def test_the_audit_notices_what_whoever_leads_can_do() -> None:
    """The check would fail for a press that does change something: this one is allowed to."""
    room = await at(COMPARE)
    desk = Desk(room)
    before = facts(room.store.rows(TEAM))
    (value,) = await value_of("next_step", room)
    respond: Any = Respond(desk)
    leads = Who(team=TEAM, person=FACILITATOR, name="fay")
    pressed = Click(
        who=leads, channel=CHANNEL, value=value, trigger="t1", delivery="click:1", view_id="", values={},
        is_private=True, is_home=False, respond=respond,
    )  # fmt: skip
    await ACTIONS["next_step"](pressed, desk.wiring)
    assert facts(room.store.rows(TEAM)) != before
