"""A playground whose clock stands still, two people and a channel."""

from collections.abc import AsyncIterator

import pytest

from playground.client import Person, Playground, Room
from playground.config import Config

ALL_SCOPES = (
    "commands",
    "chat:write",
    "files:write",
    "files:read",
    "users:read",
    "channels:read",
    "channels:history",
    "groups:read",
    "groups:history",
    "im:read",
    "im:write",
    "im:history",
    "reactions:write",
)


def still(**more: object) -> Config:
    """A configuration for exact tests: the clock moves only by hand, rates are off."""
    workspace = Config().workspaces[0].model_copy(update={"scopes": ALL_SCOPES})
    defaults: dict[str, object] = {
        "frozen_clock": True,
        "rates_enabled": False,
        "workspaces": (workspace,),
        "retry_seconds": (0.0, 0.0, 0.0),
    }
    return Config.model_validate(defaults | more)


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    async with Playground.start(still()) as playground:
        yield playground


@pytest.fixture
async def anna(slack: Playground) -> Person:
    return await slack.person("Anna", tz="Europe/Amsterdam")


@pytest.fixture
async def bo(slack: Playground) -> Person:
    return await slack.person("Bo")


@pytest.fixture
async def cx(slack: Playground, anna: Person, bo: Person) -> Room:
    return await slack.channel("#cx", members=[anna, bo])
