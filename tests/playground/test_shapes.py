"""What may stand where, which keys exist, what is required; and no payload makes the checker fail."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.limits import Surface, violations
from playground.limits.blocks import BLOCKS, SURFACES
from tests.playground import building as b

Json = dict[str, Any]

OVERFLOW_WITHOUT_VALUES = {"type": "overflow", "options": [{"text": b.plain()}] * 2}

SAMPLES: dict[str, Json] = {
    "section": b.section(),
    "header": {"type": "header", "text": b.plain()},
    "divider": {"type": "divider"},
    "markdown": {"type": "markdown", "text": "x"},
    "context": {"type": "context", "elements": [b.mrkdwn()]},
    "actions": b.actions(b.button()),
    "context_actions": {
        "type": "context_actions",
        "elements": [{"type": "icon_button", "icon": "trash", "text": b.plain()}],
    },
    "image": b.image(),
    "input": b.field(),
    "rich_text": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
    },
    "table": b.table(),
    "data_table": b.data_table(),
    "data_visualization": b.chart(),
    "card": b.card(),
    "carousel": {"type": "carousel", "elements": [b.card()]},
    "container": {"type": "container", "title": b.plain(), "child_blocks": [b.section()]},
    "alert": {"type": "alert", "text": b.plain()},
    "task_card": b.task(),
    "plan": {"type": "plan", "title": "Plan", "tasks": [b.task()]},
}
FRAMES: dict[Surface, Any] = {"message": b.message, "modal": b.modal, "home": b.home}


def test_there_is_a_sample_of_every_block() -> None:
    assert set(SAMPLES) == set(BLOCKS)


@pytest.mark.parametrize("surface", FRAMES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_block_stands_on_its_surfaces_and_on_no_other(kind: str, surface: Surface) -> None:
    found = violations(FRAMES[surface](SAMPLES[kind]), surface)
    if kind in SURFACES[surface]:
        assert found == []
    else:
        assert found == [("/blocks/0/type", f"unsupported type: {kind}")]


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_key_that_does_not_exist_is_refused(kind: str) -> None:
    surface: Surface = next(s for s in FRAMES if kind in SURFACES[s])
    found = violations(FRAMES[surface](SAMPLES[kind] | {"multiLine": True}), surface)
    assert found == [("/blocks/0/multiLine", "invalid additional property: multiLine")]


MISSING: list[tuple[str, Surface, Json, str]] = [
    ("alt_text of an image", "message", b.message({"type": "image", "image_url": "https://x"}), "alt_text"),
    ("text or fields of a section", "message", b.message({"type": "section"}), "text or fields"),
    ("label of an input", "modal", b.modal({"type": "input", "element": b.text_input()}), "label"),
    ("title of a modal", "modal", b.modal(title=None), "title"),
    ("submit of a modal with an input", "modal", b.modal(b.field(), submit=None), "submit"),
    ("value of an option", "message", b.message(b.actions(OVERFLOW_WITHOUT_VALUES)), "value"),
    ("caption of a data table", "message", b.message(b.data_table(caption=None)), "caption"),
    ("blocks of a Home tab", "home", {"type": "home"}, "blocks"),
    (
        "is_decimal_allowed of a number input",
        "modal",
        b.modal(b.field({"type": "number_input"})),
        "is_decimal_allowed",
    ),
]


@pytest.mark.parametrize(
    ("surface", "payload", "name"), [case[1:] for case in MISSING], ids=[case[0] for case in MISSING]
)
def test_what_is_required_is_asked_for(surface: Surface, payload: Json, name: str) -> None:
    sentences = [sentence for _, sentence in violations(payload, surface)]
    assert f"missing required field: {name}" in sentences


WRONG: list[tuple[str, Surface, Json, str]] = [
    (
        "markdown as a text object",
        "message",
        b.message({"type": "section", "text": {"type": "markdown", "text": "x"}}),
        "/blocks/0/text/type",
    ),
    (
        "mrkdwn in a header",
        "message",
        b.message({"type": "header", "text": b.mrkdwn()}),
        "/blocks/0/text/type",
    ),
    (
        "mrkdwn on a button",
        "message",
        b.message(b.actions(b.button(text=b.mrkdwn()))),
        "/blocks/0/elements/0/text/type",
    ),
    (
        "emoji in mrkdwn",
        "message",
        b.message({"type": "section", "text": b.mrkdwn() | {"emoji": True}}),
        "/blocks/0/text/emoji",
    ),
    (
        "a text input among actions",
        "message",
        b.message(b.actions(b.text_input())),
        "/blocks/0/elements/0/type",
    ),
    ("a button in an input", "modal", b.modal(b.field(b.button())), "/blocks/0/element/type"),
    ("a file input on Home", "home", b.home(b.field({"type": "file_input"})), "/blocks/0/element/type"),
    (
        "a block_id twice",
        "message",
        b.message(b.section(block_id="a"), b.section(block_id="a")),
        "/blocks/1/block_id",
    ),
    (
        "an action_id twice in one block",
        "message",
        b.message(b.actions(b.button(), b.button())),
        "/blocks/0/elements/1/action_id",
    ),
    ("an image without a source", "message", b.message({"type": "image", "alt_text": "x"}), "/blocks/0"),
    ("an image with two sources", "message", b.message(b.image(slack_file={"id": "F1"})), "/blocks/0"),
    (
        "a slack file by id and url",
        "message",
        b.message({"type": "image", "alt_text": "x", "slack_file": {"id": "F1", "url": "https://x"}}),
        "/blocks/0/slack_file",
    ),
    (
        "options and option groups",
        "message",
        b.message(b.actions({"type": "static_select", "options": b.options(1), "option_groups": []})),
        "/blocks/0/elements/0",
    ),
    (
        "an initial option that is not offered",
        "message",
        b.message(
            b.actions({"type": "static_select", "options": b.options(1), "initial_option": b.option("No")})
        ),
        "/blocks/0/elements/0/initial_option",
    ),
    (
        "an initial check that is not offered",
        "modal",
        b.modal(
            b.field({"type": "checkboxes", "options": b.options(1), "initial_options": [b.option("No")]})
        ),
        "/blocks/0/element/initial_options/0",
    ),
    (
        "a minimum above the maximum",
        "modal",
        b.modal(b.field(b.text_input(min_length=5, max_length=4))),
        "/blocks/0/element/min_length",
    ),
    (
        "two elements with the focus",
        "modal",
        b.modal(
            b.field(b.text_input(focus_on_load=True)), b.field(b.text_input(focus_on_load=True), "other")
        ),
        "/blocks",
    ),
    ("a title on Home", "home", b.home(title=b.plain()), "/title"),
    ("a modal published as Home", "home", b.home() | {"type": "modal"}, "/type"),
    (
        "a button of an unknown style",
        "message",
        b.message(b.actions(b.button(style="fancy"))),
        "/blocks/0/elements/0/style",
    ),
    ("a flag that is a word", "modal", b.modal(b.field(optional="yes")), "/blocks/0/optional"),
    ("a list of the wrong kind", "message", b.message(b.table() | {"rows": "x"}), "/blocks/0/rows"),
    ("a null inside a block", "message", b.message(b.section(accessory=None)), "/blocks/0/accessory"),
    ("blocks that are no list", "message", {"blocks": {}}, "/blocks"),
    ("a payload that is no object", "modal", [], ""),  # type: ignore[list-item]
]


@pytest.mark.parametrize(
    ("surface", "payload", "pointer"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_what_is_wrong_is_pointed_at(surface: Surface, payload: Json, pointer: str) -> None:
    assert pointer in [found for found, _ in violations(payload, surface)]


KEYS = st.sampled_from(["type", "text", "blocks", "elements", "element", "options", "block_id", "action_id"])
TYPES = st.sampled_from([*sorted(BLOCKS), "button", "static_select", "plain_text", "mrkdwn"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | TYPES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(payload=JSON, surface=st.sampled_from(["message", "modal", "home"]))
def test_no_json_makes_the_checker_fail(payload: Any, surface: Surface) -> None:
    assert isinstance(violations(payload, surface), list)


@settings(max_examples=60, deadline=None)
@given(blocks=st.lists(st.dictionaries(KEYS, JSON, max_size=5), max_size=4))
def test_no_list_of_blocks_makes_the_checker_fail(blocks: list[Json]) -> None:
    assert isinstance(violations({"blocks": blocks}, "message"), list)
