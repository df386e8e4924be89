import pytest
from pydantic import ValidationError

from journey.contributions import EvidenceLevel, Severity
from journey.opportunities import Opportunity
from journey.personas import Persona
from journey.stages import stages_named
from tests.journey.facts import note, rating


def test_severities_rank_from_trivial_to_giving_up() -> None:
    assert sorted(Severity, key=lambda one: one.rank) == [
        Severity.TRIVIAL,
        Severity.WORKAROUND,
        Severity.ABANDONS,
    ]
    assert [one.rank for one in Severity] == [1, 2, 3]


def test_what_nobody_labelled_is_an_assumption() -> None:
    assert note("a").evidence is EvidenceLevel.ASSUMPTION


@pytest.mark.parametrize("score", [-3, 3, 0.5, "1", True])
def test_an_emotion_is_a_whole_number_from_minus_two_to_two(score: object) -> None:
    with pytest.raises(ValidationError):
        rating("a", score)  # type: ignore[arg-type]


@pytest.mark.parametrize("weight", [0, 6, 2.5])
def test_value_and_effort_go_from_one_to_five(weight: float) -> None:
    with pytest.raises(ValidationError):
        Opportunity(theme_id="t", value=weight)


def test_a_contribution_cannot_be_changed_behind_its_authors_back() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        note("a").text = "something else"  # type: ignore[misc]


def test_a_misspelt_field_is_an_error_and_not_ignored() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Persona(name="Amara", rolle="parent")  # type: ignore[call-arg]


def test_equal_records_are_interchangeable() -> None:
    assert note("a") == note("a")
    assert len({note("a"), note("a")}) == 1


def test_stages_are_keyed_by_their_place() -> None:
    assert [(one.key, one.name) for one in stages_named(("Before", "During"))] == [
        ("stage-1", "Before"),
        ("stage-2", "During"),
    ]
