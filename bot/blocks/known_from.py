"""Fields about how a person knows what they write: how sure, from where, with which link."""

from typing import Final

from bot.blocks.elements import asked, option, select
from bot.gateway import Block
from journey.contributions import EvidenceLevel, Vantage

EVIDENCE: Final = {
    EvidenceLevel.ASSUMPTION: "I assume it",
    EvidenceLevel.REPORTED: "A customer told us",
    EvidenceLevel.OBSERVED: "We saw or measured it",
}
VANTAGE: Final = {
    Vantage.SUPPORT: "From support",
    Vantage.SALES: "From sales",
    Vantage.RESEARCH: "From research",
    Vantage.SAW_IT: "I saw it happen",
    Vantage.GUESS: "It is a guess",
}


def evidence_field(chosen: EvidenceLevel | None = None) -> Block:
    """How well it is backed."""
    options = {key: option(words, key) for key, words in EVIDENCE.items()}
    more = {"initial_option": options[chosen]} if chosen else {}
    menu = select("evidence", "Choose one", list(options.values()), **more)
    return asked("evidence", "How sure is it?", menu, optional=True)


def vantage_field(chosen: Vantage | None = None) -> Block:
    """From where the person knows the customer; it is asked anew each time, because nobody keeps it."""
    options = {key: option(words, key) for key, words in VANTAGE.items()}
    more = {"initial_option": options[chosen]} if chosen else {}
    menu = select("vantage", "Choose one", list(options.values()), **more)
    return asked("vantage", "How do you know this customer?", menu, optional=True)


def link_field(address: str = "") -> Block:
    """A link to what backs it."""
    field: Block = {"type": "url_text_input", "action_id": "link"}
    if address:
        field["initial_value"] = address
    hint = "A ticket, a recording, a chart: it is kept with the notes."
    return asked("link", "Link to the evidence", field, hint=hint, optional=True)
