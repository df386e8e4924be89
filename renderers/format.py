"""What a format is, which views there are, and what comes back from a rendering."""

from collections.abc import Callable
from enum import StrEnum

from journey.map import JourneyMap
from journey.records import Record


class View(StrEnum):
    """What a rendering shows of a map."""

    GRID = "grid"
    DIGEST = "digest"
    SUBWAY = "subway"
    SUBWAY_WIDE = "subway-wide"
    PERSONA = "persona"
    EMPATHY = "empathy"
    STORYBOARD = "storyboard"
    MATRIX = "matrix"


class RenderRefusedError(ValueError):
    """A rendering that cannot be made as asked; the text is one sentence with the way out."""


class RenderFailedError(RuntimeError):
    """A rendering that broke or took too long; the text is one sentence."""


class Rendered(Record):
    """A finished file. `note` is an honest sentence about what it lacks, empty where it lacks nothing."""

    data: bytes
    media_type: str
    suffix: str
    note: str = ""


class Format(Record):
    """A file format: `draw` makes the bytes of a map in one of its `views`, the first being its usual one."""

    key: str
    title: str
    media_type: str
    suffix: str
    views: tuple[View, ...]
    draw: Callable[[JourneyMap, View], bytes]
    draws_letters: bool = False
