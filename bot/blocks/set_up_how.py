"""The third of three forms that set up a workshop: its stages, what is asked, and how it runs."""

from typing import Final

from bot.blocks.elements import asked, button, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.running_fields import (
    MINUTES,
    anonymity_field,
    auto_advance_field,
    language_field,
    leaders_field,
)
from bot.blocks.text import context
from bot.gateway import Block, View
from bot.references import SetUpReference
from bot.texts import say
from bot.texts.agendas import agenda_key
from bot.texts.lanes import spoken_lane
from journey.anonymity import Anonymity
from journey.lanes import LANES
from workshop.agenda import DEFAULT_AGENDA
from workshop.agendas import AGENDAS
from workshop.set_up import SetUp

VOTES: Final = {
    "3:2": "set-up-how-votes-3-2",
    "3:1": "set-up-how-votes-3-1",
    "1:1": "set-up-how-votes-1-1",
    "5:2": "set-up-how-votes-5-2",
    "5:3": "set-up-how-votes-5-3",
    "6:6": "set-up-how-votes-6-6",
}
"""How many dots everybody has and how many may be on one theme, as the form offers them."""

DEFAULT_VOTES: Final = "3:2"
DAYS: Final = (1, 2, 3, 5)


def how_form(set_up: SetUp) -> View:
    """The form, with everything that was typed before or comes from the chosen start."""
    reference = SetUpReference(set_up_id=set_up.id).packed()
    example = say("set-up-how-stages-example")
    stages = text_input(example, lines=True, initial=str(set_up.words.get("stages", "")))
    blocks = [
        asked(
            "stages",
            say("set-up-how-stages"),
            stages,
            hint=say("set-up-how-stages-hint"),
        ),
        asked("agenda", say("set-up-how-agenda"), _agenda(set_up)),
        asked(
            "minutes",
            say("set-up-how-time"),
            _pace(set_up),
            hint=say("set-up-how-time-hint"),
        ),
        anonymity_field(Anonymity, str(set_up.words.get("anonymity", Anonymity.ANONYMOUS))),
        leaders_field(tuple(set_up.words.get("co_facilitators", ()))),
        context(say("set-up-how-rest")),
        asked("lanes", say("set-up-how-lanes"), _lanes(set_up)),
        auto_advance_field(ticked=bool(set_up.words.get("auto_advance"))),
        asked("moderated", say("set-up-how-moderated"), _moderated(set_up), optional=True),
        asked("votes", say("set-up-how-votes"), _votes(set_up)),
        language_field(str(set_up.words.get("language", ""))),
        {"type": "actions", "elements": [button(say("set-up-how-back-button"), "back_to_who", reference)]},
    ]
    return modal(
        "set_up_how",
        say("set-up-how-title"),
        blocks,
        metadata=reference,
        submit=say("set-up-how-submit"),
    )


def _lanes(set_up: SetUp) -> Block:
    lanes = [spoken_lane(key) for key in LANES]
    options = [option(f"{lane.emoji} {lane.title}", lane.key, lane.question) for lane in lanes]
    return checkboxes("lanes", options, set_up.words.get("lanes", ()))


def _moderated(set_up: SetUp) -> Block:
    said = say("set-up-how-moderated-hint")
    on = option(say("set-up-how-moderated-on"), "on", said)
    return checkboxes("moderated", [on], ["on"] if set_up.words.get("moderated") else [])


def _agenda(set_up: SetUp) -> Block:
    options = [option(say(agenda_key(key)), key, say(agenda_key(f"{key}-summary"))) for key in AGENDAS]
    chosen = str(set_up.words.get("agenda", ""))
    return radio_buttons("agenda", options, chosen if chosen in AGENDAS else DEFAULT_AGENDA)


def _pace(set_up: SetUp) -> Block:
    options = [
        option(say("set-up-how-no-clock"), "0"),
        *(option(say("set-up-how-minutes", count=one), str(one)) for one in MINUTES),
        *(option(say("set-up-how-days", count=one), f"{one}d") for one in DAYS),
    ]
    chosen = [one for one in options if one["value"] == set_up.words.get("minutes")] or options
    return select("minutes", say("set-up-how-choose-time"), options, initial_option=chosen[0])


def _votes(set_up: SetUp) -> Block:
    options = [option(say(words), rules) for rules, words in VOTES.items()]
    chosen = [one for one in options if one["value"] == set_up.words.get("votes", DEFAULT_VOTES)]
    return select("votes", say("set-up-how-choose-votes"), options, initial_option=(chosen or options)[0])
