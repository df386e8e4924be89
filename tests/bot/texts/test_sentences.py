"""Every sentence has one place, is said somewhere, and gets what it wants filled in."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.texts import ENGLISH, NoSuchLanguageError, say, speak
from bot.texts.translation import (
    messages_in,
    sentence_files,
    texts_spoken,
    texts_trouble,
    unreadable_in,
    variables_of,
)
from tests.bot.texts.spoken import Module, modules
from tests.docs.twins import twins

FILES = sentence_files(ENGLISH)
MESSAGES = {one.id.name: one for file in FILES for one in messages_in(file)}
SAID = [one for module in modules() for one in module.said()]


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak()


def test_a_sentence_is_filled_in() -> None:
    assert say("note-hints-company-side", note="We ship it").startswith("“We ship it” tells")


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no notes"), (1, "1 note"), (3, "3 notes"), (1200, "1,200 notes")]
)
def test_a_number_stands_with_its_noun(count: int, said: str) -> None:
    assert say("count-notes", count=count) == said


def test_words_of_any_length_are_filled_in() -> None:
    assert len(say("asked-follow", persona="x" * 3000)) > 3000


def test_long_words_are_filled_in_as_they_are() -> None:
    told = "\ue000persona\ue001 " * 100
    assert told in say("asked-follow", persona=told)


def test_a_sentence_that_does_not_exist_is_a_fault() -> None:
    with pytest.raises(KeyError):
        say("card-invented")


def test_a_word_that_is_missing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        say("card-draft")


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_a_file_is_read_to_its_end(file: Path) -> None:
    assert unreadable_in(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_a_key_tells_its_file(file: Path) -> None:
    prefix = "count" if file.stem == "counts" else file.stem
    assert {one.id.name for one in messages_in(file) if not one.id.name.startswith(f"{prefix}-")} == set()


def test_a_sentence_has_one_place() -> None:
    times = Counter(one.id.name for file in FILES for one in messages_in(file))
    assert [key for key, count in times.items() if count > 1] == []


def test_every_sentence_is_said_somewhere() -> None:
    kept = {key for module in modules() for key in module.kept()}
    made = {one.id.name for name in twins() for one in messages_in(ENGLISH / name)}
    assert set(MESSAGES) - made - kept - {one.key for one in SAID} == set()


def test_every_sentence_that_is_said_exists() -> None:
    assert [one for one in SAID if one.key not in MESSAGES] == []


def test_a_sentence_gets_what_it_wants_and_nothing_else() -> None:
    known = [one for one in SAID if one.key in MESSAGES]
    assert [one for one in known if one.filled != variables_of(MESSAGES[one.key])] == []


@pytest.mark.parametrize("module", modules(), ids=lambda one: one.where)
def test_a_key_that_is_kept_for_later_wants_nothing_filled_in(module: Module) -> None:
    kept = module.kept() & set(MESSAGES)
    assert [key for key in sorted(kept) if variables_of(MESSAGES[key])] == []


def test_what_is_filled_in_stands_beside_its_key() -> None:
    by_hand = (one for one in modules() if not one.where.startswith("bot/texts/"))
    assert [line for module in by_hand for line in module.unforeseeable()] == []


def test_another_language_is_spoken_and_english_where_it_lacks_words(tmp_path: Path) -> None:
    folder = tmp_path / "pl"
    folder.mkdir()
    (folder / "counts.ftl").write_text(
        "count-notes = { $count ->\n [one] { $count } notatka\n [few] { $count } notatki\n"
        " *[many] { $count } notatek\n}\n"
    )
    speak(str(folder))
    assert [say("count-notes", count=count) for count in (1, 3, 5)] == ["1 notatka", "3 notatki", "5 notatek"]
    assert say("count-people", count=2) == "2 people"


def test_a_language_without_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchLanguageError):
        speak(str(tmp_path / "xx"))


def test_a_folder_of_texts_is_looked_over_before_it_is_spoken(tmp_path: Path) -> None:
    folder = tmp_path / "de"
    folder.mkdir()
    (folder / "counts.ftl").write_text(
        "count-people = { $many } Leute\ncount-nobody = niemand\nno sentence\n"
    )
    assert texts_trouble(str(folder)) == (
        "JOURNEYLINE_TEXTS: counts.ftl cannot be read at “no sentence”.",
        "JOURNEYLINE_TEXTS: counts.ftl fills “many” into “count-people”, which is not given to it.",
        "JOURNEYLINE_TEXTS: counts.ftl has “count-nobody”, which nothing says.",
    )
    assert texts_trouble("") == ()
    assert "no folder" in texts_trouble("xx")[0]


def test_a_folder_is_named_after_a_language_and_its_files_are_utf_8(tmp_path: Path) -> None:
    for name, content in (("klingon", b""), ("de", "count-notes = {$count} Nöte\n".encode("latin-1"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "counts.ftl").write_bytes(content)
    assert "“klingon” is no language" in texts_trouble(str(tmp_path / "klingon"))[0]
    assert texts_trouble(str(tmp_path / "de")) == ("JOURNEYLINE_TEXTS: counts.ftl is not written in UTF-8.",)


def test_how_much_is_translated_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "pt-BR"
    folder.mkdir()
    (folder / "counts.ftl").write_text("count-people = { $count } pessoas\n")
    assert texts_trouble(str(folder)) == ()
    assert texts_spoken(str(folder)).startswith(f"The bot speaks pt-BR: 1 of {len(MESSAGES)} sentences")
