"""The form in which anybody says what is wrong with the map that is read back."""

from bot.blocks.elements import asked, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.promise import promise_about_names
from bot.blocks.text import context, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
from bot.texts.flags import flag_said
from journey.anonymity import Anonymity
from journey.flags import LONGEST_FLAG, FlagKind
from workshop.workshop import Workshop


def flag_form(workshop: Workshop) -> View:
    """The form: what kind, one sentence, and if they like a stage."""
    options = [option(flag_said(kind), kind) for kind in FlagKind]
    kinds = radio_buttons("kind", options, options[0]["value"])
    stages = [option(stage.name, stage.key) for stage in workshop.stages]
    sentence = text_input(say("flag-form-example"), longest=LONGEST_FLAG)
    blocks = [
        section(say("flag-form-asked")),
        asked("kind", say("flag-form-kind"), kinds),
        asked("text", say("flag-form-sentence"), sentence),
        asked(
            "stage",
            say("flag-form-stage"),
            select("stage", say("flag-form-anywhere"), stages),
            optional=True,
        ),
    ]
    if workshop.anonymity is Anonymity.EACH_CHOOSES:
        blocks.append(_name_choice())
    blocks.append(context(promise_about_names(workshop)))
    return modal(
        "flag",
        say("flag-form-title"),
        blocks,
        metadata=_reference(workshop),
        submit=say("flag-form-submit"),
    )


def flag_saved(workshop: Workshop) -> View:
    """What the form becomes once the flag is stored."""
    said = say("flag-form-told")
    return modal("flag_saved", say("flag-form-saved"), [section(said)], metadata=_reference(workshop))


def _name_choice() -> Block:
    ticked = option(say("flag-form-show-my-name"), "yes")
    return asked(
        "name",
        say("flag-form-your-name"),
        checkboxes("name", [ticked]),
        optional=True,
    )


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
