"""The second of three forms that set up a workshop: the one person the map follows, and their situation."""

from typing import Final

from bot.blocks.elements import asked, button, modal, option, radio_buttons
from bot.blocks.frame_fields import person_fields, situation_fields
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
    return modal(
        "set_up_who",
        say("set-up-who-title"),
        [
            *situation_fields(set_up.words),
            asked("state", say("set-up-who-state"), _state(set_up)),
            *person_fields(set_up.words),
            {
                "type": "actions",
                "elements": [button(say("set-up-who-back-button"), "back_to_what", reference)],
            },
        ],
        metadata=reference,
        submit=say("set-up-who-next"),
    )


def _state(set_up: SetUp) -> Block:
    options = [option(say(words), state) for state, words in _STATES.items()]
    return radio_buttons("state", options, str(set_up.words.get("state") or MapState.CURRENT))
