"""After the workshop: what owners are asked, what they hear back, and what the facilitator reads."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.text import context, counted, cut, escaped, quoted, section
from bot.gateway import Block
from bot.references import StatusReference
from journey.opportunities import OpportunityStatus
from workshop.follow_ups import Owned
from workshop.report_status import StatusReported
from workshop.workshop import Workshop

ANSWERS: Final = {
    "follow_up_started": ("Started", OpportunityStatus.STARTED),
    "follow_up_done": ("Done", OpportunityStatus.DONE),
    "follow_up_dropped": ("Dropped", OpportunityStatus.DROPPED),
    "follow_up_not_yet": ("Not yet", OpportunityStatus.OPEN),
}
"""The answers as buttons, by their action ids."""

_STANDS: Final = {
    OpportunityStatus.OPEN: "not started",
    OpportunityStatus.STARTED: "started",
    OpportunityStatus.DONE: "done",
    OpportunityStatus.DROPPED: "dropped",
}
_MOST: Final = 15
_LABEL: Final = 120


def follow_up_text(workshop: Workshop) -> str:
    """The question in one sentence."""
    return escaped(f"How is it going with what came out of “{workshop.title}”?")


def follow_up_blocks(workshop: Workshop, owned: Sequence[Owned], *, for_others: bool) -> list[Block]:
    """Each opportunity with its buttons; `for_others` asks a facilitator about owners I cannot ask."""
    why = (
        "You led it, and I cannot ask these owners myself."
        if for_others
        else "You took this on. One press is enough."
    )
    blocks = [section(f"*How is it going?*\n“{escaped(workshop.title)}” in <#{workshop.channel}>. {why}")]
    for one in owned[:_MOST]:
        blocks += [section(_told(one)), {"type": "actions", "elements": _buttons(workshop, one)}]
    left = len(owned) - _MOST
    more = f"{left} more are on the map. " if left > 0 else ""
    return [*blocks, context(f"{more}The map shows what you say the next time it is exported.")]


def reported_text(reported: StatusReported) -> str:
    """That it was noted."""
    stands = _STANDS[reported.opportunity.status]
    return escaped(
        f"Noted: “{cut(reported.label, _LABEL)}” is {stands}. Press another button if that changes."
    )


def follow_up_summary_text(workshop: Workshop, owned: Sequence[Owned]) -> str:
    """How the opportunities stand, in numbers."""
    counts = Counter(one.status for one in owned)
    said = ", ".join(f"{counts[one]} {stands}" for one, stands in _STANDS.items() if counts[one])
    total = counted(len(owned), "opportunity with an owner", "opportunities with an owner")
    return escaped(f"“{workshop.title}”: {total}, {said}.")


def follow_up_summary_blocks(workshop: Workshop, owned: Sequence[Owned], weeks: int) -> list[Block]:
    """The same for the facilitator, one by one, with the menu that exports the map."""
    lines = "\n".join(f"•  *{_STANDS[one.status]}*  {quoted(one.label, _LABEL)}" for one in owned[:_MOST])
    return [
        section(f"*{weeks} weeks later.* {follow_up_summary_text(workshop, owned)}"),
        section(lines),
        {"type": "actions", "elements": [export_menu(workshop.id)]},
        context("An export shows the status beside each opportunity. It lands in the workshop's thread."),
    ]


def _told(one: Owned) -> str:
    due = f", due {one.due.day} {one.due:%B %Y}" if one.due else ""
    metric = f"\nIt worked if: {quoted(one.metric, _LABEL)}" if one.metric else ""
    return (
        f"*{quoted(one.label, _LABEL)}*\n{quoted(one.owner, _LABEL)}{due}  ·  {_STANDS[one.status]}{metric}"
    )


def _buttons(workshop: Workshop, one: Owned) -> list[Block]:
    return [
        button(
            label,
            action,
            StatusReference(workshop_id=workshop.id, theme_id=one.theme_id, status=status).packed(),
        )
        for action, (label, status) in ANSWERS.items()
    ]
