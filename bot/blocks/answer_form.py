"""The form in which a person adds their view to the open step: one field per lane, one idea per line."""

from collections.abc import Mapping
from typing import Final

from bot.blocks.card import ANONYMITY_PROMISE
from bot.blocks.elements import asked, button, modal, option, select, text_input
from bot.blocks.text import context, counted, cut, escaped, section
from bot.gateway import Block, View
from bot.references import NotesReference, StepReference
from journey.anonymity import Anonymity
from journey.contributions import EvidenceLevel, Severity
from journey.lanes import LANES, PAIN_POINT, LaneInput
from workshop.workshop import Workshop

_REMINDER: Final = 150

FACES: Final = {
    "+2": "😀 Great (+2)",
    "+1": "🙂 Good (+1)",
    "0": "😐 Neutral (0)",
    "-1": "🙁 Bad (−1)",
    "-2": "😫 Awful (−2)",
}
SEVERITIES: Final = {
    Severity.TRIVIAL: "Trivial: they shrug",
    Severity.WORKAROUND: "They need a workaround",
    Severity.ABANDONS: "They give up",
}
EVIDENCE: Final = {
    EvidenceLevel.ASSUMPTION: "I assume it",
    EvidenceLevel.REPORTED: "A customer told us",
    EvidenceLevel.OBSERVED: "We saw or measured it",
}


def cell_block(stage: str, lane: str) -> str:
    """The name of the field of a stage and lane."""
    return f"cell:{stage}:{lane}"


def reason_block(stage: str) -> str:
    """The name of the field for the reason behind a feeling."""
    return f"reason:{stage}"


def answer_form(workshop: Workshop, hurts: Mapping[str, str] | None = None) -> View:
    """The form of the open step of a workshop; `hurts` is what hurts most, by stage key, as a reminder."""
    step = workshop.current
    names = {stage.key: stage.name for stage in workshop.stages}
    blocks = [section(f"*{escaped(step.prompt)}*\nOne idea per line, in the customer's words.")]
    for stage, lane in step.cells:
        name = names[stage] if len(step.stages) > 1 else ""
        blocks += _cell(stage, lane, name, (hurts or {}).get(stage, ""))
    if PAIN_POINT in step.lanes:
        how_bad = "How bad is it? (for all pain points above)"
        blocks.append(asked("severity", how_bad, _choice("severity", SEVERITIES), optional=True))
    blocks.append(asked("evidence", "How do you know?", _choice("evidence", EVIDENCE), optional=True))
    if workshop.anonymity is Anonymity.EACH_CHOOSES:
        blocks.append(_name_choice())
    blocks.append(context(ANONYMITY_PROMISE[workshop.anonymity]))
    reference = StepReference(workshop_id=workshop.id, step=workshop.step)
    return modal("answer", "Add your view", blocks, metadata=reference.packed(), submit="Save")


def answer_saved_late(workshop: Workshop, step: int, count: int) -> View:
    """What the form becomes when its step closed while the person was writing: nothing typed is lost."""
    title = escaped(workshop.agenda[step].title)
    said = (
        f"✅ *{counted(count, 'note')} saved, marked as late.* “{title}” closed while you were writing. "
        "Your notes are on the map all the same."
    )
    reference = StepReference(workshop_id=workshop.id, step=step).packed()
    return modal("answer_saved", "Saved", [section(said)], metadata=reference)


def answer_saved_waiting(workshop: Workshop, step: int, count: int) -> View:
    """What the form becomes when an earlier step was opened again while the person was writing."""
    title = escaped(workshop.agenda[step].title)
    said = (
        f"✅ *{counted(count, 'note')} saved* at “{title}”, which waits while an earlier step is open again. "
        "The others see them when it is over."
    )
    reference = StepReference(workshop_id=workshop.id, step=step).packed()
    return modal("answer_saved", "Saved", [section(said)], metadata=reference)


def answer_saved(workshop: Workshop, count: int) -> View:
    """What the form becomes once the answer is stored; a count of none means it was stored before."""
    said = f"{counted(count, 'note')} saved" if count else "Your notes are saved already"
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    notes = NotesReference(workshop_id=workshop.id).packed()
    return modal(
        "answer_saved",
        "Saved",
        [
            section(
                f"✅ *{said}* at “{escaped(workshop.current.title)}”. "
                "The others see them when this step is over."
            ),
            {
                "type": "actions",
                "elements": [
                    button("Add another", "add_another", reference),
                    button("My notes", "my_notes", notes),
                    button("I'm done with this step", "mark_done", reference, style="primary"),
                ],
            },
        ],
        metadata=reference,
    )


def _cell(stage: str, lane_key: str, stage_name: str, hurts: str) -> list[Block]:
    lane = LANES[lane_key]
    title = f"{lane.emoji} {stage_name or lane.title}"
    hint = f"Hurts most here: {cut(hurts, _REMINDER)}" if hurts else "" if stage_name else lane.question
    if lane.input is LaneInput.EMOTION:
        faces = [option(words, score) for score, words in FACES.items()]
        group = {"type": "radio_buttons", "action_id": "score", "options": faces}
        why = text_input(f"e.g. {lane.example}", longest=500)
        return [
            asked(cell_block(stage, lane_key), title, group, hint=hint, optional=True),
            asked(reason_block(stage), "What makes them feel that way?", why, optional=True),
        ]
    field = text_input(f"e.g. {lane.example}", lines=True)
    return [asked(cell_block(stage, lane_key), title, field, hint=hint, optional=True)]


def _choice(action: str, words: dict[Severity, str] | dict[EvidenceLevel, str]) -> Block:
    return select(action, "Choose one", [option(text, key) for key, text in words.items()])


def _name_choice() -> Block:
    ticked = option("Show my name on these notes", "yes")
    element = {"type": "checkboxes", "action_id": "name", "options": [ticked]}
    return asked("name", "Your name", element, optional=True)
