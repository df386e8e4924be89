"""The playground with the real bot, people in a channel, and windows that tell what went wrong in them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.rehearsal.demo import our_config, rehearsal_room
from playground.client import Person, Playground, Room
from tests.browser.pictures import FOLDER
from tests.browser.window import CHROMIUM, Windows, browser, emoji_fonts


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say where the pictures are, wherever there are any."""
    if FOLDER.is_dir():
        terminalreporter.write_line(f"What the pages showed: {FOLDER}")


@dataclass(frozen=True)
class Scene:
    """A channel with a facilitator and three people, and the windows into it."""

    slack: Playground
    robin: Person
    people: tuple[Person, Person, Person]
    room: Room
    windows: Windows


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine")
    with emoji_fonts() as fonts:
        async with browser(fonts) as started:
            yield started


@pytest_asyncio.fixture(loop_scope="module")
async def scene(opened: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Scene]:
    async with rehearsal_room() as slack, people_at(slack, opened, request.node.name) as with_bot:
        yield with_bot


@pytest_asyncio.fixture(loop_scope="module")
async def scene_without_bot(opened: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Scene]:
    async with (
        Playground.start(our_config()) as slack,
        people_at(slack, opened, request.node.name) as alone,
    ):
        await slack.set_rates(enabled=False)
        yield alone


@asynccontextmanager
async def people_at(slack: Playground, opened: Browser, test: str) -> AsyncIterator[Scene]:
    robin = await slack.person("Robin")
    anna = await slack.person("Anna", tz="Europe/Amsterdam")
    people = (anna, await slack.person("Bo"), await slack.person("Chen"))
    room = await slack.channel("cx", members=[robin, *people])
    windows = Windows(opened, slack)
    yield Scene(slack, robin, people, room, windows)
    await windows.close(test)
    assert windows.complaints == []
    assert await slack.violations() == []
