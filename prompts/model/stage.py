"""One stage with a model: from its contributions to themes, however the model behaves."""

import asyncio
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from journey.build import WrittenContribution
from journey.records import Record
from journey.themes import Theme, ThemeOrigin, lone_theme
from journey.words import words_of
from prompts.model.grouping import StageGrouper
from prompts.model.interview import Interview
from prompts.model.ledger import UnansweredError
from prompts.model.partition import placed_by_words
from prompts.model.units import StageUnits, Unit, by_lane, units_of
from prompts.model.wording import Worded, may_be_worded, reworded, themes_in_own_words
from prompts.offline.grouping import group_contributions
from prompts.offline.linkage import links_of
from prompts.offline.summariser import stamped
from prompts.offline.vectors import vectors_of
from workshop.proposal import SetAside

_LARGE_SHARE: Final = 0.6
_LARGE_CELL: Final = 8
_LOOSE: Final = 0.05


Standing = list[tuple[Theme, list[str]]]
"""Themes that stand already, each with the ids of its units."""


class StageThemes(Record):
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
    settled = [theme for theme in known if theme.confirmed or theme.origin is ThemeOrigin.PERSON]
    decided = {one for theme in settled for one in theme.contribution_ids}
    undecided = [one for one in written if one.contribution.id not in decided]
    stage = await asyncio.to_thread(units_of, undecided, interview.released)
    lone = {theme.contribution_ids: theme for theme in known}
    kept = [
        *_kept(settled, {one.contribution.id for one in written}),
        *(lone.get((one.id,), lone_theme(one)) for one in stage.kept_back),
    ]
    standing = _standing(stage.units, known)
    try:
        groups = await StageGrouper(interview).grouped(stage.units, [group for _, group in standing])
    except UnansweredError as error:
        interview.ledger.note(
            f"The model did not group the notes ({error}); these groups come from shared words."
        )
        themes = await asyncio.to_thread(_without_model, stage, standing)
        return StageThemes(themes=(*kept, *stamped(themes)), set_aside=stage.set_aside, answered=False)
    standing_themes, open_groups = _sorted_out(standing, groups, stage.units)
    worded = await _worded(open_groups, stage.units, interview)
    return StageThemes(
        themes=(*kept, *standing_themes, *worded.themes),
        set_aside=stage.set_aside,
        answered=worded.answered,
    )


def _sorted_out(
    standing: Standing, groups: Sequence[Sequence[str]], units: Sequence[Unit]
) -> tuple[list[Theme], list[list[Unit]]]:
    """The themes that stay under their name, and the groups that need one; standing ones come first."""
    by_id = {unit.id: unit for unit in units}
    themes, open_groups = [], []
    for place, ids in enumerate(groups):
        group = [by_id[one] for one in ids]
        if place < len(standing) and _stays(standing[place][0], group):
            themes.append(_joined(standing[place][0], group))
        else:
            open_groups.append(group)
    return themes, open_groups


async def _worded(groups: Sequence[list[Unit]], units: Sequence[Unit], interview: Interview) -> Worded:
    by_lanes = _lane_by_lane(groups)
    themes = await asyncio.to_thread(_in_own_words, by_lanes)
    catch_all = {place for place, group in enumerate(by_lanes) if _is_catch_all(group, units)}
    if catch_all:
        interview.ledger.note(
            "One theme holds most notes of its lane and they share few words: look at it first."
        )
    return await reworded(themes, by_lanes, interview, leave=catch_all)


def _stays(theme: Theme, group: Sequence[Unit]) -> bool:
    """Whether the theme's name still fits: a voice that was alone is not, a model speaks for several only."""
    if len(theme.contribution_ids) == 1 or sum(len(unit.contributions) for unit in group) == 1:
        return len(group) == 1 and group[0].contribution_ids == theme.contribution_ids
    return theme.origin is not ThemeOrigin.MODEL or may_be_worded(group)


def _joined(theme: Theme, group: Sequence[Unit]) -> Theme:
    """A theme that stands with its new members: its name, votes and place stay."""
    ids = sorted(one for unit in group for one in unit.contribution_ids)
    return theme.model_copy(update={"contribution_ids": tuple(ids)})


def _kept(settled: Sequence[Theme], present: set[str]) -> list[Theme]:
    """Settled themes without contributions that are gone."""
    narrowed = [
        theme.model_copy(
            update={"contribution_ids": tuple(one for one in theme.contribution_ids if one in present)}
        )
        for theme in settled
    ]
    return [theme for theme in narrowed if theme.contribution_ids]


def _without_model(stage: StageUnits, standing: Standing) -> list[Theme]:
    """Themes by shared words; those that stand stay, and what is new joins them or stands alone."""
    if not standing:
        return list(group_contributions([one for unit in stage.units for one in unit.contributions]))
    taken = {one for _, group in standing for one in group}
    new = [unit.id for unit in stage.units if unit.id not in taken]
    groups = placed_by_words([group for _, group in standing], new, stage.units)
    themes, open_groups = _sorted_out(standing, groups, stage.units)
    return [*themes, *_in_own_words(_lane_by_lane(open_groups))]


def _standing(units: Sequence[Unit], known: Sequence[Theme]) -> Standing:
    """Themes that stand with their units; whoever asks decides when it is time to leave them out."""
    unit_of = {one: unit.id for unit in units for one in unit.contribution_ids}
    lane_of = {unit.id: unit.lane for unit in units}
    taken: set[str] = set()
    standing = []
    for theme in known:
        group = dict.fromkeys(unit_of[one] for one in theme.contribution_ids if one in unit_of)
        fresh = [one for one in group if one not in taken and lane_of[one] == theme.lane]
        taken.update(fresh)
        if fresh:
            standing.append((theme, fresh))
    return standing


def _lane_by_lane(groups: Sequence[list[Unit]]) -> list[list[Unit]]:
    lanes = by_lane(group[0] for group in groups)
    return [group for lane in lanes for group in groups if group[0].lane == lane]


def _in_own_words(groups: Sequence[Sequence[Unit]]) -> list[Theme]:
    """Themes of groups that come lane by lane, as labels are told apart within their cell."""
    return [
        theme
        for _, cell in groupby(groups, key=lambda group: group[0].lane)
        for theme in themes_in_own_words(list(cell))
    ]


def _is_catch_all(group: Sequence[Unit], units: Sequence[Unit]) -> bool:
    """Whether most of a lane stands in one group although its texts share few words."""
    lane = sum(1 for unit in units if unit.lane == group[0].lane)
    return lane >= _LARGE_CELL and len(group) > lane * _LARGE_SHARE and _cohesion(group) < _LOOSE


def _cohesion(group: Sequence[Unit]) -> float:
    links = links_of(vectors_of([words_of(unit.text) for unit in group]))
    pairs = len(group) * (len(group) - 1)
    return sum(sum(near.values()) for near in links) / pairs
