"""The form in which a person objects to persona and situation, in one sentence, or takes it back."""

from typing import Final

from bot.blocks.elements import asked, modal, text_input
from bot.blocks.text import quoted, section
from bot.blocks.told import told_page
from bot.gateway import View
from bot.references import StepReference
from bot.texts import say
from journey.text import has_substance
from workshop.object_to_frame import LONGEST_OBJECTION
from workshop.read_objection import OwnObjection

OBJECTION: Final = "objection"
"""The name of the field with the objection."""


def objection_form(own: OwnObjection) -> View:
    """The form for one sentence about what does not fit; emptied it takes back what stands in it."""
    workshop, persona = own.workshop, own.workshop.persona
    who = f"*{quoted(persona.name)}*, {quoted(persona.role)}" if persona.role else f"*{quoted(persona.name)}*"
    return modal(
        "object_to_frame",
        say("objection-form-title"),
        [
            section(f"{who}\n_{quoted(workshop.scenario.title)}_"),
            asked(
                OBJECTION,
                say("objection-form-asked"),
                text_input(
                    say("objection-form-example"), lines=True, initial=own.text, longest=LONGEST_OBJECTION
                ),
                hint=say("objection-form-change-hint" if own.text else "objection-form-hint"),
                optional=bool(own.text),
            ),
        ],
        metadata=StepReference(workshop_id=workshop.id, step=workshop.step).packed(),
        submit=say("objection-form-change" if own.text else "objection-form-submit"),
    )


def objection_kept(said: str) -> View:
    """What the form becomes once the objection is stored or, when nothing is said any more, taken back."""
    told = say("objection-form-kept") if has_substance(said) else say("objection-form-taken-back")
    return told_page(say("objection-form-thanks"), told)
