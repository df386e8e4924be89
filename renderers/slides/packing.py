"""An Office file packed again, so that equal decks are equal bytes."""

import io
import re
import zipfile
from typing import Final

_SAME_DAY: Final = (1980, 1, 1, 0, 0, 0)
_TIME: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_SAME_TIME: Final = rb"\g<1>2026-01-01T00:00:00Z"


def repacked(data: bytes) -> bytes:
    """The same Office file without the time of its making, in it and in the workbooks inside it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _SAME_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, _timeless(name, source.read(name)))
    return packed.getvalue()


def _timeless(name: str, part: bytes) -> bytes:
    if name.endswith(".xlsx"):
        return repacked(part)
    return _TIME.sub(_SAME_TIME, part) if name == "docProps/core.xml" else part
