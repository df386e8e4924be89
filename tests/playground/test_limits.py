"""Every number in the table of limits is enforced: just within passes, one beyond is refused."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from playground.limits import LIMITS, Surface, violations
from tests.playground import building as b

Json = dict[str, Any]
Case = tuple[Surface, Callable[[int], Json]]


def in_message(build: Callable[[int], Json]) -> Case:
    return "message", lambda size: b.message(build(size))


def in_modal(build: Callable[[int], Json]) -> Case:
    return "modal", lambda size: b.modal(build(size))


def words(size: int) -> Json:
    return b.plain("x" * size)


def select(size: int, **more: Any) -> Json:
    return {"type": "static_select", "options": b.options(size), **more}


def group(**more: Any) -> Json:
    return {"label": b.plain("Group"), "options": b.options(1), **more}


def grouped(groups: list[Json]) -> Json:
    return b.actions({"type": "static_select", "option_groups": groups})


def chosen(**more: Any) -> Json:
    return b.actions(select(1) | {"options": [{"text": b.plain("One"), "value": "one"} | more]})


def choices(kind: str, size: int) -> Json:
    return b.actions({"type": kind, "options": b.options(size)})


def indented(size: int) -> Json:
    leaf = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}
    part = {"type": "rich_text_list", "style": "bullet", "indent": size, "elements": [leaf]}
    return {"type": "rich_text", "elements": [part]}


def feedback(size: int) -> Json:
    face = {"text": b.plain("Good"), "value": "good"}
    element = {"type": "feedback_buttons", "positive_button": face, "negative_button": face}
    return {"type": "context_actions", "elements": [element | {"action_id": str(i)} for i in range(size)]}


def sections_of(size: int) -> list[Json]:
    full, rest = divmod(size, 3000)
    return [b.section("x" * 3000) for _ in range(full)] + ([b.section("x" * rest)] if rest else [])


def markdowns_of(size: int) -> list[Json]:
    half = size // 2
    return [{"type": "markdown", "text": "x" * half}, {"type": "markdown", "text": "x" * (size - half)}]


def view_of(size: int) -> Json:
    view = b.modal(*[b.section("x") for _ in range(100)])
    for block in view["blocks"]:
        missing = size - len(json.dumps(view))
        block["text"]["text"] += "x" * min(missing, 2999)
    return view


def segments(size: int) -> Json:
    pie = {"type": "pie", "segments": [{"label": f"S{i}", "value": 1} for i in range(size)]}
    return b.chart(chart=pie)


CASES: dict[str, Case] = {
    "message.blocks": ("message", lambda n: b.message(*[{"type": "divider"} for _ in range(n)])),
    "message.attachments": ("message", lambda n: {"text": "x", "attachments": [{"text": "x"}] * n}),
    "message.text": ("message", lambda n: {"text": "x" * n}),
    "message.markdown_text": ("message", lambda n: {"markdown_text": "x" * n}),
    "message.characters": ("message", lambda n: b.message(*sections_of(n))),
    "message.tables": ("message", lambda n: b.message(*[b.table() for _ in range(n)])),
    "message.table_characters": in_message(lambda n: b.table(words="x" * n)),
    "message.markdown_characters": ("message", lambda n: b.message(*markdowns_of(n))),
    "message.data_visualizations": ("message", lambda n: b.message(*[b.chart() for _ in range(n)])),
    "view.blocks": ("modal", lambda n: b.modal(*[{"type": "divider"} for _ in range(n)])),
    "view.title": ("modal", lambda n: b.modal(title=words(n))),
    "view.submit": ("modal", lambda n: b.modal(submit=words(n))),
    "view.close": ("modal", lambda n: b.modal(close=words(n))),
    "view.private_metadata": ("modal", lambda n: b.modal(private_metadata="x" * n)),
    "view.callback_id": ("modal", lambda n: b.modal(callback_id="x" * n)),
    "view.external_id": ("modal", lambda n: b.modal(external_id="x" * n)),
    "block_id": in_message(lambda n: b.section(block_id="x" * n)),
    "action_id": in_message(lambda n: b.actions(b.button(action_id="x" * n))),
    "section.text": in_message(lambda n: b.section("x" * n)),
    "section.fields": in_message(lambda n: {"type": "section", "fields": [b.mrkdwn() for _ in range(n)]}),
    "section.field": in_message(lambda n: {"type": "section", "fields": [b.mrkdwn("x" * n)]}),
    "header.text": in_message(lambda n: {"type": "header", "text": words(n)}),
    "markdown.text": in_message(lambda n: {"type": "markdown", "text": "x" * n}),
    "context.elements": in_message(lambda n: {"type": "context", "elements": [b.mrkdwn()] * n}),
    "context.text": in_message(lambda n: {"type": "context", "elements": [b.mrkdwn("x" * n)]}),
    "actions.elements": in_message(lambda n: b.actions(*[b.button(f"Button {i}") for i in range(n)])),
    "context_actions.elements": in_message(feedback),
    "image.alt_text": in_message(lambda n: b.image(alt_text="x" * n)),
    "image.title": in_message(lambda n: b.image(title=words(n))),
    "image.image_url": in_message(lambda n: b.image(image_url="x" * n)),
    "input.label": in_modal(lambda n: b.field(label=words(n))),
    "input.hint": in_modal(lambda n: b.field(hint=words(n))),
    "button.text": in_message(lambda n: b.actions(b.button("x" * n, action_id="a"))),
    "button.value": in_message(lambda n: b.actions(b.button(value="x" * n))),
    "button.url": in_message(lambda n: b.actions(b.button(url="x" * n))),
    "button.accessibility_label": in_message(lambda n: b.actions(b.button(accessibility_label="x" * n))),
    "option.text": in_message(lambda n: chosen(text=words(n))),
    "option.value": in_message(lambda n: chosen(value="x" * n)),
    "option.description": in_message(lambda n: chosen(description=words(n))),
    "option.url": in_message(
        lambda n: b.actions({"type": "overflow", "options": [b.option(url="x" * n), b.option("No")]})
    ),
    "option_group.label": in_message(lambda n: grouped([group(label=words(n))])),
    "option_group.options": in_message(lambda n: grouped([group(options=b.options(n))])),
    "select.options": in_message(lambda n: b.actions(select(n))),
    "select.option_groups": in_message(lambda n: grouped([group() for _ in range(n)])),
    "overflow.options": in_message(lambda n: choices("overflow", n)),
    "radio_buttons.options": in_message(lambda n: choices("radio_buttons", n)),
    "checkboxes.options": in_message(lambda n: choices("checkboxes", n)),
    "placeholder": in_message(lambda n: b.actions(select(1, placeholder=words(n)))),
    "plain_text_input.length": in_modal(lambda n: b.field(b.text_input(max_length=n or 1))),
    "rich_text_input.lines": in_modal(lambda n: b.field({"type": "rich_text_input", "max_lines": n})),
    "file_input.max_files": in_modal(lambda n: b.field({"type": "file_input", "max_files": n})),
    "confirm.title": in_message(lambda n: b.actions(b.button(confirm=b.confirm(title=words(n))))),
    "confirm.text": in_message(lambda n: b.actions(b.button(confirm=b.confirm(text=words(n))))),
    "confirm.confirm": in_message(lambda n: b.actions(b.button(confirm=b.confirm(confirm=words(n))))),
    "confirm.deny": in_message(lambda n: b.actions(b.button(confirm=b.confirm(deny=words(n))))),
    "table.rows": in_message(lambda n: b.table(rows=n)),
    "table.cells": in_message(lambda n: b.table(cells=n)),
    "table.column_settings": in_message(lambda n: b.table(column_settings=[{"align": "left"}] * n)),
    "data_table.rows": in_message(lambda n: b.data_table(rows=n)),
    "data_table.cells": in_message(lambda n: b.data_table(cells=n)),
    "data_table.page_size": in_message(lambda n: b.data_table(page_size=n)),
    "data_table.caption": in_message(lambda n: b.data_table(caption="x" * n)),
    "data_visualization.title": in_message(lambda n: b.chart(title="x" * n)),
    "data_visualization.label": in_message(
        lambda n: b.chart(chart={"type": "pie", "segments": [{"label": "x" * n, "value": 1}]})
    ),
    "data_visualization.axis_label": in_message(lambda n: b.line_chart(x_label="x" * n)),
    "data_visualization.points": in_message(lambda n: b.line_chart(points=n)),
    "data_visualization.series": in_message(segments),
    "card.title": in_message(lambda n: b.card(title=words(n))),
    "card.subtitle": in_message(lambda n: b.card(subtitle=words(n))),
    "card.body": in_message(lambda n: b.card(body=words(n))),
    "card.actions": in_message(lambda n: b.card(actions=[b.button(f"Button {i}") for i in range(n)])),
    "carousel.elements": in_message(lambda n: {"type": "carousel", "elements": [b.card() for _ in range(n)]}),
    "container.title": in_message(
        lambda n: {"type": "container", "title": words(n), "child_blocks": [b.section()]}
    ),
    "container.child_blocks": in_message(
        lambda n: {"type": "container", "title": b.plain(), "child_blocks": [b.section() for _ in range(n)]}
    ),
    "alert.text": in_modal(lambda n: {"type": "alert", "text": words(n)}),
    "plan.tasks": in_message(
        lambda n: {"type": "plan", "title": "Plan", "tasks": [b.task() for _ in range(n)]}
    ),
    "task_card.title": in_message(lambda n: b.task(title="x" * n)),
    "rich_text_list.indent": in_message(indented),
    "view.bytes": ("modal", view_of),
}


def test_every_limit_has_its_case() -> None:
    assert set(CASES) == set(LIMITS)


@pytest.mark.parametrize("name", LIMITS)
def test_the_most_that_is_allowed_passes(name: str) -> None:
    surface, build = CASES[name]
    assert violations(build(LIMITS[name].most), surface) == []


@pytest.mark.parametrize("name", LIMITS)
def test_one_more_than_allowed_is_refused(name: str) -> None:
    surface, build = CASES[name]
    assert violations(build(LIMITS[name].most + 1), surface) != []


@pytest.mark.parametrize("name", [name for name, limit in LIMITS.items() if limit.least])
def test_the_least_that_is_allowed_passes_and_one_less_is_refused(name: str) -> None:
    surface, build = CASES[name]
    least = LIMITS[name].least
    assert violations(build(least), surface) == []
    assert violations(build(least - 1), surface) != []


def test_a_violation_names_the_place_and_says_what_is_wrong() -> None:
    too_long = b.message(b.section(), b.section("x" * 3001))
    assert violations(too_long, "message") == [("/blocks/1/text/text", "must be less than 3001 characters")]


@pytest.mark.parametrize("limit", LIMITS.values())
def test_every_limit_names_its_source(limit: Any) -> None:
    assert limit.source
