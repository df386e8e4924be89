"""A channel with people in it: every use-case in a word or two, over a store in memory."""

from dataclasses import dataclass

from tests.workshop.room_parts.answering import Answering
from tests.workshop.room_parts.deciding import Deciding
from tests.workshop.room_parts.leading import Leading
from tests.workshop.room_parts.setting import (
    BOOK,
    CHANNEL,
    COMPARE,
    EVERYTHING,
    FACILITATOR,
    GROUP,
    OPPORTUNITIES,
    OWNERS,
    READ_BACK,
    STAGES,
    TEAM,
    TRAVEL,
    VOTE,
    plan,
)
from tests.workshop.room_parts.theming import Theming

__all__ = [
    "BOOK",
    "CHANNEL",
    "COMPARE",
    "EVERYTHING",
    "FACILITATOR",
    "GROUP",
    "OPPORTUNITIES",
    "OWNERS",
    "READ_BACK",
    "STAGES",
    "TEAM",
    "TRAVEL",
    "VOTE",
    "Room",
    "plan",
]


@dataclass
class Room(Answering, Leading, Theming, Deciding):
    """A channel whose people use the workshop's use-cases."""
