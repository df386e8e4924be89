"""The form that sets up a workshop."""

from bot.blocks.card import ANONYMITY_PROMISE
from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.text import cut, section
from bot.gateway import Block, View
from bot.references import ChannelReference
from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES, LANES
from journey.templates import load_templates

MINUTES = (5, 8, 10, 15, 20, 30, 45)

_ANONYMITY_TITLE = {
    Anonymity.ANONYMOUS: "Anonymous",
    Anonymity.EACH_CHOOSES: "Each person chooses",
    Anonymity.NAMED: "With names",
}


def new_workshop_form(channel: str) -> View:
    """The set-up form for a workshop in the given channel."""
    return modal(
        "new_workshop",
        "New workshop",
        [
            section(
                f"The workshop runs in <#{channel}>. Everything but the first three lines can stay as it is."
            ),
            asked("title", "What is this journey about?", _line("A family's first night train")),
            asked(
                "persona",
                "Who do we follow?",
                _line("Amara Okafor, product manager and parent"),
                hint="One person. A name, and after a comma who they are.",
            ),
            asked(
                "scenario",
                "In which situation?",
                _line("Rotterdam to Vienna by night train with a six-year-old"),
            ),
            asked(
                "expectations",
                "What do they expect?",
                text_input("One expectation per line", lines=True),
                optional=True,
            ),
            asked("template", "Stages from a template", _templates()),
            asked(
                "stages",
                "… or your own stages",
                text_input("Book & pay | One ticket, one payment | 25 minutes", lines=True),
                hint="One per line, 2 to 12, named as the customer would. You can add what they want there "
                "and how long it takes, each after a |.",
                optional=True,
            ),
            asked("lanes", "What do we collect?", _lanes()),
            asked("anonymity", "Whose name is shown?", _anonymity()),
            asked(
                "minutes", "Minutes per step", _minutes(), hint="Nothing moves on by itself: I ask you first."
            ),
        ],
        metadata=ChannelReference(channel=channel).packed(),
        submit="Create workshop",
    )


def _line(example: str) -> Block:
    return text_input(f"e.g. {example}", longest=150)


def _templates() -> Block:
    options = [
        option(template.title, key, cut(" → ".join(stage.name for stage in template.stages), 75))
        for key, template in load_templates().items()
    ]
    return select("template", "Choose a template", options, initial_option=options[0])


def _lanes() -> Block:
    options = [option(f"{lane.emoji} {lane.title}", key, lane.question) for key, lane in LANES.items()]
    chosen = [one for one in options if one["value"] in DEFAULT_LANES]
    return {"type": "checkboxes", "action_id": "lanes", "options": options, "initial_options": chosen}


def _anonymity() -> Block:
    options = [option(_ANONYMITY_TITLE[mode], mode, ANONYMITY_PROMISE[mode]) for mode in Anonymity]
    return {
        "type": "radio_buttons",
        "action_id": "anonymity",
        "options": options,
        "initial_option": options[0],
    }


def _minutes() -> Block:
    options = [option("No clock", "0"), *(option(f"{one} minutes", str(one)) for one in MINUTES)]
    return select("minutes", "How long is a step?", options, initial_option=options[MINUTES.index(10) + 1])
