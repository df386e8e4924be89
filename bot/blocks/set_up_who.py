"""The second of three forms that set up a workshop: the one person the map follows, and their situation."""

from typing import Final

from bot.blocks.elements import asked, button, modal, option, radio_buttons, text_input
from bot.gateway import Block, View
from bot.references import SetUpReference
from journey.personas import MapState
from workshop.set_up import SetUp

_STATES: Final = {
    MapState.CURRENT: "As it is today",
    MapState.FUTURE: "As it should become",
}


def who_form(set_up: SetUp) -> View:
    """The form, with everything that was typed before or comes from the chosen start."""
    reference = SetUpReference(set_up_id=set_up.id).packed()
    blocks = [
        asked(
            "persona",
            "Who do we follow?",
            _line(set_up, "persona", "Amara Okafor, product manager and parent"),
            hint="One person. A name, and after a comma who they are.",
        ),
        asked(
            "scenario",
            "In which situation?",
            _line(set_up, "scenario", "Rotterdam to Vienna by night train with a six-year-old"),
        ),
        _optional("goal", "What do they want to reach?", _line(set_up, "goal", "Wake up rested in Vienna")),
        _optional(
            "expectations", "What do they expect?", _lines(set_up, "expectations", "One expectation per line")
        ),
        _optional(
            "start", "Where does the journey begin?", _line(set_up, "start", "The idea comes up at dinner")
        ),
        _optional("end", "Where does it end?", _line(set_up, "end", "They tell friends about it")),
        asked("state", "Which journey do we map?", _state(set_up)),
        _optional(
            "quote", "One sentence they would say", _line(set_up, "quote", "I just want to know it will work")
        ),
        _optional("goals", "Their goals in life or at work", _lines(set_up, "goals", "One per line")),
        _optional("needs", "What they need", _lines(set_up, "needs", "One per line")),
        _optional("frustrations", "What frustrates them", _lines(set_up, "frustrations", "One per line")),
        {"type": "actions", "elements": [button("Back", "back_to_what", reference)]},
    ]
    return modal("set_up_who", "New workshop · 2 of 3", blocks, metadata=reference, submit="Next")


def _optional(block: str, label: str, element: Block) -> Block:
    return asked(block, label, element, optional=True)


def _line(set_up: SetUp, field: str, example: str) -> Block:
    return text_input(f"e.g. {example}", longest=150, initial=str(set_up.words.get(field, "")))


def _lines(set_up: SetUp, field: str, placeholder: str) -> Block:
    return text_input(placeholder, lines=True, initial=str(set_up.words.get(field, "")))


def _state(set_up: SetUp) -> Block:
    options = [option(words, state) for state, words in _STATES.items()]
    return radio_buttons("state", options, str(set_up.words.get("state") or MapState.CURRENT))
