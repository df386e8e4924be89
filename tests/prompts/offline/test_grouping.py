"""Themes from shared words."""

import random
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.offline_themes import agreement, argument_cells
from journey.contributions import Contribution
from journey.themes import repaired_partition
from prompts.agreement import mean_agreement
from prompts.offline.grouping import group_contributions
from tests.prompts.notes_of_workshops import SHARED_DATA, Cell, contributions_of, workshop_cells

SNIPPETS = st.sampled_from([one.text for cell in workshop_cells() for one in cell.contributions])
TEXTS = st.one_of(SNIPPETS, st.text(min_size=1, max_size=60))
CONTRIBUTIONS = st.lists(
    st.builds(
        Contribution,
        id=st.uuids().map(str),
        stage=st.sampled_from(["pay", "arrive"]),
        lane=st.sampled_from(["action", "thought", "pain_point", "emotion"]),
        text=TEXTS,
    ),
    max_size=14,
    unique_by=lambda one: one.id,
)


@given(CONTRIBUTIONS)
@settings(max_examples=150, deadline=None)
def test_every_contribution_but_emotions_stands_in_exactly_one_theme_of_its_own_cell(
    contributions: list[Contribution],
) -> None:
    expected = [one for one in contributions if one.lane != "emotion"]
    themes = group_contributions(contributions)
    placed = Counter(one for theme in themes for one in theme.contribution_ids)
    assert placed == Counter(one.id for one in expected)
    assert repaired_partition(themes, expected) == themes
    assert len({theme.id for theme in themes}) == len(themes)


@given(CONTRIBUTIONS, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_of_contributions_changes_nothing(
    contributions: list[Contribution], shuffler: random.Random
) -> None:
    shuffled = list(contributions)
    shuffler.shuffle(shuffled)
    assert group_contributions(shuffled) == group_contributions(contributions)


@given(CONTRIBUTIONS)
@settings(max_examples=80, deadline=None)
def test_a_description_is_a_quotation_of_a_member(contributions: list[Contribution]) -> None:
    texts = {one.id: one.text for one in contributions}
    for theme in group_contributions(contributions):
        own = [texts[one] for one in theme.contribution_ids]
        assert theme.description in own if len(own) > 1 else theme.label in own


@pytest.mark.parametrize("cell", workshop_cells(), ids=lambda cell: cell.contributions[0].stage)
def test_workshop_notes_are_grouped_as_a_facilitator_would(cell: Cell) -> None:
    wrong, missed = _pairs_apart(cell)
    assert wrong <= 2
    assert missed <= 3


def test_few_pairs_of_workshop_notes_are_wrong_in_all() -> None:
    wrong, missed = map(sum, zip(*map(_pairs_apart, workshop_cells()), strict=True))
    assert wrong <= 3
    assert missed <= 5


@pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="the public texts are not beside this checkout")
def test_arguments_are_grouped_by_their_key_points_as_well_as_measured() -> None:
    cells = argument_cells(SHARED_DATA / "argkp_dev.jsonl")
    mean = mean_agreement([agreement(texts, key_points) for texts, key_points in cells])
    assert mean.f >= 0.38
    assert mean.rand >= 0.19


def _pairs_apart(cell: Cell) -> tuple[int, int]:
    """How many pairs of notes stand together wrongly, and how many are kept apart wrongly."""
    contributions, gold = cell
    found = {one: theme.id for theme in group_contributions(contributions) for one in theme.contribution_ids}
    pairs = list(combinations(gold, 2))
    wrong = [pair for pair in pairs if found[pair[0]] == found[pair[1]] and gold[pair[0]] != gold[pair[1]]]
    missed = [pair for pair in pairs if found[pair[0]] != found[pair[1]] and gold[pair[0]] == gold[pair[1]]]
    return len(wrong), len(missed)


def test_texts_that_differ_in_case_and_punctuation_are_the_same() -> None:
    (theme,) = group_contributions(contributions_of("Too expensive", "too expensive!", "TOO  EXPENSIVE"))
    assert theme.contribution_ids == ("c0", "c1", "c2")


def test_two_different_problems_with_one_word_for_all_stay_apart() -> None:
    themes = group_contributions(
        contributions_of("The app crashes", "The driver was rude", "The soup was cold")
    )
    assert len(themes) == 3


def test_steps_are_merged_only_when_nearly_the_same() -> None:
    themes = group_contributions(
        contributions_of(
            "Filters by departure time",
            "Filters by price",
            "Compares the prices of fares",
            "compares prices of the fares",
            lane="action",
        )
    )
    assert sorted(theme.contribution_ids for theme in themes) == [("c0",), ("c1",), ("c2", "c3")]


def test_the_same_words_in_another_stage_are_another_theme() -> None:
    here = contributions_of("Too expensive", stage="pay")
    there = tuple(one.model_copy(update={"id": "other", "stage": "book"}) for one in here)
    assert [theme.stage for theme in group_contributions((*here, *there))] == ["book", "pay"]


def test_progress_ends_at_the_number_of_texts() -> None:
    told: list[tuple[int, int]] = []
    cells = [one for cell in workshop_cells() for one in cell.contributions]
    group_contributions(cells, lambda done, total: told.append((done, total)))
    assert told[-1][1] == len(cells)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
