"""One call of a Web API method: its arguments, who makes it, and how it is refused."""

import json
from dataclasses import dataclass, field
from typing import Any

from playground.records import Channel, Json
from playground.workspace import Workspace
from playground.world import World

SCOPE_OF_KIND = {"public": "channels", "private": "groups", "im": "im"}


class ApiError(Exception):
    """A refusal with Slack's error code, extra fields of the answer, and the violations behind it."""

    def __init__(self, error: str, *, violations: list[tuple[str, str]] | None = None, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra
        self.violations = violations or []


class RateLimitedError(ApiError):
    """Too many calls; `seconds` is when to come back."""

    def __init__(self, seconds: int) -> None:
        super().__init__("ratelimited")
        self.seconds = seconds


def invalid_arguments(*sentences: str) -> ApiError:
    """The refusal of arguments, with Slack's way of saying why."""
    return ApiError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {s}" for s in sentences]})


@dataclass(frozen=True)
class Call:
    """A method with its arguments, made with the token of one workspace's installation."""

    world: World
    workspace: Workspace
    method: str
    arguments: Json = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """The argument as text, None when absent or empty."""
        value = self.arguments.get(name)
        return None if value in (None, "") else str(value)

    def required(self, name: str) -> str:
        """The argument as text.

        Raises:
            ApiError: it is missing.
        """
        value = self.text(name)
        if value is None:
            raise invalid_arguments(f"missing required field: {name}")
        return value

    def number(self, name: str, default: int) -> int:
        """The argument as a whole number.

        Raises:
            ApiError: it is none.
        """
        value = self.text(name) or str(default)
        if not value.isdigit():
            raise invalid_arguments(f"must be a number [json-pointer:/{name}]")
        return int(value)

    def note(self, pointer: str, sentence: str) -> None:
        """Write among the journal's violations what Slack accepts without promising to show it well."""
        self.notes.append((pointer, sentence))

    def flag(self, name: str) -> bool:
        """The argument as yes or no."""
        return self.arguments.get(name) in (True, "true", "True", "1", 1)

    def structure(self, name: str, error: str = "invalid_arguments") -> Any:
        """The argument parsed from JSON when it came as text, None when absent.

        Raises:
            ApiError: it is not JSON.
        """
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise ApiError(error) from None

    def need_scope(self, *scopes: str) -> None:
        """Refuse unless the installation has one of these scopes.

        Raises:
            ApiError: none of them was granted.
        """
        provided = self.workspace.config.scopes
        if scopes and not set(scopes) & set(provided):
            raise ApiError("missing_scope", needed=",".join(scopes), provided=",".join(provided))

    def need_conversation_scope(self, channel: Channel, verb: str) -> None:
        """Refuse unless the scope for this kind of conversation was granted.

        Raises:
            ApiError: it was not.
        """
        self.need_scope(f"{SCOPE_OF_KIND[channel.kind]}:{verb}")

    def visible_channel(self, name: str = "channel") -> Channel:
        """The channel the argument names, if the bot may know of it.

        Raises:
            ApiError: there is none, or it is private and the bot is not in it.
        """
        channel = self.workspace.channel(self.required(name))
        hidden = channel is not None and channel.kind != "public" and not self.is_member(channel)
        if channel is None or hidden:
            raise ApiError("channel_not_found")
        return channel

    def is_member(self, channel: Channel) -> bool:
        """Whether the bot is in the channel."""
        return self.workspace.bot.id in channel.members

    def wait_for_turn(self, channel: Channel) -> None:
        """Refuse when the channel got too many messages within the last seconds.

        Raises:
            RateLimitedError: come back later.
        """
        seconds = self.world.rates.wait_for_post(self.workspace.team_id, channel.id)
        if seconds is not None:
            raise RateLimitedError(seconds)
