"""Delivery by signed HTTP requests, as an app without Socket Mode gets them."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession

from playground.records import Json

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class HttpAnswer:
    """The bot's HTTP answer: its payload or the error Slack's client would show."""

    payload: Json = field(default_factory=dict)
    error: str | None = None
    keep_retrying: bool = True


class SignedHttp:
    """Posts payloads to a request URL, signed with the app's secret."""

    def __init__(self, signing_secret: str) -> None:
        self._secret = signing_secret.encode()
        self._session: ClientSession | None = None

    def sign(self, body: str) -> dict[str, str]:
        """The two headers of Slack's v0 signature over the body, as of now."""
        stamp = str(int(time.time()))
        digest = hmac.new(self._secret, f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}

    async def post(self, url: str, kind: str, payload: Json, retry: tuple[int, str] | None) -> HttpAnswer:
        """The bot's answer to one payload."""
        body, content_type = _encode(kind, payload)
        headers = self.sign(body) | {"Content-Type": content_type}
        if retry is not None and kind == "events_api":
            reason = "http_timeout" if retry[1] == "timeout" else retry[1]
            headers |= {"X-Slack-Retry-Num": str(retry[0]), "X-Slack-Retry-Reason": reason}
        if self._session is None:
            self._session = ClientSession()
        try:
            async with self._session.post(url, data=body.encode(), headers=headers) as response:
                text = await response.text()
                keep_retrying = response.headers.get("X-Slack-No-Retry") != "1"
                return HttpAnswer(_decode(text), _error_of(response.status), keep_retrying)
        except ClientError:
            return HttpAnswer(error="dispatch_failed")

    async def verify_url(self, url: str, token: str) -> bool:
        """Whether the bot gives back the challenge, as Slack demands before it accepts a request URL."""
        challenge = hashlib.sha256(url.encode()).hexdigest()[:32]
        payload = {"type": "url_verification", "token": token, "challenge": challenge}
        answer = await self.post(url, "events_api", payload, None)
        return answer.error is None and challenge in answer.payload.values()

    async def close(self) -> None:
        """Close the HTTP session."""
        if self._session is not None:
            await self._session.close()


def _encode(kind: str, payload: Json) -> tuple[str, str]:
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    if kind == "slash_commands":
        return urlencode(payload), FORM
    return urlencode({"payload": json.dumps(payload)}), FORM


def _decode(text: str) -> Json:
    if not text.strip():
        return {}
    try:
        value: Any = json.loads(text)
    except ValueError:
        return {"text": text}
    return value if isinstance(value, dict) else {"text": text}


def _error_of(status: int) -> str | None:
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    return "http_client_error" if status < HTTPStatus.INTERNAL_SERVER_ERROR else "http_service_error"
