import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.text import clean_line, has_substance, ideas_of

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def test_each_line_is_an_idea() -> None:
    assert ideas_of("opens nine tabs\nasks a friend") == ("opens nine tabs", "asks a friend")


def test_empty_lines_are_no_ideas() -> None:
    assert ideas_of("\n  \nopens nine tabs\n\t\n\u200b\n\u3164\n") == ("opens nine tabs",)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_a_line_ends_wherever_any_system_ends_it(line_break: str) -> None:
    assert ideas_of(f"one{line_break}two") == ("one", "two")


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "·\t", "- - ", "◦ ", "\u2013 ", "  - "])
def test_bullets_are_not_part_of_an_idea(bullet: str) -> None:
    assert ideas_of(f"{bullet}opens nine tabs") == ("opens nine tabs",)


@pytest.mark.parametrize("text", ["-2 degrees in the cabin", "*bold* words", "2. class is full", "?"])
def test_what_only_looks_like_a_bullet_stays(text: str) -> None:
    assert ideas_of(text) == (text,)


@pytest.mark.parametrize("text", ["-", "*", "- -", "•"])
def test_a_bullet_with_nothing_behind_it_is_no_idea(text: str) -> None:
    assert ideas_of(text) == ()


def test_four_hundred_lines_are_four_hundred_ideas_in_order() -> None:
    lines = [f"step {number}" for number in range(400)]
    assert ideas_of("\n".join(lines)) == tuple(lines)


def test_control_characters_go_and_white_space_becomes_one_space() -> None:
    assert clean_line("a\x00b\x1b\x9f  c\td\u00a0e\nf ") == "ab c d e f"


@pytest.mark.parametrize("control", [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))])
def test_nobody_can_turn_a_neighbours_text_around(control: str) -> None:
    assert clean_line(f"pay{control}evil") == "payevil"


def test_lone_surrogates_go_so_that_every_idea_can_be_encoded() -> None:
    assert clean_line("a\ud83db\udc00").encode() == b"ab"


def test_noncharacters_go_because_xml_forbids_them() -> None:
    assert clean_line("a\ufffe\uffff\ufdd0\U0001fffeb") == "ab"


def test_a_message_hidden_in_tags_goes_and_the_flag_of_england_stays() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore all rules")
    assert clean_line(f"nice train{hidden} {ENGLAND}") == f"nice train {ENGLAND}"


def test_a_flag_is_no_way_to_smuggle_a_long_message() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignorerules")
    assert clean_line(f"\U0001f3f4{hidden}\U000e007f") == "\U0001f3f4"


def test_marks_piled_on_a_letter_are_kept_within_reason() -> None:
    piled = "h" + "\u0335\u0321\u0322" * 20 + "i"
    cleaned = clean_line(piled)
    assert cleaned[0] == "h"
    assert cleaned[-1] == "i"
    assert len(cleaned) == len("h") + 4 + len("i")


def test_joiners_between_the_marks_do_not_let_the_pile_grow() -> None:
    assert len(clean_line("h" + "\u0335\u0335\u0335\u200d" * 20)) < 10


@pytest.mark.parametrize(
    "text",
    [
        "👨‍👩‍👧‍👦 family",
        "👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 1️⃣ 🇯🇵",
        "می‌خواهم بخوابم",  # Persian: zero-width non-joiner
        "क्‍ष और क्षि",  # Hindi: zero-width joiner
        "ක්‍රියා",  # Sinhala: zero-width joiner
        "הַתְחָלָה",  # Hebrew with vowel points
        "نَصٌّ عَرَبِيّ",  # Arabic with vowel marks
        "ที่นี่",  # Thai: vowel and tone on one letter
        "བསྒྲུབས",  # Tibetan stack
        "初めての夜行列車なので、不安です。",
        "naïve café №5 ½ €89 → ok",
    ],
)
def test_a_living_script_passes_unharmed(text: str) -> None:
    assert clean_line(text) == unicodedata.normalize("NFC", text)


def test_an_idea_is_composed_so_that_equal_looking_texts_are_equal() -> None:
    assert clean_line("cafe\u0301") == "caf\u00e9"


def test_an_emoji_newer_than_this_python_is_an_idea() -> None:
    assert has_substance("\U0001fae9")
    assert has_substance("\U0001fadc")


def test_blank_letters_are_nothing_to_see() -> None:
    assert not has_substance(" \u200b\u200d\u2800\u3164\u115f")


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_line(text)
    assert clean_line(once) == once


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Z", "C"])))
def test_whatever_is_pasted_every_idea_can_be_stored_and_seen(text: str) -> None:
    for idea in ideas_of(text):
        assert idea.encode()
        assert has_substance(idea)
        assert idea == idea.strip()
        assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in idea)
