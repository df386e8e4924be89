from renderers.format import View
from renderers.row_headers import with_row_headers
from tests.renderers.drawings import drawn


def test_a_file_without_a_table_stays_as_it_is() -> None:
    digest = drawn("night_train", View.DIGEST, "pdf")
    assert with_row_headers(digest) == digest


def test_a_table_gets_a_header_in_front_of_each_row_behind_the_file_as_it_was() -> None:
    whole = drawn("night_train", View.GRID, "pdf")
    before = whole[: whole.index(b"%%EOF")]
    assert b"(row-0000)" not in before
    assert whole.count(b"/Scope/Row") == whole[len(before) :].count(b"/Scope/Row") > 0
