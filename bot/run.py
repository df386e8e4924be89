"""The running bot: database, jobs, gateway and intake, started in order and stopped in reverse."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import build_app
from bot.gateway import Gateway
from bot.http import Door, HttpIntake
from bot.intake import Intake, NoIntake, SocketIntake
from bot.jobs import wired_jobs
from bot.people import People
from bot.rate_limits import Buckets, Priority
from bot.settings import Role, Settings
from bot.slack.calls import Calls, SlackBusyError
from bot.slack.met import meet_people
from bot.slack.seen import notice_posts
from bot.slack.work import Work
from bot.slack.workspaces import Workspaces
from bot.summaries import Summaries
from bot.texts import speak
from bot.watchdog import SocketLostError
from bot.wiring import RandomIds, Wiring
from renderers.worker import RenderWorker
from storage.database import Database
from storage.jobs import JobRunner
from storage.migrate import upgrade
from storage.posts import Posts
from storage.store import Store
from workshop.ports import Clock
from workshop.workshop import Team

__all__ = ["Bot", "SocketLostError", "run_until_stopped", "running_bot", "wired_bot"]

_LOG: Final = logging.getLogger(__name__)

_SLACK_SECONDS: Final = 15.0
_HEALTH_SECONDS: Final = 2.0
_QUIET_SECONDS: Final = 2.0
_LAST_ANSWERS_SECONDS: Final = 1.0
_DRAIN_SECONDS: Final = 6.0
"""Together with the two above less than the ten seconds a container is given to stop."""


class Bot:
    """A bot that is at work."""

    def __init__(self, jobs: JobRunner, intake: Intake) -> None:
        self._jobs = jobs
        self._intake = intake

    async def idle(self) -> None:
        """Wait until no job is waiting or running."""
        await self._jobs.idle()

    @property
    def port(self) -> int:
        """Where Slack's posts arrive, in HTTP mode."""
        if not isinstance(self._intake, HttpIntake):
            raise TypeError("only a bot that speaks HTTP has a port")
        return self._intake.port

    async def watch(self) -> None:
        """Look after the way in until cancelled.

        Raises:
            SocketLostError: when Slack cannot be reached any more.
        """
        await self._intake.watch()


@asynccontextmanager
async def running_bot(
    settings: Settings, role: Role = Role.ALL, *, clock: Clock | None = None
) -> AsyncIterator[Bot]:
    """A bot at work until the block ends; without a `clock` by the machine's.

    Then it takes in nothing more, ends what is under way and gives running jobs some seconds; what
    is left is in the database.

    Raises:
        SlackApiError: when Slack refuses a bot token.
        SocketLostError: when Slack does not answer.
    """
    async with wired_bot(settings, role, clock=clock) as (wiring, jobs, workspaces), _session() as session:
        client = AsyncWebClient(base_url=settings.slack_api_url, session=session)
        work = Work()
        app = build_app(wiring, client, workspaces)
        work.count_listeners_of(app)
        notice_posts(app, wiring.gateway, work)
        meet_people(app, wiring.people, work)
        intake = NoIntake() if role is Role.WORKER else _intake(settings, app, wiring, work)
        await intake.start()
        _LOG.info("The bot is at work.", extra={"action": "started", "role": str(role)})
        try:
            yield Bot(jobs, intake)
        finally:
            await work.until_quiet(_QUIET_SECONDS)
            await intake.refuse()
            await work.until_quiet(_LAST_ANSWERS_SECONDS)
            await intake.close()


@asynccontextmanager
async def wired_bot(
    settings: Settings, role: Role = Role.ALL, *, clock: Clock | None = None
) -> AsyncIterator[tuple[Wiring, JobRunner, Workspaces]]:
    """Everything but the way in: an up-to-date database, jobs at work, and who we are in Slack."""
    speak(settings.journeyline_texts)
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(_session())
        client = AsyncWebClient(base_url=settings.slack_api_url, session=session, retry_handlers=[])
        workspaces = Workspaces([await _identity(settings, session, token) for token in settings.bot_tokens])
        await upgrade(settings.database_url)
        database = await Database.open(settings.database_url, clock=clock)
        stack.push_async_callback(database.close)
        gateway = Gateway(client, workspaces, book=Posts(database))
        wiring = await _wire(settings, gateway, database, stack)
        jobs = JobRunner(
            database,
            wired_jobs(wiring),
            executor=settings.journeyline_executor,
            retention_days=settings.journeyline_retention_days,
        )
        if role is not Role.WEB:
            await jobs.start()
        stack.push_async_callback(jobs.stop, _DRAIN_SECONDS)
        yield wiring, jobs, workspaces


async def run_until_stopped(settings: Settings, role: Role = Role.ALL) -> None:
    """Run the bot until the process is told to stop (SIGINT or SIGTERM).

    Raises:
        SocketLostError: when Slack could not be reached any more.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with running_bot(settings, role) as bot:
        watching = asyncio.create_task(bot.watch())
        waiting = asyncio.create_task(stopped.wait())
        await asyncio.wait({watching, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        watching.cancel()
        await asyncio.gather(waiting, watching, return_exceptions=True)
    if not watching.cancelled():
        raise SocketLostError from watching.exception()


def _session() -> aiohttp.ClientSession:
    # slack_sdk's own timeout does not count for a session that it was given.
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_SLACK_SECONDS))


def _intake(settings: Settings, app: AsyncApp, wiring: Wiring, work: Work) -> Intake:
    if not settings.speaks_http:
        return SocketIntake(app, settings.slack_app_token.get_secret_value(), app.client, work)
    door = Door(
        host=settings.journeyline_host,
        port=settings.port,
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        is_healthy=lambda: _answers(wiring.posts),
    )
    return HttpIntake(app, door, work)


async def _answers(posts: Posts) -> bool:
    try:
        async with asyncio.timeout(_HEALTH_SECONDS):
            await posts.get(Team(team=""), "health")
    except Exception:  # noqa: BLE001 - whatever keeps the database from answering
        return False
    return True


async def _identity(settings: Settings, session: aiohttp.ClientSession, token: str) -> AuthorizeResult:
    client = AsyncWebClient(token, settings.slack_api_url, session=session, retry_handlers=[])
    try:
        answer = await Calls(client, Buckets()).make(Team(team=""), "auth.test", Priority.RESULT)
    except SlackBusyError:
        raise SocketLostError from None
    return AuthorizeResult(
        enterprise_id=answer.get("enterprise_id"),
        team_id=answer["team_id"],
        bot_id=answer.get("bot_id"),
        bot_user_id=answer["user_id"],
        bot_token=token,
    )


async def _wire(settings: Settings, gateway: Gateway, database: Database, stack: AsyncExitStack) -> Wiring:
    return Wiring(
        store=Store(database),
        clock=database.clock,
        ids=RandomIds(),
        summariser=Summaries(settings),
        gateway=gateway,
        people=People(gateway, database.clock),
        posts=Posts(database),
        renderer=await stack.enter_async_context(RenderWorker()),
        command=settings.journeyline_command,
    )
