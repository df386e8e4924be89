"""The second of three forms that set up a workshop: the one person the map follows, and their situation."""

from typing import Final

from bot.blocks.elements import asked, button, modal, option, radio_buttons, text_input
from bot.gateway import Block, View
from bot.references import SetUpReference
from bot.texts import say
from journey.personas import MapState
from workshop.set_up import SetUp

_STATES: Final = {
    MapState.CURRENT: "set-up-who-current",
    MapState.FUTURE: "set-up-who-future",
}


def who_form(set_up: SetUp) -> View:
    """The form, with everything that was typed before or comes from the chosen start."""
    reference = SetUpReference(set_up_id=set_up.id).packed()
    blocks = [
        asked(
            "persona",
            say("set-up-who-persona"),
            _line(set_up, "persona", say("set-up-who-persona-example")),
            hint=say("set-up-who-persona-hint"),
        ),
        asked(
            "scenario",
            say("set-up-who-scenario"),
            _line(set_up, "scenario", say("set-up-who-scenario-example")),
        ),
        _optional(
            "goal",
            say("set-up-who-goal"),
            _line(set_up, "goal", say("set-up-who-goal-example")),
        ),
        _optional(
            "expectations",
            say("set-up-who-expectations"),
            _lines(set_up, "expectations", say("set-up-who-expectations-hint")),
        ),
        _optional(
            "start",
            say("set-up-who-begin"),
            _line(set_up, "start", say("set-up-who-begin-example")),
        ),
        _optional(
            "end",
            say("set-up-who-end"),
            _line(set_up, "end", say("set-up-who-end-example")),
        ),
        asked("state", say("set-up-who-state"), _state(set_up)),
        _optional(
            "quote",
            say("set-up-who-quote"),
            _line(set_up, "quote", say("set-up-who-quote-example")),
        ),
        _optional(
            "goals",
            say("set-up-who-goals"),
            _lines(set_up, "goals", say("set-up-who-one-per-line")),
        ),
        _optional("needs", say("set-up-who-needs"), _lines(set_up, "needs", say("set-up-who-one-per-line"))),
        _optional(
            "frustrations",
            say("set-up-who-frustrations"),
            _lines(set_up, "frustrations", say("set-up-who-one-per-line")),
        ),
        {"type": "actions", "elements": [button(say("set-up-who-back-button"), "back_to_what", reference)]},
    ]
    return modal(
        "set_up_who",
        say("set-up-who-title"),
        blocks,
        metadata=reference,
        submit=say("set-up-who-next"),
    )


def _optional(block: str, label: str, element: Block) -> Block:
    return asked(block, label, element, optional=True)


def _line(set_up: SetUp, field: str, example: str) -> Block:
    return text_input(
        say("set-up-who-example", example=example), longest=150, initial=str(set_up.words.get(field, ""))
    )


def _lines(set_up: SetUp, field: str, placeholder: str) -> Block:
    return text_input(placeholder, lines=True, initial=str(set_up.words.get(field, "")))


def _state(set_up: SetUp) -> Block:
    options = [option(say(words), state) for state, words in _STATES.items()]
    return radio_buttons("state", options, str(set_up.words.get("state") or MapState.CURRENT))
