"""The questions before a step or the workshop closes: what will happen, and the button that does it."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import button
from bot.blocks.gaps import thin_text
from bot.blocks.step_faces import face_of
from bot.blocks.text import escaped, quoted, section
from bot.gateway import Block
from bot.references import ClockReference, ClosingReference, StepReference
from bot.texts import say
from journey.gaps import ThinCell
from workshop.read_progress import Progress
from workshop.unfinished import Unfinished

MORE_MINUTES: Final = 10
"""What the button on the question after the time is up adds."""

_LABEL: Final = 150


def way_on_blocks(progress: Progress, thin: Sequence[ThinCell] = ()) -> list[Block]:
    """What closing the open step means; for the last step, what closing the workshop means.

    `thin` are cells worth a question first: ask the group, or go on.
    """
    workshop = progress.workshop
    if workshop.following is None:
        return closing_blocks(progress)
    following = workshop.agenda[workshop.following].title
    sentence = say(
        "way-on-asked",
        title=escaped(workshop.current.title),
        following=escaped(following),
        so_far=_so_far(progress),
        then_shown=face_of(workshop).then_shown,
    ).rstrip()
    question, answers = _question(progress, sentence, say("way-on-yes"), "next_step")
    if not thin:
        return [question, answers]
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    asking = button(say("way-on-ask-group-first-button"), "ask_group", reference)
    return [
        question,
        section(thin_text(workshop, thin)),
        {**answers, "elements": [*answers["elements"], asking]},
    ]


def closing_blocks(progress: Progress) -> list[Block]:
    """What closing the workshop means."""
    left = len(progress.workshop.agenda) - progress.workshop.reached - 1
    skipped = [say("way-on-left-out", count=left)] if left else []
    told = " ".join([_so_far(progress), *skipped, say("way-on-for-good")])
    sentence = say("way-on-closing-asked", title=escaped(progress.workshop.title), told=told)
    if progress.unfinished.is_nothing:
        return _question(progress, sentence, say("way-on-closing-yes"), "close_workshop")
    return _unfinished_question(progress, sentence)


def _unfinished_question(progress: Progress, sentence: str) -> list[Block]:
    workshop, unfinished = progress.workshop, progress.unfinished
    unowned, flags = unfinished.unowned, unfinished.flags
    here = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    accepted = ClosingReference(workshop_id=workshop.id, unowned=len(unowned), flags=flags).packed()
    first = (
        [button(say("way-on-set-owners-first-button"), "set_owner", here, style="primary")] if unowned else []
    )
    close = button(_closing_label(unfinished), "close_all_the_same", accepted, style="danger")
    told = [section(words) for words in (_unowned_told(unowned), _flags_told(flags)) if words]
    return [section(sentence), *told, {"type": "actions", "elements": [*first, close]}]


def _unowned_told(unowned: tuple[str, ...]) -> str:
    if not unowned:
        return ""
    named = "\n".join(f"• {quoted(label, _LABEL)}" for label in unowned)
    return say("way-on-no-owner-yet", count=len(unowned), named=named)


def _flags_told(flags: int) -> str:
    if not flags:
        return ""
    return say("way-on-open-flags", count=flags)


def _closing_label(unfinished: Unfinished) -> str:
    if not unfinished.flags:
        return say("way-on-close-without-owners")
    return say("way-on-close-all-same") if unfinished.unowned else say("way-on-close-with-open-flags")


def cancelling_blocks(progress: Progress) -> list[Block]:
    """What giving up the workshop means."""
    sentence = say("way-on-cancelling-asked", title=escaped(progress.workshop.title))
    return _question(progress, sentence, say("way-on-cancelling-yes"), "cancel_workshop", style="danger")


def time_up_blocks(progress: Progress, thin: Sequence[ThinCell] = ()) -> list[Block]:
    """Time is up: the same question, and more time; nothing has moved on by itself."""
    workshop = progress.workshop
    *question, answers = way_on_blocks(progress, thin)
    reference = ClockReference(workshop_id=workshop.id, clock=workshop.clock).packed()
    more = button(say("way-on-more-minutes-button", count=MORE_MINUTES), "extend_step", reference)
    title = escaped(workshop.current.title)
    return [
        section(say("way-on-time-up", title=title)),
        *question,
        {**answers, "elements": [*answers["elements"], more]},
    ]


def _so_far(progress: Progress) -> str:
    so_far = face_of(progress.workshop).so_far
    if so_far is not None:
        said = so_far(progress)
        return f"{said[:1].upper()}{said[1:]}."
    if not progress.people:
        return say("way-on-nobody")
    return say("way-on-took-part", count=progress.people, done=progress.done)


def _question(
    progress: Progress, sentence: str, yes: str, action: str, *, style: str = "primary"
) -> list[Block]:
    reference = StepReference(workshop_id=progress.workshop.id, step=progress.workshop.step).packed()
    return [
        section(sentence),
        {"type": "actions", "elements": [button(yes, action, reference, style=style)]},
    ]
