"""The notes that the facilitator may hide, without their authors, each with its button."""

from typing import Final

from bot.blocks.answer_form import FACES
from bot.blocks.elements import button, confirm, modal
from bot.blocks.text import context, counted, quoted, section
from bot.gateway import Block, View
from bot.references import HidingReference, NotesReference
from bot.texts import say
from journey.lanes import LANES
from workshop.read_moderation import ModeratedNote, Moderation
from workshop.workshop import Workshop, WorkshopState

NOTES_ON_A_PAGE: Final = 40
_WORDS: Final = 2500


def moderation_page(read: Moderation, first: int = 0) -> View:
    """The notes from `first` on: those nobody has seen before those that were shown."""
    start = first if 0 <= first < len(read.notes) else 0
    shown = read.notes[start : start + NOTES_ON_A_PAGE]
    blocks = [section(_said(read))]
    for place, one in enumerate(shown):
        if place == 0 or one.is_open != shown[place - 1].is_open:
            blocks.append(context("Not shown yet" if one.is_open else "Shown to everybody"))
        blocks.append(_note(read.workshop, one))
    reference = NotesReference(workshop_id=read.workshop.id, first=start).packed()
    blocks += _turning(read, start, len(shown))
    return modal("moderation", "Notes to moderate", blocks, metadata=reference)


def _said(read: Moderation) -> str:
    hidden = sum(one.hidden for one in read.notes)
    counts = f"*{counted(len(read.notes), 'note')}, {hidden} of them hidden.* "
    if read.workshop.state is WorkshopState.CLOSED:
        return f"{counts}{say('moderation-closed')}"
    kept = (
        "A hidden note is on no map, export or list. Its author sees that it is hidden; "
        "you do not see whose it is."
    )
    if read.workshop.moderated:
        return f"{counts}{kept}"
    silent = (
        "Notes appear here once their step is over. To read them before, switch moderation on with "
        "`/journey moderate on`; the card then says so to everybody."
    )
    return f"{counts}{kept}\n{silent}"


def _note(workshop: Workshop, one: ModeratedNote) -> Block:
    reference = HidingReference(workshop_id=workshop.id, note_id=one.note.id, hidden=not one.hidden).packed()
    names = {stage.key: stage.name for stage in workshop.stages}
    lane = LANES[one.note.lane]
    where = f"_{quoted(names[one.note.stage], 80)} · {lane.emoji} {lane.title}:_"
    said = f"{where}  {_words(one)}"
    if one.hidden:
        return section(f"{said}  _(hidden)_", button("Show it again", "hide_note", reference))
    means = say("moderation-hide-unseen" if one.is_open else "moderation-hide-seen")
    sure = confirm("Hide this note?", means, "Hide")
    return section(said, button("Hide", "hide_note", reference, confirm=sure))


def _words(one: ModeratedNote) -> str:
    words = quoted(one.note.text, _WORDS)
    if one.note.emotion is None:
        return words
    face = FACES[f"{one.note.emotion:+d}" if one.note.emotion else "0"]
    return f"{face}: {words}" if words else face


def _turning(read: Moderation, start: int, shown: int) -> list[Block]:
    total = len(read.notes)
    if shown == total:
        return []
    following = start + shown if start + shown < total else 0
    reference = NotesReference(workshop_id=read.workshop.id, first=following).packed()
    label = "More notes" if following else "Back to the first"
    return [
        context(f"Notes {start + 1} to {start + shown} of {total}."),
        {"type": "actions", "elements": [button(label, "moderation", reference)]},
    ]
