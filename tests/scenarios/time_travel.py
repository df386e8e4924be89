"""Days in seconds: one clock for the bot, its jobs and the playground, moved on to whatever is due next."""

import time
from datetime import UTC, datetime, timedelta
from typing import Final

from dbos import DBOS

from bot.run import Bot
from playground.client import Playground
from storage.outbox import QUEUES

_MOST_JUMPS: Final = 200


class MovedClock:
    """The machine's clock with an offset that grows."""

    def __init__(self, start: datetime) -> None:
        self.offset = start - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


class TimeMachine:
    """Moves a bot and its playground through time, doing on the way what becomes due."""

    def __init__(self, clock: MovedClock, slack: Playground, bot: Bot) -> None:
        self.clock = clock
        self._slack = slack
        self._bot = bot

    async def arrive(self) -> None:
        """Set the playground to the bot's time, once."""
        await self._slack.advance(self.clock.offset.total_seconds())

    async def travel_to(self, moment: datetime) -> None:
        """Let time pass until then; every job on the way is done at its own moment."""
        for _ in range(_MOST_JUMPS):
            await self._bot.idle()
            due = await self._next_due()
            if due is None or due >= moment:
                await self._jump(moment - self.clock.now())
                await self._bot.idle()
                return
            await self._jump(due - self.clock.now())
        raise AssertionError("time does not get there: too many jobs on the way")

    async def _next_due(self) -> datetime | None:
        waiting = await DBOS.list_workflows_async(status="DELAYED", load_input=False, load_output=False)
        moments = [one.delay_until_epoch_ms for one in waiting if one.delay_until_epoch_ms]
        return datetime.fromtimestamp(min(moments) / 1000, UTC) + self.clock.offset if moments else None

    async def _jump(self, span: timedelta) -> None:
        """Let everything that waits wait for so much less; what is due is queued at once."""
        if span <= timedelta(0):
            return
        waiting = await DBOS.list_workflows_async(status="DELAYED", load_input=False, load_output=False)
        self.clock.offset += span
        await self._slack.advance(span.total_seconds())
        for one in waiting:
            due = (one.delay_until_epoch_ms or 0) - span.total_seconds() * 1000
            if due <= time.time() * 1000 + 1:
                queue = one.queue_name if one.queue_name in QUEUES.values() else None
                await DBOS.resume_workflow_async(one.workflow_id, queue_name=queue)
            else:
                await DBOS.set_workflow_delay_async(one.workflow_id, delay_until_epoch_ms=int(due) + 1)
