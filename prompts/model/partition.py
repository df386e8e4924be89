"""From whatever a model answered to groups in which every unit stands exactly once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from journey.words import words_of
from prompts.model.units import Unit, by_lane
from prompts.offline.linkage import links_of
from prompts.offline.vectors import vectors_of

_NEAR_ENOUGH: Final = 0.08
_NEW: Final = "new"


@dataclass
class Placement:
    """Groups of unit ids, each of one lane, and what had to be mended to get there."""

    groups: list[list[str]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unknown: int = 0
    repeated: int = 0


def placement_of_groups(answer: Mapping[str, Any], units: Sequence[Unit]) -> Placement:
    """What an answer to `group` comes to: unknown ids and second mentions dropped, lanes kept apart."""
    placement = Placement()
    lanes = {unit.id: unit.lane for unit in units}
    open_ids = dict(lanes)
    for group in _objects(answer.get("groups")):
        parts: dict[str, list[str]] = {}
        for one in _texts(group.get("ids")):
            if one in open_ids:
                parts.setdefault(open_ids.pop(one), []).append(one)
            elif one in lanes:
                placement.repeated += 1
            else:
                placement.unknown += 1
        placement.groups += parts.values()
    placement.missing = list(open_ids)
    return placement


def placement_of_assignments(
    answer: Mapping[str, Any], units: Sequence[Unit], groups: Mapping[str, Sequence[Unit]]
) -> Placement:
    """What an answer to `assign` comes to: `groups` with their new members, and groups that are new.

    A group of another lane is as unknown as one that does not exist.
    """
    placement = Placement()
    open_units = {unit.id: unit for unit in units}
    homes: dict[tuple[str, str], list[str]] = {
        (name, members[0].lane): [unit.id for unit in members] for name, members in groups.items()
    }
    for entry in _objects(answer.get("placements")):
        one, name = entry.get("id"), entry.get("group")
        unit = open_units.get(one) if isinstance(one, str) else None
        if unit is None:
            known = any(one == other.id for other in units)
            placement.repeated, placement.unknown = (
                placement.repeated + known,
                placement.unknown + (not known),
            )
        elif not isinstance(name, str) or ((name, unit.lane) not in homes and not name.startswith(_NEW)):
            placement.unknown += 1
        else:
            homes.setdefault((name, unit.lane), []).append(open_units.pop(unit.id).id)
    placement.groups = list(homes.values())
    placement.missing = list(open_units)
    return placement


def placed_by_words(
    groups: Iterable[Sequence[str]], missing: Sequence[str], units: Sequence[Unit]
) -> list[list[str]]:
    """The groups with each missing unit in the one its words are nearest to, or alone."""
    homes = [list(group) for group in groups]
    for members in by_lane(units).values():
        lost = [unit.id for unit in members if unit.id in set(missing)]
        if lost:
            _place_lane(homes, members, lost)
    return homes


def _place_lane(homes: list[list[str]], members: Sequence[Unit], lost: Sequence[str]) -> None:
    place_of = {unit.id: place for place, unit in enumerate(members)}
    links = links_of(vectors_of([words_of(unit.text) for unit in members]))
    candidates = [home for home in homes if home[0] in place_of]
    for one in lost:
        near = links[place_of[one]]
        scored = [(_mean(near, [place_of[other] for other in home]), -n) for n, home in enumerate(candidates)]
        best, place = max(scored, default=(0.0, 0))
        if best >= _NEAR_ENOUGH:
            candidates[-place].append(one)
        else:
            homes.append([one])


def _mean(near: Mapping[int, float], places: Sequence[int]) -> float:
    return sum(near.get(place, 0.0) for place in places) / len(places)


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _texts(value: object) -> Iterator[str]:
    yield from (
        (one.strip() if isinstance(one, str) else repr(one) for one in value)
        if isinstance(value, list)
        else ()
    )
