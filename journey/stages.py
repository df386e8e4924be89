"""Stages: the high-level phases of a journey, in order."""

from typing import Final

from journey.records import Record

FEWEST_STAGES: Final = 2
MOST_STAGES: Final = 12


class Stage(Record):
    """A phase of the journey; `key` stays the same when the name is edited."""

    key: str
    name: str
    goal: str = ""
    duration: str = ""


def stages_named(names: tuple[str, ...]) -> tuple[Stage, ...]:
    """Stages with keys `stage-1`, `stage-2`, ... for the given names, in that order."""
    return tuple(Stage(key=f"stage-{place}", name=name) for place, name in enumerate(names, start=1))
