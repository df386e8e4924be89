"""Who the map is about, and in which situation: persona and scenario."""

from enum import StrEnum

from journey.records import Record


class MapState(StrEnum):
    """Whether a map shows how things are or how they should become (NN/g: current or future state)."""

    CURRENT = "current"
    FUTURE = "future"


class Channel(Record):
    """A medium the persona uses, with how much they rely on it from 0 (never) to 5 (always)."""

    name: str
    reliance: int = 0


class Persona(Record):
    """The one person the map follows (one point of view per map)."""

    name: str
    role: str = ""
    quote: str = ""
    goals: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    frustrations: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()


class Scenario(Record):
    """The situation, what the persona expects of it, and where it starts and ends."""

    title: str
    goal: str = ""
    expectations: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    state: MapState = MapState.CURRENT
