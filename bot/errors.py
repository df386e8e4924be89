"""What a person hears when something is refused or breaks, in the place where they are."""

import logging
import secrets
from typing import Final

from slack_bolt import BoltResponse
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.blocks.answer_form import cell_block, reason_block
from bot.blocks.refusal import page_over_form, refusal_blocks, refusal_page
from bot.blocks.text import escaped
from bot.blocks.vote_form import dot_block
from bot.gateway import SlackBusyError
from bot.incoming import Body, Click, Submission
from bot.wiring import Wiring
from journey.lanes import EMOTION
from workshop.cast_votes import DOTS
from workshop.errors import StageCountError, StageNameError, TooManyOnOneError, WorkshopError

_LOG: Final = logging.getLogger(__name__)

Refusal = WorkshopError | SlackBusyError


def sentence_of(refusal: Refusal) -> str:
    """The sentence a person reads."""
    if isinstance(refusal, SlackBusyError):
        return "Slack is busy just now. Please do that once more in a few seconds."
    return refusal.sentence(escaped)


async def refuse_to_person(refusal: Refusal, respond: AsyncRespond) -> None:
    """Say it where only the person sees it."""
    sentence = sentence_of(refusal)
    await respond(text=sentence, blocks=refusal_blocks(sentence), replace_original=False)


async def refuse_in_form(refusal: Refusal, wiring: Wiring, click: Click) -> None:
    """Say it in the form in which the button was pressed."""
    await wiring.gateway.update_view(click.who.team, click.view_id, refusal_page(sentence_of(refusal)))


async def refuse_on_page(refusal: Refusal, wiring: Wiring, click: Click) -> None:
    """Say it on a page of its own, where there is neither a message nor a form (the Home tab)."""
    await wiring.gateway.open_view(click.who.team, click.trigger, refusal_page(sentence_of(refusal)))


async def refuse_submission(refusal: WorkshopError, form: Submission) -> None:
    """Say it at the field it is about, or on a page over the form; what was typed stays."""
    block = _block_of(refusal)
    if block in form.values:
        await form.ack(response_action="errors", errors={block: str(refusal)})
    else:
        await form.ack(response_action="push", view=page_over_form(refusal.sentence(escaped)))


async def answer_fault(error: Exception, body: Body, respond: AsyncRespond) -> BoltResponse:
    """A fault of ours: a reference for the person, the traceback for the log, no contents in either."""
    reference = secrets.token_hex(4)
    _LOG.error(
        "A listener failed.", exc_info=error, extra={"action": "listener_failed", "reference": reference}
    )
    sentence = (
        f"Something went wrong on my side. Please try again; if it stays, mention reference {reference}."
    )
    if body.get("type") == "view_submission":
        page = {"response_action": "push", "view": page_over_form(sentence)}
        return BoltResponse(status=200, body=page)
    if respond.response_url:
        await respond(text=sentence, blocks=refusal_blocks(sentence), replace_original=False)
    return BoltResponse(status=200, body="")


def _block_of(refusal: WorkshopError) -> str:
    if isinstance(refusal, (StageCountError, StageNameError)):
        return "stages"
    if isinstance(refusal, TooManyOnOneError):
        return dot_block(DOTS)
    if "lane" not in refusal.fields:
        return ""
    stage, lane = str(refusal.fields["stage"]), str(refusal.fields["lane"])
    return reason_block(stage) if lane == EMOTION else cell_block(stage, lane)
