"""What a summary is made of: sentences, each with the contributions it rests on."""

from typing import Annotated

from pydantic import Field

from journey.records import Record


class Statement(Record):
    """One sentence and the ids of the contributions it rests on."""

    text: str
    contribution_ids: Annotated[tuple[str, ...], Field(min_length=1)]


class MapSummary(Record):
    """A summary of a journey map, counted and quoted by code.

    `coverage` is the line that accounts for every contribution. `single_voices` are the contributions
    that stand alone and `uncited` those no statement rests on, both in map order, so that nothing is
    lost from sight.
    """

    statements: tuple[Statement, ...]
    coverage: str
    single_voices: tuple[str, ...]
    uncited: tuple[str, ...]
