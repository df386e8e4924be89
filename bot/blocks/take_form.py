"""The form in which a participant takes an opportunity themselves."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.text import section
from bot.gateway import View
from bot.references import StepReference
from bot.texts import say
from journey.map import MapStage, MapTheme
from workshop.workshop import Workshop

_MOST_OPTIONS: Final = 100


def take_form(workshop: Workshop, free: Sequence[tuple[MapStage, MapTheme]]) -> View:
    """The form for one of the opportunities that nobody has yet, the most wanted first."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if not free:
        said = say("take-form-nothing")
        return modal("nothing_to_take", say("take-form-title"), [section(said)], metadata=reference)
    options = [option(theme.label, theme.id, stage.name) for stage, theme in free[:_MOST_OPTIONS]]
    metric = text_input(say("take-form-metric-example"), longest=300)
    return modal(
        "take",
        say("take-form-title"),
        [
            section(say("take-form-told")),
            asked(
                "opportunity",
                say("take-form-opportunity"),
                select("opportunity", say("take-form-choose-one"), options),
            ),
            asked("due", say("take-form-due"), {"type": "datepicker", "action_id": "due"}, optional=True),
            asked("metric", say("take-form-metric"), metric, optional=True),
        ],
        metadata=reference,
        submit=say("take-form-title"),
    )
