import re
from string import Formatter

import pytest

from tests.workshop.refusals import REFUSALS
from workshop.errors import WorkshopError
from workshop.errors.steps import StepIsOverError

WAY_OUT = re.compile(
    r"\b(start|open|close|choose|write|add|ask|press|change|split|send|fill in)\b|\bcard\b", re.IGNORECASE
)


def refusal(kind: type[WorkshopError], filling: str = "Filled") -> WorkshopError:
    """A refusal of that kind with every field filled alike."""
    names = {name for _, name, _, _ in Formatter().parse(kind.__doc__ or "") if name}
    return kind(**dict.fromkeys(names, filling))


def test_there_are_refusals_to_read() -> None:
    assert len(REFUSALS) > 10


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_is_a_short_sentence_that_a_person_can_read(kind: type[WorkshopError]) -> None:
    sentence = str(refusal(kind))
    assert sentence[0].isupper() or sentence[0] == "“"
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "}" not in sentence
    assert "\n" not in sentence
    assert "  " not in sentence
    assert len(sentence) <= 150


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_says_what_to_do_about_it(kind: type[WorkshopError]) -> None:
    assert WAY_OUT.search(str(refusal(kind))), str(refusal(kind))


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_speaks_to_a_person_and_not_to_an_engineer(kind: type[WorkshopError]) -> None:
    words = str(refusal(kind)).casefold()
    for jargon in ("error", "exception", "invalid", "delivery", "revision", "null", "none", "cell"):
        assert jargon not in words


def test_no_two_refusals_say_the_same() -> None:
    assert len({str(refusal(kind)) for kind in REFUSALS}) == len(REFUSALS)


def test_braces_in_somebodys_words_are_left_alone() -> None:
    assert str(StepIsOverError(title="{0} {person}")).startswith("“{0} {person}” is already closed")


def test_somebodys_words_can_be_shown_through_an_escape() -> None:
    sentence = StepIsOverError(title="<!channel>").sentence(lambda words: words.replace("<", "&lt;"))
    assert sentence.startswith("“&lt;!channel>” is already closed")


def test_what_a_refusal_is_about_stays_readable() -> None:
    assert StepIsOverError(title="Book").fields == {"title": "Book"}
