"""The form in which the facilitator gives the open step an end: a date and a time."""

from datetime import datetime, timedelta
from typing import Final

from bot.blocks.elements import asked, modal
from bot.blocks.text import escaped, section
from bot.gateway import Block, View
from bot.references import ClockReference
from bot.texts import say
from workshop.workshop import Workshop

_FIRST_OFFERED: Final = timedelta(minutes=30)


def deadline_form(workshop: Workshop, now: datetime) -> View:
    """The form, with the present end filled in, or half an hour from now where that is over or missing."""
    ends = workshop.step_ends
    offered = ends if ends and ends > now else now + _FIRST_OFFERED
    picker: Block = {
        "type": "datetimepicker",
        "action_id": "moment",
        "initial_date_time": int(offered.timestamp()),
    }
    hint = say("deadline-form-zone")
    return modal(
        "set_deadline",
        say("deadline-form-title"),
        [
            section(say("deadline-form-until", title=escaped(workshop.current.title))),
            asked("ends", say("deadline-form-date-and-time"), picker, hint=hint),
        ],
        metadata=ClockReference(workshop_id=workshop.id, clock=workshop.clock).packed(),
        submit=say("deadline-form-set-end"),
    )
