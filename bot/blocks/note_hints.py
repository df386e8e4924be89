"""Hints about the wording of a person's own notes, on the page that says they are saved."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.text import context, quoted
from bot.gateway import Block
from bot.texts import say
from journey.contributions import Contribution
from journey.lanes import OPPORTUNITY
from journey.wording import tells_company_side, tells_solution
from workshop.workshop import Workshop

_MOST: Final = 3
_NOTE: Final = 120
_TITLE: Final = 80


def note_hints(workshop: Workshop, step: int, notes: Sequence[Contribution]) -> list[Block]:
    """At most three hints, a line each; a solution is parked only where a later step asks for them."""
    later = next((one for one in workshop.agenda[step + 1 :] if OPPORTUNITY in one.lanes and one.cells), None)
    lines = []
    for note in notes:
        words = quoted(note.text, _NOTE)
        if later and tells_solution(note):
            lines.append(say("note-hints-parked", note=words, step=quoted(later.title, _TITLE)))
        elif tells_company_side(note):
            lines.append(say("note-hints-company-side", note=words))
    return [context(f"💬 {line}") for line in lines[:_MOST]]
