"""Block Kit as HTML, for reading."""

from collections.abc import Callable
from typing import Any

from playground.blocks import label, options_of
from playground.page.mrkdwn import as_html, escaped
from playground.records import Json
from playground.workspace import Workspace

Show = Callable[[Workspace, Json], str]


def shown(workspace: Workspace, blocks: list[Json]) -> str:
    """All blocks, one below the other."""
    return "".join(
        f'<div class="block {escaped(block["type"])}">{_block(workspace, block)}</div>' for block in blocks
    )


def _block(workspace: Workspace, block: Json) -> str:
    show = BLOCKS.get(block["type"])
    return show(workspace, block) if show else f"<small>{escaped(block['type'])}</small>"


def _text(workspace: Workspace, text: Any) -> str:
    if isinstance(text, str):
        return as_html(workspace, text)
    if not isinstance(text, dict):
        return ""
    words = str(text.get("text", ""))
    return as_html(workspace, words) if text.get("type") == "mrkdwn" else escaped(words)


def _element(workspace: Workspace, element: Json) -> str:
    kind = element["type"]
    if kind in ("plain_text", "mrkdwn"):
        return f"<span>{_text(workspace, element)}</span>"
    if kind == "image":
        return _image(workspace, element)
    if kind == "button":
        style = escaped(element.get("style", ""))
        return f'<button class="{style}" disabled>{escaped(label(element))}</button>'
    return f"<span class=menu>{_menu(element)}</span>"


def _menu(element: Json) -> str:
    offered = "".join(f"<li>{escaped(o['text']['text'])}</li>" for o in options_of(element))
    return f"<em>{escaped(label(element) or element['type'])}</em>" + (
        f"<ul>{offered}</ul>" if offered else ""
    )


def _section(workspace: Workspace, block: Json) -> str:
    fields = "".join(f"<div>{_text(workspace, field)}</div>" for field in block.get("fields", []))
    accessory = block.get("accessory")
    return (
        f"<div>{_text(workspace, block.get('text'))}</div>"
        + (f'<div class="fields">{fields}</div>' if fields else "")
        + (_element(workspace, accessory) if accessory else "")
    )


def _elements(workspace: Workspace, block: Json) -> str:
    return " ".join(_element(workspace, element) for element in block["elements"])


def _image(workspace: Workspace, image: Json) -> str:
    alt = escaped(image.get("alt_text", ""))
    reference = image.get("slack_file") or {}
    file_id = reference.get("id") or str(reference.get("url", "")).partition(f"{workspace.team_id}-")[2][:10]
    if not file_id:
        return f"<figure><figcaption>Picture from elsewhere: {alt}</figcaption></figure>"
    source = f"/files/{workspace.team_id}/{escaped(file_id)}"
    return f'<figure><img src="{source}" alt="{alt}"><figcaption>{alt}</figcaption></figure>'


def _input(workspace: Workspace, block: Json) -> str:
    optional = " <small>(optional)</small>" if block.get("optional") else ""
    hint = f"<small>{_text(workspace, block.get('hint'))}</small>" if block.get("hint") else ""
    return f"<b>{_text(workspace, block['label'])}</b>{optional}{_element(workspace, block['element'])}{hint}"


def _rich_text(workspace: Workspace, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_rich_text(workspace, item) for item in value)
    if "elements" in value:
        return f"<div>{_rich_text(workspace, value['elements'])}</div>"
    names = ("text", "url", "user_id", "channel_id", "name", "range", "fallback")
    return escaped(next((value[name] for name in names if name in value), ""))


def _cell(workspace: Workspace, cell: Json) -> str:
    return (
        _rich_text(workspace, cell)
        if cell["type"] == "rich_text"
        else escaped(cell.get("text") or cell.get("value"))
    )


def _table(workspace: Workspace, block: Json) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{_cell(workspace, cell)}</td>" for cell in row) + "</tr>"
        for row in block["rows"]
    )
    return f"<table><caption>{escaped(block.get('caption', ''))}</caption>{rows}</table>"


BLOCKS: dict[str, Show] = {
    "section": _section,
    "header": lambda workspace, block: f"<h3>{_text(workspace, block['text'])}</h3>",
    "divider": lambda _workspace, _block: "<hr>",
    "markdown": lambda _workspace, block: f'<div class="markdown">{escaped(block["text"])}</div>',
    "context": _elements,
    "actions": _elements,
    "context_actions": _elements,
    "image": _image,
    "input": _input,
    "alert": lambda workspace, block: _text(workspace, block["text"]),
    "rich_text": lambda workspace, block: _rich_text(workspace, block["elements"]),
    "table": _table,
    "data_table": _table,
}
