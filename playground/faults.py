"""Misbehaviour on purpose: which call or delivery suffers, drawn from a seed."""

from collections.abc import Iterable
from random import Random

from playground.config import Fault, FaultKind


class Faults:
    """Draws, for each call or delivery, whether one of the configured faults strikes."""

    def __init__(self, faults: Iterable[Fault], random: Random) -> None:
        self._random = random
        self._faults: list[Fault] = []
        self._left: list[int | None] = []
        self._struck: list[int] = []
        self.set(faults)

    def set(self, faults: Iterable[Fault], seed: int | None = None) -> None:
        """Replace all faults; with a seed the draws start anew."""
        self._faults = list(faults)
        self._left = [fault.times for fault in self._faults]
        self._struck = [0 for _ in self._faults]
        if seed is not None:
            self._random.seed(seed)

    def current(self) -> list[Fault]:
        """The configured faults."""
        return list(self._faults)

    def struck(self) -> list[int]:
        """How often each configured fault has struck."""
        return list(self._struck)

    def strikes(self, kind: FaultKind, name: str) -> Fault | None:
        """The fault of this kind that hits this method or payload type now, if any."""
        for place, fault in enumerate(self._faults):
            if fault.kind == kind and self._hits(place, fault, name):
                return fault
        return None

    def _hits(self, place: int, fault: Fault, name: str) -> bool:
        left = self._left[place]
        if left == 0 or (fault.methods and name not in fault.methods):
            return False
        if self._random.random() >= fault.probability:
            return False
        self._left[place] = None if left is None else left - 1
        self._struck[place] += 1
        return True
