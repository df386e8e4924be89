"""What a person hears when something is refused or breaks, in the place where they are."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from slack_bolt import BoltResponse
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.errors import SlackApiError

from bot.blocks.answer_form import cell_block, reason_block
from bot.blocks.refusal import page_over_form, refusal_blocks, refusal_page
from bot.blocks.text import escaped
from bot.blocks.themes_page import THEMES_PAGE
from bot.blocks.vote_form import dot_block
from bot.gateway import SlackBusyError
from bot.incoming import Body, Click, Submission, Who, who_of
from bot.texts import say
from bot.texts.refusals import refusal_said
from bot.wiring import Wiring
from journey.lanes import EMOTION
from workshop.errors import WorkshopError
from workshop.errors.choices import TooManyOnOneError
from workshop.errors.notes import NotALinkError
from workshop.errors.plans import StageCountError, StageNameError
from workshop.errors.themes import AloneAlreadyError, LabelEmptyError, LabelTooLongError, NothingToSplitError
from workshop.errors.workshops import AnonymityLoosenedError, LanguageUnclearError

_LOG: Final = logging.getLogger(__name__)

_FIELDS: Final[dict[tuple[type[WorkshopError], ...], str]] = {
    (StageCountError, StageNameError): "stages",
    (AnonymityLoosenedError,): "anonymity",
    (LanguageUnclearError,): "language",
    (NotALinkError,): "link",
    (LabelEmptyError, LabelTooLongError): "label",
    (AloneAlreadyError,): "to",
    (NothingToSplitError,): "leaving",
}
"""The field of a form at which a refusal is said."""

Refusal = WorkshopError | SlackBusyError
FaultAnswerer = Callable[..., Awaitable[BoltResponse | None]]

DEFAULT_COMMAND: Final = "/journey"
"""How the refusals' sentences call the slash command."""


def sentence_of(refusal: Refusal, wiring: Wiring) -> str:
    """The sentence a person reads, with the slash command by the name it has here."""
    if isinstance(refusal, SlackBusyError):
        return say("refusal-slack-busy")
    return refusal_said(refusal, escaped).replace(DEFAULT_COMMAND, wiring.command)


async def refuse_to_person(refusal: Refusal, respond: AsyncRespond, wiring: Wiring) -> None:
    """Say it where only the person sees it."""
    sentence = sentence_of(refusal, wiring)
    await respond(text=sentence, blocks=refusal_blocks(sentence), replace_original=False)


async def refuse_in_form(refusal: Refusal, wiring: Wiring, click: Click) -> None:
    """Say it in the form in which the button was pressed; a list of themes stays under it."""
    page = refusal_page(sentence_of(refusal, wiring))
    if click.page == THEMES_PAGE:
        await wiring.gateway.push_view(click.who.team, click.trigger, page)
    else:
        await wiring.gateway.update_view(click.who.team, click.view_id, page)


async def refuse_on_page(refusal: Refusal, wiring: Wiring, click: Click) -> None:
    """Say it on a page of its own, where there is neither a message nor a form (the Home tab)."""
    await wiring.gateway.open_view(click.who.team, click.trigger, refusal_page(sentence_of(refusal, wiring)))


async def refuse_submission(refusal: WorkshopError, form: Submission, wiring: Wiring) -> None:
    """Say it at the field it is about, or on a page over the form; what was typed stays."""
    block = _block_of(refusal)
    if block in form.values:
        await form.ack(response_action="errors", errors={block: refusal_said(refusal)})
    else:
        await form.ack(response_action="push", view=page_over_form(sentence_of(refusal, wiring)))


def fault_answerer(wiring: Wiring) -> FaultAnswerer:
    """What Bolt calls after a fault of ours: a reference for the person, the traceback for the log."""

    async def answer_fault(
        error: Exception, body: Body, context: AsyncBoltContext, respond: AsyncRespond
    ) -> BoltResponse | None:
        reference = secrets.token_hex(4)
        facts = {"action": "listener_failed", "reference": reference, **_said_by_slack(error)}
        _LOG.error("A listener failed.", exc_info=error, extra=facts)
        sentence = say("refusal-fault", reference=reference)
        if body.get("type") == "view_submission":
            page = {"response_action": "push", "view": page_over_form(sentence)}
            return BoltResponse(status=200, body=page)
        with suppress(SlackApiError, SlackBusyError):
            await _tell_of_fault(sentence, body, who_of(context, body), respond, wiring=wiring)
        return None

    return answer_fault


def _said_by_slack(error: Exception) -> dict[str, str]:
    return {"slack": str(error.response.get("error"))} if isinstance(error, SlackApiError) else {}


async def _tell_of_fault(
    sentence: str, body: Body, who: Who, respond: AsyncRespond, *, wiring: Wiring
) -> None:
    view = body.get("view") or {}
    if view.get("type") == "modal":
        await wiring.gateway.update_view(who.team, str(view["id"]), refusal_page(sentence))
    elif respond.response_url:
        await respond(text=sentence, blocks=refusal_blocks(sentence), replace_original=False)
    elif body.get("trigger_id"):
        await wiring.gateway.open_view(who.team, str(body["trigger_id"]), refusal_page(sentence))


def _block_of(refusal: WorkshopError) -> str:
    for kinds, block in _FIELDS.items():
        if isinstance(refusal, kinds):
            return block
    if isinstance(refusal, TooManyOnOneError):
        return dot_block(int(str(refusal.fields["place"])))
    if "field" in refusal.fields:
        return str(refusal.fields["field"])
    if "lane" not in refusal.fields:
        return ""
    stage, lane = str(refusal.fields["stage"]), str(refusal.fields["lane"])
    return reason_block(stage) if lane == EMOTION else cell_block(stage, lane)
