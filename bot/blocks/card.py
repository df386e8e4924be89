"""The living card: one message per workshop that always says where it stands and what to do."""

from typing import Final

from bot.blocks.elements import button, confirm
from bot.blocks.export_menu import export_menu
from bot.blocks.lead_menu import lead_menu
from bot.blocks.out_of_date import out_of_date_blocks
from bot.blocks.promise import MODERATED, promise_about_names, promise_of
from bot.blocks.stage_lines import stage_lines
from bot.blocks.step_end import pause_shown, time_shown
from bot.blocks.step_faces import face_of
from bot.blocks.text import context, counted, cut, escaped, header, hidden_told, leader, section
from bot.gateway import Block
from bot.references import ClockReference, NotesReference, StepReference, WorkshopReference
from journey.anonymity import Anonymity
from journey.lanes import LANES
from journey.themes import FEWEST_AUTHORS_SHOWN
from workshop.agenda import Step, StepKind
from workshop.read_progress import Progress
from workshop.workshop import Workshop, WorkshopState

_PROMPT: Final = 300
_EXPECTATIONS: Final = 250
_STEPS: Final = 1500
_GOAL: Final = 80
_SECTION: Final = 2900
_IN_A_SECTION: Final = 4
"""Stages of the longest names that a section takes, their markup escaped."""


def card_text(progress: Progress) -> str:
    """The card in one sentence, for notifications and screen readers."""
    workshop = progress.workshop
    if workshop.state is WorkshopState.DRAFT:
        return f"Journey mapping workshop “{escaped(workshop.title)}” is about to start."
    if workshop.state is WorkshopState.CANCELLED:
        return f"The workshop “{escaped(workshop.title)}” was cancelled."
    if workshop.state is WorkshopState.CLOSED:
        return f"The workshop “{escaped(workshop.title)}” is closed. Its journey map is in the thread."
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
        section(_frame(workshop)),
        *_stages(workshop),
        section(_plan(workshop)),
        context(f"{promise_of(workshop)} {escaped(privacy)}".strip()),
        {"type": "actions", "elements": [start_button(workshop), _change_button(workshop)]},
        context(f"Set up by {leader(workshop.facilitator)}, who starts it. {_length(workshop)}"),
    ]


def _running_blocks(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    lines = [header(_where(workshop)), section(f"*{escaped(cut(workshop.current.prompt, _PROMPT))}*")]
    if _collects(workshop):
        lines.append(section(_asked_lanes(workshop)))
    if workshop.current.kind is StepKind.FRAME:
        lines.append(section(_frame(workshop)))
    if progress.journey_map is not None:
        lines += stage_lines(progress.journey_map)
    lines += _standing(workshop)
    lines += out_of_date_blocks(workshop, progress.stale)
    if progress.activity:
        lines.append(context(f"⏳ {escaped(progress.activity)}"))
    return [
        *lines,
        context("  ·  ".join(_counts(progress))),
        {"type": "actions", "elements": _step_buttons(progress)},
        context(
            f"{escaped(workshop.title)}  ·  led by {leader(workshop.facilitator)}  ·  "
            f"{promise_about_names(workshop)}"
        ),
    ]


def _standing(workshop: Workshop) -> list[Block]:
    blocks = []
    if workshop.moderated:
        notes = NotesReference(workshop_id=workshop.id).packed()
        blocks.append(section(MODERATED, button("Read and hide", "moderation", notes)))
    if workshop.paused_at is not None:
        reference = ClockReference(workshop_id=workshop.id, clock=workshop.clock).packed()
        blocks.append(section(pause_shown(workshop), button("Resume", "resume_workshop", reference)))
    if workshop.reopening is not None:
        waiting = escaped(workshop.agenda[workshop.reopening.waiting].title)
        blocks.append(
            context(f"What comes in now is marked as late. “{waiting}” waits and keeps what it has.")
        )
    return blocks


def _closed_blocks(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    return [
        header(workshop.title),
        section(
            f"*The workshop is closed.* {_yield(progress)} It is in the thread below, or will be in a moment."
        ),
        {"type": "actions", "elements": [export_menu(workshop.id)]},
        context("Exports land in the thread."),
    ]


def _cancelled_blocks(progress: Progress) -> list[Block]:
    return [
        header(progress.workshop.title),
        section("*This workshop was cancelled.* Nothing was posted."),
    ]


def _yield(progress: Progress) -> str:
    if not progress.contributions:
        return "Nobody wrote anything, so the journey map shows its stages only."
    people = (
        f" from {counted(progress.participants, 'person', 'people')}"
        if progress.participants >= FEWEST_AUTHORS_SHOWN
        else ""
    )
    return f"{counted(progress.contributions, 'contribution')}{people} made this journey map."


def _where(workshop: Workshop) -> str:
    again = " · open again" if workshop.reopening else ""
    return f"Step {workshop.step + 1} of {len(workshop.agenda)} · {workshop.current.title}{again}"


def _frame(workshop: Workshop) -> str:
    persona = f"*{escaped(workshop.persona.name)}*"
    if workshop.persona.role:
        persona += f", {escaped(workshop.persona.role)}"
    lines = [f"We follow {persona}.", f"_{escaped(workshop.scenario.title)}_"]
    if workshop.scenario.expectations:
        lines.append(f"Expects: {escaped(cut('; '.join(workshop.scenario.expectations), _EXPECTATIONS))}")
    return "\n".join(lines)


def _stages(workshop: Workshop) -> list[Block]:
    lines = [
        f"{place}. *{escaped(stage.name)}*{f': {escaped(cut(stage.goal, _GOAL))}' if stage.goal else ''}"
        for place, stage in enumerate(workshop.stages, start=1)
    ]
    together = len(lines) if len("\n".join(lines)) <= _SECTION else _IN_A_SECTION
    parts = [lines[first : first + together] for first in range(0, len(lines), together)]
    return [section("\n".join(["*Stages:*"] * (part is parts[0]) + part)) for part in parts]


def _change_button(workshop: Workshop) -> Block:
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    return button("Change the set-up", "change_set_up", reference)


def _length(workshop: Workshop) -> str:
    steps = counted(len(workshop.agenda), "step")
    minutes = sum(step.minutes or 0 for step in workshop.agenda)
    days = sum(step.days or 0 for step in workshop.agenda)
    if days:
        return f"{steps}, about {counted(days, 'working day')}."
    return f"{steps}, about {minutes} minutes." if minutes else f"{steps}, without a clock."


def _plan(workshop: Workshop) -> str:
    steps = ", ".join(f"{step.title}{_given(step)}" for step in workshop.agenda)
    on = " When the time of a step is up, I go on by myself." if workshop.auto_advance else ""
    return f"*Steps:* {escaped(cut(steps, _STEPS))}.{on}"


def _given(step: Step) -> str:
    if step.days:
        return f" ({counted(step.days, 'day')})"
    return f" ({step.minutes} min)" if step.minutes else ""


def _asked_lanes(workshop: Workshop) -> str:
    lanes = (LANES[key] for key in workshop.current.lanes)
    return "\n".join(f"{lane.emoji} *{lane.title}*: {lane.question}" for lane in lanes)


def _counts(progress: Progress) -> list[str]:
    workshop = progress.workshop
    so_far = face_of(workshop).so_far
    if so_far is not None:
        said = [so_far(progress)]
    elif not progress.people:
        said = ["nobody has answered yet"]
    else:
        said = [f"{counted(progress.people, 'person', 'people')} took part", f"{progress.done} done"]
        if workshop.anonymity is Anonymity.NAMED or progress.people >= FEWEST_AUTHORS_SHOWN:
            said.insert(1, counted(progress.notes, "note"))
    if progress.hidden:
        said.append(hidden_told(progress.hidden))
    time = time_shown(workshop)
    return [time, *said] if time else said


def _step_buttons(progress: Progress) -> list[Block]:
    workshop = progress.workshop
    taking_part = [press.button(workshop) for press in face_of(workshop).presses]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        taking_part.append(button("So far", "catch_up", missed))
    return [*taking_part, _way_on(progress), lead_menu(workshop)]


def _collects(workshop: Workshop) -> bool:
    return workshop.current.kind is StepKind.COLLECT


def start_button(workshop: Workshop) -> Block:
    """The button that starts a workshop; it asks first."""
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    start = confirm(
        f"Start with “{workshop.agenda[0].title}”?",
        "The first step opens and everybody in the channel can add their view.",
        "Start",
    )
    return button("Start the workshop", "start_workshop", reference, style="primary", confirm=start)


def _way_on(progress: Progress) -> Block:
    workshop = progress.workshop
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if workshop.following is None and not progress.unfinished.is_nothing:
        return button("Close and post the map", "ask_close", reference)
    if workshop.following is None:
        ask = confirm(
            "Close the workshop?",
            "The map is posted here, and from then on nothing can be added.",
            "Close and post",
        )
        return button("Close and post the map", "close_workshop", reference, confirm=ask)
    return next_button(workshop, workshop.following)


def next_button(workshop: Workshop, following: int) -> Block:
    """The button that closes the open step and opens the following one; it asks first."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    shown = " and what was collected is shown in the thread" if _collects(workshop) else ""
    ask = confirm(
        f"Go on to “{workshop.agenda[following].title}”?",
        f"“{workshop.current.title}” closes for everybody{shown}.",
        "Go on",
    )
    return button("Next step", "next_step", reference, confirm=ask)
