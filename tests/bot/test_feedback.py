"""Feedback on a model's words as a table."""

import csv
import io

from bot.feedback import COLUMNS, feedback_file
from tests.bot.blocks.test_drafts import draft, small
from workshop.drafts import DraftState


def test_each_draft_is_a_row_and_no_cell_can_start_a_formula() -> None:
    read = small(
        draft(state=DraftState.ACCEPTED, wording="Ours", ups=2, source="overview@2; m"),
        draft(place=1, text="=cmd()"),
    )
    file = feedback_file(read)
    assert file.name == "first-night-train-feedback.csv"
    header, accepted, other = csv.reader(io.StringIO(file.data.decode("utf-8-sig")))
    assert tuple(header) == COLUMNS
    assert accepted == ["sentence", "accepted", "The queue is long 0", "Ours", "2", "0", "3", "overview@2; m"]
    assert other[2] == "'=cmd()"
