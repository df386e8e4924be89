import pytest
from hypothesis import given
from pydantic import ValidationError

from journey.anonymity import Anonymity
from journey.build import MapFacts, build_map
from journey.lanes import ACTION, EMOTION, LANES
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from tests.journey.facts import all_facts, by, facts, note, rating, theme


def labels(journey_map: JourneyMap, stage: int = 0, lane: str = ACTION) -> list[str]:
    return [one.label for one in journey_map.stages[stage].themes(lane)]


def test_a_map_without_contributions_has_every_stage_and_lane_and_no_emotion() -> None:
    empty = build_map(facts())
    assert [stage.name for stage in empty.stages] == ["Compare", "Book", "Travel"]
    assert empty.lanes == tuple(LANES)
    assert [cell.lane for cell in empty.stages[0].cells] == [lane for lane in LANES if lane != EMOTION]
    assert all(stage.emotion is None for stage in empty.stages)


def test_stations_stand_in_the_order_of_their_mean_place_in_the_answers() -> None:
    journey_map = build_map(
        facts(
            *by("ana", note("a1"), note("a2"), note("a3")),
            *by("ben", note("b1"), note("b2")),
            *by("cem", note("c1"), note("c2")),
            themes=(
                theme("t-pay", "a3", "b2", label="pays"),  # places 2 and 1
                theme("t-compare", "a2", "b1", "c1", label="compares"),  # places 1, 0 and 0
                theme("t-read", "a1", label="reads"),  # place 0
                theme("t-ask", "c2", label="asks"),  # place 1
            ),
        )
    )
    assert labels(journey_map) == ["reads", "compares", "asks", "pays"]


def test_positions_given_by_a_facilitator_win() -> None:
    journey_map = build_map(
        facts(
            *by("ana", note("a1"), note("a2"), note("a3")),
            themes=(theme("t2", "a3", position=0), theme("t1", "a2", position=1)),
        )
    )
    assert labels(journey_map) == ["t2", "t1", "a1"]


def test_other_lanes_put_votes_before_people_before_contributions() -> None:
    thought = {"lane": "thought"}
    journey_map = build_map(
        facts(
            *by("ana", *(note(f"a{number}", **thought) for number in range(1, 6))),
            *by("ben", note("b1", **thought)),
            themes=(
                theme("one", "a1", label="said once", **thought),
                theme("same", "a2", "a3", label="said twice by one", **thought),
                theme("two", "a4", "b1", label="said by two", **thought),
                theme("voted", "a5", label="voted for", votes=1, **thought),
            ),
        )
    )
    ranked = ["voted for", "said by two", "said twice by one", "said once"]
    assert labels(journey_map, lane="thought") == ranked


def test_the_contributions_of_a_theme_stand_in_an_order_that_says_nothing() -> None:
    written = by("ana", note("c"), note("a"), note("b"))
    journey_map = build_map(facts(*written, themes=(theme("t", "b", "c", "a"),)))
    assert [one.id for one in journey_map.stages[0].themes(ACTION)[0].contributions] == ["a", "b", "c"]


def test_people_are_counted_once_however_much_they_write() -> None:
    journey_map = build_map(
        facts(
            *by("ana", note("a1"), note("a2")),
            *by("ben", note("b1")),
            *by("cem", rating("c1", 1)),
            themes=(theme("t", "a1", "a2", "b1"),),
            anonymity=Anonymity.NAMED,
        )
    )
    assert journey_map.stages[0].themes(ACTION)[0].people == 2
    assert journey_map.people == 3


def test_two_people_in_an_anonymous_workshop_are_not_counted() -> None:
    two = (*by("ana", note("a1"), rating("a2", 2)), *by("ben", note("b1"), rating("b2", -2)))
    journey_map = build_map(facts(*two, themes=(theme("t", "a1", "b1"),)))
    assert journey_map.people is None
    assert journey_map.stages[0].themes(ACTION)[0].people is None


@pytest.mark.parametrize("mode", [mode for mode in Anonymity if mode is not Anonymity.ANONYMOUS])
def test_two_people_are_counted_where_names_may_be_shown(mode: Anonymity) -> None:
    journey_map = build_map(facts(*by("ana", note("a1")), *by("ben", note("b1")), anonymity=mode))
    assert journey_map.people == 2


def test_a_stage_with_two_authors_is_not_broken_down_in_a_larger_anonymous_workshop() -> None:
    everywhere = [by(who, note(f"{who}1")) for who in ("ana", "ben", "cem")]
    at_booking = [by(who, note(f"{who}2", stage="stage-2")) for who in ("ana", "ben")]
    journey_map = build_map(facts(*(one for some in (*everywhere, *at_booking) for one in some)))
    assert journey_map.people == 3
    assert {one.people for one in journey_map.stages[0].themes(ACTION)} == {1}
    assert {one.people for one in journey_map.stages[1].themes(ACTION)} == {None}


def test_keys_that_change_from_step_to_step_do_not_make_two_authors_look_like_four() -> None:
    at_booking = [
        *by("ana in step 1", note("a1", stage="stage-2")),
        *by("ben in step 1", note("b1", stage="stage-2")),
        *by("ana in step 9", note("a2", stage="stage-2", lane="opportunity")),
        *by("ben in step 9", note("b2", stage="stage-2", lane="opportunity")),
    ]
    journey_map = build_map(facts(*at_booking, people=6))
    assert journey_map.people == 6
    assert {one.people for _, one in journey_map.themes("opportunity")} == {None}


def test_an_anonymous_map_shows_no_author_even_where_one_was_stored() -> None:
    named = [by(who, note(f"{who}1", author=who), rating(f"{who}2", 1, author=who)) for who in ("ana", "ben")]
    written = [one for some in named for one in some]
    shown = build_map(facts(*written, anonymity=Anonymity.NAMED))
    hidden = build_map(facts(*written))
    assert {one.author for one in shown.contributions()} == {"ana", "ben"}
    assert {one.author for one in hidden.contributions()} == {""}


def test_emotion_is_worked_out_from_the_ratings_of_its_stage() -> None:
    journey_map = build_map(
        facts(
            *by("ana", rating("a1", -2), rating("a2", 1, stage="stage-2")),
            *by("ben", rating("b1", 2), rating("b2", None, stage="stage-3")),
        )
    )
    first, second, third = (stage.emotion for stage in journey_map.stages)
    assert first is not None
    assert (first.n, first.median, first.contested) == (2, 0.0, True)
    assert second is not None
    assert (second.n, second.median) == (1, 1.0)
    assert third is None, "a reason without a score is no rating"
    assert [one.text for one in journey_map.stages[2].ratings] == ["why b2"]


def test_a_lane_that_was_not_planned_is_shown_as_soon_as_someone_writes_in_it() -> None:
    planned = build_map(facts(lanes=("opportunity", "action")))
    written = build_map(
        facts(*by("ana", note("a", lane="backstage"), rating("b", 1)), lanes=("opportunity", "action"))
    )
    assert planned.lanes == ("action", "opportunity")
    assert written.lanes == ("action", "emotion", "opportunity", "backstage")


def test_a_contribution_to_no_stage_of_the_map_is_an_error_and_not_lost() -> None:
    with pytest.raises(ValidationError, match="contribution 'a' stands in no cell"):
        facts(*by("ana", note("a", stage="stage-9")))


def test_a_contribution_given_twice_is_an_error_and_not_lost() -> None:
    with pytest.raises(ValidationError, match="contribution 'a' is given twice"):
        facts(*by("ana", note("a")), *by("ben", note("a", "something else")))


def test_an_opportunity_follows_its_theme() -> None:
    journey_map = build_map(
        facts(
            *by("ana", note("a", lane="opportunity")),
            themes=(theme("kept", "a", lane="opportunity"), theme("emptied", lane="opportunity")),
            opportunities=(Opportunity(theme_id="kept", owner="Web"), Opportunity(theme_id="emptied")),
        )
    )
    assert [one.theme_id for one in journey_map.opportunities] == ["kept"]


@given(all_facts())
def test_every_contribution_is_on_the_map_exactly_once(made: MapFacts) -> None:
    journey_map = build_map(made)
    expected = sorted(one.contribution.id for one in made.contributions)
    assert sorted(one.id for one in journey_map.contributions()) == expected
    for one in made.contributions:
        text = one.contribution.text
        assert text in [
            found.text for found in journey_map.contributions() if found.id == one.contribution.id
        ]


@given(all_facts())
def test_no_author_can_be_told_from_an_anonymous_map(made: MapFacts) -> None:
    anonymous = made.model_copy(update={"anonymity": Anonymity.ANONYMOUS})
    swapped = tuple(
        one.model_copy(
            update={"contribution": one.contribution.model_copy(update={"author": "someone else"})}
        )
        for one in anonymous.contributions
    )
    assert build_map(anonymous) == build_map(anonymous.model_copy(update={"contributions": swapped}))


@given(all_facts())
def test_the_order_in_which_contributions_are_stored_does_not_show(made: MapFacts) -> None:
    turned = made.model_copy(update={"contributions": made.contributions[::-1]})
    assert build_map(made) == build_map(turned)
