"""Fields about persona and situation, as the set-up and the settings ask for them."""

from bot.blocks.elements import asked, text_input
from bot.gateway import Block
from bot.texts import say
from workshop.set_up import Words

_LONGEST_LINE = 150


def situation_fields(words: Words) -> list[Block]:
    """Who is followed in which situation, what they want of it, where it begins and ends."""
    return [
        asked(
            "persona",
            say("frame-fields-persona"),
            _line(words, "persona", say("frame-fields-persona-example")),
            hint=say("frame-fields-persona-hint"),
        ),
        asked(
            "scenario",
            say("frame-fields-scenario"),
            _line(words, "scenario", say("frame-fields-scenario-example")),
        ),
        _optional("goal", say("frame-fields-goal"), _line(words, "goal", say("frame-fields-goal-example"))),
        _optional(
            "expectations",
            say("frame-fields-expectations"),
            _lines(words, "expectations", say("frame-fields-expectations-hint")),
        ),
        _optional(
            "start", say("frame-fields-begin"), _line(words, "start", say("frame-fields-begin-example"))
        ),
        _optional("end", say("frame-fields-end"), _line(words, "end", say("frame-fields-end-example"))),
    ]


def person_fields(words: Words) -> list[Block]:
    """What the card of the persona tells besides."""
    one_per_line = say("frame-fields-one-per-line")
    return [
        _optional(
            "quote", say("frame-fields-quote"), _line(words, "quote", say("frame-fields-quote-example"))
        ),
        _optional("goals", say("frame-fields-goals"), _lines(words, "goals", one_per_line)),
        _optional("needs", say("frame-fields-needs"), _lines(words, "needs", one_per_line)),
        _optional(
            "frustrations", say("frame-fields-frustrations"), _lines(words, "frustrations", one_per_line)
        ),
    ]


def _optional(block: str, label: str, element: Block) -> Block:
    return asked(block, label, element, optional=True)


def _line(words: Words, field: str, example: str) -> Block:
    return text_input(
        say("frame-fields-example", example=example),
        longest=_LONGEST_LINE,
        initial=str(words.get(field, "")),
    )


def _lines(words: Words, field: str, placeholder: str) -> Block:
    return text_input(placeholder, lines=True, initial=str(words.get(field, "")))
