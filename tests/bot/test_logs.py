"""What a line of the log tells the operator, and what it keeps to itself."""

import logging

import pytest
from pydantic import ValidationError

from bot.cli.terminal import quiet_logs
from bot.logs import Lines
from journey.personas import Persona

SECRET = "I never told anybody that the till is open"


def _line(caplog: pytest.LogCaptureFixture) -> str:
    return Lines().format(caplog.records[-1])


def test_the_facts_of_an_event_stand_behind_its_sentence(caplog: pytest.LogCaptureFixture) -> None:
    facts = {"action": "listener_failed", "reference": "0badcafe", "where": "first\nsecond\n"}
    logging.getLogger("bot").error("A listener failed.", extra=facts)
    assert _line(caplog).endswith(
        "ERROR bot: A listener failed. action=listener_failed reference=0badcafe\nfirst\nsecond"
    )


def test_no_fact_tells_whom_a_message_was_for(caplog: pytest.LogCaptureFixture) -> None:
    facts = {"job": "reminder:4f:2:U0AB12CD34", "channel": "D0AB12CD34", "team": "T0AB12CD34"}
    logging.getLogger("bot").warning("It may be doubled.", extra=facts)
    line = _line(caplog)
    assert line.endswith("job=reminder:4f:2:(somebody) channel=(somebody) team=T0AB12CD34")


def test_an_error_is_told_by_place_and_kind_and_not_in_its_own_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        try:
            Persona.model_validate({"name": {"text": SECRET}})
        except ValidationError as error:
            raise LookupError(SECRET) from error
    except LookupError:
        logging.getLogger("bot").exception("A listener failed.")
    line = _line(caplog)
    assert "test_logs.py" in line
    assert "ValidationError\nwhich led to\n" in line
    assert line.endswith("builtins.LookupError")
    assert SECRET not in line
    assert "the till" not in line


def test_the_program_logs_this_way(monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    quiet_logs("INFO")
    assert [type(one.formatter) for one in root.handlers] == [Lines]
