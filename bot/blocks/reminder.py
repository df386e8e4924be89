"""What people hear in private: a reminder of the open step, and an invitation."""

from bot.blocks.elements import button
from bot.blocks.step_end import time_shown
from bot.blocks.step_faces import answering_button
from bot.blocks.text import context, escaped, leader, section
from bot.gateway import Block
from bot.references import WorkshopReference
from workshop.reminders import is_answered_by_each
from workshop.workshop import Workshop, WorkshopState


def reminder_text(workshop: Workshop) -> str:
    """The reminder in one sentence."""
    return escaped(f"“{workshop.current.title}” is still open, and your view is missing.")


def reminder_blocks(workshop: Workshop, link: str) -> list[Block]:
    """The open step, until when it is open, and the way to answer; `link` leads to the card."""
    time = time_shown(workshop)
    until = f"  {time}" if time else ""
    return [
        section(
            f"*{escaped(workshop.current.title)}* is still open, and your view is missing.{until}\n"
            f"{escaped(workshop.title)} in <#{workshop.channel}>  ·  <{link}|see the card>"
        ),
        {"type": "actions", "elements": [*_answer(workshop), _peace(workshop)]},
        context("Two reminders of a step at most, in your working hours. Nobody is told who needed one."),
    ]


def invitation_text(workshop: Workshop) -> str:
    """The invitation in one sentence."""
    return escaped(f"You are invited to the workshop “{workshop.title}”.")


def invitation_blocks(workshop: Workshop, link: str) -> list[Block]:
    """Which workshop, who leads it, where it is, and the way in once it runs."""
    runs = workshop.state is WorkshopState.RUNNING
    when = "It is open now." if runs else "I tell everybody in the channel when it starts."
    return [
        section(
            f"*You are invited to “{escaped(workshop.title)}”*, led by {leader(workshop.facilitator)} "
            f"in <#{workshop.channel}>. {when}\n<{link}|See the card>"
        ),
        {"type": "actions", "elements": [*(_answer(workshop) if runs else []), _peace(workshop)]},
    ]


def peace_text(workshop: Workshop, command: str) -> str:
    """That no reminder follows."""
    said = (
        f"No more reminders of “{workshop.title}”. You can still take part: on its card, or with {command}."
    )
    return escaped(said)


def _answer(workshop: Workshop) -> list[Block]:
    return [answering_button(workshop)] if is_answered_by_each(workshop) else []


def _peace(workshop: Workshop) -> Block:
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    return button("No more reminders for this workshop", "no_more_reminders", reference)
