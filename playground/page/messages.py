"""Messages, threads, modals and Home as HTML."""

from datetime import UTC, datetime
from typing import Any

from playground.blocks import words
from playground.page.blocks import shown
from playground.page.mrkdwn import as_html, escaped
from playground.page.templates import filled
from playground.records import Channel, Json, Message, StoredFile, View
from playground.slack_files import IMAGE_TYPES, mimetype
from playground.workspace import Workspace


def conversation(workspace: Workspace, channel: Channel, reader: str | None) -> str:
    """A channel with its threads, as one person sees it; with nobody, all ephemeral messages are shown."""
    boxes = [box for user, box in workspace.ephemerals.items() if reader in (None, user)]
    private = [m for box in boxes for m in box.values() if m.channel == channel.id]
    everything = sorted([*channel.messages.values(), *private], key=lambda message: message.ts)
    parents = [m for m in everything if m.thread_ts in (None, m.ts)]
    return "".join(_message(workspace, m, _replies(everything, m)) for m in parents)


def _replies(everything: list[Message], parent: Message) -> list[Message]:
    return [m for m in everything if m.thread_ts == parent.ts and m.ts != parent.ts]


def _message(workspace: Workspace, message: Message, replies: list[Message]) -> str:
    author = workspace.users[message.user]
    reader = workspace.users.get(message.ephemeral_to or "")
    content = shown(workspace, list(message.blocks)) or as_html(workspace, message.text)
    return filled(
        "message.html",
        ts=escaped(message.ts),
        kind="ephemeral" if reader else "",
        author=escaped(author.real_name),
        badge='<span class="badge">APP</span>' if author.is_bot else "",
        time=datetime.fromtimestamp(float(message.ts), UTC).strftime("%H:%M:%S"),
        note=f"<small>Only visible to {escaped(reader.real_name)}</small>" if reader else "",
        content=content,
        files="".join(_file(workspace, file) for file in workspace.shown_files(message)),
        reactions=" ".join(f":{escaped(name)}:" for name, _ in message.reactions),
        replies="".join(_message(workspace, reply, []) for reply in replies),
    )


def _file(workspace: Workspace, file: StoredFile) -> str:
    source, alt = f"/files/{workspace.team_id}/{file.id}", escaped(file.alt_text)
    title = escaped(file.title or file.name)
    if mimetype(file) in IMAGE_TYPES:
        return f'<figure><img src="{source}" alt="{alt}"><figcaption>{title}: {alt}</figcaption></figure>'
    link = f'<a href="{source}" download="{escaped(file.name)}">{title}</a>'
    return f"<p>{link} <small>{file.length} bytes</small></p>"


def panel(workspace: Workspace, reader: str | None) -> str:
    """The modals and the Home tab of the person who looks."""
    if reader is None:
        return "<p>Choose a person to see their modals and their Home tab.</p>"
    views = [*reversed(workspace.stack(reader)), workspace.home(reader)]
    return "".join(_view(workspace, view) for view in views if view is not None)


def _with_typed(view: View, block: Json) -> Json:
    if block["type"] != "input":
        return block
    element = block["element"]
    entry = view.values[block["block_id"]][element["action_id"]]
    typed = ", ".join(_typed_words(value) for key, value in entry.items() if key != "type" and value)
    return block | {"element": element | {"typed": typed}}


def _typed_words(value: Any) -> str:
    return ", ".join(words(value)) if isinstance(value, dict | list) else str(value)


def _view(workspace: Workspace, view: View) -> str:
    title = (view.payload.get("title") or {}).get("text", "Home")
    errors = "".join(f'<p class="error">{escaped(sentence)}</p>' for sentence in view.errors.values())
    buttons = {name: view.payload.get(name) for name in ("submit", "close")}
    shown_buttons = {
        name: f"<button disabled>{escaped(text['text'])}</button>" if text else ""
        for name, text in buttons.items()
    }
    blocks = shown(workspace, [_with_typed(view, block) for block in view.payload["blocks"]])
    return filled(
        "view.html", kind=view.kind, title=escaped(title), errors=errors, blocks=blocks, **shown_buttons
    )
