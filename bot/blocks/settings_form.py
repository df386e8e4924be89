"""The form with what can still be changed of a workshop."""

from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.promise import PROMISES
from bot.blocks.set_up_how import MINUTES
from bot.blocks.text import PLACEHOLDER, context, plain
from bot.gateway import Block, View
from bot.references import WorkshopReference
from workshop.read_settings import SettingsRead
from workshop.workshop import Workshop

AS_PLANNED: Final = "as-planned"
_MOST_LEADERS: Final = 10


def settings_form(found: SettingsRead) -> View:
    """The form, with everything as it is now."""
    workshop = found.workshop
    persona = workshop.persona
    who = f"{persona.name}, {persona.role}" if persona.role else persona.name
    expectations = "\n".join(workshop.scenario.expectations)
    return modal(
        "settings",
        "Settings",
        [
            asked("title", "What is this journey about?", text_input(longest=150, initial=workshop.title)),
            asked(
                "persona",
                "Who do we follow?",
                text_input(longest=150, initial=who),
                hint="One person. A name, and after a comma who they are.",
            ),
            asked(
                "scenario", "In which situation?", text_input(longest=150, initial=workshop.scenario.title)
            ),
            asked(
                "expectations",
                "What do they expect?",
                text_input("One expectation per line", lines=True, initial=expectations),
                optional=True,
            ),
            asked("co_facilitators", "Who leads with you?", _leaders(workshop), optional=True),
            asked("minutes", "Time of the steps to come", _minutes()),
            asked("auto_advance", "When the time of a step is up", _auto_advance(workshop), optional=True),
            asked("anonymity", "Whose name is shown?", _modes(found), hint=_hint(found)),
            context("Stages, lanes and what is written stay as they are; the card shows the changes."),
        ],
        metadata=WorkshopReference(workshop_id=workshop.id).packed(),
        submit="Save",
    )


def _leaders(workshop: Workshop) -> Block:
    chosen = list(workshop.co_facilitators[:_MOST_LEADERS])
    return {
        "type": "multi_users_select",
        "action_id": "co_facilitators",
        "placeholder": plain("Nobody besides you", PLACEHOLDER),
        "max_selected_items": _MOST_LEADERS,
        **({"initial_users": chosen} if chosen else {}),
    }


def _minutes() -> Block:
    options = [
        option("As planned", AS_PLANNED),
        option("No clock", "0"),
        *(option(f"{one} minutes", str(one)) for one in MINUTES),
    ]
    return select("minutes", "How long is a step?", options, initial_option=options[0])


def _auto_advance(workshop: Workshop) -> Block:
    options = [option("Go on to the next step without asking", "yes")]
    ticked = {"initial_options": options} if workshop.auto_advance else {}
    return {"type": "checkboxes", "action_id": "auto_advance", "options": options, **ticked}


def _modes(found: SettingsRead) -> Block:
    options = [option(PROMISES[mode].title, mode, PROMISES[mode].sentence) for mode in found.modes]
    chosen = next(one for one in options if one["value"] == found.workshop.anonymity)
    return {"type": "radio_buttons", "action_id": "anonymity", "options": options, "initial_option": chosen}


def _hint(found: SettingsRead) -> str:
    if len(found.modes) == 1:
        return "People have written under this promise, and there is no stricter one: it stays."
    if found.modes[0] is found.workshop.anonymity:
        return (
            "Once people have written, it can only become stricter. "
            "A stricter promise takes off the names that stand there already."
        )
    return (
        "Nobody has written yet, so you are free to choose. After the first note it can only become stricter."
    )
