"""The third of three forms that set up a workshop: its stages, what is asked, and how it runs."""

from typing import Final

from bot.blocks.elements import asked, button, modal, option, select, text_input
from bot.blocks.promise import PROMISES
from bot.blocks.text import counted
from bot.gateway import Block, View
from bot.references import SetUpReference
from journey.anonymity import Anonymity
from journey.lanes import LANES
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
MINUTES: Final = (5, 8, 10, 15, 20, 30, 45)
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
        asked("auto_advance", "When the time of a step is up", _auto_advance(set_up), optional=True),
        asked("anonymity", "Whose name is shown?", _anonymity(set_up)),
        asked("moderated", "Who reads notes before they are shown?", _moderated(set_up), optional=True),
        asked("co_facilitators", "Who leads with you?", _people(set_up), optional=True),
        asked("votes", "Dots in the vote", _votes(set_up)),
        {"type": "actions", "elements": [button("Back", "back_to_who", reference)]},
    ]
    return modal("set_up_how", "New workshop · 3 of 3", blocks, metadata=reference, submit="Create workshop")


def _lanes(set_up: SetUp) -> Block:
    options = [option(f"{lane.emoji} {lane.title}", key, lane.question) for key, lane in LANES.items()]
    chosen = [one for one in options if one["value"] in set_up.words.get("lanes", ())]
    ticked = {"initial_options": chosen} if chosen else {}
    return {"type": "checkboxes", "action_id": "lanes", "options": options, **ticked}


def _anonymity(set_up: SetUp) -> Block:
    options = [option(PROMISES[mode].title, mode, PROMISES[mode].sentence) for mode in Anonymity]
    chosen = next(
        one for one in options if one["value"] == set_up.words.get("anonymity", Anonymity.ANONYMOUS)
    )
    return {"type": "radio_buttons", "action_id": "anonymity", "options": options, "initial_option": chosen}


def _moderated(set_up: SetUp) -> Block:
    said = "Everybody is told so, and authors stay unknown."
    on = option("The facilitator, to hide what hurts somebody", "on", said)
    ticked = {"initial_options": [on]} if set_up.words.get("moderated") else {}
    return {"type": "checkboxes", "action_id": "moderated", "options": [on], **ticked}


def _agenda(set_up: SetUp) -> Block:
    options = [option(one.title, key, one.summary) for key, one in AGENDAS.items()]
    chosen = [one for one in options if one["value"] == set_up.words.get("agenda")] or options
    return {"type": "radio_buttons", "action_id": "agenda", "options": options, "initial_option": chosen[0]}


def _pace(set_up: SetUp) -> Block:
    options = [
        option("No clock", "0"),
        *(option(f"{one} minutes, live", str(one)) for one in MINUTES),
        *(option(f"{counted(one, 'working day')}, over days", f"{one}d") for one in DAYS),
    ]
    chosen = [one for one in options if one["value"] == set_up.words.get("minutes")] or options
    return select("minutes", "How long is a step?", options, initial_option=chosen[0])


def _auto_advance(set_up: SetUp) -> Block:
    by_itself = option("Go on to the next step without asking", "yes")
    ticked = {"initial_options": [by_itself]} if set_up.words.get("auto_advance") else {}
    return {"type": "checkboxes", "action_id": "auto_advance", "options": [by_itself], **ticked}


def _votes(set_up: SetUp) -> Block:
    options = [option(words, rules) for rules, words in VOTES.items()]
    chosen = [one for one in options if one["value"] == set_up.words.get("votes", DEFAULT_VOTES)]
    return select("votes", "How many dots?", options, initial_option=(chosen or options)[0])


def _people(set_up: SetUp) -> Block:
    chosen = set_up.words.get("co_facilitators", ())
    initial = {"initial_users": list(chosen)} if chosen else {}
    return {
        "type": "multi_users_select",
        "action_id": "co_facilitators",
        "placeholder": {"type": "plain_text", "text": "Nobody besides you"},
        "max_selected_items": 10,
        **initial,
    }
