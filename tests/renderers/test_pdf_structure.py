"""The tags of a PDF, walked as a screen reader walks them."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from renderers.format import View
from renderers.registry import FORMATS
from renderers.viewmodel.build import view_model
from tests.renderers.drawings import drawn
from tests.renderers.night_train import night_train

QPDF: Final = shutil.which("qpdf")


@pytest.mark.parametrize("view", FORMATS["pdf"].views)
def test_every_text_is_tagged_or_marked_as_decoration(view: View) -> None:
    document = pypdfium2.PdfDocument(drawn("night_train", view, "pdf"))
    for page in document:
        texts = list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]))
        loose = [one for one in texts if not _is_tagged(one.raw) and "Artifact" not in _marks(one.raw)]
        assert texts
        assert loose == []
    document.close()


@pytest.mark.parametrize("view", FORMATS["pdf"].views)
def test_the_tags_form_one_document_with_a_heading(view: View) -> None:
    document = pypdfium2.PdfDocument(drawn("night_train", view, "pdf"))
    tags = _tags(document[0])
    assert tags["Document"] == 1
    assert tags["H1"] >= 1
    document.close()


def test_the_full_map_is_a_table_whose_columns_and_rows_have_headers() -> None:
    model = view_model(night_train())
    document = pypdfium2.PdfDocument(drawn("night_train", View.GRID, "pdf"))
    tags = _tags(document[0])
    assert tags["Table"] == tags["THead"] == tags["TBody"] == 1
    assert tags["TH"] == 1 + len(model.stages) + len(model.lanes)
    assert tags["TR"] == 1 + len(model.lanes)
    document.close()


def test_each_row_of_the_full_map_begins_with_its_header_and_its_cells_name_it() -> None:
    data = drawn("night_train", View.GRID, "pdf")
    rows = len(view_model(night_train()).lanes)
    updated = data[data.index(b"%%EOF") :]
    for row in range(rows):
        name = b"(row-%04d)" % row
        header = re.findall(rb"/S/TH/ID" + re.escape(name) + rb"/P \d+ 0 R/A\[<</O/Table/Scope/Row", updated)
        assert len(header) == 1
        assert re.search(rb"/S/TD/[^\n]*/Headers\[[^\]]*" + re.escape(name) + rb"\]", updated)
        assert re.search(rb"/IDTree<</Names\[[^\]]*" + re.escape(name) + rb"\d+ 0 R", updated)


@pytest.mark.skipif(QPDF is None, reason="qpdf is not installed")
@pytest.mark.parametrize("view", FORMATS["pdf"].views)
def test_a_validator_finds_no_fault_in_the_file(view: View, tmp_path: Path) -> None:
    file = tmp_path / "map.pdf"
    file.write_bytes(drawn("night_train", view, "pdf"))
    checked = subprocess.run([str(QPDF), "--check", str(file)], capture_output=True, text=True, check=False)  # noqa: S603
    assert "No syntax or stream encoding errors found" in checked.stdout
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("view", FORMATS["pdf"].views)
def test_the_file_names_its_language_and_shows_its_title(view: View) -> None:
    data = drawn("night_train", view, "pdf")
    assert re.search(rb"/Type/Catalog[^\n]*/Lang\(en\)", data)
    assert b"/DisplayDocTitle true" in data
    assert b"/MarkInfo<</Marked true" in data


def _is_tagged(text: pdfium.FPDF_PAGEOBJECT) -> bool:
    return bool(pdfium.FPDFPageObj_GetMarkedContentID(text) >= 0)


def _marks(text: pdfium.FPDF_PAGEOBJECT) -> list[str]:
    return [_mark(pdfium.FPDFPageObj_GetMark(text, at)) for at in range(pdfium.FPDFPageObj_CountMarks(text))]


def _mark(mark: pdfium.FPDF_PAGEOBJECTMARK) -> str:
    size = pdfium.c_ulong()
    name = (pdfium.FPDF_WCHAR * 64)()
    pdfium.FPDFPageObjMark_GetName(mark, name, 128, size)
    return bytes(name)[: size.value].decode("utf-16-le").rstrip("\0")


def _tags(page: pypdfium2.PdfPage) -> Counter[str]:
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    tops = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(count)]
    tags = Counter(tag for top in tops for tag in _walked(top))
    pdfium.FPDF_StructTree_Close(tree)
    return tags


def _walked(element: pdfium.FPDF_STRUCTELEMENT) -> Iterator[str]:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    name = (pdfium.c_char * size)()
    pdfium.FPDF_StructElement_GetType(element, name, size)
    yield bytes(name).decode("utf-16-le").rstrip("\0")
    for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            yield from _walked(child)
