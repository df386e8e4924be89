"""For the facilitator alone: notes of a step that were kept from the language model, and why."""

from collections import Counter
from typing import Final

from bot.blocks.elements import button, modal
from bot.blocks.text import context, counted, escaped, quoted, section
from bot.gateway import Block, View
from bot.references import NoteReference, StepReference
from workshop.agenda import Step
from workshop.proposal import GroupingReport
from workshop.read_set_aside import SetAsideNote, SetAsideRead

_NOTES: Final = 45
_WORDS: Final = 600


def set_aside_text(step: Step, report: GroupingReport) -> str:
    """How many notes were kept back, in one sentence."""
    notes = counted(len(report.set_aside), "note")
    were = "was" if len(report.set_aside) == 1 else "were"
    return f"{notes} of “{escaped(step.title)}” {were} kept from the language model."


def set_aside_blocks(step: Step, report: GroupingReport, reference: StepReference) -> list[Block]:
    """The reasons with their numbers, and the way to the notes; no author is shown anywhere."""
    reasons = Counter(one.reason for one in report.set_aside)
    lines = [f"• {counted(count, 'note')}: {quoted(reason)}" for reason, count in sorted(reasons.items())]
    lost = "Nothing is lost: what was not sent to the model stands alone on the map, as it was written."
    look = button("Look at them", "look_at_set_aside", reference.packed())
    return [
        section("\n".join((f"*{set_aside_text(step, report)}*", *lines, lost))),
        {"type": "actions", "elements": [look]},
    ]


def set_aside_page(read: SetAsideRead) -> View:
    """The notes themselves, each to be sent to the model after all or to be left as it is."""
    lead = (
        "These notes look like instructions to the language model, so it has not seen them. They stand alone "
        "on the map. Was the filter wrong? Then send them after all: they are grouped with the others."
    )
    blocks = [section(lead)]
    for note in read.notes[:_NOTES]:
        blocks += _note(note, read)
    if len(read.notes) > _NOTES:
        blocks.append(context(f"… and {counted(len(read.notes) - _NOTES, 'more note')}."))
    if not read.notes:
        blocks.append(section("_None of them is on the map yet._"))
    reference = StepReference(workshop_id=read.workshop.id, step=read.step).packed()
    return modal("set_aside", "Kept from the model", blocks, metadata=reference)


def _note(note: SetAsideNote, read: SetAsideRead) -> list[Block]:
    said = section(f"{quoted(note.text, _WORDS)}\n_{quoted(note.aside.reason)}_")
    if note.aside.released or note.aside.left:
        return [said, context("Sent to the model." if note.aside.released else "Left as it is.")]
    reference = NoteReference(
        workshop_id=read.workshop.id, step=read.step, note_id=note.aside.contribution_id
    ).packed()
    buttons = [
        button("Send it after all", "release_set_aside", reference),
        button("Leave it", "leave_set_aside", reference),
    ]
    return [said, {"type": "actions", "elements": buttons}]
