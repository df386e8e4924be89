"""The facilitator's menu on the card: what a command can do to the open step, without typing it."""

from dataclasses import dataclass
from typing import Final

from bot.blocks.elements import button, option
from bot.blocks.text import section
from bot.gateway import Block
from bot.references import LeadReference
from bot.texts import say
from workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Act:
    """Something a facilitator can do, by the keys of the words in the menu and of what it is good for."""

    title: str
    means: str = ""


MENU: Final = {
    "extend": Act("lead-menu-extend"),
    "pause": Act("lead-menu-pause"),
    "gaps": Act("lead-menu-gaps"),
    "back": Act("lead-menu-back"),
    "more": Act("lead-menu-more"),
}
"""In the menu itself, which takes five."""

FURTHER: Final = {
    "skip": Act("lead-menu-skip", "lead-menu-skip-means"),
    "settings": Act("lead-menu-settings", "lead-menu-settings-means"),
    "remind": Act("lead-menu-remind", "lead-menu-remind-means"),
}
"""Behind “More …”."""


def lead_menu(workshop: Workshop) -> Block:
    """The menu; who may not lead is told so when they choose."""
    acts = {key: act for key, act in MENU.items() if key != "pause" or workshop.paused_at is None}
    return {
        "type": "overflow",
        "action_id": "lead",
        "options": [option(say(act.title), _reference(workshop, key)) for key, act in acts.items()],
    }


def further_blocks(workshop: Workshop) -> list[Block]:
    """What else a facilitator can do, each with a button."""
    return [
        section(say(act.means), button(say(act.title), "lead", _reference(workshop, key)))
        for key, act in FURTHER.items()
    ]


def _reference(workshop: Workshop, act: str) -> str:
    return LeadReference(workshop_id=workshop.id, act=act).packed()
