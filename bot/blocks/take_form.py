"""The form in which a participant takes an opportunity themselves."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.text import section
from bot.gateway import View
from bot.references import StepReference
from journey.map import MapStage, MapTheme
from workshop.workshop import Workshop

_MOST_OPTIONS: Final = 100


def take_form(workshop: Workshop, free: Sequence[tuple[MapStage, MapTheme]]) -> View:
    """The form for one of the opportunities that nobody has yet, the most wanted first."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if not free:
        said = "Every opportunity has an owner by now. *Set an owner* on the card changes one."
        return modal("nothing_to_take", "I'll take it", [section(said)], metadata=reference)
    options = [option(theme.label, theme.id, stage.name) for stage, theme in free[:_MOST_OPTIONS]]
    metric = text_input("e.g. share of bookings finished in one session", longest=300)
    return modal(
        "take",
        "I'll take it",
        [
            section("Your name will stand on the map as its owner, also in an anonymous workshop."),
            asked("opportunity", "💡 Opportunity", select("opportunity", "Choose one", options)),
            asked("due", "By when?", {"type": "datepicker", "action_id": "due"}, optional=True),
            asked("metric", "How will we see that it worked?", metric, optional=True),
        ],
        metadata=reference,
        submit="I'll take it",
    )
