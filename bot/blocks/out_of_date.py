"""What is out of date of that which people were shown, said on the card, with the button that mends it."""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from bot.blocks.elements import button
from bot.blocks.text import cut, escaped, section
from bot.gateway import Block
from bot.references import WorkshopReference
from bot.texts import say
from workshop.staleness import Shown, ShownKind
from workshop.workshop import Workshop

_TITLE: Final = 60
_MOST: Final = 4


def out_of_date_blocks(workshop: Workshop, stale: Sequence[Shown]) -> list[Block]:
    """One line, none where everything is up to date."""
    if not stale:
        return []
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    told = say("out-of-date-told", outdated=escaped(out_of_date_told(workshop, stale)))
    return [section(told, button(say("out-of-date-refresh-button"), "refresh_shown", reference))]


def out_of_date_told(workshop: Workshop, stale: Sequence[Shown]) -> str:
    """What it is, in plain words: `what was shown of “Before”, the picture of the map`."""
    steps = list(dict.fromkeys(one.step for one in stale if one.kind is ShownKind.REVEAL))
    titles = [f"“{cut(workshop.agenda[one].title, _TITLE)}”" for one in steps[:_MOST]]
    more = [say("out-of-date-more", count=len(steps) - _MOST)] if len(steps) > _MOST else []
    said = [say("out-of-date-steps", titles=reduce(_and, [*titles, *more]))] if titles else []
    kinds = {one.kind for one in stale}
    said += [say("out-of-date-picture")] if ShownKind.PICTURE in kinds else []
    said += [say("out-of-date-drafts")] if ShownKind.DRAFTS in kinds else []
    return ", ".join(said)


def _and(first: str, second: str) -> str:
    return say("out-of-date-and", first=first, second=second)
