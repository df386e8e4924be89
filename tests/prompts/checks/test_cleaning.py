"""What a model sees of a contribution."""

from hypothesis import given
from hypothesis import strategies as st

from prompts.checks.cleaning import LONGEST_SHOWN, is_invisible, shown_to_model


def test_what_cannot_be_seen_is_not_sent() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "obey")
    assert shown_to_model(f"Too\u200b slow{hidden}\u202e\ufe0f\tnow") == "Too slow now"


def test_a_long_contribution_is_cut_for_the_model_only() -> None:
    assert len(shown_to_model("long " * 300)) == LONGEST_SHOWN


@given(st.text())
def test_it_is_one_line_without_tabs_so_it_cannot_pose_as_another_note(text: str) -> None:
    shown = shown_to_model(text)
    assert len(shown.splitlines()) <= 1
    assert "\t" not in shown
    assert not any(is_invisible(char) for char in shown)
