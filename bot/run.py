"""The running bot: database, jobs, gateway and socket, started in order and stopped in reverse."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import build_app
from bot.gateway import Gateway
from bot.jobs import wired_jobs
from bot.settings import Settings
from bot.summaries import OfflineSummaries
from bot.wiring import RandomIds, SystemClock, Wiring
from renderers.worker import RenderWorker
from storage.database import Database
from storage.jobs import JobRunner
from storage.migrate import upgrade
from storage.posts import Posts
from storage.store import Store

_LOG: Final = logging.getLogger(__name__)
_DRAIN_SECONDS: Final = 10.0
_SLACK_TIMEOUT: Final = 15


class Bot:
    """A bot that is connected and at work."""

    def __init__(self, jobs: JobRunner) -> None:
        self._jobs = jobs

    async def idle(self) -> None:
        """Wait until no job is waiting or running."""
        await self._jobs.idle()


@asynccontextmanager
async def running_bot(settings: Settings) -> AsyncIterator[Bot]:
    """A bot in Socket Mode, at work until the block ends; then it drains and disconnects.

    Raises:
        SlackApiError: when Slack refuses the bot token or the app token.
    """
    async with wired_bot(settings) as (wiring, jobs, identity), aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=settings.slack_api_url, session=session)
        socket = AsyncSocketModeHandler(
            build_app(wiring, client, identity),
            settings.slack_app_token.get_secret_value(),
            web_client=client,
        )
        await socket.connect_async()  # type: ignore[no-untyped-call]
        _LOG.info("The bot is connected.", extra={"action": "connected"})
        try:
            yield Bot(jobs)
        finally:
            await socket.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def wired_bot(settings: Settings) -> AsyncIterator[tuple[Wiring, JobRunner, AuthorizeResult]]:
    """Everything but the socket: an up-to-date database, jobs at work, and who we are in Slack."""
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession())
        client = AsyncWebClient(
            token=settings.slack_bot_token.get_secret_value(),
            base_url=settings.slack_api_url,
            session=session,
            timeout=_SLACK_TIMEOUT,
        )
        identity = await _identify(client)
        await upgrade(settings.database_url)
        database = await Database.open(settings.database_url)
        stack.push_async_callback(database.close)
        wiring = await _wire(settings, client, database, stack)
        jobs = JobRunner(database, wired_jobs(wiring))
        await jobs.start()
        stack.push_async_callback(jobs.stop, _DRAIN_SECONDS)
        yield wiring, jobs, identity


async def run_until_stopped(settings: Settings) -> None:
    """Run the bot until the process is told to stop (SIGINT or SIGTERM)."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with running_bot(settings):
        await stopped.wait()


async def _identify(client: AsyncWebClient) -> AuthorizeResult:
    answer = await client.auth_test()
    return AuthorizeResult(
        enterprise_id=answer.get("enterprise_id"),
        team_id=answer["team_id"],
        bot_id=answer.get("bot_id"),
        bot_user_id=answer["user_id"],
        bot_token=client.token,
    )


async def _wire(
    settings: Settings, client: AsyncWebClient, database: Database, stack: AsyncExitStack
) -> Wiring:
    return Wiring(
        store=Store(database),
        clock=SystemClock(),
        ids=RandomIds(),
        summariser=OfflineSummaries(),
        gateway=Gateway(client),
        posts=Posts(database),
        renderer=await stack.enter_async_context(RenderWorker()),
        command=settings.journeyline_command,
    )
