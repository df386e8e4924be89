"""Which characters the fonts can draw, read from their character maps."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

from renderers.fonts.files import font_files

_COLLECTION: Final = b"ttcf"
_SEGMENTED, _GROUPED = 4, 12
_UNDRAWN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)

Ranges = tuple[tuple[int, int], ...]


def missing_from(text: str) -> frozenset[str]:
    """The visible characters of the text that no font holds."""
    return frozenset(char for char in set(text) if _is_drawn(char) and not _is_covered(ord(char)))


def _is_drawn(char: str) -> bool:
    return unicodedata.category(char) not in _UNDRAWN and ord(char) not in _VARIATION_SELECTORS


@cache
def _is_covered(code: int) -> bool:
    return any(first <= code <= last for ranges in _all_ranges() for first, last in ranges)


@cache
def _all_ranges() -> tuple[Ranges, ...]:
    return tuple(tuple(_ranges_of(file)) for file in font_files())


def _ranges_of(file: Path) -> Iterator[tuple[int, int]]:
    """The code point ranges of the best character map (OpenType `cmap`, formats 4 and 12).

    In a collection the first font speaks for all: they share one repertoire.
    """
    with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as data:
        start = struct.unpack_from(">I", data, 12)[0] if data[:4] == _COLLECTION else 0
        for at in range(struct.unpack_from(">H", data, start + 4)[0]):
            tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * at)
            if tag == b"cmap":
                yield from _best_subtable(data, offset)


def _best_subtable(data: mmap, cmap: int) -> Iterator[tuple[int, int]]:
    tables = {}
    for at in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        offset = cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * at)[2]
        tables[struct.unpack_from(">H", data, offset)[0]] = offset
    if _GROUPED in tables:
        yield from _groups(data, tables[_GROUPED])
    elif _SEGMENTED in tables:
        yield from _segments(data, tables[_SEGMENTED])


def _groups(data: mmap, table: int) -> Iterator[tuple[int, int]]:
    for at in range(struct.unpack_from(">I", data, table + 12)[0]):
        first, last, _ = struct.unpack_from(">III", data, table + 16 + 12 * at)
        yield first, last


def _segments(data: mmap, table: int) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", data, table + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + 2 * count)
    yield from ((first, last) for first, last in zip(starts, ends, strict=True) if first <= last)
