"""The form in which the facilitator answers a flag."""

from bot.blocks.elements import asked, modal, option, radio_buttons, text_input
from bot.blocks.text import context, quoted, section
from bot.gateway import View
from bot.references import FlagReference
from journey.flags import FLAG_KINDS, LONGEST_FLAG, Flag, FlagState
from workshop.workshop import Workshop

_OUTCOMES = {
    FlagState.MENDED: "It is mended",
    FlagState.RECORDED: "Leave it as it is: the flag stays on record",
}


def flag_answer_form(workshop: Workshop, flag: Flag, command: str) -> View:
    """The flag, what became of it, and a sentence that everybody reads."""
    options = [option(words, state) for state, words in _OUTCOMES.items()]
    how = (
        f"To mend it first: `{command} themes` changes themes and their names, `{command} reopen 2` opens "
        "the step again in which a note or a voice is missing."
    )
    return modal(
        "flag_answer",
        "Answer a flag",
        [
            section(f"*{FLAG_KINDS[flag.kind]}*\n“{quoted(flag.text, LONGEST_FLAG)}”"),
            asked("state", "What becomes of it?", radio_buttons("state", options, flag.state)),
            asked(
                "answer",
                "Your answer",
                text_input(initial=flag.answer, longest=LONGEST_FLAG),
                hint="Everybody reads it in the thread.",
                optional=True,
            ),
            context(how),
        ],
        metadata=FlagReference(workshop_id=workshop.id, flag_id=flag.id).packed(),
        submit="Answer",
    )
