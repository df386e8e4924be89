import re
from pathlib import Path

import pytest

from journey.stages import FEWEST_STAGES, MOST_STAGES
from journey.templates import (
    BLANK,
    BrokenTemplateError,
    Template,
    load_templates,
    read_template,
    template,
)

TEMPLATES = load_templates()
every_template = pytest.mark.parametrize("one", TEMPLATES.values(), ids=TEMPLATES.keys())

SOUND = """
title = "T"
summary = "S."
[persona]
name = "P"
[scenario]
title = "Sc"
[[stages]]
name = "One"
[[stages]]
name = "Two"
"""


def test_the_kinds_of_journey_that_people_map_most_are_there() -> None:
    assert set(TEMPLATES) == {
        "blank",
        "b2b-purchase",
        "e-commerce",
        "employee-onboarding",
        "healthcare-visit",
        "music-sharing",
        "public-service",
        "saas-onboarding",
        "support-case",
    }


def test_the_blank_one_comes_first_and_the_others_by_title() -> None:
    first, *others = TEMPLATES.values()
    assert first.key == BLANK
    assert [one.title for one in others] == sorted((one.title for one in others), key=str.casefold)


@every_template
def test_a_template_is_found_by_the_name_of_its_file(one: Template) -> None:
    assert template(one.key) == one


@every_template
def test_a_template_says_what_it_is_for_in_one_sentence(one: Template) -> None:
    assert re.fullmatch(r"[A-Z][^.!?]+\.", one.summary)
    assert len(one.summary) <= 140


@every_template
def test_a_template_follows_one_person_in_one_situation(one: Template) -> None:
    assert one.persona.name
    assert one.persona.role
    assert one.scenario.title
    assert one.scenario.goal
    assert len(one.scenario.expectations) >= 3
    assert one.scenario.start
    assert one.scenario.end


@every_template
def test_stages_have_a_name_that_fits_the_title_of_a_form_and_goal_and_duration_but_for_the_blank_one(
    one: Template,
) -> None:
    names = [stage.name for stage in one.stages]
    assert len({name.casefold() for name in names}) == len(names)
    for stage in one.stages:
        assert bool(stage.goal) == bool(stage.duration) == (one.key != BLANK)
        assert len(stage.name) <= 24


@every_template
def test_a_template_has_four_to_seven_stages_and_the_blank_one_just_three(one: Template) -> None:
    assert len(one.stages) in ({3} if one.key == BLANK else range(4, 8))
    assert [stage.key for stage in one.stages] == [
        f"stage-{place}" for place in range(1, len(one.stages) + 1)
    ]


@every_template
def test_stages_are_named_as_the_customer_would_and_not_as_a_funnel(one: Template) -> None:
    said = " ".join(stage.name.casefold() for stage in one.stages)
    jargon = ("awareness", "consideration", "conversion", "retention", "advocacy", "acquisition", "triage")
    assert not [word for word in jargon if word in said]


def test_music_sharing_is_our_own_and_credits_nobody() -> None:
    told = TEMPLATES["music-sharing"].model_dump_json().casefold()
    assert not [name for name in ("spotify", "bowker") if name in told]


def test_a_template_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        template("../blank")


def test_stages_get_keys_by_their_place() -> None:
    assert [stage.key for stage in read_template("t", SOUND.encode()).stages] == ["stage-1", "stage-2"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"title = \n", r"t\.toml: this is not TOML \(.+line 1.*\)\."),
        (b"\xff", r"t\.toml: this is not TOML \(.+\)\."),
        (SOUND.replace('summary = "S."', "").encode(), r"t\.toml, summary: field required\."),
        (SOUND.replace('name = "Two"', "").encode(), r"t\.toml, stages\.1\.name: field required\."),
        (SOUND.replace("summary", "sumary").encode(), r"t\.toml, (summary|sumary): .+\."),
        (SOUND.partition("[[stages]]")[0].encode(), r"t\.toml, stages: .+\."),
        (SOUND.replace("[[stages]]", "[stages]", 1).partition("[[")[0].encode(), r"t\.toml, stages: .+\."),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong_with_it(content: bytes, sentence: str) -> None:
    with pytest.raises(BrokenTemplateError) as caught:
        read_template("t", content)
    assert re.fullmatch(sentence, str(caught.value))


@pytest.mark.parametrize("count", [FEWEST_STAGES - 1, MOST_STAGES + 1])
def test_a_template_with_too_few_or_too_many_stages_is_broken(count: int) -> None:
    content = SOUND.partition("[[stages]]")[0] + '[[stages]]\nname = "One"\n' * count
    with pytest.raises(BrokenTemplateError, match=r"t\.toml, stages: "):
        read_template("t", content.encode())


def test_any_file_in_the_folder_is_a_template_and_needs_no_registration(tmp_path: Path) -> None:
    (tmp_path / "zoo-visit.toml").write_text(SOUND.replace('"T"', '"A zoo visit"'))
    (tmp_path / "blank.toml").write_text(SOUND)
    (tmp_path / "README.md").write_text("not a template")
    assert list(load_templates(tmp_path)) == ["blank", "zoo-visit"]


def test_a_broken_file_in_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "zoo-visit.toml").write_text("title =")
    with pytest.raises(BrokenTemplateError, match=r"^zoo-visit\.toml: "):
        load_templates(tmp_path)
