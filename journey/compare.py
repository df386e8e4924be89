"""Two maps side by side: how each stage feels in the one and in the other, and how much was said."""

from journey.map import JourneyMap, MapStage
from journey.records import Record


class ComparedStage(Record):
    """A stage by its name: the median feeling and the notes in each map, None where there are none."""

    name: str
    first: float | None = None
    second: float | None = None
    first_notes: int | None = None
    second_notes: int | None = None

    @property
    def change(self) -> float | None:
        """The second median less the first, None where one is missing."""
        return None if self.first is None or self.second is None else self.second - self.first


def compare_maps(first: JourneyMap, second: JourneyMap) -> tuple[ComparedStage, ...]:
    """The stages of both: in the order of the first map, then those only the second one has.

    Stages are the same when their names are, apart from case and space. No ratings is a gap, never 0.
    """
    there = {_known(stage): stage for stage in second.stages}
    shared = {_known(stage) for stage in first.stages}
    paired = [(stage, there.get(_known(stage))) for stage in first.stages]
    return (
        *(_compared(stage.name, stage, other) for stage, other in paired),
        *(_compared(stage.name, None, stage) for stage in second.stages if _known(stage) not in shared),
    )


def _compared(name: str, first: MapStage | None, second: MapStage | None) -> ComparedStage:
    return ComparedStage(
        name=name,
        first=_median(first),
        second=_median(second),
        first_notes=_notes(first),
        second_notes=_notes(second),
    )


def _known(stage: MapStage) -> str:
    return " ".join(stage.name.casefold().split())


def _median(stage: MapStage | None) -> float | None:
    return stage.emotion.median if stage and stage.emotion else None


def _notes(stage: MapStage | None) -> int | None:
    if stage is None:
        return None
    return sum(len(theme.contributions) for cell in stage.cells for theme in cell.themes)
