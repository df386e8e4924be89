"""The bot as a process of its own, which can be stopped, killed and started anew."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from playground.client import Playground

_ROOT = Path(__file__).parents[1]


def environment(slack: Playground, database: str, **more: str) -> dict[str, str]:
    """The variables with which a bot serves a playground by Socket Mode."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_ROOT),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.team.bot_token,
        "SLACK_APP_TOKEN": slack.config.app_token,
        "DATABASE_URL": database,
        **more,
    }


class BotProcess:
    """One `journeyline run` at a time; its output goes to a file in `directory`.

    `before` is Python that the process executes first.
    """

    def __init__(
        self, directory: Path, variables: Mapping[str, str], role: str = "all", before: str = ""
    ) -> None:
        self.log = directory / f"bot-{role}-{id(self)}.log"
        self._directory = directory
        self._variables = dict(variables)
        self._role = role
        self._code = f"{before}\nfrom bot.cli import main; main()"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """The process id, while it runs."""
        return self._running.pid

    async def start(self) -> None:
        """Start it; that it is at work shows elsewhere."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                self._code,
                "run",
                "--role",
                self._role,
                cwd=self._directory,
                env=self._variables,
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """End it at once, with SIGKILL.

        Raises:
            RuntimeError: when it had ended by itself; with what it said.
        """
        if self._running.returncode is not None:
            raise RuntimeError(f"the bot ended by itself: {self.log.read_text()[-3000:]}")
        self._running.kill()
        await self._running.wait()

    async def stop(self) -> int:
        """Ask it to end, with SIGTERM; its exit code."""
        self._running.send_signal(signal.SIGTERM)
        return await self._running.wait()

    async def ended(self) -> int:
        """Its exit code, once it ends by itself."""
        return await self._running.wait()

    async def end(self) -> None:
        """Make sure that nothing of it is left."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    @property
    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process
