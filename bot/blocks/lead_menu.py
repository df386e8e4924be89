"""The facilitator's menu on the card: what a command can do to the open step, without typing it."""

from typing import Final

from bot.blocks.elements import option
from bot.gateway import Block
from bot.references import LeadReference
from workshop.workshop import Workshop

_ACTS: Final = {
    "extend": "Set when this step ends",
    "pause": "Pause the clock",
    "gaps": "See what is missing so far",
    "back": "Open the step before again",
    "remind": "Remind those who have not answered",
}


def lead_menu(workshop: Workshop) -> Block:
    """The menu; who may not lead is told so when they choose."""
    acts = [act for act in _ACTS if act != "pause" or workshop.paused_at is None]
    options = [option(_ACTS[act], LeadReference(workshop_id=workshop.id, act=act).packed()) for act in acts]
    return {"type": "overflow", "action_id": "lead", "options": options}
