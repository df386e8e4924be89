from journey.build import build_map
from journey.leading import MOST_LEADING, leading_opportunities, left_unowned
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from tests.journey.facts import by, facts, note, theme


def test_the_three_with_most_dots_lead() -> None:
    assert _leading(_map(votes={"a": 1, "b": 4, "c": 2, "d": 3})) == ["b", "d", "c"]
    assert MOST_LEADING == 3


def test_without_a_dot_one_leads_only_where_nobody_voted() -> None:
    assert _leading(_map(votes={"b": 1})) == ["b"]
    assert _leading(_map(notes={"c": 3, "d": 2})) == ["c", "d", "a"]
    assert _leading(_map(votes={})) == ["a", "b", "c"]


def test_more_notes_win_a_tie() -> None:
    assert _leading(_map(votes={"a": 2, "b": 2, "c": 2, "d": 2}, notes={"d": 2})) == ["d", "a", "b"]


def test_what_has_an_owner_is_not_left() -> None:
    plans = (Opportunity(theme_id="b", owner="Ben"), Opportunity(theme_id="d", metric="fewer calls"))
    left = left_unowned(_map(votes={"a": 1, "b": 4, "c": 2, "d": 3}, plans=plans))
    assert [one.id for one in left] == ["d", "c"]


def test_a_map_without_opportunities_leaves_nothing() -> None:
    assert left_unowned(build_map(facts(*by("ana", note("n"))))) == ()


def _leading(journey_map: JourneyMap) -> list[str]:
    return [one.id for one in leading_opportunities(journey_map)]


def _map(
    *,
    votes: dict[str, int] | None = None,
    notes: dict[str, int] | None = None,
    plans: tuple[Opportunity, ...] = (),
) -> JourneyMap:
    """Four opportunities, one after the other."""
    ids = {name: [f"{name}{number}" for number in range((notes or {}).get(name, 1))] for name in "abcd"}
    written = [note(one, lane="opportunity", stage="stage-1") for many in ids.values() for one in many]
    themes = [
        theme(name, *many, lane="opportunity", position=place, votes=(votes or {}).get(name, 0))
        for place, (name, many) in enumerate(ids.items())
    ]
    return build_map(facts(*by("ana", *written), themes=tuple(themes), opportunities=plans))
