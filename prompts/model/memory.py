"""What a model's answers are kept in where no workshop keeps them: this process, the newest few."""

from collections import OrderedDict
from typing import Final

_REMEMBERED: Final = 256
"""Answers that are kept, so that an unchanged stage costs nothing."""


class ProcessDesk:
    """A desk for notes outside a workshop; see `workshop.ports.Desk`."""

    def __init__(self) -> None:
        self.spent = 0
        self.released: frozenset[str] = frozenset()
        self.language = ""
        self._answers: OrderedDict[str, str] = OrderedDict()

    async def recalled(self, key: str) -> str:
        """What was remembered under a key, "" when nothing was."""
        if key in self._answers:
            self._answers.move_to_end(key)
        return self._answers.get(key, "")

    async def remember(self, key: str, answer: str) -> None:
        """Keep an answer; the one unused for longest goes when there are too many."""
        self._answers[key] = answer
        if len(self._answers) > _REMEMBERED:
            self._answers.popitem(last=False)

    async def tell(self, activity: str) -> None:
        """Nobody listens."""
