"""The form in which a person objects to persona and situation, in one sentence."""

from typing import Final

from bot.blocks.elements import asked, modal, text_input
from bot.blocks.text import quoted, section
from bot.blocks.told import told_page
from bot.gateway import View
from bot.references import StepReference
from bot.texts import say
from workshop.object_to_frame import LONGEST_OBJECTION
from workshop.workshop import Workshop

OBJECTION: Final = "objection"
"""The name of the field with the objection."""


def objection_form(workshop: Workshop) -> View:
    """The form for one sentence about what does not fit."""
    persona = workshop.persona
    who = f"*{quoted(persona.name)}*, {quoted(persona.role)}" if persona.role else f"*{quoted(persona.name)}*"
    return modal(
        "object_to_frame",
        say("objection-form-title"),
        [
            section(f"{who}\n_{quoted(workshop.scenario.title)}_"),
            asked(
                OBJECTION,
                say("objection-form-asked"),
                text_input(say("objection-form-example"), lines=True, longest=LONGEST_OBJECTION),
                hint=say("objection-form-hint"),
            ),
        ],
        metadata=StepReference(workshop_id=workshop.id, step=workshop.step).packed(),
        submit=say("objection-form-submit"),
    )


def objection_kept() -> View:
    """What the form becomes once the objection is stored."""
    return told_page(say("objection-form-thanks"), say("objection-form-kept"))
