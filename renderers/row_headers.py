"""Row headers in the tags of a PDF: the first cell of each row of the map's table heads its row.

Typst can say so (`pdf.header-cell`), behind a switch that its Python package does not offer. The few objects
of the tag tree are thus written once more behind the file, as an incremental update (ISO 32000-1, 7.5.6):
readers take the newest version of an object.
"""

import re
from typing import Final

_ROW: Final = re.compile(rb"<</Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+ 0 R(?: \d+ 0 R)+)\]>>")
_CELL: Final = b"<</Type/StructElem/S/TD/"
_HEADERS: Final = re.compile(rb"/Headers\[([^\]]*)\]")
_NAMES: Final = re.compile(rb"(/IDTree<</Names\[[^\]]*)\]")
_ROOT: Final = b"<</Type/StructTreeRoot/"
_TRAILER: Final = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$", re.DOTALL)
_ENTRY_BYTES: Final = 20
_OFFSET_DIGITS: Final = 10


def with_row_headers(pdf: bytes) -> bytes:
    """The PDF whose table rows begin with a header; the same file where no row begins with a plain cell."""
    offsets = _offsets(pdf)
    bodies = {number: _body(pdf, at) for number, at in offsets.items()}
    changed: dict[int, bytes] = {}
    ids: list[tuple[bytes, int]] = []
    for body in tuple(bodies.values()):
        row = _ROW.fullmatch(body)
        cells = [int(number) for number in re.findall(rb"(\d+) 0 R", row[1])] if row else []
        if not cells or not all(bodies[cell].startswith(_CELL) for cell in cells):
            continue
        first, *others = cells
        name = b"(row-%04d)" % len(ids)
        ids.append((name, first))
        changed[first] = _as_header(bodies[first], name)
        changed |= {cell: _HEADERS.sub(rb"/Headers[\1" + name + b"]", bodies[cell]) for cell in others}
    if not ids:
        return pdf
    root = next(number for number, body in bodies.items() if body.startswith(_ROOT))
    names = b"".join(name + b"%d 0 R" % number for name, number in ids)
    changed[root] = _NAMES.sub(lambda tree: tree[1] + names + b"]", bodies[root])
    return _updated(pdf, changed)


def _as_header(cell: bytes, name: bytes) -> bytes:
    head = cell.replace(b"/S/TD/", b"/S/TH/ID" + name + b"/", 1)
    return head.replace(b"/O/Table/", b"/O/Table/Scope/Row/", 1)


def _offsets(pdf: bytes) -> dict[int, int]:
    """Where each object begins, from the one table of cross references that Typst writes."""
    start = int(_trailer(pdf)[2])
    first = pdf.index(b"\n", start + len(b"xref\n")) + 1
    count = pdf[start:first].split()[-1]
    places = {number: first + number * _ENTRY_BYTES for number in range(1, int(count))}
    return {number: int(pdf[at : at + _OFFSET_DIGITS]) for number, at in places.items()}


def _body(pdf: bytes, offset: int) -> bytes:
    start = pdf.index(b"\n", offset) + 1
    if not pdf.startswith((b"<</Type/StructElem", _ROOT), start):
        return b""
    return pdf[start : pdf.index(b"\nendobj", start)]


def _updated(pdf: bytes, changed: dict[int, bytes]) -> bytes:
    parts, references = [pdf.rstrip() + b"\n"], []
    at = len(parts[0])
    for number, body in sorted(changed.items()):
        references.append(b"%d 1\n%010d 00000 n\r\n" % (number, at))
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        at += len(parts[-1])
    fields, before = _trailer(pdf).groups()
    trailer = b"trailer\n<<%b/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (fields, before, at)
    return b"".join([*parts, b"xref\n", *references, trailer])


def _trailer(pdf: bytes) -> re.Match[bytes]:
    found = _TRAILER.search(pdf, max(0, len(pdf) - 2_000))
    if found is None:
        raise ValueError("a PDF without a trailer at its end")
    return found
