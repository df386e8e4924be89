"""For the facilitator alone: notes of a step that were kept from the language model, and why."""

from collections import Counter
from typing import Final

from bot.blocks.elements import button, modal
from bot.blocks.text import context, escaped, quoted, section
from bot.gateway import Block, View
from bot.references import NoteReference, StepReference
from bot.texts import say
from workshop.agenda import Step
from workshop.proposal import GroupingReport
from workshop.read_set_aside import SetAsideNote, SetAsideRead

_NOTES: Final = 45
_WORDS: Final = 600


def set_aside_text(step: Step, report: GroupingReport) -> str:
    """How many notes were kept back, in one sentence."""
    return say("set-aside-text", count=len(report.set_aside), title=escaped(step.title))


def set_aside_blocks(step: Step, report: GroupingReport, reference: StepReference) -> list[Block]:
    """The reasons with their numbers, and the way to the notes; no author is shown anywhere."""
    reasons = Counter(one.reason for one in report.set_aside)
    lines = [
        f"• {say('count-notes', count=count)}: {quoted(reason)}" for reason, count in sorted(reasons.items())
    ]
    lost = say("set-aside-nothing-lost")
    look = button(say("set-aside-look-button"), "look_at_set_aside", reference.packed())
    return [
        section("\n".join((f"*{set_aside_text(step, report)}*", *lines, lost))),
        {"type": "actions", "elements": [look]},
    ]


def set_aside_page(read: SetAsideRead) -> View:
    """The notes themselves, each to be sent to the model after all or to be left as it is."""
    lead = say("set-aside-told")
    blocks = [section(lead)]
    for note in read.notes[:_NOTES]:
        blocks += _note(note, read)
    if len(read.notes) > _NOTES:
        blocks.append(context(say("set-aside-more", count=len(read.notes) - _NOTES)))
    if not read.notes:
        blocks.append(section(say("set-aside-none")))
    reference = StepReference(workshop_id=read.workshop.id, step=read.step).packed()
    return modal("set_aside", say("set-aside-title"), blocks, metadata=reference)


def _note(note: SetAsideNote, read: SetAsideRead) -> list[Block]:
    said = section(f"{quoted(note.text, _WORDS)}\n_{quoted(note.aside.reason)}_")
    if note.aside.released or note.aside.left:
        return [
            said,
            context(say("set-aside-sent") if note.aside.released else say("set-aside-left")),
        ]
    reference = NoteReference(
        workshop_id=read.workshop.id, step=read.step, note_id=note.aside.contribution_id
    ).packed()
    buttons = [
        button(say("set-aside-send-button"), "release_set_aside", reference),
        button(say("set-aside-leave-button"), "leave_set_aside", reference),
    ]
    return [said, {"type": "actions", "elements": buttons}]
