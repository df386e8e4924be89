"""What is wrong with the map, as one message in the thread that changes with every flag and answer."""

from typing import Final

from bot.blocks.elements import button
from bot.blocks.text import context, escaped, header, quoted, section
from bot.gateway import Block
from bot.references import FlagReference
from bot.texts import say
from bot.texts.flags import flag_said
from journey.flags import LONGEST_FLAG, Flag
from workshop.workshop import Workshop, WorkshopState

_MOST_LISTED: Final = 40
_MOST_CHARACTERS: Final = 9000
_NAME: Final = 40


def flags_text(workshop: Workshop) -> str:
    """How many flags there are, in one sentence."""
    still = sum(flag.is_open for flag in workshop.flags)
    return say("flags-on-map", count=len(workshop.flags), title=escaped(workshop.title), open=still)


def flags_blocks(workshop: Workshop) -> list[Block]:
    """A section per flag, the open ones first, in an order that tells nothing about when they came."""
    blocks = [header(say("flags-title")), context(flags_text(workshop))]
    names = {stage.key: stage.name for stage in workshop.stages}
    room, left = _MOST_CHARACTERS, 0
    for flag in sorted(workshop.flags, key=lambda one: not one.is_open):
        text = _told(flag, names)
        if left or len(text) > room or len(blocks) > _MOST_LISTED:
            left += 1
            continue
        room -= len(text)
        blocks.append(section(text, _answer(workshop, flag)))
    return [*blocks, context(say("flags-more", count=left))] if left else blocks


def _told(flag: Flag, names: dict[str, str]) -> str:
    where = [say("flags-at-stage", stage=quoted(names[flag.stage]))] if flag.stage in names else []
    who = [f"_({quoted(flag.author, _NAME)})_"] if flag.author else []
    title = " ".join([f"*{flag_said(flag.kind)}*", *where, *who])
    lines = [f"{title}\n{quoted(flag.text, LONGEST_FLAG)}"]
    if not flag.is_open:
        answer = f": {quoted(flag.answer, LONGEST_FLAG)}" if flag.answer else ""
        lines.append(f"→ _{flag_said(flag.state)}_{answer}")
    return "\n".join(lines)


def _answer(workshop: Workshop, flag: Flag) -> Block | None:
    if workshop.state is not WorkshopState.RUNNING:
        return None
    reference = FlagReference(workshop_id=workshop.id, flag_id=flag.id).packed()
    return button(
        say("flags-answer-button") if flag.is_open else say("flags-change-button"), "answer_flag", reference
    )
