import pytest

from bot.texts import hint


def test_a_hint_is_filled_in() -> None:
    assert hint("company_side", note="We ship it").startswith("“We ship it” tells")


def test_a_hint_that_does_not_exist_is_no_hint() -> None:
    with pytest.raises(KeyError):
        hint("invented", note="We ship it")
