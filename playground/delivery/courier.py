"""Brings one payload to the bot, by socket or signed HTTP, and waits for its answer as long as Slack does."""

import asyncio
import time
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from playground.config import Config
from playground.delivery.signed_http import SignedHttp
from playground.delivery.sockets import Sockets
from playground.faults import Faults
from playground.journal import Journal
from playground.records import Json

PayloadKind = Literal["slash_commands", "interactive", "events_api"]


@dataclass(frozen=True)
class Retry:
    """Which repetition of an event this is, and why it is repeated."""

    attempt: int
    reason: str


DUPLICATE = Retry(0, "duplicate")


@dataclass(frozen=True)
class Answer:
    """What came back: `seconds` until the acknowledgement, its payload, or Slack's word for the failure."""

    seconds: float
    payload: Json = field(default_factory=dict)
    error: str | None = None
    keep_retrying: bool = True

    @property
    def acknowledged(self) -> bool:
        """Whether the bot answered in time."""
        return self.error is None

    def as_json(self) -> dict[str, Any]:
        """The answer as plain JSON values."""
        return asdict(self) | {"acknowledged": self.acknowledged}


class Courier:
    """Chooses the transport, keeps the deadline, writes the journal."""

    def __init__(self, config: Config, journal: Journal, faults: Faults) -> None:
        self._config = config
        self._journal = journal
        self._faults = faults
        self.request_url = config.request_url
        self.sockets = Sockets(config, journal)
        self.http = SignedHttp(config.signing_secret)

    async def deliver(self, kind: PayloadKind, payload: Json, retry: Retry | None = None) -> Answer:
        """One payload to the bot; its answer, or `operation_timeout` when none came in time."""
        name = str(payload.get("command") or payload.get("event", payload).get("type"))
        if retry is not None or not self._faults.strikes("duplicate", name):
            return await self._attempt(name, kind, payload, retry)
        again = Retry(1, "timeout") if kind == "events_api" else DUPLICATE
        answer, _ = await asyncio.gather(
            self._attempt(name, kind, payload, None), self._attempt(name, kind, payload, again)
        )
        return answer

    async def _attempt(self, name: str, kind: PayloadKind, payload: Json, retry: Retry | None) -> Answer:
        if self._faults.strikes("cut_socket", name):
            await self.sockets.cut()
        started = time.perf_counter()
        try:
            async with asyncio.timeout(self._config.ack_seconds):
                answer = await self._send(kind, payload, retry, started)
                if await self._held(name):
                    answer = replace(answer, seconds=time.perf_counter() - started)
        except TimeoutError:
            answer = Answer(time.perf_counter() - started, error="operation_timeout")
        if self._faults.strikes("lost_ack", name):
            answer = Answer(answer.seconds, error="operation_timeout")
        self._record(name, payload, answer, retry)
        return answer

    async def _held(self, name: str) -> bool:
        slow = self._faults.strikes("slow_ack", name)
        if slow is not None:
            await asyncio.sleep(slow.seconds)
        return slow is not None

    async def _send(self, kind: PayloadKind, payload: Json, retry: Retry | None, started: float) -> Answer:
        labels = (retry.attempt, retry.reason) if retry else None
        if self.request_url is not None:
            response = await self.http.post(self.request_url, kind, payload, labels)
            return Answer(
                time.perf_counter() - started, response.payload, response.error, response.keep_retrying
            )
        body, error = await self.sockets.send(kind, payload, labels)
        return Answer(time.perf_counter() - started, body, error)

    def _record(self, name: str, payload: Json, answer: Answer, retry: Retry | None) -> None:
        team = payload.get("team_id") or (payload.get("team") or {}).get("id")
        self._journal.add(
            "delivery",
            name,
            ok=answer.acknowledged,
            team_id=team,
            error=answer.error,
            seconds=answer.seconds,
            payload=payload,
            answer=answer.payload,
            attempt=retry.attempt if retry else 0,
            fault="duplicate" if retry is DUPLICATE else None,
        )

    async def close(self) -> None:
        """Cut all sockets and the HTTP session."""
        await self.sockets.close()
        await self.http.close()
