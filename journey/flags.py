"""Flags: what people said is wrong with the map when it was read back to them."""

from enum import StrEnum
from typing import Final

from journey.records import Record

LONGEST_FLAG: Final = 300
"""Characters in a flag, and in the answer to it."""


class FlagKind(StrEnum):
    """What is wrong."""

    WRONG_QUOTE = "wrong_quote"
    MISSING_VOICE = "missing_voice"
    OTHER = "other"


class FlagState(StrEnum):
    """What became of it: nothing yet, the map was mended, or it was left and stands recorded."""

    OPEN = "open"
    MENDED = "mended"
    RECORDED = "recorded"


FLAG_KINDS: Final = {
    FlagKind.WRONG_QUOTE: "A quote is wrong",
    FlagKind.MISSING_VOICE: "A voice is missing",
    FlagKind.OTHER: "Something else",
}
FLAG_STATES: Final = {
    FlagState.OPEN: "open",
    FlagState.MENDED: "mended",
    FlagState.RECORDED: "left as it is",
}
"""Kinds and states as people read them."""


class Flag(Record):
    """One flag, of the whole map or of one stage.

    `id` says nothing about time or order. `author` is a display name, only where the anonymity mode
    allows one. `answer` is what the facilitator said to it.
    """

    id: str
    kind: FlagKind
    text: str
    stage: str = ""
    author: str = ""
    state: FlagState = FlagState.OPEN
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.state is FlagState.OPEN
