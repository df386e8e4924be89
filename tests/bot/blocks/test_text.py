from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.text import (
    clock_time,
    context,
    cut,
    date_and_time,
    escaped,
    header,
    lasting,
    mrkdwn,
    plain,
    quoted,
    section,
    signed,
)
from tests.bot.blocks.payloads import foreign_markup

ENTITIES = ("&amp;", "&lt;", "&gt;")


@pytest.mark.parametrize(
    ("score", "said"), [(1.24, "+1.2"), (-0.75, "−0.8"), (0.0, "0.0"), (-0.04, "0.0"), (2, "+2.0")]
)
def test_a_feeling_has_a_sign_unless_it_is_nothing(score: float, said: str) -> None:
    assert signed(score) == said


def test_a_time_is_shown_in_each_readers_zone_with_utc_as_the_last_resort() -> None:
    noon = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)
    assert clock_time(noon) == f"<!date^{int(noon.timestamp())}^{{time}}|12:05 UTC>"


@given(st.text(alphabet="<>&@!#|*_~`a \n"), st.integers(1, 40))
def test_no_words_can_become_a_mention_or_a_link(text: str, limit: int) -> None:
    for shown in (escaped(text), quoted(text), quoted(text, limit), mrkdwn(escaped(text), limit)["text"]):
        assert foreign_markup(shown) == []


@given(st.text(alphabet="*_~`a ", min_size=1))
def test_formatting_marks_never_stand_beside_the_words_they_would_format(text: str) -> None:
    told = quoted(text, 1000)
    assert all(told[place + 1 : place + 2] == "\u2060" for place, char in enumerate(told) if char in "*_~`")
    assert told.replace("\u2060", "") == text


@given(st.text(alphabet="<>&*a…", max_size=400), st.integers(2, 50))
def test_cut_words_keep_their_limit_and_tear_no_entity(text: str, limit: int) -> None:
    told = quoted(text, limit)
    assert len(told) <= limit
    without = told
    for entity in ENTITIES:
        without = without.replace(entity, "")
    assert "&" not in without


@given(st.text(), st.integers(1, 30))
def test_what_fits_is_never_cut_and_what_is_cut_says_so(text: str, limit: int) -> None:
    told = cut(text, limit)
    assert len(told) <= limit
    assert told == text if len(text) <= limit else told.endswith("…")


def test_slack_makes_no_links_of_its_own() -> None:
    for block in (section("a"), context("a")):
        found = block.get("text") or block["elements"][0]
        assert (found["type"], found["verbatim"]) == ("mrkdwn", True)


def test_plain_words_are_left_as_they_are() -> None:
    assert plain("<b> & *c*", 75)["text"] == "<b> & *c*"
    assert len(header("x" * 500)["text"]["text"]) == 150


def test_a_date_comes_with_its_time_in_each_readers_zone() -> None:
    told = date_and_time(datetime(2026, 11, 27, 16, 0, tzinfo=UTC))
    assert told == "<!date^1795795200^{date_short_pretty}, {time}|2026-11-27 16:00 UTC>"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(seconds=1), "1 minute"),
        (timedelta(minutes=4), "4 minutes"),
        (timedelta(hours=2), "120 minutes"),
        (timedelta(hours=2, seconds=1), "3 hours"),
        (timedelta(days=2), "48 hours"),
        (timedelta(days=5), "5 days"),
    ],
)
def test_a_length_of_time_is_told_in_one_unit(span: timedelta, said: str) -> None:
    assert lasting(span) == said
