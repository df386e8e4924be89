"""Words inside blocks: escaped, cut to Slack's limits, and dated."""

import re
from datetime import date, datetime, timedelta
from math import ceil
from typing import Final

from babel.dates import format_date

from bot.gateway import Block
from bot.texts import locale, say

HEADER: Final = 150
SECTION: Final = 3000
CONTEXT: Final = 2000
OPTION: Final = 75
PLACEHOLDER: Final = 150
_MINUTES: Final = 120
"""Up to so many a length of time is told in minutes."""
_HOURS: Final = 48
"""Up to so many it is told in hours."""
_TORN_ENTITY: Final = re.compile(r"&[a-z]{0,3}$")


def escaped(text: str) -> str:
    """Text that Slack shows as typed: no mention, link or entity comes out of it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str, limit: int = 300) -> str:
    """A person's words for mrkdwn: escaped, with its formatting marks switched off, and cut after that."""
    marks = str.maketrans({mark: f"{mark}\u2060" for mark in "*_~`"})
    return cut(escaped(text).translate(marks), limit)


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, the last one an ellipsis where something is missing; no torn entity."""
    return text if len(text) <= limit else _TORN_ENTITY.sub("", text[: limit - 1]).rstrip() + "…"


def leader(facilitator: str) -> str:
    """Who leads: a mention, or that nobody does since the facilitator was forgotten."""
    return f"<@{facilitator}>" if facilitator else say("text-nobody")


def hidden_told(count: int) -> str:
    """How many notes are hidden: `1 note hidden by the facilitator`."""
    return say("text-hidden", count=count)


def signed(score: float) -> str:
    """A feeling with its sign: `+1.2`, `0.0`, `−0.8`."""
    return f"{score:+.1f}".replace("-", "−") if round(score, 1) else "0.0"


def clock_time(moment: datetime) -> str:
    """A time that Slack shows in each reader's own zone."""
    return f"<!date^{int(moment.timestamp())}^{{time}}|{moment:%H:%M} UTC>"


def date_and_time(moment: datetime) -> str:
    """A date with its time that Slack shows in each reader's own zone, with words for the days near by."""
    said = f"{moment:%Y-%m-%d %H:%M} UTC"
    return f"<!date^{int(moment.timestamp())}^{{date_short_pretty}}, {{time}}|{said}>"


def lasting(span: timedelta) -> str:
    """A length of time in one unit, rounded up: `4 minutes`, `3 hours`, `5 days`."""
    minutes, hours = ceil(span / timedelta(minutes=1)), ceil(span / timedelta(hours=1))
    if minutes <= _MINUTES:
        return say("count-minutes", count=minutes)
    if hours <= _HOURS:
        return say("count-hours", count=hours)
    return say("count-days", count=ceil(span / timedelta(days=1)))


def day(moment: date) -> str:
    """A day with its month by name: `3 November 2026`."""
    return format_date(moment, "d MMMM y", locale=locale())


def plain(text: str, limit: int) -> Block:
    """A plain text object."""
    return {"type": "plain_text", "text": cut(text, limit), "emoji": True}


def mrkdwn(text: str, limit: int = SECTION) -> Block:
    """A formatted text object; user words in it are escaped before, and Slack makes no links of its own."""
    return {"type": "mrkdwn", "text": cut(text, limit), "verbatim": True}


def header(text: str) -> Block:
    """A header block."""
    return {"type": "header", "text": plain(text, HEADER)}


def section(text: str, accessory: Block | None = None) -> Block:
    """A section of formatted text."""
    return {"type": "section", "text": mrkdwn(text), **({"accessory": accessory} if accessory else {})}


def context(text: str) -> Block:
    """A line of small print."""
    return {"type": "context", "elements": [mrkdwn(text, CONTEXT)]}
