"""Messages of ours that people click on: where one is not the remembered one, it is doubled and goes."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError

from bot.gateway import Gateway
from bot.incoming import Body, who_of
from bot.slack.calls import SlackBusyError
from bot.slack.standing import key_in
from bot.slack.work import Work
from storage.posts import Post
from workshop.workshop import Team

_LOG: Final = logging.getLogger(__name__)


def notice_posts(app: AsyncApp, gateway: Gateway, work: Work) -> None:
    """Let the gateway know of every message in which something is clicked, beside the click's own work."""

    async def notice(body: Body, context: AsyncBoltContext, next_: Callable[[], Awaitable[None]]) -> None:
        message = body.get("message") or {}
        key = key_in(message.get("metadata"))
        if key:
            post = Post(str(body["channel"]["id"]), str(message["ts"]))
            work.start(_notice(gateway, who_of(context, body).team, key, post))
        await next_()

    app.use(notice)


async def _notice(gateway: Gateway, team: Team, key: str, post: Post) -> None:
    try:
        await gateway.notice(team, key, post)
    except (SlackBusyError, SlackApiError) as error:
        facts = {"action": "notice_post", "job": key, "error": type(error).__name__}
        _LOG.warning("A doubled message could not be deleted.", extra=facts)
