"""The form in which a person adds their view to the open step: one field per lane, one idea per line."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.blocks.elements import asked, button, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.known_from import evidence_field, link_field, vantage_field
from bot.blocks.note_hints import note_hints
from bot.blocks.promise import promise_of
from bot.blocks.station_field import station_field
from bot.blocks.text import context, cut, escaped, section
from bot.gateway import Block, View
from bot.references import NotesReference, StepReference, WorkshopReference
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.anonymity import Anonymity
from journey.contributions import Contribution, Severity
from journey.lanes import ACTION, OPPORTUNITY, PAIN_POINT, Lane, LaneInput
from workshop.parked import ParkedIdea
from workshop.read_step import AskedStep
from workshop.stations import Station, typed_stations
from workshop.workshop import Workshop

_REMINDER: Final = 150
_MOST_PARKED: Final = 5

FACES: Final = {
    "+2": "answer-form-great",
    "+1": "answer-form-good",
    "0": "answer-form-neutral",
    "-1": "answer-form-bad",
    "-2": "answer-form-awful",
}
SEVERITIES: Final = {
    Severity.TRIVIAL: "answer-form-trivial",
    Severity.WORKAROUND: "answer-form-workaround",
    Severity.ABANDONS: "answer-form-abandons",
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
            name = f"{name} · {spoken_lane(lane).title}"
        blocks += _cell(stage, lane, name, found.hurts.get(stage, ""))
        if lane == OPPORTUNITY:
            blocks += _parked([one for one in found.parked if one.stage == stage], names[stage])
    if PAIN_POINT in step.lanes:
        how_bad = say("answer-form-how-bad")
        blocks.append(asked("severity", how_bad, _severity(), optional=True))
    blocks.append(evidence_field())
    if details:
        blocks += [vantage_field(), link_field(), *station_field(workshop, (*found.stations, *typed))]
    else:
        more = button(say("answer-form-more-details-button"), "more_details", reference)
        blocks.append({"type": "actions", "elements": [more]})
    if workshop.anonymity is Anonymity.EACH_CHOOSES:
        blocks.append(_name_choice())
    blocks.append(context(promise_of(workshop)))
    return modal(
        "answer", say("answer-form-title"), blocks, metadata=reference, submit=say("answer-form-save")
    )


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
    said = say("answer-form-saved-late", count=count, title=title)
    reference = StepReference(workshop_id=workshop.id, step=step).packed()
    return modal("answer_saved", say("answer-form-saved"), [section(said)], metadata=reference)


def answer_saved_waiting(workshop: Workshop, step: int, count: int) -> View:
    """What the form becomes when an earlier step was opened again while the person was writing."""
    title = escaped(workshop.agenda[step].title)
    said = say("answer-form-saved-waiting", count=count, title=title)
    reference = StepReference(workshop_id=workshop.id, step=step).packed()
    return modal("answer_saved", say("answer-form-saved"), [section(said)], metadata=reference)


def answer_saved(workshop: Workshop, notes: Sequence[Contribution]) -> View:
    """What the form becomes once the answer is stored; without notes it was stored before."""
    saved = say("answer-form-notes-saved", count=len(notes)) if notes else say("answer-form-saved-already")
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    mine = NotesReference(workshop_id=workshop.id).packed()
    buttons = [
        button(say("answer-form-add-another-button"), "add_another", reference),
        button(say("answer-form-my-notes-button"), "my_notes", mine),
        button(say("answer-form-done-button"), "mark_done", reference, style="primary"),
    ]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        buttons.append(button(say("answer-form-catch-up-button"), "catch_up", missed))
    return modal(
        "answer_saved",
        say("answer-form-saved"),
        [
            section(say("answer-form-shown-later", saved=saved, title=escaped(workshop.current.title))),
            *note_hints(workshop, workshop.step, notes),
            {"type": "actions", "elements": buttons},
        ],
        metadata=reference,
    )


def _asked_text(found: AskedStep) -> str:
    lines = [f"*{escaped(found.asked.prompt)}*", say("answer-form-one-idea-per-line")]
    if found.is_over:
        lines.append(say("answer-form-step-over"))
    if len(found.asked.stages) > 1:
        lines += [f"_{_too_vague(spoken_lane(lane))}_" for lane in found.asked.lanes]
    return "\n".join(lines)


def _cell(stage: str, lane_key: str, stage_name: str, hurts: str) -> list[Block]:
    lane = spoken_lane(lane_key)
    title = f"{lane.emoji} {stage_name or lane.title}"
    own_hint = "" if stage_name else f"{lane.question} {_too_vague(lane)}"
    hint = say("answer-form-hurts-most", pain_points=cut(hurts, _REMINDER)) if hurts else own_hint
    if lane.input is LaneInput.EMOTION:
        faces = [option(say(words), score) for score, words in FACES.items()]
        group = radio_buttons("score", faces)
        why = text_input(say("answer-form-example", example=lane.example), longest=500)
        face_hint = "" if stage_name else lane.question
        return [
            asked(cell_block(stage, lane_key), title, group, hint=face_hint, optional=True),
            asked(
                reason_block(stage),
                say("answer-form-why"),
                why,
                hint="" if stage_name else _too_vague(lane),
                optional=True,
            ),
        ]
    field = text_input(say("answer-form-example", example=lane.example), lines=True)
    return [asked(cell_block(stage, lane_key), title, field, hint=hint, optional=True)]


def _parked(ideas: Sequence[ParkedIdea], stage_name: str) -> list[Block]:
    if not ideas:
        return []
    options = [option(one.text, one.id) for one in ideas[:_MOST_PARKED]]
    element = checkboxes("parked", options)
    label = (
        say("answer-form-earlier-ideas-at", stage=stage_name)
        if stage_name
        else say("answer-form-earlier-ideas")
    )
    return [asked(parked_block(ideas[0].stage), label, element, optional=True)]


def _too_vague(lane: Lane) -> str:
    return say("answer-form-too-vague", example=lane.too_vague)


def _severity() -> Block:
    return select(
        "severity",
        say("answer-form-choose-one"),
        [option(say(words), key) for key, words in SEVERITIES.items()],
    )


def _name_choice() -> Block:
    ticked = option(say("answer-form-show-my-name"), "yes")
    element = checkboxes("name", [ticked])
    return asked("name", say("answer-form-your-name"), element, optional=True)
