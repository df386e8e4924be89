from datetime import timedelta

from bot.blocks.step_end import end_told, pause_shown, time_shown
from tests.bot.blocks.worst import NOON, small_workshop

CLOCK = "<!date^1795178700^{time}|12:45 UTC>"


def test_minutes_are_told_as_a_time_of_day() -> None:
    assert time_shown(small_workshop()) == f"⏳ until {CLOCK}"
    assert end_told(small_workshop()) == f"“Compare” is open until {CLOCK}."


def test_a_deadline_days_away_is_told_with_its_date() -> None:
    told = time_shown(small_workshop(step_ends=NOON + timedelta(days=5)))
    assert told == "⏳ until <!date^1795608000^{date_short_pretty}, {time}|2026-11-25 12:00 UTC>"


def test_a_warning_stands_beside_the_same_time() -> None:
    assert time_shown(small_workshop(ends_soon=True)) == f"⏰ *last call:* until {CLOCK}"


def test_without_a_clock_there_is_no_time_to_tell() -> None:
    assert time_shown(small_workshop(step_ends=None)) == ""
    assert end_told(small_workshop(step_ends=None)) == "“Compare” is open, without a clock."


def test_a_pause_tells_what_is_left_and_that_answers_are_taken() -> None:
    paused = small_workshop(paused_at=NOON + timedelta(minutes=41, seconds=1))
    assert time_shown(paused) == ""
    assert pause_shown(paused) == (
        "⏸ *Paused.* The clock stands still with 4 minutes left. Answers are taken all the same."
    )
    assert "The clock stands still with 4 minutes left." in end_told(paused)


def test_a_pause_after_the_end_or_without_a_clock_promises_no_time() -> None:
    over = small_workshop(paused_at=NOON + timedelta(hours=1))
    assert pause_shown(over) == "⏸ *Paused.* The time was up. Answers are taken all the same."
    assert "left" not in pause_shown(small_workshop(paused_at=NOON, step_ends=None))


def test_a_title_is_no_markup() -> None:
    stages = tuple(one.model_copy(update={"name": "<!channel>"}) for one in small_workshop().stages)
    for paused_at in (None, NOON):
        assert "<!channel>" not in end_told(small_workshop(stages=stages, paused_at=paused_at))
