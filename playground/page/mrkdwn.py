"""Slack's text markup as HTML."""

import html
import re
from collections.abc import Callable

from playground.workspace import Workspace

REFERENCE = re.compile(r"&lt;([@#!])([^|&]*)(?:\|([^&]*))?&gt;")
LINK = re.compile(r"&lt;(https?://[^|&]+(?:&amp;[^|&]+)*)(?:\|(.*?))?&gt;")
STYLES = (
    (re.compile(r"```(.+?)```", re.DOTALL), r"<pre>\1</pre>"),
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"(?<!\w)\*([^*\n]+)\*(?!\w)"), r"<b>\1</b>"),
    (re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)"), r"<i>\1</i>"),
    (re.compile(r"(?<!\w)~([^~\n]+)~(?!\w)"), r"<s>\1</s>"),
)


def escaped(text: object) -> str:
    """Any text, safe between tags and in attributes."""
    return html.escape(str(text))


def as_html(workspace: Workspace, text: str) -> str:
    """The markup as HTML, mentions as names, everything else escaped."""
    safe = escaped(html.unescape(text))
    safe = LINK.sub(lambda match: f'<a href="{match[1]}" rel="noreferrer">{match[2] or match[1]}</a>', safe)
    safe = REFERENCE.sub(_mention(workspace), safe)
    for pattern, replacement in STYLES:
        safe = pattern.sub(replacement, safe)
    return safe.replace("\n", "<br>")


def _mention(workspace: Workspace) -> Callable[[re.Match[str]], str]:
    def name(match: re.Match[str]) -> str:
        kind, target, given = match[1], match[2], match[3]
        if kind == "@" and target in workspace.users:
            given = workspace.users[target].real_name
        elif kind == "#" and target in workspace.channels:
            given = workspace.channels[target].name
        return f'<span class="mention">{"@" if kind == "!" else kind}{escaped(given or target)}</span>'

    return name
