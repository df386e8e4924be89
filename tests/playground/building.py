"""Small payloads for the tests, valid unless asked to be otherwise."""

from typing import Any

Json = dict[str, Any]


def plain(words: str = "Words") -> Json:
    return {"type": "plain_text", "text": words}


def mrkdwn(words: str = "Words") -> Json:
    return {"type": "mrkdwn", "text": words}


def section(words: str = "Words", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(words), **more}


def option(words: str = "Yes", **more: Any) -> Json:
    return {"text": plain(words), "value": more.pop("value", words[:75]), **more}


def options(count: int) -> list[Json]:
    return [option(f"Option {number}") for number in range(count)]


def button(words: str = "Press", **more: Any) -> Json:
    return {"type": "button", "text": plain(words), "action_id": f"press-{words[:20]}", **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def text_input(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "typed", **more}


def field(element: Json | None = None, block_id: str = "field", **more: Any) -> Json:
    element = element if element is not None else text_input()
    return {"type": "input", "block_id": block_id, "label": plain("Label"), "element": element, **more}


def message(*blocks: Json, **more: Any) -> Json:
    return {"text": "Words", "blocks": list(blocks), **more}


def modal(*blocks: Json, **more: Any) -> Json:
    frame = {"type": "modal", "title": plain("Title"), "submit": plain("Save"), "callback_id": "form"}
    return {**frame, "blocks": list(blocks), **more}


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A map", **more}


def confirm(**more: Any) -> Json:
    return {
        "title": plain("Sure?"),
        "text": plain("Really?"),
        "confirm": plain("Yes"),
        "deny": plain("No"),
        **more,
    }


def table(rows: int = 1, cells: int = 1, words: str = "x", **more: Any) -> Json:
    row = [{"type": "raw_text", "text": words} for _ in range(cells)]
    return {"type": "table", "rows": [row for _ in range(rows)], **more}


def data_table(rows: int = 2, cells: int = 1, **more: Any) -> Json:
    return {**table(rows, cells), "type": "data_table", "caption": "Votes", **more}


def chart(**more: Any) -> Json:
    return {
        "type": "data_visualization",
        "title": "Emotion",
        "chart": {"type": "pie", "segments": [{"label": "Good", "value": 1}]},
        **more,
    }


def line_chart(*, series: int = 1, points: int = 1, **axis: Any) -> Json:
    data = [{"label": f"Stage {number}", "value": 1} for number in range(points)]
    lines = [{"name": f"Line {number}", "data": data} for number in range(series)]
    categories = [f"Stage {number}" for number in range(points)]
    shape = {"type": "line", "series": lines, "axis_config": {"categories": categories, **axis}}
    return {**chart(), "chart": shape}


def card(**more: Any) -> Json:
    return {"type": "card", "title": plain("Card"), **more}


def task(**more: Any) -> Json:
    return {"type": "task_card", "task_id": "1", "title": "Stage 1", "status": "complete", **more}
