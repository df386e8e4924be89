"""The form in which the facilitator answers a flag."""

from bot.blocks.elements import asked, modal, option, radio_buttons, text_input
from bot.blocks.text import context, quoted, section
from bot.gateway import View
from bot.references import FlagReference
from bot.texts import say
from bot.texts.flags import flag_said
from journey.flags import LONGEST_FLAG, Flag, FlagState
from workshop.workshop import Workshop

_OUTCOMES = {
    FlagState.MENDED: "flag-answer-form-mended",
    FlagState.RECORDED: "flag-answer-form-recorded",
}


def flag_answer_form(workshop: Workshop, flag: Flag, command: str) -> View:
    """The flag, what became of it, and a sentence that everybody reads."""
    options = [option(say(key), state) for state, key in _OUTCOMES.items()]
    how = say("flag-answer-form-mend-first", command=command)
    return modal(
        "flag_answer",
        say("flag-answer-form-title"),
        [
            section(f"*{flag_said(flag.kind)}*\n“{quoted(flag.text, LONGEST_FLAG)}”"),
            asked("state", say("flag-answer-form-state"), radio_buttons("state", options, flag.state)),
            asked(
                "answer",
                say("flag-answer-form-your-answer"),
                text_input(initial=flag.answer, longest=LONGEST_FLAG),
                hint=say("flag-answer-form-hint"),
                optional=True,
            ),
            context(how),
        ],
        metadata=FlagReference(workshop_id=workshop.id, flag_id=flag.id).packed(),
        submit=say("flag-answer-form-submit"),
    )
