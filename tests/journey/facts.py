"""Small facts to build maps from, and strategies that make up large ones."""

from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from journey.anonymity import Anonymity
from journey.build import MapFacts, WrittenContribution
from journey.contributions import Contribution, EvidenceLevel, Severity, Vantage
from journey.lanes import EMOTION, LANES
from journey.map import MapStatus
from journey.opportunities import Opportunity, OpportunityStatus
from journey.personas import Channel, MapState, Persona, Scenario
from journey.stages import stages_named
from journey.themes import Theme, ThemeOrigin

UPDATED: Final = date(2026, 11, 20)
STAGES: Final = stages_named(("Compare", "Book", "Travel"))


def note(one: str, text: str = "", **more: Any) -> Contribution:
    """A contribution with that id, in the action lane of the first stage unless told otherwise."""
    return Contribution(**{"id": one, "stage": "stage-1", "lane": "action", "text": text or one, **more})


def rating(one: str, score: int | None, **more: Any) -> Contribution:
    """An emotion of the first stage unless told otherwise."""
    return note(one, f"why {one}", **{"lane": EMOTION, "emotion": score, **more})


def by(author: str, *notes: Contribution) -> tuple[WrittenContribution, ...]:
    """What one author wrote, in that order."""
    return tuple(
        WrittenContribution(contribution=one, author_key=author, place=place)
        for place, one in enumerate(notes)
    )


def theme(one: str, *ids: str, **more: Any) -> Theme:
    """A theme in the action lane of the first stage unless told otherwise."""
    given = {"id": one, "stage": "stage-1", "lane": "action", "label": one, "contribution_ids": ids}
    return Theme(**{**given, **more})


def facts(*written: WrittenContribution, **more: Any) -> MapFacts:
    """Facts with three stages and all lanes."""
    return MapFacts(
        **{
            "id": "m-1",
            "title": "First night train",
            "persona": Persona(name="Amara"),
            "scenario": Scenario(title="Rotterdam to Vienna"),
            "lanes": tuple(LANES),
            "stages": STAGES,
            "updated": UPDATED,
            "contributions": written,
            **more,
        }
    )


_TEXT: Final = st.text(max_size=30)
_STAGE_KEYS: Final = st.sampled_from([stage.key for stage in STAGES])
_LANE_KEYS: Final = st.sampled_from(list(LANES))
_IDS: Final = [f"c{number}" for number in range(12)]


@st.composite
def written_contributions(draw: st.DrawFn) -> tuple[WrittenContribution, ...]:
    """Up to twelve contributions by up to four authors, anywhere on the map."""
    return tuple(
        WrittenContribution(
            contribution=draw(_contributions(one)),
            author_key=draw(st.sampled_from(["ana", "ben", "cem", "dai"])),
            place=draw(st.integers(0, 4)),
        )
        for one in draw(st.lists(st.sampled_from(_IDS), unique=True))
    )


def proposals() -> st.SearchStrategy[list[Theme]]:
    """Themes as a careless model proposes them: wrong ids, wrong cells, twice, empty, one id for two."""
    return st.lists(
        st.builds(
            Theme,
            id=st.sampled_from(["t1", "t2", "t3", "lone-c0", "lone-c1"]),
            stage=_STAGE_KEYS,
            lane=_LANE_KEYS,
            label=_TEXT,
            description=_TEXT,
            contribution_ids=st.lists(st.sampled_from([*_IDS, "invented"]), max_size=6).map(tuple),
            votes=st.integers(0, 9),
            origin=st.sampled_from(ThemeOrigin),
            confirmed=st.booleans(),
            moment_of_truth=st.booleans(),
            position=st.none() | st.integers(0, 5),
        ),
        max_size=8,
    )


@st.composite
def all_facts(draw: st.DrawFn) -> MapFacts:
    """Everything a map can be made of, each field filled in some of the time."""
    themes = tuple(draw(proposals()))
    return MapFacts(
        id=draw(_TEXT),
        title=draw(_TEXT),
        persona=draw(_personas()),
        scenario=draw(_scenarios()),
        lanes=tuple(draw(st.lists(_LANE_KEYS))),
        stages=STAGES,
        contributions=draw(written_contributions()),
        themes=themes,
        opportunities=tuple(draw(_opportunities(one.id)) for one in themes[:2]),
        anonymity=draw(st.sampled_from(Anonymity)),
        people=draw(st.none() | st.integers(0, 9)),
        revision=draw(st.integers(1, 99)),
        status=draw(st.sampled_from(MapStatus)),
        updated=draw(st.dates()),
        channel=draw(_TEXT),
    )


@st.composite
def _contributions(draw: st.DrawFn, one: str) -> Contribution:
    lane = draw(_LANE_KEYS)
    return Contribution(
        id=one,
        stage=draw(_STAGE_KEYS),
        lane=lane,
        text=draw(_TEXT),
        language=draw(st.sampled_from(["", "en", "ja", "ar"])),
        station=draw(_TEXT),
        emotion=draw(st.none() | st.integers(-2, 2)) if lane == EMOTION else None,
        severity=draw(st.none() | st.sampled_from(Severity)),
        evidence=draw(st.sampled_from(EvidenceLevel)),
        evidence_link=draw(_TEXT),
        vantage=draw(st.none() | st.sampled_from(Vantage)),
        group=draw(_TEXT),
        late=draw(st.booleans()),
        author=draw(_TEXT),
    )


def _personas() -> st.SearchStrategy[Persona]:
    texts = st.lists(_TEXT, max_size=3).map(tuple)
    channels = st.lists(st.builds(Channel, name=_TEXT, reliance=st.integers(0, 5)), max_size=2).map(tuple)
    return st.builds(
        Persona, name=_TEXT, role=_TEXT, quote=_TEXT, goals=texts, needs=texts, frustrations=texts,
        channels=channels,
    )  # fmt: skip


def _scenarios() -> st.SearchStrategy[Scenario]:
    expectations = st.lists(_TEXT, max_size=3).map(tuple)
    return st.builds(
        Scenario, title=_TEXT, goal=_TEXT, expectations=expectations, start=_TEXT, end=_TEXT,
        state=st.sampled_from(MapState),
    )  # fmt: skip


def _opportunities(theme_id: str) -> st.SearchStrategy[Opportunity]:
    return st.builds(
        Opportunity,
        theme_id=st.just(theme_id),
        value=st.none() | st.integers(1, 5),
        effort=st.none() | st.integers(1, 5),
        owner=_TEXT,
        due=st.none() | st.dates(),
        metric=_TEXT,
        status=st.sampled_from(OpportunityStatus),
    )
