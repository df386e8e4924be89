from journey.build import build_map
from journey.compare import ComparedStage, compare_maps
from journey.map import JourneyMap
from journey.stages import stages_named
from tests.journey.facts import by, facts, note, rating


def test_stages_stand_side_by_side_by_name_in_the_order_of_the_first_map() -> None:
    first = _map(("Book", "Travel"), {"Book": (-2, -1, -1)})
    second = _map(("travel", " BOOK ", "Arrive"), {" BOOK ": (1,), "Arrive": (2,)})
    assert compare_maps(first, second) == (
        ComparedStage(name="Book", first=-1.0, second=1.0, first_notes=1, second_notes=1),
        ComparedStage(name="Travel", first_notes=1, second_notes=1),
        ComparedStage(name="Arrive", second=2.0, second_notes=1),
    )


def test_a_change_needs_both_sides() -> None:
    first = _map(("Book", "Travel"), {"Book": (-2,), "Travel": (0,)})
    second = _map(("Book", "Travel"), {"Book": (1,)})
    assert [one.change for one in compare_maps(first, second)] == [3.0, None]


def test_a_map_compared_with_itself_has_not_changed() -> None:
    same = _map(("Book", "Travel"), {"Book": (-2,), "Travel": (1,)})
    assert {one.change for one in compare_maps(same, same)} == {0.0}


def _map(names: tuple[str, ...], feelings: dict[str, tuple[int, ...]]) -> JourneyMap:
    stages = stages_named(names)
    notes = [note(f"n{stage.key}", stage=stage.key) for stage in stages]
    ratings = [
        rating(f"r{stage.key}{place}", score, stage=stage.key)
        for stage in stages
        for place, score in enumerate(feelings.get(stage.name, ()))
    ]
    return build_map(facts(*by("ana", *notes, *ratings), stages=stages))
