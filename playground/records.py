"""People, messages, files and views as the workspace keeps them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

Json = dict[str, Any]
ChannelKind = Literal["public", "private", "im"]


@dataclass(frozen=True)
class User:
    """A member, a guest, a stranger of another organisation, or a bot."""

    id: str
    team_id: str
    name: str
    real_name: str
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    is_bot: bool = False
    is_restricted: bool = False
    is_stranger: bool = False

    def as_slack(self) -> Json:
        """The user object of users.info; `tz_offset` in seconds east of UTC, as of now."""
        offset = datetime.now(UTC).astimezone(ZoneInfo(self.tz)).utcoffset()
        return {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": False,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": {
                "real_name": self.real_name,
                "display_name": self.name,
                "real_name_normalized": self.real_name,
                "display_name_normalized": self.name,
                "team": self.team_id,
            },
            "is_bot": self.is_bot,
            "is_app_user": self.is_bot,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": False,
            "is_stranger": self.is_stranger,
            "is_admin": False,
            "is_owner": False,
            "updated": 0,
        }


@dataclass(frozen=True)
class Message:
    """A message, a thread reply or, with `ephemeral_to`, something only one person sees."""

    ts: str
    channel: str
    user: str
    text: str = ""
    blocks: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    team: str | None = None
    metadata: Json | None = None
    files: tuple[str, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    edited: str | None = None
    ephemeral_to: str | None = None


@dataclass(frozen=True)
class StoredFile:
    """An uploaded file; `ready_at` in unix seconds is when its asynchronous processing is over."""

    id: str
    user: str
    name: str
    length: int
    alt_text: str = ""
    title: str = ""
    content: bytes | None = None
    ready_at: float | None = None
    created: int = 0
    shares: tuple[tuple[str, str, str | None], ...] = ()
    deleted: bool = False


@dataclass(frozen=True)
class View:
    """An open modal or a Home tab; `values` is what is typed so far, `errors` what the client shows."""

    id: str
    kind: Literal["modal", "home"]
    user: str
    payload: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: Json = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


@dataclass
class Channel:
    """A conversation with its members and its messages by timestamp."""

    id: str
    name: str
    kind: ChannelKind = "public"
    members: list[str] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)
    created: int = 0
    is_ext_shared: bool = False

    def thread(self, thread_ts: str) -> list[Message]:
        """The parent and its replies, oldest first."""
        return [m for m in self.messages.values() if thread_ts in (m.ts, m.thread_ts)]

    def top_level(self) -> list[Message]:
        """Messages outside threads and the parents of threads, oldest first."""
        return [m for m in self.messages.values() if m.thread_ts in (None, m.ts)]
