"""A sent form as the bot sees it, made without Slack."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck

from bot.incoming import Submission, Who
from tests.bot.blocks.worst import FACILITATOR
from workshop.workshop import Team


def submission(values: dict[str, Any], metadata: str) -> Submission:
    """A form with those values, sent by the facilitator."""
    who = Who(team=Team(team="T1"), person=FACILITATOR, name="fay")
    return Submission(who=who, metadata=metadata, values=values, delivery="form:1", ack=_ack())


def _ack() -> AsyncAck:
    return AsyncAck()  # type: ignore[no-untyped-call]  # Bolt leaves its constructor untyped
