import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.json_places import Path, dotted, line_of

TEXT = """
{
  "a": [1, {"b":
    "x}],{"},
    []
  ],
  "a b" : {"c": null, "c":
    true}
}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("a",), 3),
        (("a", 0), 3),
        (("a", 1, "b"), 4),
        (("a", 2), 5),
        (("a b",), 7),
        (("a b", "c"), 8),
    ],
)
def test_a_value_is_found_on_the_line_where_it_begins(path: Path, line: int) -> None:
    assert line_of(TEXT, path) == line


@pytest.mark.parametrize("path", [("missing",), ("missing", "deeper"), (0,)])
def test_what_is_missing_is_looked_for_in_the_innermost_value_that_exists(path: Path) -> None:
    assert line_of(TEXT, path) == 2
    assert line_of(TEXT, ("a", 9)) == 3
    assert line_of(TEXT, ("a", 2, "x")) == 5


def test_a_path_reads_as_jsonpath() -> None:
    assert dotted(()) == "$"
    assert dotted(("stages", 0, "name")) == "$.stages[0].name"
    assert dotted(("odd key",)) == '$["odd key"]'


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(values, st.sampled_from([None, 0, 2, "\t"]), st.data())
def test_every_value_of_any_json_is_found(
    value: object, indent: int | str | None, data: st.DataObject
) -> None:
    marked = value
    path: Path = ()
    while isinstance(marked, list | dict) and marked:
        steps = list(marked) if isinstance(marked, dict) else range(len(marked))
        step = data.draw(st.sampled_from(steps))
        path, marked = (*path, step), marked[step]
    text = json.dumps(value, indent=indent)
    rest = "\n".join(text.split("\n")[line_of(text, path) - 1 :])
    assert json.dumps(marked) in rest
