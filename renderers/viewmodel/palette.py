"""Colours: one palette for every picture, and the arithmetic of tints and contrast."""

import math
from typing import Final

PALETTE: Final[dict[str, str]] = {
    "ink": "#18212F",
    "ink2": "#465166",
    "ink3": "#596476",
    "hair": "#E2E6ED",
    "canvas": "#F5F6F8",
    "paper": "#FFFFFF",
    "navy": "#1D2B4A",
    "navy2": "#31446E",
    "band": "#12659B",
    "pain": "#BA4A14",
    "gain": "#00735A",
    "down": "#A03F10",
    "thought": "#5B4B9E",
    "moment": "#8F5E00",
    "moment_tint": "#FFF6DF",
    "draft": "#6D3FC0",
    "draft_tint": "#F5EFFD",
}
"""Named colours as #RRGGBB. Emotion runs blue to orange, never red to green."""

DARK_PALETTE: Final[dict[str, str]] = PALETTE | {
    "ink": "#E9EDF4",
    "ink2": "#C0C9D8",
    "ink3": "#A3AEC0",
    "hair": "#323B4B",
    "canvas": "#11151D",
    "paper": "#1A202B",
    "band": "#4C9CC6",
    "pain": "#F0A480",
    "gain": "#6FC7AE",
    "down": "#F0A480",
    "thought": "#BDB1EE",
    "moment": "#E8BE5C",
    "moment_tint": "#362C14",
    "draft": "#C3A9F5",
    "draft_tint": "#2A2140",
}
"""The same names for a dark page."""

FEELINGS: Final = ("#BA4A14", "#E08B4C", "#8E97A6", "#4C9CC6", "#12659B")
"""Fill of a face or bubble for the scores -2 to +2."""

STAGE_LINES: Final = (
    "#1D5FA8",
    "#B54E12",
    "#00735A",
    "#7A3E9D",
    "#B01E5B",
    "#0A7C99",
    "#7A5C00",
    "#4A5568",
    "#2F6B1F",
    "#3A2E8C",
    "#8A3B2E",
    "#0F6E6E",
)
"""One line colour per stage; white text reads at 4.8:1 or better on each."""

_FELT: Final = 0.5
_TINT: Final = 0.92
_DARK_INK: Final = 0.58
_DARK_TINT: Final = 0.8
_LUMINANCE_KNEE: Final = 0.04045


def feeling_fill(mean: float) -> str:
    """The fill for a mean score, mixed between the two neighbouring scores."""
    low = min(1, math.floor(max(-2.0, min(2.0, mean))))
    return mix(FEELINGS[low + 2], FEELINGS[low + 3], max(-2.0, min(2.0, mean)) - low)


def feeling_ink(mean: float) -> str:
    """The text colour for a mean score."""
    if abs(mean) < _FELT:
        return PALETTE["ink3"]
    return PALETTE["band" if mean > 0 else "down"]


def tint(colour: str) -> str:
    """A wash of the colour that small dark text can stand on."""
    return mix(colour, PALETTE["paper"], _TINT)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0..1) of `other` in it."""
    channels = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in channels)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LUMINANCE_KNEE else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def dark_ink(colour: str) -> str:
    """The colour, light enough for text on the dark paper."""
    return mix(colour, "#FFFFFF", _DARK_INK)


def dark_tint(colour: str) -> str:
    """A wash of the colour on the dark paper."""
    return mix(colour, DARK_PALETTE["paper"], _DARK_TINT)
