"""Words in any script."""

import pytest

from journey.words import function_words, same_text_key, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't stop", ["don't", "stop"]),
        ("l\u2019adresse", ["l", "adresse"]),
        ("the child\u2019s seat", ["the", "child", "seat"]),
        ("Straße ÖFFNEN", ["strasse", "öffnen"]),
        ("予約画面", ["予約", "約画", "画面"]),
        ("iPhoneの画面", ["iphone", "の画", "画面"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("🙂🙂", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert [word.folded for word in words_of(text)] == words


def test_a_word_knows_its_place() -> None:
    text = "Pay, then the child\u2019s seat"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "Pay",
        "then",
        "the",
        "child\u2019s",
        "seat",
    ]


@pytest.mark.parametrize("other", ["too expensive!", "Too   Expensive", "\uff34oo expensive"])
def test_spellings_of_a_text_share_a_key(other: str) -> None:
    assert same_text_key(other) == same_text_key("Too expensive")


def test_emoji_are_told_apart_though_they_have_no_words() -> None:
    assert same_text_key("🙂") != same_text_key("🙁")


def test_function_words_follow_the_language_of_the_texts() -> None:
    german = function_words(
        [words_of("Die Schlange an der Kasse ist zu lang"), words_of("Man wartet und wartet")]
    )
    english = function_words([words_of("The queue at the till is too long"), words_of("You wait and wait")])
    assert {"die", "der"} <= german
    assert "the" in english
    assert "die" not in english
