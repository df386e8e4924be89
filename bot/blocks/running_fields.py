"""Fields about how a workshop runs, as its set-up and its settings ask for them."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.blocks.elements import asked, checkboxes, option, radio_buttons, text_input
from bot.blocks.promise import PROMISES
from bot.blocks.text import PLACEHOLDER, plain
from bot.gateway import Block
from bot.texts import say
from journey.anonymity import Anonymity
from workshop.set_language import LONGEST_LANGUAGE

MINUTES: Final = (5, 8, 10, 15, 20, 30, 45)
"""How long a step may be, as the forms offer it."""

_MOST_LEADERS: Final = 10


def anonymity_field(modes: Iterable[Anonymity], chosen: str, *, hint: str = "") -> Block:
    """Whose name is shown; `modes` are those that can be chosen."""
    options = [option(PROMISES[mode].title, mode, PROMISES[mode].sentence) for mode in modes]
    return asked(
        "anonymity",
        say("running-fields-names"),
        radio_buttons("anonymity", options, chosen),
        hint=hint,
    )


def auto_advance_field(*, ticked: bool) -> Block:
    """Whether the next step opens by itself."""
    by_itself = option(say("running-fields-by-itself"), "yes")
    element = checkboxes("auto_advance", [by_itself], ["yes"] if ticked else [])
    return asked("auto_advance", say("running-fields-time-up"), element, optional=True)


def leaders_field(chosen: Sequence[str]) -> Block:
    """Who leads along; `chosen` are Slack user ids."""
    element: Block = {
        "type": "multi_users_select",
        "action_id": "co_facilitators",
        "placeholder": plain(say("running-fields-no-leaders"), PLACEHOLDER),
        "max_selected_items": _MOST_LEADERS,
    }
    if chosen:
        element["initial_users"] = list(chosen[:_MOST_LEADERS])
    return asked("co_facilitators", say("running-fields-leaders"), element, optional=True)


def language_field(chosen: str) -> Block:
    """In which language a model sums up; `chosen` is "" for that of the notes."""
    return asked(
        "language",
        say("running-fields-language"),
        text_input(say("running-fields-language-example"), longest=LONGEST_LANGUAGE, initial=chosen),
        hint=say("running-fields-language-hint"),
        optional=True,
    )
