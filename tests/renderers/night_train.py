"""The rich example: a family's first night train, told in night_train.yaml; 31 people, two camps."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import count, cycle
from pathlib import Path
from typing import Any, Final

import yaml

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution, EvidenceLevel, Vantage
from journey.lanes import DEFAULT_LANES, PAIN_POINT
from journey.map import JourneyMap, MapStatus
from journey.opportunities import Opportunity
from journey.personas import Persona, Scenario
from journey.stages import Stage
from journey.themes import Theme, ThemeOrigin

_STORY: Final = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())
_PEOPLE: Final = 31
_VANTAGE: Final = (Vantage.SUPPORT, Vantage.GUESS, Vantage.RESEARCH)
_EVIDENCE: Final = (
    EvidenceLevel.ASSUMPTION,
    EvidenceLevel.OBSERVED,
    EvidenceLevel.ASSUMPTION,
    EvidenceLevel.REPORTED,
    EvidenceLevel.ASSUMPTION,
)


@cache
def night_train(*, votes: bool = True) -> JourneyMap:
    """The example map, with or without its dot vote."""
    notes = _Notes()
    themes, opportunities = [], []
    for stage, lane, place, told in _told_themes():
        ids = notes.write_theme(stage, lane, place, told)
        theme = _theme(stage, lane, place, told, ids)
        themes.append(theme if votes else theme.model_copy(update={"votes": 0}))
        plan = {
            key: told[key] for key in ("owner", "due", "metric", "status", "value", "effort") if key in told
        }
        if plan:
            opportunities.append(Opportunity.model_validate({"theme_id": theme.id, **plan}))
    notes.write_ratings()
    return build_map(
        MapFacts(
            id="night-train",
            title="A family's first night train",
            persona=Persona.model_validate(_STORY["persona"]),
            scenario=Scenario.model_validate(_STORY["scenario"]),
            lanes=DEFAULT_LANES,
            stages=tuple(
                Stage(key=one["key"], name=one["name"], goal=one["goal"], duration=one["duration"])
                for one in _STORY["stages"]
            ),
            contributions=tuple(notes.written),
            themes=tuple(themes),
            opportunities=tuple(opportunities),
            revision=7,
            status=MapStatus.REVIEWED,
            updated=date(2026, 11, 20),
            channel="#night-train-research",
        )
    )


def _told_themes() -> Iterator[tuple[str, str, int, dict[str, Any]]]:
    for stage in _STORY["stages"]:
        for lane, themes in stage["lanes"].items():
            for place, told in enumerate(themes):
                yield stage["key"], lane, place, told


def _theme(stage: str, lane: str, place: int, told: dict[str, Any], ids: tuple[str, ...]) -> Theme:  # noqa: PLR0917
    draft = told.get("draft", False)
    return Theme(
        id=f"{stage}-{lane}-{place}",
        stage=stage,
        lane=lane,
        label=told["label"],
        contribution_ids=ids,
        votes=told.get("votes", 0),
        origin=ThemeOrigin.MODEL if draft else ThemeOrigin.PERSON,
        confirmed=not draft,
        moment_of_truth=told.get("moment", False),
    )


class _Notes:
    """Writes the contributions, each by the next person in turn."""

    def __init__(self) -> None:
        self.written: list[WrittenContribution] = []
        self._authors = cycle(f"author-{at}" for at in range(_PEOPLE))
        self._ids = (f"c-{at:04}" for at in count(1))

    def write_theme(self, stage: str, lane: str, place: int, told: dict[str, Any]) -> tuple[str, ...]:
        """The told voices first, then the label once more for everybody else who said it."""
        voices = told.get("voices", [])
        texts = [*voices, *[told["label"]] * (told.get("size", 1) - len(voices))]
        ids = []
        for at, text in enumerate(texts):
            note = Contribution.model_validate(
                {
                    "id": next(self._ids),
                    "stage": stage,
                    "lane": lane,
                    "text": text,
                    "severity": told.get("severity"),
                    "station": told.get("station", ""),
                    "vantage": _VANTAGE[at % len(_VANTAGE)] if lane == PAIN_POINT else None,
                    "evidence": told.get("evidence", _EVIDENCE[at % len(_EVIDENCE)]),
                }
            )
            ids.append(note.id)
            self.written.append(
                WrittenContribution(contribution=note, author_key=next(self._authors), place=place)
            )
        return tuple(ids)

    def write_ratings(self) -> None:
        """Every rating; the first one of a score carries the reason told for it."""
        for stage in _STORY["stages"]:
            reasons = {one["score"]: one["text"] for one in stage["reasons"]}
            for score in stage["ratings"]:
                note = Contribution(
                    id=next(self._ids),
                    stage=stage["key"],
                    lane="emotion",
                    text=reasons.pop(score, ""),
                    emotion=score,
                )
                self.written.append(WrittenContribution(contribution=note, author_key=next(self._authors)))
