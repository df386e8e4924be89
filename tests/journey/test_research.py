import pytest

from journey.build import build_map
from journey.contributions import EvidenceLevel, Severity
from journey.map import JourneyMap
from journey.research import MOST_ASKED, research_backlog
from tests.journey.facts import by, facts, note, theme


def test_dots_and_severity_add_up_and_the_heaviest_is_asked_first() -> None:
    journey_map = _map(
        {
            "queues": (2, Severity.TRIVIAL),
            "prices": (1, Severity.ABANDONS),
            "no table": (4, None),
            "rain": (0, None),
        }
    )
    asked = research_backlog(journey_map)
    assert [(one.theme_id, one.score) for one in asked] == [("prices", 4), ("no table", 4), ("queues", 3)]


@pytest.mark.parametrize("evidence", [EvidenceLevel.REPORTED, EvidenceLevel.OBSERVED])
def test_one_note_with_evidence_takes_a_pain_point_off_the_list(evidence: EvidenceLevel) -> None:
    assert research_backlog(_map({"queues": (3, Severity.ABANDONS)}, evidence=evidence)) == ()


def test_more_notes_win_a_tie() -> None:
    journey_map = _map({"queues": (1, None), "prices": (1, None)}, notes={"prices": 2})
    assert [one.theme_id for one in research_backlog(journey_map)] == ["prices", "queues"]


@pytest.mark.parametrize(
    ("severity", "question"),
    [
        (Severity.ABANDONS, "At “Compare”: do customers really give up because of “queues”?"),
        (Severity.WORKAROUND, "At “Compare”: do customers really need a way around “queues”?"),
        (Severity.TRIVIAL, "At “Compare”: how often do customers really meet “queues”?"),
        (None, "At “Compare”: how often do customers really meet “queues”?"),
    ],
)
def test_the_question_fits_what_was_claimed(severity: Severity | None, question: str) -> None:
    (asked,) = research_backlog(_map({"queues": (1, severity)}))
    assert asked.question == question


def test_the_list_has_an_end_and_an_empty_map_asks_nothing() -> None:
    many: dict[str, tuple[int, Severity | None]] = {f"pain {number}": (1, None) for number in range(9)}
    assert len(research_backlog(_map(many))) == MOST_ASKED
    assert research_backlog(_map({})) == ()


def _map(
    pains: dict[str, tuple[int, Severity | None]],
    *,
    notes: dict[str, int] | None = None,
    evidence: EvidenceLevel = EvidenceLevel.ASSUMPTION,
) -> JourneyMap:
    ids = {label: [f"{label}{number}" for number in range((notes or {}).get(label, 1))] for label in pains}
    written = [
        note(one, lane="pain_point", severity=pains[label][1], evidence=evidence)
        for label, many in ids.items()
        for one in many
    ]
    themes = [
        theme(label, *many, lane="pain_point", votes=pains[label][0], position=place)
        for place, (label, many) in enumerate(ids.items())
    ]
    return build_map(facts(*by("ana", *written), themes=tuple(themes)))
