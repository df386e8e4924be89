"""The form with what can still be changed of a workshop."""

from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.frame_fields import person_fields, situation_fields
from bot.blocks.running_fields import (
    MINUTES,
    anonymity_field,
    auto_advance_field,
    language_field,
    leaders_field,
)
from bot.blocks.text import context
from bot.gateway import Block, View
from bot.planning.plan import frame_words
from bot.references import WorkshopReference
from bot.texts import say
from workshop.read_settings import SettingsRead

AS_PLANNED: Final = "as-planned"


def settings_form(found: SettingsRead) -> View:
    """The form, with everything as it is now."""
    workshop = found.workshop
    frame = frame_words(workshop.persona, workshop.scenario)
    return modal(
        "settings",
        say("settings-form-title"),
        [
            asked(
                "title",
                say("settings-form-journey"),
                text_input(longest=150, initial=workshop.title),
            ),
            *situation_fields(frame),
            leaders_field(workshop.co_facilitators),
            asked("minutes", say("settings-form-time"), _minutes()),
            auto_advance_field(ticked=workshop.auto_advance),
            anonymity_field(found.modes, workshop.anonymity, hint=_hint(found)),
            language_field(workshop.language),
            *person_fields(frame),
            context(say("settings-form-told")),
        ],
        metadata=WorkshopReference(workshop_id=workshop.id).packed(),
        submit=say("settings-form-save"),
    )


def _minutes() -> Block:
    options = [
        option(say("settings-form-as-planned"), AS_PLANNED),
        option(say("settings-form-no-clock"), "0"),
        *(option(say("settings-form-minutes", count=one), str(one)) for one in MINUTES),
    ]
    return select("minutes", say("settings-form-choose-time"), options, initial_option=options[0])


def _hint(found: SettingsRead) -> str:
    if len(found.modes) == 1:
        return say("settings-form-strictest")
    if found.modes[0] is found.workshop.anonymity:
        return say("settings-form-stricter-only")
    return say("settings-form-free")
