"""Every button pressed too late: the workshop behind it is deleted, cancelled, closed or open again."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

import pytest

from bot.actions import ACTIONS
from tests.bot.test_rights import Desk, at, click, refused_or_done, value_of
from tests.workshop.room import COMPARE, FACILITATOR, GROUP, OWNERS, TEAM, VOTE, Room
from workshop.cancel_workshop import cancel_workshop
from workshop.delete_workshop import delete_workshop

Ending = Callable[[Room], Awaitable[object]]


async def cancelled(room: Room) -> None:
    await cancel_workshop(TEAM, room.id, FACILITATOR, store=room.store, clock=room.clock)


async def deleted(room: Room) -> None:
    await room.close()
    await delete_workshop(TEAM, room.id, FACILITATOR, store=room.store)


async def opened_again(room: Room) -> None:
    await room.next((await room.workshop()).step)
    await room.reopen(COMPARE)


async def without_anything_written(room: Room) -> None:
    await room.forget("U-ana")


ENDINGS: Final = (cancelled, deleted, Room.close, opened_again, without_anything_written)


@pytest.mark.parametrize("step", [COMPARE, GROUP, VOTE, OWNERS])
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("action", ACTIONS)
async def test_a_press_that_comes_too_late_is_done_or_refused_in_a_sentence(
    action: str, ending: Ending, step: int
) -> None:
    room = await at(step)
    values = await value_of(action, room)
    await ending(room)
    for value in values:
        desk = Desk(room)
        pressed = click(desk, action, value)
        pressed = replace(pressed, who=replace(pressed.who, person=FACILITATOR))
        await refused_or_done(ACTIONS[action](pressed, desk.wiring))
