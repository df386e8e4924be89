"""A person's own notes of the open step, and the form in which they change one."""

from typing import Final

from bot.blocks.answer_form import FACES, SEVERITIES, cell_block, reason_block
from bot.blocks.elements import asked, button, confirm, modal, option, radio_buttons, select, text_input
from bot.blocks.known_from import evidence_field, link_field, vantage_field
from bot.blocks.text import context, escaped, quoted, section
from bot.gateway import Block, View
from bot.references import NoteReference, NotesReference, StepReference
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.contributions import Contribution
from journey.lanes import EMOTION, LANES, PAIN_POINT
from workshop.read_own_notes import OwnNotes
from workshop.workshop import Workshop, WorkshopState

NOTES_ON_A_PAGE: Final = 40
"""Two blocks for a note, and a form takes a hundred."""

_MOST_HIDDEN: Final = 8
_WORDS: Final = 2500


def own_notes_page(own: OwnNotes, first: int = 0) -> View:
    """The notes from `first` on, each with its buttons; where nothing can be changed, the reason."""
    workshop = own.workshop
    hidden = _hidden(own)
    if not workshop.is_collecting:
        return _page(workshop, [section(_why_not(workshop)), *hidden])
    title = escaped(workshop.current.title)
    if not own.notes:
        nothing = _with_again(workshop, say("own-notes-none", title=title))
        return _page(workshop, [section(nothing), _add(workshop), *hidden])
    start = first if first < len(own.notes) else 0
    shown = own.notes[start : start + NOTES_ON_A_PAGE]
    listed = say("own-notes-listed", count=len(own.notes), title=title)
    blocks = [section(_with_again(workshop, listed))]
    for note in shown:
        blocks += _note(workshop, note)
    if len(shown) < len(own.notes):
        blocks += _turning(workshop, start, len(shown), len(own.notes))
    return _page(workshop, [*blocks, *hidden])


def _hidden(own: OwnNotes) -> list[Block]:
    if not own.hidden:
        return []
    words = "\n".join(f"• {quoted(note.text)}" for note in own.hidden[:_MOST_HIDDEN])
    count = say("count-notes", count=len(own.hidden))
    said = say("own-notes-hidden", count=count)
    return [section(f"{said}\n{words}")]


def note_form(workshop: Workshop, note: Contribution) -> View:
    """The form for one note, with what it says now."""
    reference = NoteReference(workshop_id=workshop.id, step=workshop.step, note_id=note.id).packed()
    fields = _feeling_fields(note) if note.lane == EMOTION else _text_fields(note)
    known_from = (evidence_field(note.evidence), vantage_field(note.vantage), link_field(note.evidence_link))
    blocks = [*fields, *known_from]
    return modal(
        "edit_note", say("own-notes-edit-title"), blocks, metadata=reference, submit=say("own-notes-save")
    )


def _page(workshop: Workshop, blocks: list[Block]) -> View:
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return modal("own_notes", say("own-notes-title"), blocks, metadata=reference)


def _with_again(workshop: Workshop, said: str) -> str:
    return f"{said} {say('own-notes-shown-before')}" if workshop.reopening else said


def _why_not(workshop: Workshop) -> str:
    if workshop.state is not WorkshopState.RUNNING:
        return say("own-notes-after-the-close")
    return say("own-notes-no-collecting", title=escaped(workshop.current.title))


def _add(workshop: Workshop) -> Block:
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return {
        "type": "actions",
        "elements": [button(say("own-notes-add-your-view-button"), "add_another", reference)],
    }


def _note(workshop: Workshop, note: Contribution) -> list[Block]:
    reference = NoteReference(workshop_id=workshop.id, step=workshop.step, note_id=note.id).packed()
    sure = confirm(
        say("own-notes-delete-asked"),
        say("own-notes-delete-means"),
        say("own-notes-delete-yes"),
        say("own-notes-delete-no"),
    )
    return [
        section(f"{_sign(note)}{_where(workshop, note)}{_words(note)}"),
        {
            "type": "actions",
            "elements": [
                button(say("own-notes-edit-button"), "edit_note", reference),
                button(say("own-notes-delete-yes"), "delete_note", reference, style="danger", confirm=sure),
            ],
        },
    ]


def _sign(note: Contribution) -> str:
    """The lane's emoji; a feeling shows its own face instead."""
    return f"{LANES[note.lane].emoji} " if note.emotion is None else ""


def _where(workshop: Workshop, note: Contribution) -> str:
    names = {stage.key: stage.name for stage in workshop.stages}
    return f"*{quoted(names[note.stage])}:* " if len(workshop.current.stages) > 1 else ""


def _words(note: Contribution) -> str:
    if note.emotion is None:
        return quoted(note.text, _WORDS)
    reason = f": {quoted(note.text, _WORDS)}" if note.text else ""
    return f"{say(FACES[_face(note.emotion)])}{reason}"


def _turning(workshop: Workshop, start: int, shown: int, total: int) -> list[Block]:
    following = start + shown if start + shown < total else 0
    reference = NotesReference(workshop_id=workshop.id, first=following).packed()
    label = say("own-notes-more-notes") if following else say("own-notes-back-to-first")
    return [
        context(say("own-notes-page", start=start + 1, end=start + shown, total=total)),
        {"type": "actions", "elements": [button(label, "my_notes", reference)]},
    ]


def _text_fields(note: Contribution) -> list[Block]:
    lane = spoken_lane(note.lane)
    field = text_input(initial=note.text)
    fields = [asked(cell_block(note.stage, note.lane), f"{lane.emoji} {lane.title}", field, optional=True)]
    if note.lane == PAIN_POINT:
        words = {str(key): say(said) for key, said in SEVERITIES.items()}
        severity = _chosen("severity", words, str(note.severity or ""))
        fields.append(asked("severity", say("own-notes-how-bad"), severity, optional=True))
    return fields


def _feeling_fields(note: Contribution) -> list[Block]:
    lane = spoken_lane(note.lane)
    faces = [option(say(words), score) for score, words in FACES.items()]
    group = radio_buttons("score", faces, "" if note.emotion is None else _face(note.emotion))
    why = text_input(initial=note.text)
    return [
        asked(cell_block(note.stage, note.lane), f"{lane.emoji} {lane.title}", group, optional=True),
        asked(reason_block(note.stage), say("own-notes-why"), why, optional=True),
    ]


def _chosen(action: str, words: dict[str, str], chosen: str) -> Block:
    options = {key: option(said, key) for key, said in words.items()}
    more = {"initial_option": options[chosen]} if chosen in options else {}
    return select(action, say("own-notes-choose-one"), list(options.values()), **more)


def _face(score: int) -> str:
    return f"{score:+d}" if score else "0"
