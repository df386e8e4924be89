"""What people hear in private: a reminder of the open step, and an invitation."""

from bot.blocks.elements import button
from bot.blocks.step_end import time_shown
from bot.blocks.step_faces import answering_button
from bot.blocks.text import context, escaped, leader, section
from bot.gateway import Block
from bot.references import WorkshopReference
from bot.texts import say
from workshop.workshop import Workshop, WorkshopState


def reminder_text(workshop: Workshop) -> str:
    """The reminder in one sentence."""
    return escaped(say("reminder-still-open", title=workshop.current.title))


def reminder_blocks(workshop: Workshop, link: str) -> list[Block]:
    """The open step, until when it is open, and the way to answer; `link` leads to the card."""
    told = say("reminder-told", title=escaped(workshop.current.title))
    where = say("reminder-where", title=escaped(workshop.title), channel=workshop.channel, link=link)
    time = time_shown(workshop)
    return [
        section(f"{told}  {time}\n{where}" if time else f"{told}\n{where}"),
        {"type": "actions", "elements": [*_answer(workshop), _peace(workshop)]},
        context(say("reminder-rule")),
    ]


def invitation_text(workshop: Workshop) -> str:
    """The invitation in one sentence."""
    return escaped(say("reminder-invited", title=workshop.title))


def invitation_blocks(workshop: Workshop, link: str) -> list[Block]:
    """Which workshop, who leads it, where it is, and the way in once it runs."""
    runs = workshop.state is WorkshopState.RUNNING
    when = say("reminder-open-now") if runs else say("reminder-starts-later")
    return [
        section(
            say(
                "reminder-invited-told",
                title=escaped(workshop.title),
                leader=leader(workshop.facilitator),
                channel=workshop.channel,
                when=when,
                link=link,
            )
        ),
        {"type": "actions", "elements": [*(_answer(workshop) if runs else []), _peace(workshop)]},
    ]


def peace_text(workshop: Workshop, command: str) -> str:
    """That no reminder follows."""
    said = say("reminder-no-more", title=workshop.title, command=command)
    return escaped(said)


def _answer(workshop: Workshop) -> list[Block]:
    return [answering_button(workshop)] if workshop.current.taking_part.each_answers else []


def _peace(workshop: Workshop) -> Block:
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    return button(say("reminder-no-more-button"), "no_more_reminders", reference)
