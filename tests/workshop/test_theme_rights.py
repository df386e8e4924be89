"""Who may change themes, and when there are none to change yet."""

import pytest

from tests.workshop.grouping import ANA, PAIN, grouping
from tests.workshop.room import FACILITATOR, GROUP, Room
from workshop.errors import WorkshopError
from workshop.errors.themes import (
    NotTakingPartError,
    StillGroupingError,
    ThemesNotOpenError,
)
from workshop.errors.workshops import NotRunningError, NotStartedError


async def test_outside_the_group_step_the_facilitator_alone_changes_themes() -> None:
    room = await grouping()
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
    room = await grouping()
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
