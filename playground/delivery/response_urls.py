"""Response URLs: five uses within thirty minutes."""

from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from playground.clock import Clock
from playground.config import Config


@dataclass(frozen=True)
class ResponseUrl:
    """Where answers through one URL go: to the person, in the channel, in place of the original message."""

    key: str
    team_id: str
    channel_id: str
    user_id: str
    issued_at: float
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class ResponseUrls:
    """Issues response URLs and counts their uses."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._config = config
        self._clock = clock
        self._numbers = count(1)
        self._urls: dict[str, ResponseUrl] = {}

    def issue(
        self,
        team_id: str,
        channel_id: str,
        user_id: str,
        *,
        message_ts: str | None = None,
        thread_ts: str | None = None,
    ) -> str:
        """The path of a new response URL, below the server's own address."""
        key = f"{team_id}/{next(self._numbers):08d}"
        self._urls[key] = ResponseUrl(
            key, team_id, channel_id, user_id, self._clock.now(), message_ts, thread_ts
        )
        return f"/response/{key}"

    def use(self, key: str) -> ResponseUrl | Literal["expired_url", "used_url"]:
        """The URL's destination, counted as one use, or Slack's word for why it is spent."""
        url = self._urls.get(key)
        if url is None or self._clock.now() - url.issued_at > self._config.response_url_seconds:
            return "expired_url"
        if url.uses >= self._config.response_url_uses:
            return "used_url"
        self._urls[key] = replace(url, uses=url.uses + 1)
        return url
