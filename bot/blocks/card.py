"""The living card: one message per workshop that always says where it stands and what to do."""

from typing import Final

from bot.blocks.asked import frame_asked
from bot.blocks.elements import button, confirm
from bot.blocks.export_menu import export_menu
from bot.blocks.gaps import opposed_blocks
from bot.blocks.lead_menu import MENU, lead_menu
from bot.blocks.out_of_date import out_of_date_blocks
from bot.blocks.promise import moderated, promise_about_names, promise_at_the_start
from bot.blocks.stage_lines import stage_lines
from bot.blocks.step_end import pause_shown, time_shown
from bot.blocks.step_faces import face_of
from bot.blocks.text import context, cut, escaped, header, hidden_told, leader, section
from bot.gateway import Block
from bot.references import ClockReference, NotesReference, StepReference, WorkshopReference
from bot.texts import say
from journey.anonymity import Anonymity
from journey.themes import FEWEST_AUTHORS_SHOWN
from workshop.agenda import Step
from workshop.read_progress import Progress
from workshop.workshop import Workshop, WorkshopState

_PROMPT: Final = 300
_STEPS: Final = 1500
_GOAL: Final = 80
_SECTION: Final = 2900
_CLOSING: Final = 60
_IN_A_SECTION: Final = 4
"""Stages of the longest names that a section takes, their markup escaped."""


def card_text(progress: Progress) -> str:
    """The card in one sentence, for notifications and screen readers."""
    workshop = progress.workshop
    title = escaped(workshop.title)
    if workshop.state is WorkshopState.DRAFT:
        return say("card-draft", title=title)
    if workshop.state is WorkshopState.CANCELLED:
        return say("card-cancelled", title=title)
    if workshop.state is WorkshopState.CLOSED:
        return say("card-closed", title=title)
    return escaped(f"{_where(workshop)}: {cut(workshop.current.prompt, _PROMPT)}")


def card_blocks(progress: Progress, privacy: str = "") -> list[Block]:
    """The card of a workshop in whatever state it is; `privacy` says which language model takes part."""
    if progress.workshop.state is WorkshopState.DRAFT:
        return _draft_blocks(progress, privacy)
    by_state = {
        WorkshopState.RUNNING: _running_blocks,
        WorkshopState.CLOSED: _closed_blocks,
        WorkshopState.CANCELLED: _cancelled_blocks,
    }
    return by_state[progress.workshop.state](progress)


def _draft_blocks(progress: Progress, privacy: str) -> list[Block]:
    workshop = progress.workshop
    return [
        header(workshop.title),
        *frame_asked(workshop),
        *_stages(workshop),
        section(_plan(workshop)),
        context(f"{promise_at_the_start(workshop)} {escaped(privacy)}".strip()),
        {"type": "actions", "elements": [start_button(workshop), _change_button(workshop)]},
        context(say("card-set-up-by", leader=leader(workshop.facilitator), length=_length(workshop))),
    ]


def _running_blocks(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    lines = [header(_where(workshop)), section(f"*{escaped(cut(workshop.current.prompt, _PROMPT))}*")]
    lines += face_of(workshop).asked(workshop)
    if progress.journey_map is not None:
        lines += stage_lines(progress.journey_map)
        lines += opposed_blocks(progress.journey_map)
    lines += _standing(workshop)
    lines += out_of_date_blocks(workshop, progress.stale)
    if progress.activity:
        lines.append(context(f"⏳ {escaped(progress.activity)}"))
    return [
        *lines,
        context("  ·  ".join(_counts(progress))),
        {"type": "actions", "elements": _step_buttons(progress)},
        context(
            say(
                "card-led-by",
                title=escaped(workshop.title),
                leader=leader(workshop.facilitator),
                promise=promise_about_names(workshop),
            )
        ),
    ]


def _standing(workshop: Workshop) -> list[Block]:
    blocks = []
    if workshop.moderated:
        notes = NotesReference(workshop_id=workshop.id).packed()
        blocks.append(section(moderated(), button(say("card-read-and-hide-button"), "moderation", notes)))
    if workshop.paused_at is not None:
        reference = ClockReference(workshop_id=workshop.id, clock=workshop.clock).packed()
        blocks.append(
            section(pause_shown(workshop), button(say("card-resume-button"), "resume_workshop", reference))
        )
    if workshop.reopening is not None:
        waiting = escaped(workshop.agenda[workshop.reopening.waiting].title)
        blocks.append(context(say("card-late", step=waiting)))
    return blocks


def _closed_blocks(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    notes = NotesReference(workshop_id=workshop.id).packed()
    return [
        header(workshop.title),
        section(say("card-is-closed", summary=_yield(progress))),
        {
            "type": "actions",
            "elements": [export_menu(workshop.id), button(say("card-hide-button"), "moderation", notes)],
        },
        context(say("card-exports")),
    ]


def _cancelled_blocks(progress: Progress) -> list[Block]:
    return [
        header(progress.workshop.title),
        section(say("card-is-cancelled")),
    ]


def _yield(progress: Progress) -> str:
    if not progress.contributions:
        return say("card-yield-nothing")
    contributions = say("count-contributions", count=progress.contributions)
    if progress.participants < FEWEST_AUTHORS_SHOWN:
        return say("card-yield", contributions=contributions)
    people = say("count-people", count=progress.participants)
    return say("card-yield-people", contributions=contributions, people=people)


def _where(workshop: Workshop) -> str:
    where = "card-where-again" if workshop.reopening else "card-where"
    title = workshop.current.title
    return say(where, number=workshop.step + 1, count=len(workshop.agenda), title=title)


def _stages(workshop: Workshop) -> list[Block]:
    lines = [
        f"{place}. *{escaped(stage.name)}*{f': {escaped(cut(stage.goal, _GOAL))}' if stage.goal else ''}"
        for place, stage in enumerate(workshop.stages, start=1)
    ]
    together = len(lines) if len("\n".join(lines)) <= _SECTION else _IN_A_SECTION
    parts = [lines[first : first + together] for first in range(0, len(lines), together)]
    return [section("\n".join([say("card-stages")] * (part is parts[0]) + part)) for part in parts]


def _change_button(workshop: Workshop) -> Block:
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    return button(say("card-change-button"), "change_set_up", reference)


def _length(workshop: Workshop) -> str:
    steps = say("count-steps", count=len(workshop.agenda))
    minutes = sum(step.minutes or 0 for step in workshop.agenda)
    days = sum(step.days or 0 for step in workshop.agenda)
    if days:
        return say("card-length-days", steps=steps, days=say("count-working-days", count=days))
    if minutes:
        return say("card-length-minutes", steps=steps, minutes=say("count-minutes", count=minutes))
    return say("card-length-open", steps=steps)


def _plan(workshop: Workshop) -> str:
    steps = ", ".join(_with_time(step) for step in workshop.agenda)
    planned = say("card-steps", steps=escaped(cut(steps, _STEPS)))
    return f"{planned} {say('card-goes-on-by-itself')}" if workshop.auto_advance else planned


def _with_time(step: Step) -> str:
    if step.days:
        return say("card-step-days", title=step.title, count=step.days)
    return say("card-step-minutes", title=step.title, count=step.minutes) if step.minutes else step.title


def _counts(progress: Progress) -> list[str]:
    workshop = progress.workshop
    so_far = face_of(workshop).so_far
    if so_far is not None:
        said = [so_far(progress)]
    elif not progress.people:
        said = [say("card-nobody-answered")]
    else:
        said = [say("card-took-part", count=progress.people), say("card-done", count=progress.done)]
        if workshop.anonymity is Anonymity.NAMED or progress.people >= FEWEST_AUTHORS_SHOWN:
            said.insert(1, say("count-notes", count=progress.notes))
    if progress.hidden:
        said.append(hidden_told(progress.hidden))
    time = time_shown(workshop)
    return [time, *said] if time else said


def _step_buttons(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    taking_part = [press.button(workshop) for press in face_of(workshop).presses]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        taking_part.append(button(say("card-so-far-button"), "catch_up", missed))
    return [*taking_part, _way_on(progress), lead_menu(workshop)]


def start_button(workshop: Workshop) -> Block:
    """The button that starts a workshop; it asks first."""
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    start = confirm(
        say("card-start-asked", step=workshop.agenda[0].title),
        say("card-start-means"),
        say("card-start-yes"),
    )
    return button(say("card-start-button"), "start_workshop", reference, style="primary", confirm=start)


def _way_on(progress: Progress) -> Block:
    workshop = progress.workshop
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if workshop.following is None and not progress.unfinished.is_nothing:
        return button(say("card-close-button"), "ask_close", reference)
    if workshop.following is None:
        ask = confirm(say("card-close-asked"), say("card-close-means"), say("card-close-yes"))
        return button(say("card-close-button"), "close_workshop", reference, confirm=ask)
    return next_button(workshop, workshop.following, is_thin=progress.is_thin)


def next_button(workshop: Workshop, following: int, *, is_thin: bool = False) -> Block:
    """The button that closes the open step and opens the following one; it asks first.

    The question says that a step is thin, not where: everybody gets the card, its cells are for who leads.
    """
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    means = say("card-next-means", step=cut(workshop.current.title, _CLOSING))
    missing = say("card-next-missing", menu=say(MENU["gaps"].title)) if is_thin else ""
    ask = confirm(
        say("card-next-asked", step=workshop.agenda[following].title),
        " ".join(one for one in (means, face_of(workshop).then_shown, missing) if one),
        say("card-next-yes"),
    )
    return button(say("card-next-button"), "next_step", reference, confirm=ask)
