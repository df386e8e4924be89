"""Fields about how a person knows what they write: how sure, from where, with which link."""

from typing import Final

from bot.blocks.elements import asked, option, select
from bot.gateway import Block
from bot.texts import say
from journey.contributions import EvidenceLevel, Vantage

EVIDENCE: Final = {
    EvidenceLevel.ASSUMPTION: "known-from-assumption",
    EvidenceLevel.REPORTED: "known-from-reported",
    EvidenceLevel.OBSERVED: "known-from-observed",
}
VANTAGE: Final = {
    Vantage.SUPPORT: "known-from-support",
    Vantage.SALES: "known-from-sales",
    Vantage.RESEARCH: "known-from-research",
    Vantage.SAW_IT: "known-from-saw-it",
    Vantage.GUESS: "known-from-guess",
}


def evidence_field(chosen: EvidenceLevel | None = None) -> Block:
    """How well it is backed."""
    options = {key: option(say(words), key) for key, words in EVIDENCE.items()}
    more = {"initial_option": options[chosen]} if chosen else {}
    menu = select("evidence", say("known-from-choose-one"), list(options.values()), **more)
    return asked("evidence", say("known-from-evidence"), menu, optional=True)


def vantage_field(chosen: Vantage | None = None) -> Block:
    """From where the person knows the customer; it is asked anew each time, because nobody keeps it."""
    options = {key: option(say(words), key) for key, words in VANTAGE.items()}
    more = {"initial_option": options[chosen]} if chosen else {}
    menu = select("vantage", say("known-from-choose-one"), list(options.values()), **more)
    return asked("vantage", say("known-from-vantage"), menu, optional=True)


def link_field(address: str = "") -> Block:
    """A link to what backs it."""
    field: Block = {"type": "url_text_input", "action_id": "link"}
    if address:
        field["initial_value"] = address
    hint = say("known-from-link-hint")
    return asked("link", say("known-from-link"), field, hint=hint, optional=True)
