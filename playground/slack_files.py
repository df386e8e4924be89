"""What a file looks like from outside, and whether an image block may use it yet."""

import struct
from mimetypes import guess_type
from typing import Any
from urllib.parse import quote

from playground.records import Json, StoredFile
from playground.workspace import Workspace

IMAGE_TYPES = ("image/png", "image/jpeg", "image/gif")  # docs.slack.dev: slack file object
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def mimetype(file: StoredFile) -> str:
    """The type by the file's name."""
    return guess_type(file.name)[0] or "application/octet-stream"


def is_ready(file: StoredFile, now: float) -> bool:
    """Whether the asynchronous processing is over at this unix time."""
    return file.ready_at is not None and now >= file.ready_at


def as_slack(workspace: Workspace, file: StoredFile, *, now: float = float("inf"), url: str = "") -> Json:
    """The file object; type and shares stay empty until the processing is over."""
    ready = is_ready(file, now)
    kind = mimetype(file)
    private = f"{url}/files-pri/{workspace.team_id}-{file.id}/{quote(file.name)}"
    slack: Json = {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": kind if ready else "",
        "filetype": file.name.rpartition(".")[2] if ready else "",
        "pretty_type": file.name.rpartition(".")[2].upper() if ready else "",
        "user": file.user,
        "size": file.length,
        "mode": "hosted",
        "is_external": False,
        "is_public": bool(file.shares),
        "alt_txt": file.alt_text,
        "url_private": private,
        "url_private_download": private.replace("/files-pri/", "/files-pri/download/"),
        "permalink": f"https://{workspace.config.domain}.slack.com/files/{file.user}/{file.id}/{quote(file.name)}",
        "channels": [channel for channel, _, _ in file.shares] if ready else [],
        "shares": _shares(workspace, file) if ready else {},
    }
    return slack | (_dimensions(file.content) if ready and kind == "image/png" else {})


def _shares(workspace: Workspace, file: StoredFile) -> Json:
    shares: Json = {}
    for channel_id, ts, thread_ts in file.shares:
        kind = "public" if workspace.channels[channel_id].kind == "public" else "private"
        share = {"ts": ts, **({"thread_ts": thread_ts} if thread_ts else {})}
        shares.setdefault(kind, {}).setdefault(channel_id, []).append(share)
    return shares


def _dimensions(content: bytes | None) -> Json:
    if content is None or not content.startswith(PNG_SIGNATURE):
        return {}
    width, height = struct.unpack(">II", content[16:24])
    return {"original_w": width, "original_h": height}


def unusable_images(workspace: Workspace, blocks: list[Any], now: float) -> list[tuple[str, str]]:
    """Image blocks that refer to a file which is missing, of another type, or not yet processed."""
    found = []
    for pointer, reference in _references(blocks, "/blocks"):
        file = _find(workspace, reference)
        usable = file is not None and is_ready(file, now) and mimetype(file) in IMAGE_TYPES
        if not usable:
            found.append((f"{pointer}/slack_file", "invalid slack file"))
    return found


def _references(value: Any, pointer: str) -> list[tuple[str, Json]]:
    found = []
    if isinstance(value, dict) and isinstance(value.get("slack_file"), dict):
        found.append((pointer, value["slack_file"]))
    items = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, inner in items:
        found += _references(inner, f"{pointer}/{key}")
    return found


def _find(workspace: Workspace, reference: Json) -> StoredFile | None:
    wanted = str(reference.get("id") or "")
    address = str(reference.get("url") or "")
    for file in workspace.files.values():
        if not file.deleted and (file.id == wanted or (address and file.id in address)):
            return file
    return None
