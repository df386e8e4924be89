import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution, Vantage
from journey.gaps import (
    ThinCell,
    Thinness,
    cells_left_empty,
    contested_stages,
    thin_cells,
    vantage_points,
)
from journey.lanes import ACTION, EMOTION, LANES, PAIN_POINT
from journey.themes import FEWEST_AUTHORS_SHOWN
from tests.journey.facts import all_facts, by, facts, note, rating, written_contributions

PAY = "stage-1"
CELLS = [(PAY, lane) for lane in LANES]
ASKED = [lane for lane, entry in LANES.items() if entry.asked_when_thin and lane != PAIN_POINT]


def thin(lane: str, thinness: Thinness = Thinness.EMPTY) -> ThinCell:
    return ThinCell(stage=PAY, lane=lane, thinness=thinness)


def felt(one: str, score: int, reason: str) -> Contribution:
    return rating(one, score).model_copy(update={"text": reason})


def test_where_nobody_wrote_every_lane_that_a_map_cannot_do_without_is_asked_about() -> None:
    assert thin_cells(CELLS, (), moods={}, people=0) == tuple(map(thin, ASKED))
    assert {ACTION, "thought", EMOTION} == set(ASKED)


def test_a_pain_point_is_missed_only_where_it_feels_bad() -> None:
    cell = [(PAY, PAIN_POINT)]
    assert thin_cells(cell, (), moods={PAY: -1.0}, people=0) == (thin(PAIN_POINT, Thinness.UNEXPLAINED),)
    assert thin_cells(cell, (), moods={PAY: -0.5}, people=0) == ()
    assert thin_cells(cell, (), moods={}, people=0) == ()
    named = by("ana", note("c1", lane=PAIN_POINT))
    assert thin_cells(cell, named, moods={PAY: -2.0}, people=9) == ()


@pytest.mark.parametrize(("people", "told"), [(2, False), (3, True), (8, True)])
def test_few_authors_are_told_only_where_at_least_three_people_took_part(people: int, told: bool) -> None:
    written = (*by("ana", note("c1")), *by("ben", note("c2")))
    found = thin_cells([(PAY, ACTION)], written, moods={}, people=people)
    assert found == ((thin(ACTION, Thinness.FEW),) if told else ())


def test_one_author_and_two_look_the_same() -> None:
    one = thin_cells([(PAY, ACTION)], by("ana", note("c1"), note("c2")), moods={}, people=6)
    two = thin_cells([(PAY, ACTION)], (*by("ana", note("c1")), *by("ben", note("c2"))), moods={}, people=6)
    assert one == two != ()


def test_empty_cells_come_before_those_with_few_authors() -> None:
    found = thin_cells([(PAY, ACTION), (PAY, "thought")], by("ana", note("c1")), moods={}, people=6)
    assert [one.thinness for one in found] == [Thinness.EMPTY, Thinness.FEW]


@given(written_contributions(), st.integers(0, 9))
def test_a_cell_is_asked_about_if_and_only_if_it_is_under_the_threshold(
    written: tuple[WrittenContribution, ...], people: int
) -> None:
    found = {one.lane: one.thinness for one in thin_cells(CELLS, written, moods={}, people=people)}
    for lane in ASKED:
        authors = {
            one.author_key
            for one in written
            if (one.contribution.stage, one.contribution.lane) == (PAY, lane)
        }
        few = 0 < len(authors) < FEWEST_AUTHORS_SHOWN <= people
        expected = Thinness.EMPTY if not authors else Thinness.FEW if few else None
        assert found.get(lane) == expected


def test_a_finished_map_is_asked_about_its_empty_cells_and_its_unnamed_pain() -> None:
    written = by("ana", note("c1"), rating("c2", -2))
    found = cells_left_empty(build_map(facts(*written)), CELLS)
    assert found == (thin("thought"), thin(PAIN_POINT, Thinness.UNEXPLAINED))


def test_two_camps_are_contested_and_both_are_quoted() -> None:
    written = (
        *by("ana", felt("c1", -2, "Paid twice")),
        *by("ben", felt("c2", 2, "Done in a minute")),
        *by("cem", felt("c3", 1, "Fine")),
    )
    (found,) = contested_stages(build_map(facts(*written)))
    assert (found.name, found.against, found.favour) == ("Compare", "Paid twice", "Done in a minute")


def test_a_unanimous_stage_is_not_contested() -> None:
    written = (*by("ana", rating("c1", -2)), *by("ben", rating("c2", -1)))
    assert contested_stages(build_map(facts(*written))) == ()


def test_a_camp_without_a_reason_is_not_given_one() -> None:
    written = (
        *by("ana", felt("c1", -2, "Paid twice")),
        *by("ben", felt("c2", 2, "")),
    )
    (found,) = contested_stages(build_map(facts(*written)))
    assert (found.against, found.favour) == ("Paid twice", "")


@given(all_facts())
def test_what_a_camp_is_quoted_with_was_written_by_somebody(given_facts: MapFacts) -> None:
    journey_map = build_map(given_facts)
    texts = {"", *(one.text for stage in journey_map.stages for one in stage.ratings)}
    for found in contested_stages(journey_map):
        assert {found.against, found.favour} <= texts


def test_first_hand_vantage_points_nobody_has_are_missing() -> None:
    told = [note("c1", vantage=Vantage.SALES), note("c2", vantage=Vantage.GUESS), note("c3")]
    points = vantage_points(told)
    assert (points.tagged, points.total) == (2, 3)
    assert points.missing == (Vantage.SUPPORT, Vantage.RESEARCH, Vantage.SAW_IT)


def test_where_nobody_says_how_they_know_nobody_is_said_to_be_missing() -> None:
    assert vantage_points([note("c1"), note("c2")]).missing == ()
    assert vantage_points([]).missing == ()


def test_a_guess_alone_leaves_every_first_hand_view_missing() -> None:
    assert len(vantage_points([note("c1", vantage=Vantage.GUESS)]).missing) == len(Vantage) - 2
