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
    chosen = f"<output>{escaped(element['typed'])}</output>" if element.get("typed") else ""
    name = escaped(label(element) or element["type"].replace("_", " "))
    return f"<em>{name}</em>" + (f"<ul>{offered}</ul>" if offered else "") + chosen


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


def _card(workspace: Workspace, block: Json) -> str:
    words = [block.get(key) for key in ("title", "subtitle", "body")]
    pictures = [_image(workspace, block[key]) for key in ("hero_image", "icon") if block.get(key)]
    buttons = [_element(workspace, element) for element in block.get("actions", [])]
    return "".join([*pictures, *(f"<p>{_text(workspace, text)}</p>" for text in words if text), *buttons])


def _container(workspace: Workspace, block: Json) -> str:
    title = block.get("title") or {}
    return f"<h4>{_text(workspace, title)}</h4>" + shown(workspace, block["child_blocks"])


def _task(_workspace: Workspace, block: Json) -> str:
    return f"<li>{escaped(block['title'])} <small>{escaped(block.get('status', ''))}</small></li>"


def _plan(workspace: Workspace, block: Json) -> str:
    tasks = "".join(_task(workspace, task) for task in block.get("tasks", []))
    return f"<h4>{escaped(block['title'])}</h4><ul>{tasks}</ul>"


def _chart(_workspace: Workspace, block: Json) -> str:
    chart = block["chart"]
    lines = [{"name": "", "data": chart["segments"]}] if "segments" in chart else chart["series"]
    rows = "".join(
        f"<tr><td>{escaped(line['name'])}</td>"
        + "".join(f"<td>{escaped(point['label'])}: {escaped(point['value'])}</td>" for point in line["data"])
        + "</tr>"
        for line in lines
    )
    return f"<table><caption>{escaped(block['title'])}</caption>{rows}</table>"


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
    "data_visualization": _chart,
    "card": _card,
    "carousel": lambda workspace, block: shown(workspace, block["elements"]),
    "container": _container,
    "task_card": _task,
    "plan": _plan,
}
