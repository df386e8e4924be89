import csv
import io

import pytest

from renderers.csv import formula_safe
from renderers.format import View
from renderers.viewmodel.words import clean
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_contribution_and_rating_is_one_row(name: str) -> None:
    rows = _rows(name)
    texts = sorted(formula_safe(clean(one.text)) for one in EXAMPLES[name]().contributions())
    assert sorted(row["contribution"] for row in rows) == texts


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_cell_starts_a_formula(name: str) -> None:
    cells = [cell for row in _rows(name) for column, cell in row.items() if column != "score"]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def test_it_opens_in_a_spreadsheet_with_its_letters() -> None:
    assert drawn("japanese", View.GRID, "csv").startswith(b"\xef\xbb\xbfstage_number,stage,lane")


def test_a_row_tells_owner_votes_and_evidence() -> None:
    row = next(row for row in _rows("night_train") if row["theme"].startswith("Through-ticket"))
    assert (row["stage"], row["owner"], row["due"], row["theme_votes"]) == (
        "Book & pay",
        "Jonas Weber",
        "29 Jan 2027",
        "19",
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = drawn(name, View.GRID, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))
