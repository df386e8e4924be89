"""Grouping the units of a stage with a model: new ones join what stands, forgotten ones are asked again."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from prompts.model.interview import Interview
from prompts.model.ledger import UnansweredError
from prompts.model.partition import (
    Placement,
    placed_by_words,
    placement_of_assignments,
    placement_of_groups,
)
from prompts.model.units import Unit, by_lane, lane_guide, listed

MOST_PER_CALL: Final = 150
"""Units in one question; the next ones are assigned to the groups found: cost grows with the notes."""

_SAMPLES: Final = 2


class StageGrouper:
    """Asks a model for the groups of one stage and mends what comes back."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._ledger = interview.ledger

    async def grouped(self, units: Sequence[Unit], known: Sequence[Sequence[str]] = ()) -> list[list[str]]:
        """Groups of unit ids in which every unit stands exactly once.

        `known` are groups that exist already; further units are assigned to them or to new ones.

        Raises:
            UnansweredError: when the model gave no groups at all.
        """
        lonely = [members[0].id for members in by_lane(units).values() if len(members) == 1]
        groups = [list(group) for group in known]
        placed = {one for group in groups for one in group}
        waiting = [unit for unit in units if unit.id not in placed and unit.id not in lonely]
        if waiting:
            await self._interview.desk.tell(f"Grouping {_notes(len(waiting))} …")
        for start in range(0, len(waiting), MOST_PER_CALL):
            groups = await self._extended(groups, waiting[start : start + MOST_PER_CALL], units)
        return groups + [[one] for one in lonely if one not in placed]

    async def _extended(
        self, groups: list[list[str]], batch: Sequence[Unit], units: Sequence[Unit]
    ) -> list[list[str]]:
        if groups:
            placement = await self._assigned(groups, batch, units)
        else:
            placement = placement_of_groups(await self._ask("group", batch, _headed(by_lane(batch))), batch)
        self._admit(placement, len(batch))
        if not placement.missing:
            return placement.groups
        return await self._completed(placement, batch, units)

    async def _completed(
        self, placement: Placement, batch: Sequence[Unit], units: Sequence[Unit]
    ) -> list[list[str]]:
        """The groups once the forgotten units were asked for again, and placed by words if need be."""
        forgotten = [unit for unit in batch if unit.id in placement.missing]
        groups, missing = placement.groups, placement.missing
        try:
            again = await self._assigned(groups, forgotten, units)
            groups, missing = again.groups, again.missing
        except UnansweredError as error:
            self._ledger.note(f"The model could not be asked again about {_notes(len(forgotten))}: {error}.")
        if missing:
            self._ledger.note(
                f"The model left out {_notes(len(missing))}; their words decided where they stand."
            )
        reached = {one for group in groups for one in group}.union(missing)
        return placed_by_words(groups, missing, [unit for unit in units if unit.id in reached])

    async def _assigned(
        self, groups: Sequence[Sequence[str]], batch: Sequence[Unit], units: Sequence[Unit]
    ) -> Placement:
        by_id = {unit.id: unit for unit in units}
        named = {f"g{n}": [by_id[one] for one in group] for n, group in enumerate(groups, start=1)}
        lanes = by_lane(batch)
        parts = {
            lane: "\n".join(
                [_sample(name, members) for name, members in named.items() if members[0].lane == lane]
                + [listed(to_place)]
            )
            for lane, to_place in lanes.items()
        }
        data = "\n\n".join(f"[{lane}]\n{part}" for lane, part in parts.items())
        return placement_of_assignments(await self._ask("assign", batch, data), batch, named)

    async def _ask(self, prompt: str, batch: Sequence[Unit], data: str) -> dict[str, Any]:
        reply = await self._interview.ask(prompt, data, lanes=lane_guide(by_lane(batch)))
        return reply.answer

    def _admit(self, placement: Placement, asked: int) -> None:
        if placement.unknown:
            self._ledger.note(
                f"The model named {placement.unknown} ids that do not exist; they were dropped."
            )
        if placement.repeated:
            self._ledger.note(
                f"The model named {_notes(placement.repeated)} twice; the first mention counts."
            )
        if placement.missing:
            self._ledger.note(f"The model forgot {len(placement.missing)} of {_notes(asked)} at first.")


def _headed(lanes: Mapping[str, Sequence[Unit]]) -> str:
    return "\n\n".join(f"[{lane}]\n{listed(members)}" for lane, members in lanes.items())


def _sample(name: str, members: Sequence[Unit]) -> str:
    return f"{name}\t" + " / ".join(unit.shown for unit in members[:_SAMPLES])


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"
