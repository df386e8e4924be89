"""One workspace: its people, channels, files, open modals and Home tabs."""

from collections.abc import Iterator
from itertools import count

from playground.config import WorkspaceConfig
from playground.records import Channel, ChannelKind, Message, StoredFile, User, View


class Workspace:
    """Everything one team's members and the installed bot can see or change."""

    def __init__(self, config: WorkspaceConfig, number: int) -> None:
        self.config = config
        self.team_id = config.team_id
        self.installed = True
        self._prefix = number
        self._numbers = count(1)
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.files: dict[str, StoredFile] = {}
        self.views: dict[str, View] = {}
        self.stacks: dict[str, list[str]] = {}
        self.homes: dict[str, str] = {}
        self.ephemerals: dict[str, dict[str, Message]] = {}
        self.revisions: dict[tuple[str, str], int] = {}
        self.message_values: dict[tuple[str, str], dict[str, dict[str, object]]] = {}
        self.bot = self.add_user(
            User(self.new_id("U"), self.team_id, config.bot_name, config.bot_name, is_bot=True)
        )
        self.bot_id = self.new_id("B")

    def new_id(self, letter: str) -> str:
        """An id of Slack's shape: U, C, D, F, V or B and digits, unique over all workspaces."""
        return f"{letter}{self._prefix:02d}{next(self._numbers):07d}"

    def add_user(self, user: User) -> User:
        """The user, now known here."""
        self.users[user.id] = user
        return user

    def add_channel(
        self, name: str, *, kind: ChannelKind, members: list[str], created: float, external: bool = False
    ) -> Channel:
        """A new conversation with these members."""
        letter = "D" if kind == "im" else "C"
        channel = Channel(
            self.new_id(letter), name.lstrip("#"), kind, members, created=int(created), is_ext_shared=external
        )
        self.channels[channel.id] = channel
        return channel

    def direct_message(self, user_id: str, created: float) -> Channel:
        """The conversation of one person with the bot, opened if need be."""
        members = [self.bot.id, user_id]
        for channel in self.channels.values():
            if channel.kind == "im" and sorted(channel.members) == sorted(members):
                return channel
        return self.add_channel(user_id, kind="im", members=members, created=created)

    def channel(self, wanted: str) -> Channel | None:
        """The channel with this id or, as Slack allows for posting, this name."""
        by_id = self.channels.get(wanted)
        if by_id is not None:
            return by_id
        name = wanted.lstrip("#")
        return next((c for c in self.channels.values() if c.kind != "im" and c.name == name), None)

    def message(self, channel_id: str, ts: str) -> Message | None:
        """A message or an ephemeral one by its place and timestamp."""
        channel = self.channels.get(channel_id)
        if channel is not None and ts in channel.messages:
            return channel.messages[ts]
        return next((box[ts] for box in self.ephemerals.values() if ts in box), None)

    def shown_files(self, message: Message) -> list[StoredFile]:
        """The files a message shows, without the deleted ones."""
        files = (self.files.get(file_id) for file_id in message.files)
        return [file for file in files if file is not None and not file.deleted]

    def keep(self, message: Message) -> Message:
        """The message, stored where its readers find it."""
        if message.ephemeral_to is not None:
            self.ephemerals.setdefault(message.ephemeral_to, {})[message.ts] = message
        else:
            self.channels[message.channel].messages[message.ts] = message
        return message

    def drop(self, message: Message) -> None:
        """Forget a message or an ephemeral one."""
        if message.ephemeral_to is not None:
            self.ephemerals[message.ephemeral_to].pop(message.ts, None)
        else:
            self.channels[message.channel].messages.pop(message.ts, None)

    def stack(self, user_id: str) -> list[View]:
        """The person's open modals, the visible one last."""
        return [self.views[view_id] for view_id in self.stacks.get(user_id, [])]

    def top_view(self, user_id: str) -> View | None:
        """The modal the person sees, if any."""
        stack = self.stack(user_id)
        return stack[-1] if stack else None

    def home(self, user_id: str) -> View | None:
        """The person's Home tab, if one was published."""
        return self.views.get(self.homes.get(user_id, ""))

    def close_view(self, user_id: str) -> None:
        """Take the visible modal away."""
        self.views.pop(self.stacks[user_id].pop(), None)

    def close_all_views(self, user_id: str) -> None:
        """Take the person's whole stack away."""
        while self.stacks.get(user_id):
            self.close_view(user_id)

    def views_by_external_id(self, external_id: str) -> Iterator[View]:
        """Open views that carry this external id."""
        return (v for v in self.views.values() if v.payload.get("external_id") == external_id)
