"""Everything a listener or a job may use, put together once."""

import secrets
from dataclasses import dataclass

from bot.gateway import Gateway
from bot.people import People
from bot.summaries import Summaries
from renderers.worker import RenderWorker
from storage.posts import Posts
from workshop.ports import Clock, Ids, WorkshopStore


@dataclass(frozen=True, slots=True)
class Wiring:
    """The parts the application is made of."""

    store: WorkshopStore
    clock: Clock
    ids: Ids
    summariser: Summaries
    gateway: Gateway
    people: People
    posts: Posts
    renderer: RenderWorker
    command: str


class RandomIds:
    """Ids drawn at random: 96 bits, so they tell nothing about order or time."""

    def new(self) -> str:
        """A fresh id of 24 hexadecimal digits."""
        return secrets.token_hex(12)
