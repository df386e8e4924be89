"""One stage with a model: from its contributions to themes, however the model behaves."""

import asyncio
from collections.abc import Sequence
from typing import Final, NamedTuple

from journey.build import WrittenContribution
from journey.themes import Theme, lone_theme
from prompts.groupings import SetAside
from prompts.model.grouping import StageGrouper
from prompts.model.interview import Interview
from prompts.model.ledger import UnansweredError
from prompts.model.units import StageUnits, Unit, by_lane, units_of
from prompts.model.wording import reworded, themes_in_own_words
from prompts.offline.grouping import group_contributions
from prompts.offline.linkage import links_of
from prompts.offline.vectors import vectors_of
from prompts.offline.words import words_of

_REGROUP: Final = 0.3
"""New notes, as a share of those that have a theme, from which a stage is grouped afresh."""
_LARGE_SHARE: Final = 0.6
_LARGE_CELL: Final = 8
_LOOSE: Final = 0.05


class StageThemes(NamedTuple):
    """The themes of one stage, what was set aside, and whether the model answered every question."""

    themes: tuple[Theme, ...]
    set_aside: tuple[SetAside, ...]
    answered: bool


async def stage_themes(
    written: Sequence[WrittenContribution],
    known: Sequence[Theme],
    interview: Interview,
) -> StageThemes:
    """The themes of one stage; what people made or confirmed among `known` stays as it is."""
    settled = [theme for theme in known if theme.confirmed or theme.origin == "person"]
    decided = {one for theme in settled for one in theme.contribution_ids}
    undecided = [one for one in written if one.contribution.id not in decided]
    stage = await asyncio.to_thread(units_of, undecided, interview.released)
    alone = tuple(lone_theme(one) for one in stage.kept_back)
    kept = _kept(settled, {one.contribution.id for one in written})
    if not any(len(members) > 1 for members in by_lane(stage.units).values()):
        themes = await asyncio.to_thread(_without_model, stage)
        return StageThemes((*kept, *themes, *alone), stage.set_aside, answered=True)
    try:
        groups = await StageGrouper(interview).grouped(stage.units, _known_groups(stage.units, known))
    except UnansweredError as error:
        interview.ledger.note(
            f"The model did not group the notes ({error}); these groups come from shared words."
        )
        themes = await asyncio.to_thread(_without_model, stage)
        return StageThemes((*kept, *themes, *alone), stage.set_aside, answered=False)
    themes, members = await asyncio.to_thread(_in_own_words, groups, stage.units)
    catch_all = {place for place, group in enumerate(members) if _is_catch_all(group, stage.units)}
    if catch_all:
        interview.ledger.note(
            "One theme holds most notes of its lane and they share few words: look at it first."
        )
    worded = await reworded(themes, members, interview, leave=catch_all)
    return StageThemes((*kept, *worded.themes, *alone), stage.set_aside, answered=worded.answered)


def _kept(settled: Sequence[Theme], present: set[str]) -> list[Theme]:
    """Settled themes without contributions that are gone."""
    narrowed = [
        theme.model_copy(
            update={"contribution_ids": tuple(one for one in theme.contribution_ids if one in present)}
        )
        for theme in settled
    ]
    return [theme for theme in narrowed if theme.contribution_ids]


def _without_model(stage: StageUnits) -> list[Theme]:
    return list(group_contributions([one for unit in stage.units for one in unit.contributions]))


def _known_groups(units: Sequence[Unit], known: Sequence[Theme]) -> list[list[str]]:
    """Groups that stand already, or none when so much is new that grouping afresh is fairer."""
    unit_of = {one: unit.id for unit in units for one in unit.contribution_ids}
    lane_of = {unit.id: unit.lane for unit in units}
    taken: set[str] = set()
    groups = []
    for theme in known:
        group = dict.fromkeys(unit_of[one] for one in theme.contribution_ids if one in unit_of)
        fresh = [one for one in group if one not in taken and lane_of[one] == theme.lane]
        taken.update(fresh)
        if fresh:
            groups.append(fresh)
    return groups if len(units) - len(taken) <= len(taken) * _REGROUP else []


def _in_own_words(
    groups: Sequence[Sequence[str]], units: Sequence[Unit]
) -> tuple[list[Theme], list[list[Unit]]]:
    """Themes in people's own words, and the units of each."""
    by_id = {unit.id: unit for unit in units}
    themes: list[Theme] = []
    ordered: list[list[Unit]] = []
    for lane in by_lane(units):
        members = [[by_id[one] for one in group] for group in groups if by_id[group[0]].lane == lane]
        themes += themes_in_own_words(members)
        ordered += members
    return themes, ordered


def _is_catch_all(group: Sequence[Unit], units: Sequence[Unit]) -> bool:
    """Whether most of a lane stands in one group although its texts share few words."""
    lane = sum(1 for unit in units if unit.lane == group[0].lane)
    return lane >= _LARGE_CELL and len(group) > lane * _LARGE_SHARE and _cohesion(group) < _LOOSE


def _cohesion(group: Sequence[Unit]) -> float:
    links = links_of(vectors_of([words_of(unit.text) for unit in group]))
    pairs = len(group) * (len(group) - 1)
    return sum(sum(near.values()) for near in links) / pairs
