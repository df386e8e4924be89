"""Notes of a whiteboard's export as a journey map."""

from datetime import date

import pytest

from journey.interchange import read_map, write_map
from prompts.imported import MapFrame, imported_map
from prompts.notes import NotesRefusedError

FRAME = MapFrame(
    title="Night train", persona="Amara", scenario="First trip", lane="thought", day=date(2026, 11, 27)
)
BOARD = """Content,Phase,Type,Emotion,Severity
Opens nine tabs,Compare,Doing,,
Hidden booking fee,Pay,Pain points,,abandons
A hidden booking fee at the end,Pay,pain point,,
Paid twice,Pay,Feeling,-2,
Where do I find out?,Compare,,,
"""


def test_a_boards_own_words_for_columns_and_lanes_are_understood() -> None:
    found = imported_map(BOARD, suffix=".csv", frame=FRAME)
    assert [stage.name for stage in found.stages] == ["Compare", "Pay"]
    compare, pay = found.stages
    assert [theme.label for theme in compare.themes("action")] == ["Opens nine tabs"]
    assert [theme.label for theme in compare.themes("thought")] == ["Where do I find out?"]
    (fee,) = pay.themes("pain_point")
    assert len(fee.contributions) == 2
    assert fee.severity == "abandons"
    assert pay.emotion is not None
    assert pay.emotion.median == -2


def test_every_note_is_on_the_map_and_the_file_gives_the_same_map_again() -> None:
    first = write_map(imported_map(BOARD, suffix=".csv", frame=FRAME))
    assert first == write_map(imported_map(BOARD, suffix=".csv", frame=FRAME))
    texts = {one.text for one in read_map(first).contributions()}
    assert texts == {line.split(",")[0] for line in BOARD.splitlines()[1:]}


def test_a_file_that_counts_nobody_says_nothing_of_people() -> None:
    assert imported_map(BOARD, suffix=".csv", frame=FRAME).people is None


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("x,Pay,feeling,,", 'line 2: a feeling needs an "emotion" from -2 to +2'),
        ("x,Pay,feeling,9,", 'line 2: "emotion" is one of'),
        ("x,Pay,pain,,terrible", 'line 2: "severity" is one of trivial, workaround, abandons'),
        ("x,Pay,dance,,", "line 2: there is no lane 'dance'"),
        (f"{'x' * 501},Pay,,,", "line 2: this note has 501 characters"),
        ("\n".join(f"x,Stage {number},,," for number in range(13)), "line 14: “Stage 12” would be stage 13"),
    ],
)
def test_what_cannot_be_on_a_map_is_refused_with_its_line(rows: str, sentence: str) -> None:
    with pytest.raises(NotesRefusedError) as refused:
        imported_map(f"{BOARD.splitlines()[0]}\n{rows}\n", suffix=".csv", frame=FRAME)
    assert str(refused.value).startswith(sentence)
