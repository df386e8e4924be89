"""The form with what can still be changed of a workshop."""

from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.running_fields import MINUTES, anonymity_field, auto_advance_field, leaders_field
from bot.blocks.text import context
from bot.gateway import Block, View
from bot.references import WorkshopReference
from workshop.read_settings import SettingsRead

AS_PLANNED: Final = "as-planned"


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
            leaders_field(workshop.co_facilitators),
            asked("minutes", "Time of the steps to come", _minutes()),
            auto_advance_field(ticked=workshop.auto_advance),
            anonymity_field(found.modes, workshop.anonymity, hint=_hint(found)),
            context("Stages, lanes and what is written stay as they are; the card shows the changes."),
        ],
        metadata=WorkshopReference(workshop_id=workshop.id).packed(),
        submit="Save",
    )


def _minutes() -> Block:
    options = [
        option("As planned", AS_PLANNED),
        option("No clock", "0"),
        *(option(f"{one} minutes", str(one)) for one in MINUTES),
    ]
    return select("minutes", "How long is a step?", options, initial_option=options[0])


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
