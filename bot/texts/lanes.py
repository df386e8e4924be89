"""What a lane is called and asks in the language the bot speaks."""

from typing import Final

from bot.texts import say
from journey.lanes import LANES, Lane

LANE_WORDS: Final = ("title", "caption", "question", "example", "too_vague", "asked_when_thin")
"""The fields of a lane that people read."""


def spoken_lane(key: str) -> Lane:
    """The lane with its words in that language.

    Raises:
        KeyError: when there is no such lane.
    """
    lane = LANES[key]
    said = {word: say(lane_key(key, word)) for word in LANE_WORDS if getattr(lane, word)}
    return lane.model_copy(update=said)


def lane_key(lane: str, word: str) -> str:
    """The key of one of a lane's words: `lanes-pain-point-question`."""
    return f"lanes-{lane}-{word}".replace("_", "-")
