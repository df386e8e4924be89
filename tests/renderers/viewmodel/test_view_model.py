from itertools import pairwise

import pytest

from journey.lanes import EMOTION, LANES, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap
from renderers.viewmodel.alt_text import LONGEST_ALT_TEXT
from renderers.viewmodel.build import CARDS_PER_CELL, ViewModel, view_model
from renderers.viewmodel.cards import Card
from renderers.viewmodel.lanes import LaneRow
from tests.renderers.example_maps import (
    EXAMPLES,
    all_lanes,
    arabic,
    crowded,
    japanese,
    leaky,
    small_map,
    twelve_stages,
    two_people,
    unrated,
    with_gaps,
)
from tests.renderers.night_train import night_train


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_plain_data_and_reads_back_the_same(name: str) -> None:
    model = view_model(EXAMPLES[name]())
    assert ViewModel.model_validate_json(model.model_dump_json()) == model


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_theme_is_shown_or_counted_as_more(name: str) -> None:
    example = EXAMPLES[name]()
    for lane in view_model(example).lanes:
        for stage, cell in zip(example.stages, lane.cells, strict=True):
            assert len(cell.cards) + cell.more == len(stage.themes(lane.key))
            assert cell.more != 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_without_a_cap_every_contribution_is_there_in_map_order(name: str) -> None:
    example = EXAMPLES[name]()
    for lane in view_model(example, cap=None).lanes:
        for stage, cell in zip(example.stages, lane.cells, strict=True):
            assert [card.theme_id for card in cell.cards] == [theme.id for theme in stage.themes(lane.key)]
            for card, theme in zip(cell.cards, stage.themes(lane.key), strict=True):
                assert len(card.voices) == len(theme.contributions)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_alt_text_fits_and_names_every_stage_of_a_usual_map(name: str) -> None:
    model = view_model(EXAMPLES[name]())
    assert 0 < len(model.alt_text) <= LONGEST_ALT_TEXT
    assert model.header.title.text[:40] in model.alt_text
    if len(model.stages) <= 7:
        assert all(f"{stage.number} {stage.name.text[:9]}" in model.alt_text for stage in model.stages)


def test_the_alt_text_tells_feelings_gaps_and_camps() -> None:
    assert "3 Book & pay −0.8, low point, split 4 up 10 down" in view_model(night_train()).alt_text
    assert "3 Register no ratings" in view_model(with_gaps()).alt_text


def test_a_crowded_cell_is_capped_and_keeps_its_moment_of_truth() -> None:
    example = crowded()
    data = example.model_dump()
    data["stages"][0]["cells"][0]["themes"][70]["moment_of_truth"] = True
    cell = _lane(view_model(type(example).model_validate(data)), "action").cells[0]
    assert len(cell.cards) == CARDS_PER_CELL
    assert cell.more == 95
    assert [card.moment for card in cell.cards] == [False] * 4 + [True]


def test_the_curve_breaks_where_nobody_rated() -> None:
    emotion = view_model(with_gaps()).emotion
    assert [1 + len(run.line.segments) for run in emotion.runs] == [2, 1, 2]
    assert emotion.unrated == (3, 5)
    assert [stage.mood is None for stage in view_model(with_gaps()).stages] == [
        False, False, True, False, True, False, False,
    ]  # fmt: skip


def test_a_map_nobody_rated_says_so_instead_of_drawing_neutral() -> None:
    model = view_model(unrated())
    assert not model.emotion.runs
    assert model.emotion.note.startswith("No ratings yet")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_curve_never_leaves_the_scale_nor_its_neighbours(name: str) -> None:
    for run in view_model(EXAMPLES[name]()).emotion.runs:
        for path in (run.line, run.upper, run.lower):
            points = [path.start, *(segment[2] for segment in path.segments)]
            for (start, end), segment in zip(pairwise(points), path.segments, strict=True):
                low, high = sorted((start[1], end[1]))
                assert all(low - 1e-4 <= y <= high + 1e-4 for _, y in segment)
                assert all(0 <= y <= 1 for _, y in segment)


def test_camps_are_shown_where_opinions_split() -> None:
    moods = [stage.mood for stage in view_model(night_train()).stages]
    split = moods[2]
    assert split is not None
    assert (split.word, split.split_text) == ("Split", "Opinions split: 4 up, 10 down")
    assert [camp.count for camp in split.camps] == [4, 10]
    assert [quote.text for quote in split.quotes] == [
        "Six minutes on the laptop, done.",
        "Paid twice, refunded after eleven days.",
    ]
    assert all(mood is not None and not mood.camps for mood in (*moods[:2], *moods[3:]))


def test_two_people_who_disagree_are_said_to_differ_without_drawing_either() -> None:
    model = view_model(small_map(("Try", "Buy"), {}, {0: [-2, 2], 1: [1, 1]}))
    differ, agree = (stage.mood for stage in model.stages)
    assert differ is not None
    assert agree is not None
    assert (differ.word, differ.split_text, differ.camps) == ("Mixed", "Opinions differ", ())
    assert (agree.word, agree.split_text) == ("Good", "")
    assert "1 Try 0.0, low point, opinions differ; 2 Buy +1.0" in model.alt_text
    assert "split" not in model.marks


def test_chinese_characters_are_drawn_in_the_language_their_writer_named() -> None:
    data = small_map(("検討",), {(0, "action"): ["切符", "車票"]}, {}).model_dump()
    for theme, language in zip(data["stages"][0]["cells"][0]["themes"], ("ja", "zh-TW"), strict=True):
        theme["contributions"][0]["language"] = language
    cards = _cards(view_model(JourneyMap.model_validate(data), cap=None), "action")
    assert [card.words.language for card in cards] == ["ja", "zh"]
    assert [card.voices[0].words.language for card in cards] == ["ja", "zh"]


def test_votes_rank_where_there_were_votes() -> None:
    model = view_model(night_train())
    assert [top.card.votes for top in model.digest.pains.cards] == [17, 14, 10]
    assert (model.digest.pains.title, model.digest.pains.ranked_by) == ("What hurts most", "by votes")
    assert sorted(card.rank for card in _cards(model, PAIN_POINT) if card.rank) == [1, 2, 3]
    assert _lane(model, PAIN_POINT).ranked_by == "Ranked by votes"


def test_people_rank_where_nobody_voted_and_no_vote_is_drawn() -> None:
    model = view_model(night_train(votes=False))
    assert not [card for lane in model.lanes for cell in lane.cells for card in cell.cards if card.votes]
    assert [top.weight for top in model.digest.pains.cards] == [11, 10, 7]
    assert model.digest.pains.ranked_by == "by number of people"
    assert "votes" not in model.marks


def test_single_voices_are_not_called_a_ranking() -> None:
    pains = view_model(twelve_stages()).digest.pains
    assert (pains.title, pains.ranked_by, pains.is_ranked) == ("What hurts", "", False)
    assert all(
        card.share is None and not card.rank for card in _cards(view_model(twelve_stages()), PAIN_POINT)
    )


def test_withheld_numbers_of_people_become_numbers_of_notes() -> None:
    model = view_model(two_people())
    assert model.header.counts == "5 contributions"
    assert {card.count_of for card in _cards(model, PAIN_POINT)} == {"notes"}
    assert "people" not in model.marks


def test_owners_dates_and_metrics_stand_under_their_opportunity() -> None:
    first = view_model(night_train()).digest.opportunities.cards[0].card.undertaking
    assert first is not None
    assert first.owner is not None
    assert (first.owner.text, first.due) == ("Jonas Weber", "29 Jan 2027")
    assert first.metric is not None
    wanting = [card for card in _cards(view_model(night_train()), OPPORTUNITY) if card.undertaking]
    assert [card.undertaking.wants_owner for card in wanting if card.undertaking].count(True) == 1


def test_the_badge_gives_the_exact_share_of_unproven_items() -> None:
    evidence = view_model(night_train()).header.evidence
    assert evidence is not None
    assert (evidence.items, evidence.unproven) == (365, 206)
    assert evidence.badge == "Hypothesis map · 56 % of items unproven"


def test_thin_marks_give_way_to_one_sentence_where_most_themes_are_thin() -> None:
    rich, thin = view_model(night_train()), view_model(unrated())
    assert "thin" in rich.marks
    assert rich.header.thin_note == ""
    assert "thin" not in thin.marks
    assert thin.header.thin_note == "Thin evidence: 15 of 15 themes rest on fewer than 4 contributions"


def test_drafts_and_moments_of_truth_are_marked() -> None:
    model = view_model(night_train())
    assert [card.words.text for card in _cards(model, OPPORTUNITY) if card.draft] == [
        "Short cabin films made by passengers",
        "Checklist for families, in the child's own words",
        "“Book it again” with the same berth",
    ]
    assert sum(stage.moments for stage in model.stages) == 3


def test_every_lane_of_the_map_has_a_row_in_map_order() -> None:
    assert [lane.key for lane in view_model(all_lanes()).lanes] == list(LANES)
    assert next(lane for lane in view_model(all_lanes()).lanes if lane.key == EMOTION).style == "curve"


def test_a_stated_goal_gets_its_row_even_without_the_lane() -> None:
    goals = _lane(view_model(night_train()), "goal")
    assert [cell.lead.text for cell in goals.cells if cell.lead] == [s.goal for s in night_train().stages]


def test_direction_and_language_follow_each_string() -> None:
    assert {
        (card.words.direction, card.words.language) for card in _cards(view_model(arabic()), "action")
    } == {("rtl", "ar")}
    assert {stage.name.language for stage in view_model(japanese()).stages} == {"ja"}


def test_an_anonymous_map_carries_no_author() -> None:
    assert "Secret" not in view_model(leaky(), cap=None).model_dump_json()


def test_ties_for_the_worst_share_their_rank_and_too_many_get_no_badge() -> None:
    few = small_map(("A",), {(0, "pain_point"): ["one", "two"]}, {}, authors=10)
    assert {card.rank for card in _cards(view_model(few), PAIN_POINT)} == {0}


def _lane(model: ViewModel, key: str) -> LaneRow:
    return next(lane for lane in model.lanes if lane.key == key)


def _cards(model: ViewModel, key: str) -> list[Card]:
    return [card for cell in _lane(model, key).cells for card in cell.cards]


def test_the_header_says_whose_view_nobody_has_brought() -> None:
    assert view_model(night_train()).header.missing_views == (
        "Nobody here knows it from sales or having seen it happen"
    )


def test_nothing_is_said_to_be_missing_where_nobody_says_how_they_know() -> None:
    assert view_model(EXAMPLES["two_people"]()).header.missing_views == ""
