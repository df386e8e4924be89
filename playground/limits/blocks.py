"""Layout blocks: their shapes, and which surface takes them."""

from collections.abc import Iterator
from typing import Any

from playground.blocks import elements_in
from playground.limits import elements
from playground.limits.composition import ANY_TEXT, SLACK_FILE
from playground.limits.rich_text import PARTS
from playground.limits.rules import (
    FLAG,
    PLAIN,
    Choice,
    Extra,
    Items,
    Kinds,
    Number,
    Rule,
    Shape,
    String,
    Violation,
    Words,
    any_of,
    exactly_one,
)


def _block(required: tuple[str, ...] = (), extras: tuple[Extra, ...] = (), **keys: Rule) -> Shape:
    return Shape({"block_id": String("block_id"), **keys}, required, extras)


def _inside(among: frozenset[str]) -> Kinds:
    return Kinds(elements.ELEMENTS, among)


def _action_ids_differ(value: dict[str, Any], pointer: str) -> Iterator[Violation]:
    seen: set[str] = set()
    for place, element in enumerate(elements_in(value)):
        action_id = element.get("action_id")
        if isinstance(action_id, str):
            if action_id in seen:
                yield f"{pointer}/elements/{place}/action_id", f"`action_id` {action_id} already exists"
            seen.add(action_id)


RICH_TEXT = _block(("elements",), elements=Items(Kinds(PARTS)))
CELL = Kinds(
    {
        "raw_text": Shape({"text": PLAIN}, ("text",)),
        "raw_number": Shape({"value": Number(), "text": PLAIN}, ("value",)),
        "rich_text": RICH_TEXT,
    }
)
CARD = _block(
    (),
    (any_of("hero_image", "title", "actions", "body"),),
    hero_image=elements.IMAGE_ELEMENT,
    icon=elements.IMAGE_ELEMENT,
    title=Words("card.title", ANY_TEXT),
    subtitle=Words("card.subtitle", ANY_TEXT),
    body=Words("card.body", ANY_TEXT),
    actions=Items(_inside(elements.IN_CARD), "card.actions"),
)
TASK_CARD = _block(
    ("task_id", "title"),
    task_id=PLAIN,
    title=String("task_card.title"),
    details=RICH_TEXT,
    output=RICH_TEXT,
    sources=Items(Kinds({"url": Shape({"url": PLAIN, "text": PLAIN}, ("url", "text"))})),
    status=Choice(("pending", "in_progress", "complete", "error")),
)
POINT = Shape({"label": String("data_visualization.label"), "value": Number()}, ("label", "value"))
SERIES = Shape(
    {"name": String("data_visualization.label"), "data": Items(POINT, "data_visualization.points")},
    ("name", "data"),
)
AXIS = Shape(
    {
        "categories": Items(String("data_visualization.label"), "data_visualization.points"),
        "x_label": String("data_visualization.axis_label"),
        "y_label": String("data_visualization.axis_label"),
    },
    ("categories",),
)
AXIS_CHART = Shape(
    {"series": Items(SERIES, "data_visualization.series"), "axis_config": AXIS}, ("series", "axis_config")
)
PIE = Shape({"segments": Items(POINT, "data_visualization.series")}, ("segments",))

BLOCKS: dict[str, Rule] = {
    "section": _block(
        (),
        (any_of("text", "fields"),),
        text=Words("section.text", ANY_TEXT),
        fields=Items(Words("section.field", ANY_TEXT), "section.fields"),
        accessory=_inside(elements.IN_SECTION),
        expand=FLAG,
    ),
    "header": _block(("text",), text=Words("header.text")),
    "divider": _block(),
    "markdown": _block(("text",), text=String("markdown.text")),
    "context": _block(("elements",), elements=Items(_inside(elements.IN_CONTEXT), "context.elements")),
    "actions": _block(
        ("elements",),
        (_action_ids_differ,),
        elements=Items(_inside(elements.IN_ACTIONS), "actions.elements"),
    ),
    "context_actions": _block(
        ("elements",),
        (_action_ids_differ,),
        elements=Items(_inside(elements.IN_CONTEXT_ACTIONS), "context_actions.elements"),
    ),
    "image": _block(
        ("alt_text",),
        (exactly_one("image_url", "slack_file"),),
        image_url=String("image.image_url"),
        slack_file=SLACK_FILE,
        alt_text=String("image.alt_text"),
        title=Words("image.title"),
    ),
    "input": _block(
        ("label", "element"),
        label=Words("input.label"),
        element=_inside(elements.IN_INPUT),
        hint=Words("input.hint"),
        optional=FLAG,
        dispatch_action=FLAG,
    ),
    "rich_text": RICH_TEXT,
    "table": _block(
        ("rows",),
        rows=Items(Items(CELL, "table.cells"), "table.rows"),
        column_settings=Items(
            Shape({"align": Choice(("left", "center", "right")), "is_wrapped": FLAG}), "table.column_settings"
        ),
    ),
    "data_table": _block(
        ("rows", "caption"),
        rows=Items(Items(CELL, "data_table.cells"), "data_table.rows"),
        caption=String("data_table.caption"),
        page_size=Number("data_table.page_size"),
        row_header_column_index=Number(),
    ),
    "data_visualization": _block(
        ("title", "chart"),
        title=String("data_visualization.title"),
        chart=Kinds({"pie": PIE, "bar": AXIS_CHART, "line": AXIS_CHART, "area": AXIS_CHART}),
    ),
    "card": CARD,
    "carousel": _block(("elements",), elements=Items(Kinds({"card": CARD}), "carousel.elements")),
    "alert": _block(
        ("text",),
        text=Words("alert.text", ANY_TEXT),
        level=Choice(("default", "info", "warning", "error", "success")),
    ),
    "task_card": TASK_CARD,
    "plan": _block(
        ("title",),
        title=String("task_card.title"),
        tasks=Items(Kinds({"task_card": TASK_CARD}), "plan.tasks"),
    ),
}
BLOCKS["container"] = _block(
    ("child_blocks",),
    (exactly_one("title", "rich_text_title"),),
    title=Words("container.title"),
    rich_text_title=RICH_TEXT,
    subtitle=Words("container.title"),
    child_blocks=Items(Kinds(BLOCKS, frozenset(BLOCKS) - {"carousel", "card"}), "container.child_blocks"),
    width=Choice(("narrow", "standard", "wide", "full")),
    icon=elements.IMAGE_ELEMENT,
    is_collapsible=FLAG,
    default_collapsed=FLAG,
    has_header_divider=FLAG,
)

# Where the sources disagree, only what all of them allow: slackblocks 3.0.0 and slack-block-kit-validator.
EVERYWHERE = frozenset({"section", "header", "divider", "context", "actions", "image", "rich_text"})
SURFACES: dict[str, frozenset[str]] = {
    "message": frozenset(BLOCKS) - {"input", "alert"},
    "modal": EVERYWHERE | {"input", "alert"},
    "home": EVERYWHERE | {"input", "card", "carousel"},
}
