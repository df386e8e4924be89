"""The form in which anybody says what is wrong with the map that is read back."""

from bot.blocks.elements import asked, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.promise import promise_about_names
from bot.blocks.text import context, section
from bot.gateway import Block, View
from bot.references import StepReference
from journey.anonymity import Anonymity
from journey.flags import FLAG_KINDS, LONGEST_FLAG
from workshop.workshop import Workshop


def flag_form(workshop: Workshop) -> View:
    """The form: what kind, one sentence, and if they like a stage."""
    options = [option(words, kind) for kind, words in FLAG_KINDS.items()]
    kinds = radio_buttons("kind", options, options[0]["value"])
    stages = [option(stage.name, stage.key) for stage in workshop.stages]
    say = text_input("e.g. I said “two days”, not “two weeks”", longest=LONGEST_FLAG)
    blocks = [
        section(
            "*What on the map is wrong or missing?* Everybody sees it in the thread; the facilitator answers."
        ),
        asked("kind", "What is it?", kinds),
        asked("text", "In one sentence", say),
        asked("stage", "At which stage?", select("stage", "Anywhere", stages), optional=True),
    ]
    if workshop.anonymity is Anonymity.EACH_CHOOSES:
        blocks.append(_name_choice())
    blocks.append(context(promise_about_names(workshop)))
    return modal("flag", "Something is wrong", blocks, metadata=_reference(workshop), submit="Tell everybody")


def flag_saved(workshop: Workshop) -> View:
    """What the form becomes once the flag is stored."""
    said = "✅ *Everybody sees it in the thread.* The card counts it until the facilitator has answered."
    return modal("flag_saved", "Saved", [section(said)], metadata=_reference(workshop))


def _name_choice() -> Block:
    ticked = option("Show my name", "yes")
    return asked(
        "name",
        "Your name",
        checkboxes("name", [ticked]),
        optional=True,
    )


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
