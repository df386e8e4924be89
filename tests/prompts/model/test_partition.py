"""Twenty thousand strange answers, and a partition after each."""

import random
from collections import Counter
from typing import Any

from journey.build import WrittenContribution
from journey.contributions import Contribution
from prompts.model.partition import placed_by_words, placement_of_assignments, placement_of_groups
from prompts.model.units import Unit, units_of

TEXTS = (
    "Hidden booking fee",
    "The booking fee is hidden",
    "hidden booking fee!",
    "Seat map never loads",
    "Seat map does not load",
    "No lift",
    "Voucher refused",
)


def units() -> tuple[Unit, ...]:
    return units_of(
        [
            WrittenContribution(
                contribution=Contribution(id=f"c{place}", stage="pay", lane=lane, text=text), author_key="a"
            )
            for place, (lane, text) in enumerate(
                (lane, text) for lane in ("thought", "pain_point") for text in TEXTS
            )
        ]
    ).units


UNITS = units()
IDS = [unit.id for unit in UNITS]


def strange(dice: random.Random, depth: int = 0) -> Any:
    kind = dice.randrange(9 if depth < 3 else 5)
    if kind == 5:
        return [strange(dice, depth + 1) for _ in range(dice.randrange(5))]
    if kind >= 6:
        keys = ("groups", "placements", "ids", "id", "group", "topic", "x")
        return {dice.choice(keys): strange(dice, depth + 1) for _ in range(dice.randrange(4))}
    return (dice.choice(IDS), dice.choice(["n0", "g1", "new1", "", "n1 "]), None, dice.random(), True)[kind]


def an_answer(dice: random.Random) -> dict[str, Any]:
    """Mostly of the right outline, with any ids in it; sometimes anything at all."""
    if dice.random() < 0.2:
        return {"groups": strange(dice), "placements": strange(dice)}
    mentioned = [dice.choice([*IDS, "n99", " n1", strange(dice, 3)]) for _ in range(dice.randrange(20))]
    cuts = sorted(dice.randrange(len(mentioned) + 1) for _ in range(dice.randrange(5)))
    return {
        "groups": [
            {"topic": "t", "ids": mentioned[a:b]} for a, b in zip([0, *cuts], [*cuts, None], strict=True)
        ],
        "placements": [
            {"id": one, "group": dice.choice(["g1", "g2", "new1", "new2", 3])} for one in mentioned
        ],
    }


def test_after_twenty_thousand_answers_every_unit_stands_exactly_once_in_its_own_lane() -> None:
    dice = random.Random(7)  # noqa: S311 - the same answers in every run
    lanes = {unit.id: unit.lane for unit in UNITS}
    standing = {"g1": [UNITS[0]], "g2": [UNITS[1]]}
    rest = UNITS[2:]
    for number in range(20_000):
        answer = an_answer(dice)
        if number % 2:
            placement = placement_of_assignments(answer, rest, standing)
        else:
            placement = placement_of_groups(answer, UNITS)
        mended = number % 50 < 2
        groups = placed_by_words(placement.groups, placement.missing, UNITS) if mended else placement.groups
        placed = Counter(one for group in groups for one in group)
        assert placed + Counter(() if mended else placement.missing) == Counter(IDS)
        assert all(group and len({lanes[one] for one in group}) == 1 for group in groups)


def test_what_had_to_be_mended_is_counted() -> None:
    first, second, *rest = IDS
    placement = placement_of_groups({"groups": [{"ids": [first, first, "n99", second]}]}, UNITS)
    assert (placement.unknown, placement.repeated) == (1, 1)
    assert placement.missing == rest


def test_a_forgotten_unit_joins_the_group_its_words_are_nearest_to_or_stands_alone() -> None:
    by_text = {unit.text: unit.id for unit in UNITS if unit.lane == "thought"}
    lane = [unit for unit in UNITS if unit.lane == "thought"]
    fee, seat = by_text["The booking fee is hidden"], by_text["Seat map never loads"]
    lost = [by_text["Hidden booking fee"], by_text["No lift"]]
    others = [[one] for one in by_text.values() if one not in (fee, seat, *lost)]
    groups = placed_by_words([[fee], [seat], *others], lost, lane)
    assert [fee, lost[0]] in groups
    assert [lost[1]] in groups
