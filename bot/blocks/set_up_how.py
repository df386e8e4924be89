"""The third of three forms that set up a workshop: its stages, what is asked, and how it runs."""

from typing import Final

from bot.blocks.elements import asked, button, checkboxes, modal, option, radio_buttons, select, text_input
from bot.blocks.running_fields import MINUTES, anonymity_field, auto_advance_field, leaders_field
from bot.blocks.text import counted
from bot.gateway import Block, View
from bot.references import SetUpReference
from journey.anonymity import Anonymity
from journey.lanes import LANES
from workshop.agenda import DEFAULT_AGENDA
from workshop.agendas import AGENDAS
from workshop.set_up import SetUp

VOTES: Final = {
    "3:2": "3 dots, at most 2 on one theme",
    "3:1": "3 dots, each on another theme",
    "1:1": "1 dot",
    "5:2": "5 dots, at most 2 on one theme",
    "5:3": "5 dots, at most 3 on one theme",
    "6:6": "6 dots, placed freely",
}
"""How many dots everybody has and how many may be on one theme, as the form offers them."""

DEFAULT_VOTES: Final = "3:2"
DAYS: Final = (1, 2, 3, 5)


def how_form(set_up: SetUp) -> View:
    """The form, with everything that was typed before or comes from the chosen start."""
    reference = SetUpReference(set_up_id=set_up.id).packed()
    example = "Book & pay | One ticket, one payment | 25 minutes"
    stages = text_input(example, lines=True, initial=str(set_up.words.get("stages", "")))
    blocks = [
        asked(
            "stages",
            "The stages of the journey",
            stages,
            hint="One per line, 2 to 12, named as the customer would. You can add what they want there "
            "and how long it takes, each after a |.",
        ),
        asked("lanes", "What do we collect?", _lanes(set_up)),
        asked("agenda", "In which order?", _agenda(set_up)),
        asked(
            "minutes",
            "Time per step",
            _pace(set_up),
            hint="Live steps take minutes; the lane-by-lane play is 90 minutes long at 10 minutes per step. "
            "Working days end at five in your time zone.",
        ),
        auto_advance_field(ticked=bool(set_up.words.get("auto_advance"))),
        anonymity_field(Anonymity, str(set_up.words.get("anonymity", Anonymity.ANONYMOUS))),
        asked("moderated", "Who reads notes before they are shown?", _moderated(set_up), optional=True),
        leaders_field(tuple(set_up.words.get("co_facilitators", ()))),
        asked("votes", "Dots in the vote", _votes(set_up)),
        {"type": "actions", "elements": [button("Back", "back_to_who", reference)]},
    ]
    return modal("set_up_how", "New workshop · 3 of 3", blocks, metadata=reference, submit="Create workshop")


def _lanes(set_up: SetUp) -> Block:
    options = [option(f"{lane.emoji} {lane.title}", key, lane.question) for key, lane in LANES.items()]
    return checkboxes("lanes", options, set_up.words.get("lanes", ()))


def _moderated(set_up: SetUp) -> Block:
    said = "Everybody is told so, and authors stay unknown."
    on = option("The facilitator, to hide what hurts somebody", "on", said)
    return checkboxes("moderated", [on], ["on"] if set_up.words.get("moderated") else [])


def _agenda(set_up: SetUp) -> Block:
    options = [option(one.title, key, one.summary) for key, one in AGENDAS.items()]
    chosen = str(set_up.words.get("agenda", ""))
    return radio_buttons("agenda", options, chosen if chosen in AGENDAS else DEFAULT_AGENDA)


def _pace(set_up: SetUp) -> Block:
    options = [
        option("No clock", "0"),
        *(option(f"{one} minutes, live", str(one)) for one in MINUTES),
        *(option(f"{counted(one, 'working day')}, over days", f"{one}d") for one in DAYS),
    ]
    chosen = [one for one in options if one["value"] == set_up.words.get("minutes")] or options
    return select("minutes", "How long is a step?", options, initial_option=chosen[0])


def _votes(set_up: SetUp) -> Block:
    options = [option(words, rules) for rules, words in VOTES.items()]
    chosen = [one for one in options if one["value"] == set_up.words.get("votes", DEFAULT_VOTES)]
    return select("votes", "How many dots?", options, initial_option=(chosen or options)[0])
