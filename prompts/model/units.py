"""What a model is shown of the contributions: each different text once, under a short id, without names."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.lanes import EMOTION, LANES
from journey.words import same_text_key
from prompts.checks.cleaning import shown_to_model
from prompts.checks.quarantine import suspicion
from workshop.proposal import SetAside


@dataclass(frozen=True)
class Unit:
    """The contributions of one cell that say the same in the same words.

    `shown` is their text as the model sees it, `authors` what tells their writers apart.
    """

    id: str
    lane: str
    shown: str
    contributions: tuple[Contribution, ...]
    authors: frozenset[str]

    @property
    def text(self) -> str:
        """The text as the first of them was written."""
        return self.contributions[0].text

    @property
    def contribution_ids(self) -> tuple[str, ...]:
        """Whose ids stand for this unit."""
        return tuple(one.id for one in self.contributions)


class StageUnits(NamedTuple):
    """The units of one stage and what was kept from the model, with reasons."""

    units: tuple[Unit, ...]
    kept_back: tuple[Contribution, ...]
    set_aside: tuple[SetAside, ...]


def units_of(written: Sequence[WrittenContribution], released: Collection[str] = frozenset()) -> StageUnits:
    """The units of a stage, in an order that depends on their texts only and mixes them well.

    `released` are ids of contributions a facilitator looked at and let through.
    """
    ordered = sorted(written, key=lambda one: one.contribution.id)
    suspicious = {
        one.contribution.id: reason
        for one in ordered
        if one.contribution.id not in released and (reason := suspicion(one.contribution.text))
    }
    alike: dict[tuple[str, str], list[WrittenContribution]] = defaultdict(list)
    texts = [one for one in ordered if one.contribution.lane != EMOTION]
    for one in texts:
        if one.contribution.id not in suspicious:
            alike[one.contribution.lane, same_text_key(one.contribution.text)].append(one)
    return StageUnits(
        units=tuple(_unit(place, alike[key]) for place, key in enumerate(sorted(alike, key=_mixed), start=1)),
        kept_back=tuple(one.contribution for one in texts if one.contribution.id in suspicious),
        set_aside=tuple(SetAside(contribution_id=one, reason=reason) for one, reason in suspicious.items()),
    )


def by_lane(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The units of each lane that has any, lanes in map order."""
    lanes: dict[str, list[Unit]] = {lane: [] for lane in LANES}
    for unit in units:
        lanes[unit.lane].append(unit)
    return {lane: members for lane, members in lanes.items() if members}


def listed(units: Iterable[Unit]) -> str:
    """One line per unit: its id, a tab, its text."""
    return "\n".join(f"{unit.id}\t{unit.shown}" for unit in units)


def lane_guide(lanes: Iterable[str]) -> str:
    """One line per lane: its key and the question people answered."""
    return "\n".join(f"- {lane}: {LANES[lane].question}" for lane in lanes)


def _mixed(key: tuple[str, str]) -> tuple[str, str]:
    lane, text = key
    return hashlib.sha256(f"{lane}\x00{text}".encode()).hexdigest(), lane


def _unit(place: int, alike: Sequence[WrittenContribution]) -> Unit:
    return Unit(
        id=f"n{place}",
        lane=alike[0].contribution.lane,
        shown=shown_to_model(alike[0].contribution.text),
        contributions=tuple(one.contribution for one in alike),
        authors=frozenset(one.author_key for one in alike),
    )
