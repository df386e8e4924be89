"""The Bolt application: every listener from the registries, each behind one adapter."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.actions import ACTIONS
from bot.commands import COMMANDS
from bot.commands.help import show_help
from bot.errors import fault_answerer, refuse_in_form, refuse_on_page, refuse_submission, refuse_to_person
from bot.events import EVENTS
from bot.events.app_home_opened import show_home
from bot.gateway import SlackBusyError
from bot.incoming import (
    Body,
    ClickListener,
    EventListener,
    ShortcutListener,
    SubmissionListener,
    click_of,
    command_of,
    shortcut_of,
    submission_of,
    who_of,
)
from bot.shortcuts import SHORTCUTS
from bot.slack.workspaces import Workspaces
from bot.views import VIEWS
from bot.wiring import Wiring
from bot.written import as_typed
from workshop.errors import WorkshopError

Adapter = Callable[..., Coroutine[Any, Any, None]]


def build_app(wiring: Wiring, client: AsyncWebClient, workspaces: Workspaces) -> AsyncApp:
    """The application for these workspaces."""

    async def authorize(team_id: str | None) -> AuthorizeResult | None:
        return workspaces.identity(team_id)

    app = AsyncApp(
        client=client,
        authorize=authorize,  # type: ignore[arg-type] # Bolt takes None for "not installed there"
        request_verification_enabled=False,
    )
    app.command(wiring.command)(_command_adapter(wiring))
    for action_id, click_listener in ACTIONS.items():
        app.action(action_id)(_click_adapter(click_listener, wiring))
    for callback_id, submission_listener in VIEWS.items():
        app.view(callback_id)(_submission_adapter(submission_listener, wiring))
    for callback_id, shortcut_listener in SHORTCUTS.items():
        app.message_shortcut(callback_id)(_shortcut_adapter(shortcut_listener, wiring))
    for event_type, event_listener in EVENTS.items():
        app.event(event_type)(_event_adapter(event_listener, wiring))
    app.event(re.compile(".*"))(_ignore)
    app.error(fault_answerer(wiring))
    return app


def _command_adapter(wiring: Wiring) -> Adapter:
    async def handle(ack: AsyncAck, body: Body, context: AsyncBoltContext, respond: AsyncRespond) -> None:
        first, *words = as_typed(str(body.get("text") or "help")).split()
        command = command_of(context, body, tuple(words), respond)
        known = COMMANDS.get(first.lower())
        await ack()
        try:
            if known is not None:
                await known.listener(command, wiring)
            else:
                await show_help(command, wiring, "" if first.lower() == "help" else first)
        except (WorkshopError, SlackBusyError) as refusal:
            await refuse_to_person(refusal, respond, wiring)

    return handle


def _click_adapter(listener: ClickListener, wiring: Wiring) -> Adapter:
    async def handle(ack: AsyncAck, body: Body, context: AsyncBoltContext, respond: AsyncRespond) -> None:
        click = click_of(context, body, respond)
        await ack()
        try:
            await listener(click, wiring)
            if click.is_home:
                await show_home(click.who, wiring)
        except (WorkshopError, SlackBusyError) as refusal:
            if click.view_id:
                await refuse_in_form(refusal, wiring, click)
            elif respond.response_url:
                await refuse_to_person(refusal, respond, wiring)
            else:
                await refuse_on_page(refusal, wiring, click)

    return handle


def _submission_adapter(listener: SubmissionListener, wiring: Wiring) -> Adapter:
    async def handle(ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        form = submission_of(context, body, ack)
        if wiring.people.is_external(form.who.team, form.who.person):
            form = replace(form, who=replace(form.who, is_external=True))
        try:
            await listener(form, wiring)
        except WorkshopError as refusal:
            await refuse_submission(refusal, form, wiring)

    return handle


def _shortcut_adapter(listener: ShortcutListener, wiring: Wiring) -> Adapter:
    async def handle(ack: AsyncAck, body: Body, context: AsyncBoltContext, respond: AsyncRespond) -> None:
        await ack()
        try:
            await listener(shortcut_of(context, body, respond), wiring)
        except (WorkshopError, SlackBusyError) as refusal:
            await refuse_to_person(refusal, respond, wiring)

    return handle


def _event_adapter(listener: EventListener, wiring: Wiring) -> Adapter:
    async def handle(body: Body, context: AsyncBoltContext) -> None:
        await listener(who_of(context, body), wiring)

    return handle


async def _ignore(ack: AsyncAck) -> None:
    """Acknowledge what Slack tells and nobody here needs."""
    await ack()
