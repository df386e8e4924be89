"""Composition objects: options, option groups, confirmation dialogs, slack files."""

from collections.abc import Iterator
from typing import Any

from playground.blocks import options_of
from playground.limits.rules import PLAIN, Choice, Items, Shape, String, Violation, Words, exactly_one

ANY_TEXT = ("plain_text", "mrkdwn")

CONFIRM = Shape(
    {
        "title": Words("confirm.title"),
        "text": Words("confirm.text", ANY_TEXT),
        "confirm": Words("confirm.confirm"),
        "deny": Words("confirm.deny"),
        "style": Choice(("primary", "danger")),
    },
    ("title", "text", "confirm", "deny"),
)

SLACK_FILE = Shape({"id": PLAIN, "url": PLAIN}, extras=(exactly_one("id", "url"),))


def _option(kinds: tuple[str, ...], *, with_url: bool = False) -> Shape:
    url = {"url": String("option.url")} if with_url else {}
    return Shape(
        {
            "text": Words("option.text", kinds),
            "value": String("option.value"),
            "description": Words("option.description", kinds),
            **url,
        },
        ("text", "value"),
    )


OPTION = _option(("plain_text",))
RICH_OPTION = _option(ANY_TEXT)
LINKED_OPTION = _option(("plain_text",), with_url=True)
OPTION_GROUP = Shape(
    {"label": Words("option_group.label"), "options": Items(OPTION, "option_group.options")},
    ("label", "options"),
)


def initial_is_offered(value: dict[str, Any], pointer: str) -> Iterator[Violation]:
    """The rule that what is chosen at first is among the options."""
    offered = options_of(value)
    if value.get("initial_option") is not None and value["initial_option"] not in offered:
        yield f"{pointer}/initial_option", "must match one of the options"
    several = value.get("initial_options")
    for place, option in enumerate(several if isinstance(several, list) else []):
        if option not in offered:
            yield f"{pointer}/initial_options/{place}", "must match one of the options"
