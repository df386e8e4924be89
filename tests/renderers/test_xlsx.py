import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from renderers.format import View
from renderers.viewmodel.rows import COLUMNS
from renderers.viewmodel.words import clean
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_contribution_is_in_the_book_and_nothing_is_a_formula(name: str) -> None:
    book = zipfile.ZipFile(io.BytesIO(drawn(name, View.GRID, "xlsx")))
    strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own file
    texts = {"".join(part.text or "" for part in one.iter(f"{MAIN}t")) for one in strings}
    assert all(clean(one.text) in texts for one in EXAMPLES[name]().contributions() if one.text)
    for sheet in (one for one in book.namelist() if one.startswith("xl/worksheets/sheet")):
        assert b"<f>" not in book.read(sheet)
    assert not [one for one in book.namelist() if "externalLink" in one or "vba" in one]


def test_the_map_comes_first_then_contributions_and_opportunities() -> None:
    book = zipfile.ZipFile(io.BytesIO(drawn("night_train", View.GRID, "xlsx")))
    sheets = ET.fromstring(book.read("xl/workbook.xml")).find(f"{MAIN}sheets")  # noqa: S314 - our own file
    assert sheets is not None
    assert [sheet.get("name") for sheet in sheets] == ["Map", "Contributions", "Opportunities"]
    table = ET.fromstring(book.read("xl/tables/table1.xml"))  # noqa: S314 - our own file
    columns = table.find(f"{MAIN}tableColumns")
    assert columns is not None
    assert len(columns) == len(COLUMNS)
    assert b"Jonas Weber" in book.read("xl/sharedStrings.xml")


def test_a_stage_nobody_rated_has_no_number_so_that_the_chart_breaks() -> None:
    book = zipfile.ZipFile(io.BytesIO(drawn("with_gaps", View.GRID, "xlsx")))
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    rows = [[cell.find(f"{MAIN}v") for cell in row.iter(f"{MAIN}c")] for row in sheet.iter(f"{MAIN}row")]
    assert [value is None for value in rows[6]] == [False, False, False, True, False, True, False, False]
    assert book.read("xl/sharedStrings.xml").count(b"no ratings") == 1


def test_a_map_nobody_rated_has_no_chart() -> None:
    names = zipfile.ZipFile(io.BytesIO(drawn("unrated", View.GRID, "xlsx"))).namelist()
    assert not [name for name in names if name.startswith("xl/charts")]
