import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.text import clean_line
from renderers.viewmodel.words import _PLAIN, Wording, clean, shortened

PLAIN_LETTERS = "".join(char for char in map(chr, range(0x10000)) if _PLAIN.fullmatch(char))


@given(st.text(max_size=400), st.integers(min_value=2, max_value=80))
def test_words_never_exceed_their_limit_and_keep_their_text_under_the_hints(raw: str, limit: int) -> None:
    words = Wording().words(raw, limit)
    assert len(words.text) <= limit
    assert words.text == clean(words.text)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\u202eb\u2067c", "abc"),
        ("null \x00 bell \x07", "null bell"),
        ("private \ue180 use", "private use"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("Z\u0301\u0302\u0303\u0304", "Ź\u0302\u0303"),
        ("family 👨‍👩‍👧 stays", "family 👨‍👩‍👧 stays"),
    ],
)
def test_what_cannot_be_drawn_is_taken_out(raw: str, kept: str) -> None:
    assert clean(raw).replace("  ", " ") == kept


@given(st.text(st.sampled_from(PLAIN_LETTERS), max_size=60))
def test_plain_text_needs_no_cleaning(raw: str) -> None:
    assert clean(raw) == clean_line(raw)


def test_no_letter_taken_for_plain_would_have_been_taken_out() -> None:
    assert len(PLAIN_LETTERS) > 30_000
    composed = "".join(char for char in PLAIN_LETTERS if unicodedata.is_normalized("NFC", char))
    assert clean_line(composed) == " ".join(composed.split())


def test_long_text_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert (
        shortened("Two contracts: a missed connection is nobody's problem", 32) == "Two contracts: a missed…"
    )


def test_a_joined_emoji_is_not_cut_in_half() -> None:
    assert not shortened("x" * 7 + "👨‍👩‍👧‍👦" * 3, 12).rstrip("…").endswith("\u200d")


def test_long_words_get_hyphens_and_long_addresses_get_break_hints() -> None:
    assert "\u00ad" in Wording().words("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk").breakable
    assert "/\u200b" in Wording().words("https://example.com/a/very/long/path").breakable
    assert Wording().words("ordinary words stay").breakable == "ordinary words stay"


@pytest.mark.parametrize(
    ("raw", "direction", "language"),
    [
        ("Hello", "ltr", "en"),
        ("שלום 24/7", "rtl", "he"),
        ("24/7 مرحبا", "rtl", "ar"),
        ("切符", "ltr", "zh"),
        ("切符はどこ", "ltr", "ja"),
        ("표", "ltr", "ko"),
        ("ตั๋ว", "ltr", "th"),
        ("टिकट", "ltr", "hi"),
    ],
)
def test_direction_and_language_are_seen_in_the_script(raw: str, direction: str, language: str) -> None:
    words = Wording().words(raw)
    assert (words.direction, words.language) == (direction, language)


def test_chinese_characters_alone_are_japanese_on_a_map_with_kana() -> None:
    assert Wording(["切符はどこ"]).words("切符").language == "ja"


@pytest.mark.parametrize(
    ("raw", "said", "language"),
    [
        ("切符", "ja", "ja"),
        ("切符", "ko-KR", "ko"),
        ("切符", "fr", "zh"),
        ("표", "ja", "ko"),
        ("ticket", "ja", "en"),
    ],
)
def test_what_a_writer_said_decides_only_where_the_script_does_not(
    raw: str, said: str, language: str
) -> None:
    assert Wording().words(raw, language=said).language == language
