"""The notes that the facilitator may hide, without their authors, each with its button."""

from typing import Final

from bot.blocks.answer_form import FACES
from bot.blocks.elements import button, confirm, modal
from bot.blocks.text import context, quoted, section
from bot.gateway import Block, View
from bot.references import HidingReference, NotesReference
from bot.texts import say
from bot.texts.lanes import spoken_lane
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
            blocks.append(context(say("moderation-page-unseen" if one.is_open else "moderation-page-seen")))
        blocks.append(_note(read.workshop, one))
    reference = NotesReference(workshop_id=read.workshop.id, first=start).packed()
    blocks += _turning(read, start, len(shown))
    return modal("moderation", say("moderation-page-title"), blocks, metadata=reference)


def _said(read: Moderation) -> str:
    hidden = sum(one.hidden for one in read.notes)
    counts = say("moderation-page-counts", count=len(read.notes), hidden=hidden)
    if read.workshop.state is WorkshopState.CLOSED:
        return f"{counts} {say('moderation-page-closed')}"
    told = f"{counts} {say('moderation-page-told')}"
    return told if read.workshop.moderated else f"{told}\n{say('moderation-page-none')}"


def _note(workshop: Workshop, one: ModeratedNote) -> Block:
    reference = HidingReference(workshop_id=workshop.id, note_id=one.note.id, hidden=not one.hidden).packed()
    names = {stage.key: stage.name for stage in workshop.stages}
    lane = spoken_lane(one.note.lane)
    where = f"_{quoted(names[one.note.stage], 80)} · {lane.emoji} {lane.title}:_"
    said = f"{where}  {_words(one)}"
    if one.hidden:
        return section(
            f"{said}  _({say('moderation-page-hidden')})_",
            button(say("moderation-page-show-again-button"), "hide_note", reference),
        )
    means = say("moderation-page-hide-unseen" if one.is_open else "moderation-page-hide-seen")
    sure = confirm(say("moderation-page-hide-asked"), means, say("moderation-page-hide-yes"))
    return section(said, button(say("moderation-page-hide-yes"), "hide_note", reference, confirm=sure))


def _words(one: ModeratedNote) -> str:
    words = quoted(one.note.text, _WORDS)
    if one.note.emotion is None:
        return words
    face = say(FACES[f"{one.note.emotion:+d}" if one.note.emotion else "0"])
    return f"{face}: {words}" if words else face


def _turning(read: Moderation, start: int, shown: int) -> list[Block]:
    total = len(read.notes)
    if shown == total:
        return []
    following = start + shown if start + shown < total else 0
    reference = NotesReference(workshop_id=read.workshop.id, first=following).packed()
    label = say("moderation-page-more") if following else say("moderation-page-first")
    return [
        context(say("moderation-page-page", start=start + 1, end=start + shown, total=total)),
        {"type": "actions", "elements": [button(label, "moderation", reference)]},
    ]
