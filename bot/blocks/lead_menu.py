"""The facilitator's menu on the card: what a command can do to the open step, without typing it."""

from dataclasses import dataclass
from typing import Final

from bot.blocks.elements import button, option
from bot.blocks.text import section
from bot.gateway import Block
from bot.references import LeadReference
from workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Act:
    """Something a facilitator can do: the words in the menu, and what it is good for."""

    title: str
    reason: str = ""


MENU: Final = {
    "extend": Act("Set when this step ends"),
    "pause": Act("Pause the clock"),
    "gaps": Act("See what is missing so far"),
    "back": Act("Open the step before again"),
    "more": Act("More …"),
}
"""In the menu itself, which takes five."""

FURTHER: Final = {
    "skip": Act("Leave this step out", "Go on without this step; what it has so far is kept."),
    "settings": Act("Change the settings", "Title, persona, who leads, time to come, whose name is shown."),
    "remind": Act("Remind people", "Ask those who have not answered yet, in private."),
}
"""Behind “More …”."""


def lead_menu(workshop: Workshop) -> Block:
    """The menu; who may not lead is told so when they choose."""
    acts = {key: act for key, act in MENU.items() if key != "pause" or workshop.paused_at is None}
    return {
        "type": "overflow",
        "action_id": "lead",
        "options": [option(act.title, _reference(workshop, key)) for key, act in acts.items()],
    }


def further_blocks(workshop: Workshop) -> list[Block]:
    """What else a facilitator can do, each with a button."""
    return [
        section(act.reason, button(act.title, "lead", _reference(workshop, key)))
        for key, act in FURTHER.items()
    ]


def _reference(workshop: Workshop, act: str) -> str:
    return LeadReference(workshop_id=workshop.id, act=act).packed()
