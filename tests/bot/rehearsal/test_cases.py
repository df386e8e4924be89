from collections import Counter
from difflib import SequenceMatcher
from typing import Any

import pytest
import yaml

from bot.rehearsal.sample import Sample
from journey.build import build_map
from journey.emotions import summarise_emotion
from journey.lanes import ACTION, OPPORTUNITY
from journey.text import ideas_of
from tests.bot.rehearsal.cases import CASES, INJECTION, OFF_TOPIC, PEOPLE, jumping_jamie
from tests.journey.facts import by, facts, note


@pytest.fixture
def sample() -> Sample:
    return jumping_jamie()


@pytest.fixture
def told(sample: Sample) -> dict[str, Any]:
    assert sample.title
    loaded: dict[str, Any] = yaml.safe_load((CASES / "jumping-jamie.yaml").read_text(encoding="utf-8"))
    return loaded


def written(sample: Sample, stage: str, lane: str) -> list[str]:
    return [idea for one in sample.answers_at(stage) for idea in ideas_of(one.lanes.get(lane, ""))]


def test_five_people_answer_at_every_stage(sample: Sample) -> None:
    assert len(PEOPLE) == 5
    assert Counter(one.person for one in sample.answers) == {person.name: 4 for person in PEOPLE}


def test_every_published_text_is_written_once_word_for_word(sample: Sample, told: dict[str, Any]) -> None:
    for stage in told["stages"]:
        for lane, texts in ((ACTION, stage["actions"]), ("thought", stage.get("thoughts", []))):
            said = Counter(written(sample, stage["name"], lane))
            assert [said[text] for text in texts] == [1] * len(texts)
    said = Counter(written(sample, told["stages"][-1]["name"], OPPORTUNITY))
    assert [said[text] for text in told["opportunities"]] == [1, 1, 1]


def test_every_telling_of_an_action_has_the_place_of_the_published_one(
    sample: Sample, told: dict[str, Any]
) -> None:
    for stage in told["stages"]:
        for one in sample.answers_at(stage["name"]):
            for place, idea in enumerate(ideas_of(one.lanes.get(ACTION, ""))):
                assert (
                    SequenceMatcher(None, idea.casefold(), stage["actions"][place].casefold()).ratio() > 0.75
                )


def test_the_stations_come_in_published_order_even_before_anything_is_grouped(
    sample: Sample, told: dict[str, Any]
) -> None:
    keys = {stage.name: stage.key for stage in sample.stages}
    by_answer = [
        by(
            one.person,
            *(
                note(f"{one.person}-{keys[one.stage]}-{place}", idea, stage=keys[one.stage])
                for place, idea in enumerate(ideas_of(one.lanes.get(ACTION, "")))
            ),
        )
        for one in sample.answers
    ]
    journey_map = build_map(facts(*(one for some in by_answer for one in some), stages=sample.stages))
    for stage, published in zip(journey_map.stages, told["stages"], strict=True):
        labels = [station.label for station in stage.themes(ACTION)]
        assert [label for label in labels if label in published["actions"]] == published["actions"]


def test_every_action_is_told_by_somebody_else_too(sample: Sample, told: dict[str, Any]) -> None:
    for stage in told["stages"]:
        tellings = written(sample, stage["name"], ACTION)
        assert len(tellings) >= 2 * len(stage["actions"])
        assert len(set(tellings)) > len(stage["actions"])


def test_the_median_feeling_is_the_given_one_and_one_stage_has_two_camps(
    sample: Sample, told: dict[str, Any]
) -> None:
    split = []
    for stage in told["stages"]:
        scores = [one.emotion for one in sample.answers_at(stage["name"]) if one.emotion is not None]
        summary = summarise_emotion(scores)
        assert summary is not None
        assert (summary.n, summary.median) == (5, stage["emotion"])
        split += [stage["name"]] * summary.split
    assert split == ["Define"]


def test_the_three_opportunities_get_the_three_owners_in_order(sample: Sample, told: dict[str, Any]) -> None:
    assert [(one.opportunity, one.owner, one.metric) for one in sample.owners] == [
        (opportunity, one["owner"], one["metric"])
        for opportunity, one in zip(told["opportunities"], told["owners"], strict=True)
    ]


def test_somebody_wanders_off_and_somebody_speaks_to_the_machine(sample: Sample) -> None:
    said = [idea for stage in sample.stages for idea in written(sample, stage.name, "thought")]
    assert said.count(OFF_TOPIC) == said.count(INJECTION) == 1
