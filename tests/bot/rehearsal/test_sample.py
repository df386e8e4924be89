from collections import Counter
from datetime import date
from difflib import SequenceMatcher
from importlib.resources import files
from itertools import combinations
from unicodedata import name
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal.sample import Answer, Sample, SampleRefusedError, load_sample, read_sample
from journey.contributions import LONGEST_CONTRIBUTION, EvidenceLevel, Severity
from journey.emotions import summarise_emotion
from journey.lanes import DEFAULT_LANES, EMOTION, OPPORTUNITY, PAIN_POINT
from journey.text import ideas_of
from workshop.vote_rules import VoteRules

NIGHT_TRAIN = load_sample()
KEYS = sorted(
    entry.name.removesuffix(".yaml") for entry in files("bot.rehearsal").joinpath("samples").iterdir()
)

SOUND = """\
title: T
persona: {name: P}
scenario: {title: S}
stages:
  - {name: One}
  - {name: Two}
people:
  - {name: Ana, timezone: Europe/Lisbon}
answers:
  - person: Ana
    stage: One
    lanes:
      action: |
        - opens nine tabs
        asks a friend
      opportunity: one ticket
    emotion: -1
    emotion_reason: too many tabs
owners:
  - {opportunity: one ticket, owner: Web, due: 2027-01-29, metric: fewer tabs}
"""


def ideas(sample: Sample, stage: str, lane: str) -> list[tuple[str, str]]:
    return [
        (answer.person, idea)
        for answer in sample.answers_at(stage)
        for idea in ideas_of(answer.lanes.get(lane, ""))
    ]


def every_idea(sample: Sample) -> list[str]:
    return [
        idea
        for stage in sample.stages
        for lane in sample.lanes
        for _, idea in ideas(sample, stage.name, lane)
    ]


def near_duplicates(sample: Sample) -> list[tuple[str, str]]:
    return [
        (one, other)
        for stage in sample.stages
        for lane in sample.lanes
        for (who, one), (whom, other) in combinations(ideas(sample, stage.name, lane), 2)
        if who != whom
        and one != other
        and SequenceMatcher(None, one.casefold(), other.casefold()).ratio() > 0.7
    ]


def in_script(text: str, script: str) -> bool:
    return any(name(char, "").startswith(script) for char in text)


class TestNightTrain:
    def test_six_people_in_six_time_zones_answer_at_six_stages(self) -> None:
        assert len(NIGHT_TRAIN.people) == len(NIGHT_TRAIN.stages) == 6
        assert len({ZoneInfo(person.timezone) for person in NIGHT_TRAIN.people}) == 6
        assert all(person.role for person in NIGHT_TRAIN.people)
        pairs = {(answer.person, answer.stage) for answer in NIGHT_TRAIN.answers}
        assert len(pairs) == len(NIGHT_TRAIN.answers) == 36

    def test_every_default_lane_is_filled_at_every_stage_by_several_people(self) -> None:
        assert NIGHT_TRAIN.lanes == DEFAULT_LANES
        for stage in NIGHT_TRAIN.stages:
            for lane in set(DEFAULT_LANES) - {EMOTION}:
                assert len({person for person, _ in ideas(NIGHT_TRAIN, stage.name, lane)}) >= 3
            assert sum(answer.emotion is not None for answer in NIGHT_TRAIN.answers_at(stage.name)) >= 5

    def test_it_is_as_long_as_a_good_workshop(self) -> None:
        assert 120 <= len(every_idea(NIGHT_TRAIN)) <= 170
        assert all(len(idea) <= LONGEST_CONTRIBUTION for idea in every_idea(NIGHT_TRAIN))

    def test_persona_scenario_and_stages_are_complete(self) -> None:
        assert all(NIGHT_TRAIN.persona.model_dump().values())
        assert all(NIGHT_TRAIN.scenario.model_dump().values())
        assert all(stage.goal and stage.duration for stage in NIGHT_TRAIN.stages)

    def test_booking_falls_into_two_camps_and_no_other_stage_does(self) -> None:
        split = []
        for stage in NIGHT_TRAIN.stages:
            answers = NIGHT_TRAIN.answers_at(stage.name)
            summary = summarise_emotion([one.emotion for one in answers if one.emotion is not None])
            assert summary is not None
            if summary.split:
                split.append((stage.name, sum(summary.histogram[:2]), sum(summary.histogram[3:])))
        assert split == [("Book & pay", 3, 3)]

    def test_people_say_the_same_in_other_words_so_that_grouping_has_something_to_do(self) -> None:
        assert len(near_duplicates(NIGHT_TRAIN)) >= 20

    def test_there_is_one_japanese_line_and_one_arabic_line(self) -> None:
        said = every_idea(NIGHT_TRAIN)
        assert sum(in_script(idea, "HIRAGANA") for idea in said) == 1
        assert sum(in_script(idea, "ARABIC LETTER") for idea in said) == 1

    def test_there_are_emoji(self) -> None:
        said = [*every_idea(NIGHT_TRAIN), *(answer.emotion_reason for answer in NIGHT_TRAIN.answers)]
        assert sum(any(ord(char) >= 0x1F300 for char in text) for text in said) >= 8

    def test_some_are_terse_and_some_are_not_and_most_start_small(self) -> None:
        said = every_idea(NIGHT_TRAIN)
        assert sum(len(idea) <= 20 for idea in said) >= 15
        assert sum(len(idea) >= 60 for idea in said) >= 15
        assert sum(idea[0].islower() or idea.startswith("I ") for idea in said) > 0.9 * len(said)

    def test_every_severity_and_every_level_of_evidence_is_used(self) -> None:
        given = {answer.severity for answer in NIGHT_TRAIN.answers}
        assert given == {None, *Severity}
        assert {answer.evidence for answer in NIGHT_TRAIN.answers} == set(EvidenceLevel)

    def test_a_severity_comes_with_a_pain_point_and_only_with_one(self) -> None:
        for answer in NIGHT_TRAIN.answers:
            assert (answer.severity is not None) == (PAIN_POINT in answer.lanes)

    def test_everybody_gives_three_dots_and_somewhere_there_is_a_tie(self) -> None:
        assert set(NIGHT_TRAIN.votes) == {person.name for person in NIGHT_TRAIN.people}
        assert {len(texts) for texts in NIGHT_TRAIN.votes.values()} == {VoteRules().dots}
        counts = Counter(text for texts in NIGHT_TRAIN.votes.values() for text in texts)
        assert sorted(counts.values(), reverse=True) == [5, 4, 3, 3, 2, 1]

    def test_three_opportunities_have_an_owner_a_date_and_a_metric(self) -> None:
        assert len(NIGHT_TRAIN.owners) == 3
        assert all(one.owner and one.due and one.metric for one in NIGHT_TRAIN.owners)
        homes = {
            one.opportunity: stage.name
            for one in NIGHT_TRAIN.owners
            for stage in NIGHT_TRAIN.stages
            if one.opportunity in [idea for _, idea in ideas(NIGHT_TRAIN, stage.name, OPPORTUNITY)]
        }
        assert len(set(homes.values())) == 3


@pytest.mark.parametrize("key", KEYS)
def test_every_sample_in_the_folder_can_be_loaded(key: str) -> None:
    sample = load_sample(key)
    assert {answer.stage for answer in sample.answers} == {stage.name for stage in sample.stages}


def test_a_sample_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(
        SampleRefusedError, match=r"^there is no sample called '../x'; there is night-train\.$"
    ):
        load_sample("../x")


def test_a_sample_is_read_as_it_is_written() -> None:
    sample = read_sample(SOUND)
    assert [(stage.key, stage.name) for stage in sample.stages] == [("stage-1", "One"), ("stage-2", "Two")]
    assert sample.lanes == DEFAULT_LANES
    assert sample.answers == (
        Answer(
            person="Ana",
            stage="One",
            lanes={"action": "- opens nine tabs\nasks a friend\n", "opportunity": "one ticket"},
            emotion=-1,
            emotion_reason="too many tabs",
        ),
    )
    assert sample.owners[0].due == date(2027, 1, 29)
    assert sample.answers_at("Two") == ()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("person: Ana", "person: Bob", "line 10, answers.0.person: nobody called 'Bob' takes part."),
        ("stage: One", "stage: Three", "line 11, answers.0.stage: there is no stage called 'Three'."),
        (
            "action: |",
            "actoin: |",
            "line 13, answers.0.lanes.actoin: this workshop has no text lane 'actoin'.",
        ),
        (
            "opportunity: one ticket\n",
            "emotion: good\n",
            "line 16, answers.0.lanes.emotion: this workshop has no",
        ),
        (
            "title: T",
            "title: T\nlanes: [action]",
            "line 17, answers.0.lanes.opportunity: this workshop has no",
        ),
        ("title: T", "title: T\nlanes: [action, fun]", "line 2, lanes.1: there is no lane called 'fun'."),
        ("emotion: -1", "emotion: 3", "line 17, answers.0.emotion: input should be less than or equal to 2."),
        ("emotion: -1", "severity: trivial", "line 18, answers.0.emotion_reason: a reason needs an emotion"),
        ("{name: Two}", "{name: One}", "line 6, stages.1.name: the name 'One' is taken already."),
        (
            "  - {name: Two}\n",
            "",
            "line 5, stages: tuple should have at least 2 items after validation, not 1.",
        ),
        ("opportunity: one ticket,", "opportunity: two,", "line 20, owners.0.opportunity: nobody wrote"),
        ("metric: fewer tabs", "metrics: x", "line 20, owners.0.metrics: extra inputs are not permitted."),
        ("owners:", "votes: {Bob: []}\nowners:", "line 19, votes.Bob: nobody called 'Bob' takes part."),
        ("owners:", "votes: {Ana: [two]}\nowners:", "line 19, votes.Ana.0: nobody wrote the pain point or"),
        (
            "owners:",
            "votes: {Ana: [one ticket, one ticket, one ticket]}\nowners:",
            "line 19, votes.Ana: everybody has 3 dots, at most 2 of them on the same.",
        ),
        ("    stage: One\n", "", "line 10, answers.0.stage: field required."),
        ("answers:", "answers: [", "line 10: this is not YAML ("),
        ("title: T", "title: T\ntitle: U", "line 2: 'title' is said twice."),
        ("      opportunity:", "      action:", "line 16: 'action' is said twice."),
        ("title: T", "title: !!python/object:os.system T", "line 1: this is not YAML ("),
        ("title: T", "title: \x07", "line 1: this is not YAML that can be read."),
        (SOUND, "- a list", "line 1: a sample begins with its title, persona, scenario and stages."),
        (SOUND, "", "line 1: a sample begins with its title, persona, scenario and stages."),
    ],
)
def test_a_sample_that_cannot_be_played_is_refused_in_one_sentence_that_names_the_line(
    old: str, new: str, sentence: str
) -> None:
    assert old in SOUND
    with pytest.raises(SampleRefusedError) as caught:
        read_sample(SOUND.replace(old, new, 1))
    assert str(caught.value).startswith(sentence)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_nobody_answers_a_stage_twice() -> None:
    again = SOUND.replace("owners:", "  - {person: Ana, stage: One, lanes: {}}\nowners:")
    with pytest.raises(
        SampleRefusedError, match=r"^line 19, answers\.1: 'Ana' has answered 'One' already\.$"
    ):
        read_sample(again)
