"""The whole of a running playground: workspaces, time, journal, limits, faults and the way to the bot."""

import asyncio
from collections.abc import Coroutine
from random import Random
from typing import Any

from playground.changes import Changes
from playground.clock import Clock
from playground.config import Config
from playground.delivery.courier import Courier
from playground.delivery.response_urls import ResponseUrls
from playground.delivery.triggers import Triggers
from playground.faults import Faults
from playground.journal import Journal
from playground.narration import Narration
from playground.rates import Rates
from playground.records import Message, View
from playground.workspace import Workspace


class World:
    """One object per server; every handler is given it."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.url = ""
        self.random = Random(config.seed)  # noqa: S311 - reproducible, not secret
        self.clock = Clock(frozen=config.frozen_clock)
        self.changes = Changes()
        self.journal = Journal(self.clock, self.changes)
        self.rates = Rates(config, self.clock)
        self.faults = Faults(config.faults, Random(config.seed))  # noqa: S311 - see above
        self.watchers = 0
        self.narration: Narration | None = None
        self.triggers = Triggers(config.trigger_seconds, self.clock)
        self.response_urls = ResponseUrls(config, self.clock)
        self.courier = Courier(config, self.journal, self.faults)
        self.workspaces: dict[str, Workspace] = {}
        for workspace in config.workspaces:
            self.workspaces[workspace.team_id] = Workspace(workspace, len(self.workspaces) + 1)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def home_team(self) -> Workspace:
        """The workspace a request means when it names none."""
        return next(iter(self.workspaces.values()))

    def workspace_of_token(self, token: str) -> Workspace | None:
        """The workspace in which this bot token was issued."""
        return next((w for w in self.workspaces.values() if w.config.bot_token == token), None)

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Something that runs in the background until it ends or the playground closes."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def keep(self, workspace: Workspace, message: Message) -> Message:
        """The message, stored and announced to whoever waits."""
        workspace.keep(message)
        self.changes.mark()
        workspace.revisions[message.channel, message.ts] = self.changes.version
        return message

    def show(self, workspace: Workspace, view: View) -> View:
        """The view, stored under its id and announced to whoever waits."""
        workspace.views[view.id] = view
        self.changes.mark()
        return view

    async def close(self) -> None:
        """End background work, sockets and waiting clients."""
        self.changes.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.courier.close()
