"""The form in which a person adds their view to the open step: one field per lane, one idea per line."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.blocks.elements import asked, button, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.known_from import evidence_field, link_field, vantage_field
from bot.blocks.note_hints import note_hints
from bot.blocks.promise import promise_of
from bot.blocks.station_field import station_field
from bot.blocks.text import context, counted, cut, escaped, section
from bot.gateway import Block, View
from bot.references import NotesReference, StepReference, WorkshopReference
from journey.anonymity import Anonymity
from journey.contributions import Contribution, Severity
from journey.lanes import ACTION, LANES, OPPORTUNITY, PAIN_POINT, Lane, LaneInput
from workshop.parked import ParkedIdea
from workshop.read_step import AskedStep
from workshop.stations import Station, typed_stations
from workshop.workshop import Workshop

_REMINDER: Final = 150
_MOST_PARKED: Final = 5

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


def cell_block(stage: str, lane: str) -> str:
    """The name of the field of a stage and lane."""
    return f"cell:{stage}:{lane}"


def reason_block(stage: str) -> str:
    """The name of the field for the reason behind a feeling."""
    return f"reason:{stage}"


def parked_block(stage: str) -> str:
    """The name of the field with a stage's parked solutions."""
    return f"parked:{stage}"


def answer_form(found: AskedStep, *, details: bool = False, typed: Sequence[Station] = ()) -> View:
    """The form of a step; with `details`, how the person knows, and at which action it happens.

    `typed` are the actions in the form itself, which can be chosen before they are sent.
    """
    workshop, step = found.workshop, found.asked
    names = {stage.key: stage.name for stage in workshop.stages}
    reference = StepReference(workshop_id=workshop.id, step=found.step).packed()
    blocks = [section(_asked_text(found))]
    for stage, lane in step.cells:
        name = names[stage] if len(step.stages) > 1 else ""
        if name and len(step.lanes) > 1:
            name = f"{name} · {LANES[lane].title}"
        blocks += _cell(stage, lane, name, found.hurts.get(stage, ""))
        if lane == OPPORTUNITY:
            blocks += _parked([one for one in found.parked if one.stage == stage], names[stage])
    if PAIN_POINT in step.lanes:
        how_bad = "How bad is it? (for all pain points above)"
        blocks.append(asked("severity", how_bad, _severity(), optional=True))
    blocks.append(evidence_field())
    if details:
        blocks += [vantage_field(), link_field(), *station_field(workshop, (*found.stations, *typed))]
    else:
        more = button("More details: how you know, a link, which action", "more_details", reference)
        blocks.append({"type": "actions", "elements": [more]})
    if workshop.anonymity is Anonymity.EACH_CHOOSES:
        blocks.append(_name_choice())
    blocks.append(context(promise_of(workshop)))
    return modal("answer", "Add your view", blocks, metadata=reference, submit="Save")


def typed_actions(found: AskedStep, values: Mapping[str, Any]) -> tuple[Station, ...]:
    """The actions typed into a form so far; `values` is the form's state as Slack tells it."""
    known = {one.text for one in found.stations}
    fields = {stage: values.get(cell_block(stage, ACTION), {}) for stage in found.asked.stages}
    lines = {stage: (field.get("text") or {}).get("value") or "" for stage, field in fields.items()}
    stations = (one for stage, text in lines.items() for one in typed_stations(stage, str(text)))
    return tuple({one.key: one for one in stations if one.text not in known}.values())


def answer_saved_late(workshop: Workshop, step: int, count: int) -> View:
    """What the form becomes when its step closed while the person was writing: nothing typed is lost."""
    title = escaped(workshop.agenda[step].title)
    said = (
        f"✅ *{counted(count, 'note')} saved, marked as late.* “{title}” is over. "
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


def answer_saved(workshop: Workshop, notes: Sequence[Contribution]) -> View:
    """What the form becomes once the answer is stored; without notes it was stored before."""
    said = f"{counted(len(notes), 'note')} saved" if notes else "Your notes are saved already"
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    mine = NotesReference(workshop_id=workshop.id).packed()
    buttons = [
        button("Add another", "add_another", reference),
        button("My notes", "my_notes", mine),
        button("I'm done with this step", "mark_done", reference, style="primary"),
    ]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        buttons.append(button("What happened so far", "catch_up", missed))
    return modal(
        "answer_saved",
        "Saved",
        [
            section(
                f"✅ *{said}* at “{escaped(workshop.current.title)}”. "
                "The others see them when this step is over."
            ),
            *note_hints(workshop, workshop.step, notes),
            {"type": "actions", "elements": buttons},
        ],
        metadata=reference,
    )


def _asked_text(found: AskedStep) -> str:
    lines = [f"*{escaped(found.asked.prompt)}*", "One idea per line, in the customer's words."]
    if found.is_over:
        lines.append("This step is over: your notes count all the same, and are marked as late.")
    if len(found.asked.stages) > 1:
        lines += [f"_{_too_vague(LANES[lane])}_" for lane in found.asked.lanes]
    return "\n".join(lines)


def _cell(stage: str, lane_key: str, stage_name: str, hurts: str) -> list[Block]:
    lane = LANES[lane_key]
    title = f"{lane.emoji} {stage_name or lane.title}"
    own_hint = "" if stage_name else f"{lane.question} {_too_vague(lane)}"
    hint = f"Hurts most here: {cut(hurts, _REMINDER)}" if hurts else own_hint
    if lane.input is LaneInput.EMOTION:
        faces = [option(words, score) for score, words in FACES.items()]
        group = radio_buttons("score", faces)
        why = text_input(f"e.g. {lane.example}", longest=500)
        face_hint = "" if stage_name else lane.question
        return [
            asked(cell_block(stage, lane_key), title, group, hint=face_hint, optional=True),
            asked(
                reason_block(stage),
                "What makes them feel that way?",
                why,
                hint="" if stage_name else _too_vague(lane),
                optional=True,
            ),
        ]
    field = text_input(f"e.g. {lane.example}", lines=True)
    return [asked(cell_block(stage, lane_key), title, field, hint=hint, optional=True)]


def _parked(ideas: Sequence[ParkedIdea], stage_name: str) -> list[Block]:
    if not ideas:
        return []
    options = [option(one.text, one.id) for one in ideas[:_MOST_PARKED]]
    element = checkboxes("parked", options)
    where = f" at {stage_name}" if stage_name else ""
    label = f"Earlier ideas{where}: tick those to take up"
    return [asked(parked_block(ideas[0].stage), label, element, optional=True)]


def _too_vague(lane: Lane) -> str:
    return f"Too vague: “{lane.too_vague}”."


def _severity() -> Block:
    return select("severity", "Choose one", [option(text, key) for key, text in SEVERITIES.items()])


def _name_choice() -> Block:
    ticked = option("Show my name on these notes", "yes")
    element = checkboxes("name", [ticked])
    return asked("name", "Your name", element, optional=True)
