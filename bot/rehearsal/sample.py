"""Samples: a workshop written down in advance, who says what at which stage, one YAML file each."""

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Annotated, Any, Final, Self

import yaml
from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from journey.anonymity import Anonymity
from journey.contributions import EmotionScore, EvidenceLevel, Severity
from journey.lanes import DEFAULT_LANES, EMOTION, LANES, OPPORTUNITY, PAIN_POINT
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.stages import FEWEST_STAGES, MOST_STAGES, Stage
from journey.text import ideas_of
from workshop.vote_rules import VoteRules

_Path = tuple[int | str, ...]
_SAMPLES: Final = files("bot.rehearsal").joinpath("samples")
_SUFFIX: Final = ".yaml"


class SampleRefusedError(ValueError):
    """A sample that cannot be played; the text is one sentence that names the line."""


class SamplePerson(Record):
    """Somebody who takes part; `timezone` is an IANA name, `role` says from where they know the customer."""

    name: str
    timezone: str
    role: str = ""


class Answer(Record):
    """What one person writes at one stage.

    `person` and `stage` are names as people read them; `lanes` holds, by lane key, text with one idea
    per line. `severity` goes with the pain points, `evidence` with everything in the answer.
    """

    person: str
    stage: str
    lanes: dict[str, str]
    emotion: EmotionScore | None = None
    emotion_reason: str = ""
    severity: Severity | None = None
    evidence: EvidenceLevel = EvidenceLevel.ASSUMPTION


class Ownership(Record):
    """Who takes an opportunity; `opportunity` is the text of a contribution in the opportunity lane."""

    opportunity: str
    owner: str
    due: date | None = None
    metric: str = ""


class Sample(Record):
    """A whole workshop written down: the plan, the people, their answers and what they agree on.

    `votes` holds, by a person's name, a text for each of their dots: a contribution that can be voted for.
    """

    title: str
    persona: Persona
    scenario: Scenario
    lanes: tuple[str, ...] = DEFAULT_LANES
    stages: Annotated[tuple[Stage, ...], Field(min_length=FEWEST_STAGES, max_length=MOST_STAGES)]
    anonymity: Anonymity = Anonymity.ANONYMOUS
    people: Annotated[tuple[SamplePerson, ...], Field(min_length=1)]
    answers: tuple[Answer, ...] = ()
    votes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    owners: tuple[Ownership, ...] = ()

    def answers_at(self, stage: str) -> tuple[Answer, ...]:
        """The answers at the stage of that name, in the order in which they are written down."""
        return tuple(answer for answer in self.answers if answer.stage == stage)

    @model_validator(mode="after")
    def _can_be_played(self) -> Self:
        for path, fault in _faults(self):
            raise PydanticCustomError("not_playable", "{fault}", {"fault": fault, "path": path})
        return self


def load_sample(key: str = "night-train") -> Sample:
    """The sample of that key, the name of its file.

    Raises:
        SampleRefusedError: when there is no such sample.
    """
    names = sorted(entry.name for entry in _SAMPLES.iterdir() if entry.name.endswith(_SUFFIX))
    if f"{key}{_SUFFIX}" not in names:
        known = ", ".join(name.removesuffix(_SUFFIX) for name in names)
        raise SampleRefusedError(f"there is no sample called {key!r}; there is {known}.")
    return read_sample(_SAMPLES.joinpath(f"{key}{_SUFFIX}").read_text(encoding="utf-8"))


def read_sample(text: str) -> Sample:
    """The sample in a YAML text; its stages get keys by their place.

    Raises:
        SampleRefusedError: when it is not YAML, says a thing twice, or cannot be played as it stands.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SampleRefusedError(f"line {line}: this is not YAML ({error.problem}).") from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise SampleRefusedError("line 1: this is not YAML that can be read.") from None
    if not isinstance(node, yaml.MappingNode):
        raise SampleRefusedError("line 1: a sample begins with its title, persona, scenario and stages.")
    for key in _said_twice(node):
        raise SampleRefusedError(f"line {key.start_mark.line + 1}: {key.value!r} is said twice.")
    try:
        return Sample.model_validate({**data, "stages": _keyed(data.get("stages"))})
    except ValidationError as error:
        raise _refused(node, error) from None


def _keyed(stages: Any) -> Any:
    if not isinstance(stages, list):
        return stages
    return [
        {**stage, "key": f"stage-{place}"} if isinstance(stage, dict) else stage
        for place, stage in enumerate(stages, start=1)
    ]


def _faults(sample: Sample) -> Iterator[tuple[_Path, str]]:
    yield from _faults_of_the_plan(sample)
    people = {person.name for person in sample.people}
    stages = {stage.name for stage in sample.stages}
    given: set[tuple[str, str]] = set()
    for place, answer in enumerate(sample.answers):
        here: _Path = ("answers", place)
        if answer.person not in people:
            yield (*here, "person"), f"nobody called {answer.person!r} takes part"
        if answer.stage not in stages:
            yield (*here, "stage"), f"there is no stage called {answer.stage!r}"
        if (answer.person, answer.stage) in given:
            yield here, f"{answer.person!r} has answered {answer.stage!r} already"
        given.add((answer.person, answer.stage))
        for lane in answer.lanes:
            if lane not in sample.lanes or lane == EMOTION:
                yield (*here, "lanes", lane), f"this workshop has no text lane {lane!r}"
        if answer.emotion_reason and answer.emotion is None:
            yield (*here, "emotion_reason"), "a reason needs an emotion from -2 to 2"
    yield from _faults_of_the_votes(sample)
    opportunities = {
        idea for answer in sample.answers for idea in ideas_of(answer.lanes.get(OPPORTUNITY, ""))
    }
    for place, one in enumerate(sample.owners):
        if one.opportunity not in opportunities:
            yield ("owners", place, "opportunity"), f"nobody wrote the opportunity {one.opportunity!r}"


def _faults_of_the_votes(sample: Sample) -> Iterator[tuple[_Path, str]]:
    people = {person.name for person in sample.people}
    wanted = {
        idea
        for answer in sample.answers
        for lane in (PAIN_POINT, OPPORTUNITY)
        for idea in ideas_of(answer.lanes.get(lane, ""))
    }
    for person, texts in sample.votes.items():
        here: _Path = ("votes", person)
        if person not in people:
            yield here, f"nobody called {person!r} takes part"
        rules = VoteRules()
        if len(texts) > rules.dots or any(texts.count(text) > rules.most_on_one for text in texts):
            yield here, f"everybody has {rules.dots} dots, at most {rules.most_on_one} of them on the same"
        for place, text in enumerate(texts):
            if text not in wanted:
                yield (*here, place), f"nobody wrote the pain point or opportunity {text!r}"


def _faults_of_the_plan(sample: Sample) -> Iterator[tuple[_Path, str]]:
    for place, lane in enumerate(sample.lanes):
        if lane not in LANES:
            yield ("lanes", place), f"there is no lane called {lane!r}"
    for what, names in (
        ("people", [person.name for person in sample.people]),
        ("stages", [stage.name for stage in sample.stages]),
    ):
        for place, name in enumerate(names):
            if name in names[:place]:
                yield (what, place, "name"), f"the name {name!r} is taken already"


def _said_twice(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The keys that stand a second time in their mapping; YAML would quietly keep the last."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _said_twice(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                yield key
            seen.add(str(key.value))
            yield from _said_twice(value)


def _refused(node: yaml.Node, error: ValidationError) -> SampleRefusedError:
    first = error.errors(include_url=False)[0]
    path: _Path = first.get("ctx", {}).get("path", first["loc"])
    reason = str(first["msg"])
    where = ".".join(str(step) for step in path)
    return SampleRefusedError(f"line {_line_of(node, path)}, {where}: {reason[:1].lower()}{reason[1:]}.")


def _line_of(node: yaml.Node, path: _Path) -> int:
    """The line, counted from 1, of the innermost part of `path` that exists."""
    for step in path:
        inner = _child(node, step)
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None
