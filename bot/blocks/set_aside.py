"""For the facilitator alone: notes of a step that were kept from the language model, and why."""

from collections import Counter

from bot.blocks.text import counted, escaped, quoted, section
from bot.gateway import Block
from workshop.agenda import Step
from workshop.proposal import GroupingReport


def set_aside_text(step: Step, report: GroupingReport) -> str:
    """How many notes were kept back, in one sentence."""
    notes = counted(len(report.set_aside), "note")
    were = "was" if len(report.set_aside) == 1 else "were"
    return f"{notes} of “{escaped(step.title)}” {were} kept from the language model."


def set_aside_blocks(step: Step, report: GroupingReport) -> list[Block]:
    """The reasons with their numbers; neither a note nor its author is shown."""
    reasons = Counter(one.reason for one in report.set_aside)
    lines = [f"• {counted(count, 'note')}: {quoted(reason)}" for reason, count in sorted(reasons.items())]
    lost = "Nothing is lost: what was not sent to the model stands alone on the map, as it was written."
    return [section("\n".join((f"*{set_aside_text(step, report)}*", *lines, lost)))]
