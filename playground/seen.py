"""What the client gives back: replies, submissions, messages and modals as a person sees them."""

from dataclasses import dataclass, field
from typing import Any

from playground.acting.submissions import Submitted
from playground.blocks import interactive, label, options_of, words
from playground.records import Json

__all__ = ["Modal", "Posted", "Reply", "Submitted"]


@dataclass(frozen=True)
class Reply:
    """How the bot answered: in `seconds`, with a raw `response`; `error` is what Slack would show."""

    acknowledged: bool
    seconds: float
    response: Json
    error: str | None = None

    @property
    def text(self) -> str:
        """The words in the acknowledgement itself."""
        return "\n".join(
            [str(self.response.get("text", "")), *words(self.response.get("blocks", []))]
        ).strip()


def _labels(blocks: tuple[Json, ...]) -> list[str]:
    found = []
    for _, element in interactive(blocks):
        found += [label(element)] if element["type"] == "button" else []
        found += [option["text"]["text"] for option in options_of(element)]
    return found


@dataclass(frozen=True)
class Posted:
    """A message in a channel, a thread or, with `ephemeral_to`, before one person's eyes only."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str | None = None
    ephemeral_to: str | None = None
    metadata: Json | None = None
    files: tuple[Json, ...] = ()
    raw: Json = field(default_factory=dict)

    @classmethod
    def of(cls, raw: Json) -> "Posted":
        """The message behind the control API's JSON."""
        return cls(
            ts=raw["ts"],
            channel=raw["channel"],
            user=raw["user"],
            text=raw["text"],
            blocks=tuple(raw.get("blocks", ())),
            thread_ts=raw.get("thread_ts"),
            ephemeral_to=raw["ephemeral_to"],
            metadata=raw.get("metadata"),
            files=tuple(raw["files"]),
            raw=raw,
        )

    @property
    def words(self) -> str:
        """Everything there is to read, the fallback text first."""
        return "\n".join([self.text, *words(list(self.blocks))])

    @property
    def buttons(self) -> list[str]:
        """The texts of buttons and of options, in reading order."""
        return _labels(self.blocks)


@dataclass(frozen=True)
class Modal:
    """A modal or Home tab: what it says, what is typed in it, what it complains about."""

    id: str
    hash: str
    title: str
    callback_id: str
    private_metadata: str
    blocks: tuple[Json, ...]
    values: dict[str, dict[str, Any]]
    errors: dict[str, str]
    raw: Json = field(default_factory=dict)

    @classmethod
    def of(cls, raw: Json) -> "Modal":
        """The view behind the control API's JSON."""
        return cls(
            id=raw["id"],
            hash=raw["hash"],
            title=(raw.get("title") or {}).get("text", ""),
            callback_id=raw["callback_id"],
            private_metadata=raw["private_metadata"],
            blocks=tuple(raw["blocks"]),
            values=raw["state"]["values"],
            errors=raw["errors"],
            raw=raw,
        )

    @property
    def words(self) -> str:
        """Everything there is to read, the title first."""
        return "\n".join([self.title, *words(list(self.blocks))])

    @property
    def buttons(self) -> list[str]:
        """The texts of buttons and of options, in reading order."""
        return _labels(self.blocks)

    @property
    def inputs(self) -> list[str]:
        """The block_ids of the inputs, in reading order."""
        return [block["block_id"] for block in self.blocks if block["type"] == "input"]
