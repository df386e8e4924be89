"""People who press or type something: who they are is asked before their answer comes."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext

from bot.incoming import Body, Who, who_of
from bot.people import People
from bot.slack.calls import SlackBusyError
from bot.slack.work import Work

_LOG: Final = logging.getLogger(__name__)


def meet_people(app: AsyncApp, people: People, work: Work) -> None:
    """Let profiles be read beside the press that opens a form; a sent form itself asks Slack nothing."""

    async def meet(body: Body, context: AsyncBoltContext, next_: Callable[[], Awaitable[None]]) -> None:
        if body.get("type") != "view_submission" and context.user_id:
            work.start(_meet(people, who_of(context, body)))
        await next_()

    app.use(meet)


async def _meet(people: People, who: Who) -> None:
    try:
        await people.meet(who.team, who.person)
    except SlackBusyError:
        _LOG.info("Slack is too busy to say who somebody is.", extra={"action": "meet"})
