"""Slack's rate limits: a window per method and workspace, a slow drip per channel."""

import math
from collections import defaultdict, deque

from playground.clock import Clock
from playground.config import Config

# docs.slack.dev/apis/web-api/rate-limits: calls per minute, per method, workspace and app.
TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
WINDOW_SECONDS = 60.0

# slackapi/java-slack-sdk metadata/web-api/rate_limit_tiers.json; "special" ones with their figure per minute.
PER_MINUTE = {
    "auth.test": 600,
    "chat.getPermalink": 600,
    "chat.postMessage": 300,
    "chat.postEphemeral": TIERS[4],
    "chat.update": TIERS[3],
    "chat.delete": TIERS[3],
    "views.open": TIERS[4],
    "views.push": TIERS[4],
    "views.update": TIERS[4],
    "views.publish": TIERS[4],
    "conversations.info": TIERS[3],
    "conversations.history": TIERS[3],
    "conversations.replies": TIERS[3],
    "conversations.open": TIERS[3],
    "conversations.members": TIERS[4],
    "users.info": TIERS[4],
    "files.getUploadURLExternal": TIERS[4],
    "files.completeUploadExternal": TIERS[4],
    "files.info": TIERS[4],
    "files.delete": TIERS[3],
    "reactions.add": TIERS[3],
}
# apps.connections.open is listed as tier 1, "1 or more"; a reconnecting bot needs room, and Slack gives it.
PER_MINUTE["apps.connections.open"] = TIERS[2]
POSTS_PER_SECOND = 1.0


class Rates:
    """Counts calls and says how long a refused one has to wait."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._clock = clock
        self.enabled = config.rates_enabled
        self.scale = config.rate_scale
        self._burst = config.posting_burst
        self._calls: dict[tuple[str, str], deque[float]] = defaultdict(deque)
        self._drips: dict[tuple[str, str], tuple[float, float]] = {}

    def wait_for_call(self, team_id: str, method: str) -> int | None:
        """Whole seconds to wait before this call is allowed, or None when it counts as made."""
        limit = PER_MINUTE.get(method)
        if not self.enabled or limit is None:
            return None
        calls = self._recent(team_id, method)
        if len(calls) >= max(1, int(limit * self.scale)):
            return max(1, math.ceil(calls[0] + WINDOW_SECONDS - self._clock.now()))
        calls.append(self._clock.now())
        return None

    def wait_for_post(self, team_id: str, channel_id: str) -> int | None:
        """Whole seconds to wait before posting there again, or None when the post counts as made."""
        if not self.enabled:
            return None
        now = self._clock.now()
        tokens, seen = self._drips.get((team_id, channel_id), (float(self._burst), now))
        tokens = min(float(self._burst), tokens + (now - seen) * POSTS_PER_SECOND * self.scale)
        if tokens < 1:
            self._drips[team_id, channel_id] = (tokens, now)
            return max(1, math.ceil((1 - tokens) / (POSTS_PER_SECOND * self.scale)))
        self._drips[team_id, channel_id] = (tokens - 1, now)
        return None

    def used(self) -> dict[str, dict[str, int]]:
        """Calls within the last minute by workspace and method."""
        counts: dict[str, dict[str, int]] = defaultdict(dict)
        for team_id, method in list(self._calls):
            counts[team_id][method] = len(self._recent(team_id, method))
        return dict(counts)

    def allowances(self) -> dict[str, dict[str, int]]:
        """How many calls a minute each workspace has for the methods it called."""
        allowed: dict[str, dict[str, int]] = defaultdict(dict)
        for team_id, method in list(self._calls):
            allowed[team_id][method] = max(1, int(PER_MINUTE[method] * self.scale))
        return dict(allowed)

    def posts_left(self) -> dict[str, dict[str, int]]:
        """How many messages may be posted at once by workspace and channel."""
        now, left = self._clock.now(), defaultdict[str, dict[str, int]](dict)
        for (team_id, channel_id), (tokens, seen) in self._drips.items():
            refilled = tokens + (now - seen) * POSTS_PER_SECOND * self.scale
            left[team_id][channel_id] = int(min(float(self._burst), refilled))
        return dict(left)

    def _recent(self, team_id: str, method: str) -> deque[float]:
        calls = self._calls[team_id, method]
        while calls and calls[0] <= self._clock.now() - WINDOW_SECONDS:
            calls.popleft()
        return calls
