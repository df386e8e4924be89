"""What a summariser hands back: themes, what it set aside, what it has to admit, what it used."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import overload

from journey.records import Record
from journey.themes import Theme
from workshop.proposal import SetAside


class Usage(Record):
    """What was asked of a model: calls, tokens in and out, and calls whose tokens nobody counted.

    `guessed_tokens` are a guess at those of the uncounted calls; only a budget may rest on it.
    """

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    unmetered_calls: int = 0
    guessed_tokens: int = 0

    @property
    def charged(self) -> int:
        """What a budget loses: counted tokens, and guessed ones where nobody counted."""
        return self.tokens + self.guessed_tokens

    @property
    def tokens(self) -> int:
        """All tokens that were counted."""
        return self.input_tokens + self.output_tokens

    def __add__(self, other: "Usage") -> "Usage":
        """Both together."""
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            unmetered_calls=self.unmetered_calls + other.unmetered_calls,
            guessed_tokens=self.guessed_tokens + other.guessed_tokens,
        )


@dataclass(frozen=True)
class Grouping(Sequence[Theme]):
    """The sequence of its themes, in which every contribution but emotion ratings stands exactly once.

    `notes` are sentences for the facilitator: what the model got wrong or could not do, and what was
    done instead. `source` says which prompts and model were at work, "" where none was.
    """

    themes: tuple[Theme, ...]
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    usage: Usage = field(default_factory=Usage)
    source: str = ""

    def __len__(self) -> int:
        return len(self.themes)

    @overload
    def __getitem__(self, index: int) -> Theme: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Theme]: ...
    def __getitem__(self, index: int | slice) -> Theme | Sequence[Theme]:
        return self.themes[index]
