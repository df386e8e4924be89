"""Words that stretch a layout, an escape or a limit."""

from itertools import cycle, islice
from typing import Final

WRITINGS: Final = {
    "latin": "Fare held for 24 hours, ",
    "japanese": "予約画面が十分で切れてしまい不安です。",
    "arabic": "هل ستكون المقصورة نظيفة وآمنة؟ ",
    "emoji": "👩🏽‍🚀🏳️‍🌈🇯🇵1️⃣",
    "hostile": "<!channel> & <@U123> <https://evil.example|click> *_~` https://evil.example @here #general ",
    "ampersands": "&",
    "angles": "<>",
    "marks": "*_~`",
    "one word": "Donaudampfschifffahrt",
}
"""Words that stretch a layout, an escape or a limit, by what they are."""


def filled(writing: str, length: int, number: int = 0) -> str:
    """A text of exactly that length in that writing; different numbers give different texts."""
    told = f"{number:03}" if number else ""
    endless = cycle(WRITINGS[writing])
    return "".join(islice(endless, length - len(told))).rstrip().ljust(length - len(told), ".") + told
