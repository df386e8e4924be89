"""After the workshop: what owners are asked, what they hear back, and what the facilitator reads."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.text import context, cut, day, escaped, quoted, section
from bot.gateway import Block
from bot.references import StatusReference
from bot.texts import say
from journey.opportunities import OpportunityStatus
from workshop.follow_ups import Owned
from workshop.report_status import StatusReported
from workshop.workshop import Workshop

ANSWERS: Final = {
    "follow_up_started": ("follow-up-started-button", OpportunityStatus.STARTED),
    "follow_up_done": ("follow-up-done-button", OpportunityStatus.DONE),
    "follow_up_dropped": ("follow-up-dropped-button", OpportunityStatus.DROPPED),
    "follow_up_not_yet": ("follow-up-not-yet-button", OpportunityStatus.OPEN),
}
"""The answers as buttons, by their action ids."""

_STANDS: Final = {
    OpportunityStatus.OPEN: "follow-up-open",
    OpportunityStatus.STARTED: "follow-up-started",
    OpportunityStatus.DONE: "follow-up-done",
    OpportunityStatus.DROPPED: "follow-up-dropped",
}
_MOST: Final = 15
_LABEL: Final = 120


def follow_up_text(workshop: Workshop) -> str:
    """The question in one sentence."""
    return escaped(say("follow-up-asked", title=workshop.title))


def follow_up_blocks(workshop: Workshop, owned: Sequence[Owned], *, for_others: bool) -> list[Block]:
    """Each opportunity with its buttons; `for_others` asks a facilitator about owners I cannot ask."""
    reason = say("follow-up-you-led") if for_others else say("follow-up-you-took")
    blocks = [
        section(
            say(
                "follow-up-asked-told", title=escaped(workshop.title), channel=workshop.channel, reason=reason
            )
        )
    ]
    for one in owned[:_MOST]:
        blocks += [section(_told(one)), {"type": "actions", "elements": _buttons(workshop, one)}]
    left = len(owned) - _MOST
    more = [say("follow-up-more", count=left)] if left > 0 else []
    return [*blocks, context(" ".join([*more, say("follow-up-shows")]))]


def reported_text(reported: StatusReported) -> str:
    """That it was noted."""
    status = say(_STANDS[reported.opportunity.status])
    return escaped(say("follow-up-noted", label=cut(reported.label, _LABEL), status=status))


def follow_up_summary_text(workshop: Workshop, owned: Sequence[Owned]) -> str:
    """How the opportunities stand, in numbers."""
    counts = Counter(one.status for one in owned)
    counted = ", ".join(f"{counts[one]} {say(stands)}" for one, stands in _STANDS.items() if counts[one])
    return escaped(say("follow-up-owned", title=workshop.title, count=len(owned), counts=counted))


def follow_up_summary_blocks(workshop: Workshop, owned: Sequence[Owned], weeks: int) -> list[Block]:
    """The same for the facilitator, one by one, with the menu that exports the map."""
    lines = "\n".join(
        f"•  *{say(_STANDS[one.status])}*  {quoted(one.label, _LABEL)}" for one in owned[:_MOST]
    )
    return [
        section(
            say(
                "follow-up-summary",
                weeks=weeks,
                owned=follow_up_summary_text(workshop, owned),
            )
        ),
        section(lines),
        {"type": "actions", "elements": [export_menu(workshop.id)]},
        context(say("follow-up-export")),
    ]


def _told(one: Owned) -> str:
    owner = quoted(one.owner, _LABEL)
    taken = say("follow-up-due", owner=owner, day=day(one.due)) if one.due else owner
    metric = [say("follow-up-worked", metric=quoted(one.metric, _LABEL))] if one.metric else []
    return "\n".join([f"*{quoted(one.label, _LABEL)}*", f"{taken}  ·  {say(_STANDS[one.status])}", *metric])


def _buttons(workshop: Workshop, one: Owned) -> list[Block]:
    return [
        button(
            say(label),
            action,
            StatusReference(workshop_id=workshop.id, theme_id=one.theme_id, status=status).packed(),
        )
        for action, (label, status) in ANSWERS.items()
    ]
