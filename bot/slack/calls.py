"""One call of the Web API: paced, repeated where that is safe, and its failure told in three kinds."""

import asyncio
from http import HTTPStatus
from typing import Any, Final

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.rate_limits import Bucket, Buckets, Priority, TooLongError
from bot.slack.workspaces import Workspaces
from workshop.workshop import Team

_PATIENCE: Final = {
    Priority.INTERACTIVE: 1.5,  # a trigger lives three seconds, and some of them are gone by now
    Priority.RESULT: 30.0,
    Priority.CARD: 1.0,  # better come back with the newest state than wait with an old one
    Priority.HOME: 1.0,
}
_READS: Final = frozenset(
    {
        "chat.getPermalink",
        "conversations.history",
        "conversations.replies",
        "files.getUploadURLExternal",
        "files.info",
        "users.info",
    }
)
"""Methods that take query parameters and no JSON body."""

_DONE_BEFORE: Final = frozenset({"exchanged_trigger_id", "trigger_exchanged"})
"""What Slack says to a repeated call whose first try took effect without our hearing of it."""


_TOO_LATE: Final = frozenset({"expired_trigger_id", "trigger_expired"})
"""What Slack says when a press is older than three seconds; pressed again it opens."""


class SlackBusyError(Exception):
    """Slack asked for fewer calls, or did not answer; `after` is how many seconds to wait."""

    def __init__(self, after: float) -> None:
        self.after = after
        super().__init__(f"busy for {after:.0f} s")


class AnswerLostError(SlackBusyError):
    """Slack did not say whether a call took effect that must not take effect twice."""


class Calls:
    """Makes calls within the rate limits, each with the token of its workspace.

    Give it a client with a shared session and no retry handlers: those know neither our limits nor
    which calls may be repeated. Without `workspaces` the client's own token opens everything.
    """

    def __init__(
        self, client: AsyncWebClient, buckets: Buckets, workspaces: Workspaces | None = None
    ) -> None:
        self.client = client
        self._buckets = buckets
        self._workspaces = workspaces

    def opens(self, team: Team) -> bool:
        """Whether we have a token for this workspace."""
        return self._workspaces is None or self._workspaces.opens(team)

    async def make(
        self, team: Team, method: str, priority: Priority, *, once: bool = False, **arguments: object
    ) -> Any:
        """Slack's answer. With `once` the call is not repeated when its outcome is unknown.

        Raises:
            SlackBusyError: when Slack (or our own pacing) wants a longer wait than the priority allows.
            AnswerLostError: when a call that is made `once` may have taken effect or not.
            SlackApiError: when Slack refuses.
        """
        channel = str(arguments.get("channel") or arguments.get("channel_id") or "")
        buckets = self._buckets.of(team.team, method, channel)
        given = {key: value for key, value in arguments.items() if value is not None}
        clock = asyncio.get_running_loop().time
        deadline = clock() + _PATIENCE[priority]
        attempt = -1
        while True:
            await self._turn(buckets, priority, deadline - clock())
            attempt += 1
            pause = 0.5 * 2**attempt
            try:
                return await self._send(team, method, given)
            except SlackApiError as error:
                if attempt and error.response.get("error") in _DONE_BEFORE:
                    return error.response
                if error.response.get("error") in _TOO_LATE:
                    raise SlackBusyError(1.0) from None
                raise
            except _LimitedError as limited:
                for bucket in buckets:
                    bucket.close_for(limited.seconds)
                continue
            except _FailedError as failed:
                if once and failed.is_outcome_unknown:
                    raise AnswerLostError(1.0) from None
            if clock() + pause > deadline:
                raise SlackBusyError(max(pause, 1.0))
            await asyncio.sleep(pause)

    async def _turn(self, buckets: tuple[Bucket, ...], priority: Priority, patience: float) -> None:
        try:
            await self._buckets.pass_through(buckets, priority, patience=patience)
        except TooLongError as refused:
            raise SlackBusyError(refused.after) from None

    async def _send(self, team: Team, method: str, given: dict[str, object]) -> Any:
        headers = {"Authorization": f"Bearer {self._workspaces.token(team)}"} if self._workspaces else {}
        try:
            if method in _READS:
                return await self.client.api_call(method, params=given, headers=headers)
            return await self.client.api_call(method, json=given, headers=headers)
        except SlackApiError as error:
            # An answer that is no JSON comes as aiohttp's response instead of slack_sdk's.
            status = getattr(error.response, "status_code", None) or error.response.status
            if status == HTTPStatus.TOO_MANY_REQUESTS:
                raise _LimitedError(float(error.response.headers.get("Retry-After", 1))) from None
            if status < HTTPStatus.INTERNAL_SERVER_ERROR and isinstance(error.response, AsyncSlackResponse):
                raise
            raise _FailedError(is_outcome_unknown=True) from None
        except ClientConnectorError:
            raise _FailedError(is_outcome_unknown=False) from None
        except (ClientError, TimeoutError):
            raise _FailedError(is_outcome_unknown=True) from None


class _LimitedError(Exception):
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"limited for {seconds:g} s")


class _FailedError(Exception):
    def __init__(self, *, is_outcome_unknown: bool) -> None:
        self.is_outcome_unknown = is_outcome_unknown
        super().__init__("no answer")
