"""A person of the playground, as a client drives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground.connection import WAIT_SECONDS, Connection
from playground.records import Json
from playground.seen import Modal, Posted, Reply, Submitted

if TYPE_CHECKING:
    from playground.rooms import Room


@dataclass(frozen=True)
class Person:
    """Somebody who types, clicks and reads; `id` is the Slack user id."""

    id: str
    name: str
    real_name: str
    team: str
    connection: Connection

    async def _act(self, path: str, **body: Any) -> Json:
        return await self.connection.post(path, user=self.id, team=self.team, **body)

    async def _reply(self, path: str, **body: Any) -> Reply:
        answer = await self._act(path, **body)
        return Reply(answer["acknowledged"], answer["seconds"], answer["payload"], answer["error"])

    async def command(self, line: str, channel: "Room") -> Reply:
        """The bot's answer to a slash command."""
        return await self._reply("/control/command", channel=channel.id, line=line)

    async def click(
        self, where: Posted | Modal, target: str, value: Any = None, *, block_id: str | None = None
    ) -> Reply:
        """The bot's answer to a click on a button, or to a choice; `target`: text, action_id, option."""
        wish: Json = {"target": target, "value": _plain(value), "block_id": block_id}
        if isinstance(where, Posted):
            return await self._reply("/control/click", channel=where.channel, ts=where.ts, **wish)
        return await self._reply("/control/click", home=where.raw["type"] == "home", **wish)

    async def fill(self, values: Mapping[str, Any]) -> None:
        """Type into the visible modal, by block_id or action_id, without submitting."""
        await self._act("/control/fill", values=_plain(values))

    async def submit(self, values: Mapping[str, Any] | None = None) -> Submitted:
        """Type into the visible modal and submit it."""
        return Submitted(**await self._act("/control/submit", values=_plain(values or {})))

    async def close(self, *, everything: bool = False) -> None:
        """Cancel the visible modal, or the whole stack."""
        await self._act("/control/close", everything=everything)

    async def shortcut(self, callback_id: str, message: Posted | None = None) -> Reply:
        """The bot's answer to a global shortcut or, with a message, a message shortcut."""
        place = {"channel": message.channel, "ts": message.ts} if message else {}
        return await self._reply("/control/shortcut", callback_id=callback_id, **place)

    async def suggestions(self, target: str, typed: str) -> list[Json]:
        """The options an external select offers for what was typed."""
        options: list[Json] = (await self._act("/control/suggestions", target=target, typed=typed))["options"]
        return options

    async def say(self, text: str, channel: "Room", *, thread_ts: str | None = None) -> Posted:
        """The message this person now wrote."""
        answer = await self._act("/control/messages", channel=channel.id, text=text, thread_ts=thread_ts)
        return next(m for m in await channel.messages() if m.ts == answer["ts"])

    async def open_home(self) -> None:
        """Open the app's Home tab; the bot is told and may publish."""
        await self._act("/control/home")

    async def upload(self, name: str, content: bytes) -> str:
        """The id of a file this person uploaded, as the value of a file input."""
        where = {"user": self.id, "team": self.team, "name": name}
        return str((await self.connection.send("/control/files", content, **where))["id"])

    async def reload(self) -> None:
        """Reload Slack's client: ephemeral messages are gone."""
        await self._act("/control/reload")

    async def modals(self) -> list[Modal]:
        """The stack of open modals, the visible one last."""
        answer = await self.connection.get("/control/modals", user=self.id, team=self.team)
        return [Modal.of(raw) for raw in answer["views"]]

    async def modal(self, containing: str = "", *, seconds: float = WAIT_SECONDS) -> Modal:
        """The visible modal, as soon as there is one that contains these words.

        Raises:
            NotSeenError: there was none in time.
        """

        async def look() -> Modal | None:
            stack = await self.modals()
            return stack[-1] if stack and containing in stack[-1].words else None

        async def missing() -> str:
            titles = [modal.title for modal in await self.modals()]
            return f"{self.name} sees no modal containing {containing!r}; open are {titles}"

        return await self.connection.until(look, missing, seconds)

    async def home(self, containing: str = "", *, seconds: float = WAIT_SECONDS) -> Modal:
        """The Home tab, as soon as it contains these words.

        Raises:
            NotSeenError: it did not in time.
        """

        async def look() -> Modal | None:
            answer = await self.connection.get("/control/home", user=self.id, team=self.team)
            home = Modal.of(answer["view"]) if answer["view"] else None
            return home if home and containing in home.words else None

        async def missing() -> str:
            return f"the Home tab of {self.name} never contained {containing!r}"

        return await self.connection.until(look, missing, seconds)

    async def ephemerals(self) -> list[Posted]:
        """What only this person sees, oldest first."""
        answer = await self.connection.get("/control/ephemerals", user=self.id, team=self.team)
        return [Posted.of(raw) for raw in answer["messages"]]

    async def ephemeral(self, containing: str = "", *, seconds: float = WAIT_SECONDS) -> Posted:
        """The newest message only this person sees, as soon as one contains these words.

        Raises:
            NotSeenError: none did in time.
        """

        async def look() -> Posted | None:
            return next((m for m in reversed(await self.ephemerals()) if containing in m.words), None)

        async def missing() -> str:
            texts = [message.text for message in await self.ephemerals()]
            return f"{self.name} was told nothing containing {containing!r}; only {texts}"

        return await self.connection.until(look, missing, seconds)


def _plain(value: Any) -> Any:
    if isinstance(value, Person):
        return value.id
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(inner) for inner in value]
    return value.id if hasattr(value, "connection") else value
