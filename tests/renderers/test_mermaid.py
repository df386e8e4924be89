import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renderers.format import View
from renderers.mermaid import plain
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES

LINE = re.compile(
    r"journey|    (accTitle: |accDescr: |title |section )[^:;#\n]+|      [^:;#\n]+: [1-5]: [^:;#,\n]+"
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_is_one_the_grammar_knows(name: str) -> None:
    lines = drawn(name, View.GRID, "mermaid").decode().splitlines()
    assert lines[0] == "journey"
    assert [line for line in lines if not LINE.fullmatch(line) or "%%" in line] == []


def test_actions_stand_in_their_section_in_order_with_the_mood_of_the_stage() -> None:
    lines = [line.strip() for line in drawn("night_train", View.GRID, "mermaid").decode().splitlines()]
    at = lines.index("section On board")
    assert lines[at + 1 : at + 4] == [
        "Finds the cabin, meets the attendant: 4: Amara Okafor",
        "Makes the beds together, reads a story: 4: Amara Okafor",
        "Wakes at 04\u223610 when the carriage is shunted: 4: Amara Okafor",
    ]


@given(st.text(max_size=80))
def test_no_text_can_end_a_name_or_start_a_comment(text: str) -> None:
    assert not set(plain(text)) & set(":;#<>\n")
    assert "%%" not in plain(text)
    assert not plain(text).startswith("%")
    assert plain(text)
