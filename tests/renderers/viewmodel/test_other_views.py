import pytest

from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap
from renderers.viewmodel.build import view_model
from tests.renderers.example_maps import EXAMPLES, all_lanes, empty_map
from tests.renderers.night_train import night_train


def test_what_was_heard_is_said_and_what_was_assumed_is_thought() -> None:
    empathy = view_model(night_train()).empathy
    assert empathy.says.cards[0].words.text.startswith("Is it one ticket or two?")
    assert "Why is the same train €89 here and €134 there?" in [
        one.words.text for one in empathy.thinks.cards
    ]


def test_feelings_come_with_their_reasons_and_a_split_shows_its_larger_camp() -> None:
    felt = view_model(night_train()).empathy.feels.felt
    split = next(one for one in felt if one.stage.text == "Book & pay")
    assert split.quote is not None
    assert (split.quote.text, split.score, split.face) == (
        "Paid twice, refunded after eleven days.",
        "−1.7",
        0,
    )


def test_gains_are_bright_spots_or_else_what_the_persona_is_after() -> None:
    assert view_model(all_lanes()).empathy.gains.cards[0].words.text == "Second thing 0"
    gains = view_model(night_train()).empathy.gains
    assert (gains.caption, len(gains.wishes)) == ("what they are after", 3)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_empathy_field_shows_five_and_counts_the_rest(name: str) -> None:
    empathy = view_model(EXAMPLES[name]()).empathy
    for field in (empathy.says, empathy.thinks, empathy.does, empathy.feels, empathy.pains, empathy.gains):
        assert len(field.cards) + len(field.felt) <= 5
        assert not field.more or len(field.cards) + len(field.felt) == 5


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_storyboard_has_a_frame_per_stage(name: str) -> None:
    example = EXAMPLES[name]()
    frames = view_model(example).storyboard
    assert [frame.head.number for frame in frames] == list(range(1, len(example.stages) + 1))


def test_a_frame_shows_the_moment_of_truth_before_any_other_step() -> None:
    frames = view_model(night_train()).storyboard
    assert frames[2].moment
    assert frames[2].action is not None
    assert frames[2].action.text == "Receives two PDFs from two companies"
    assert not frames[0].moment
    assert view_model(empty_map()).storyboard[0].action is None


def test_opportunities_stand_where_value_and_effort_say() -> None:
    matrix = view_model(night_train()).matrix
    first = matrix.dots[0]
    assert first.card.words.text.startswith("Through-ticket")
    assert (first.number, first.x, first.y) == (1, 0.9, 0.1)
    assert not matrix.unplaced
    assert len({(dot.x, dot.y) for dot in matrix.dots}) == len(matrix.dots)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_opportunity_is_placed_listed_or_counted(name: str) -> None:
    example: JourneyMap = EXAMPLES[name]()
    matrix = view_model(example).matrix
    assert len(matrix.dots) + len(matrix.unplaced) + matrix.more == len(list(example.themes(OPPORTUNITY)))
    assert all(0 < dot.x < 1 and 0 < dot.y < 1 for dot in matrix.dots)
