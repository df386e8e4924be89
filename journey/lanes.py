"""Lanes: everything a lane knows (title, question, example, emoji, icon, colour, input) in one entry."""

from enum import StrEnum
from typing import Final

from journey.records import Record


class LaneInput(StrEnum):
    """How a person fills a lane."""

    TEXT = "text"
    EMOTION = "emotion"


class Lane(Record):
    """A row of the map.

    `key` is what files and the database hold; everything else is how the lane shows itself.
    `asked_when_thin` is the question to a group that wrote little or nothing there, empty where a
    stage may well do without; `at_station` tells whether a note may hang on an action,
    `in_their_words` whether it is told from the customer's side. `also` are other words for it on
    people's boards. `icon` is a Lucide icon name, `colour` the ink of its label as #RRGGBB.
    """

    key: str
    title: str
    caption: str
    question: str
    example: str
    too_vague: str
    asked_when_thin: str = ""
    emoji: str
    icon: str
    colour: str
    input: LaneInput = LaneInput.TEXT
    optional: bool = False
    at_station: bool = False
    in_their_words: bool = False
    also: tuple[str, ...] = ()


_BUILT_IN: Final = (
    Lane(
        key="goal",
        title="Goal",
        caption="What they want",
        question="What does the customer want to get done here?",
        example="Find out whether a night train is a real option for us",
        too_vague="Have a good experience",
        in_their_words=True,
        emoji="🎯",
        icon="target",
        colour="#31446E",
        optional=True,
    ),
    Lane(
        key="action",
        title="Actions",
        caption="What they do",
        question="What does the customer do, step by step?",
        example="Opens nine tabs to compare fares",
        too_vague="Uses the website",
        in_their_words=True,
        asked_when_thin="What does the customer do there, first of all?",
        emoji="👣",
        icon="footprints",
        colour="#465166",
        also=("doing", "does", "step", "activity", "user action", "customer action"),
    ),
    Lane(
        key="touchpoint",
        title="Touchpoints",
        caption="Where it happens",
        question="Where does it happen, and who or what answers?",
        example="Reseller app",
        too_vague="Online",
        emoji="📍",
        icon="smartphone",
        colour="#465166",
        also=("channel", "system"),
    ),
    Lane(
        key="thought",
        title="Thoughts",
        caption="In their words",
        question="What goes through their mind, in their own words?",
        example="Why is the same train €89 here and €134 there?",
        too_vague="They are confused",
        in_their_words=True,
        asked_when_thin="Who has watched or heard a customer there?",
        at_station=True,
        emoji="💭",
        icon="message-circle",
        colour="#5B4B9E",
        also=("thinking", "thinks", "mindset", "quote"),
    ),
    Lane(
        key="emotion",
        title="Emotion",
        caption="How it feels",
        question="How does the customer feel here?",
        example="Paid twice, refunded after eleven days",
        too_vague="Bad",
        asked_when_thin="How does it feel to be there? A guess is fine, marked as one.",
        emoji="🙂",
        icon="activity",
        colour="#12659B",
        also=("feeling", "feels", "sentiment"),
        input=LaneInput.EMOTION,
    ),
    Lane(
        key="pain_point",
        title="Pain points",
        caption="Where it hurts",
        question="What goes wrong or gets in the way?",
        example="Checkout expires after ten minutes and loses the child's seat",
        too_vague="Bad checkout",
        in_their_words=True,
        asked_when_thin="It feels bad there: what is it that hurts?",
        at_station=True,
        emoji="⚡",
        icon="triangle-alert",
        colour="#BA4A14",
        also=("pain", "problem", "frustration", "friction"),
    ),
    Lane(
        key="opportunity",
        title="Opportunities",
        caption="How might we …",
        question="How might we make this better?",
        example="Hold a fare for 24 hours for free",
        too_vague="Improve checkout",
        emoji="💡",
        icon="lightbulb",
        colour="#00735A",
        also=("idea", "solution", "how might we"),
    ),
    Lane(
        key="bright_spot",
        title="Bright spots",
        caption="What already works",
        question="What already works well and should stay?",
        example="The attendant knew our daughter's name",
        too_vague="Nice staff",
        emoji="✨",
        icon="star",
        colour="#8F5E00",
        optional=True,
        also=("delight", "gain"),
    ),
    Lane(
        key="backstage",
        title="Backstage",
        caption="What happens behind",
        question="What happens behind the scenes to make this possible?",
        example="Two operators exchange the seat list by e-mail at 18:00",
        too_vague="Systems",
        emoji="🎭",
        icon="users",
        colour="#465166",
        optional=True,
    ),
    Lane(
        key="metric",
        title="Metrics",
        caption="How we would know",
        question="Which number would show that this works?",
        example="Share of bookings finished in one session",
        too_vague="Satisfaction",
        emoji="📏",
        icon="flag",
        colour="#31446E",
        optional=True,
    ),
)

LANES: Final[dict[str, Lane]] = {lane.key: lane for lane in _BUILT_IN}
"""Every lane by key, in the order in which a map shows them."""

DEFAULT_LANES: Final[tuple[str, ...]] = tuple(lane.key for lane in _BUILT_IN if not lane.optional)

ACTION: Final = "action"
EMOTION: Final = "emotion"
PAIN_POINT: Final = "pain_point"
OPPORTUNITY: Final = "opportunity"
BRIGHT_SPOT: Final = "bright_spot"


def lane_named(word: str) -> str | None:
    """The key of the lane that a word means, by its key, its title or another word for it."""
    wanted = _bare(word)
    for lane in LANES.values():
        if wanted in {_bare(name) for name in (lane.key, lane.title, *lane.also)}:
            return lane.key
    return None


def _bare(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split()).removesuffix("s")


def in_map_order(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The given lane keys, each once, in the order in which a map shows them."""
    return tuple(key for key in LANES if key in keys)
