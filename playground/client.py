"""Starting or joining a playground, and everything a test, a demo or a benchmark does with it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

from aiohttp import ClientSession, TCPConnector

from playground.config import Config, Fault, WorkspaceConfig
from playground.connection import WAIT_SECONDS, Connection
from playground.people import Person
from playground.records import ChannelKind, Json
from playground.rooms import Room
from playground.seen import Modal, Posted, Reply, Submitted
from playground.server import start

__all__ = ["Modal", "Person", "Playground", "Posted", "Reply", "Room", "Submitted", "Team"]


@dataclass(frozen=True)
class Team:
    """A workspace in which the app is installed."""

    id: str
    name: str
    bot_token: str
    bot_user_id: str
    bot_id: str


class Playground:
    """A running playground, in this process or elsewhere."""

    def __init__(self, connection: Connection, team: Team, config: Config) -> None:
        self.connection = connection
        self.team = team
        self.config = config

    @classmethod
    @asynccontextmanager
    async def start(cls, config: Config | None = None, *, port: int = 0) -> AsyncIterator["Playground"]:
        """A playground in this process, on a free loopback port, that ends with the block."""
        runner, url = await start(config or Config(), port=port)
        try:
            async with cls.connect(url) as playground:
                yield playground
        finally:
            await runner.cleanup()

    @classmethod
    @asynccontextmanager
    async def connect(cls, url: str) -> AsyncIterator["Playground"]:
        """A playground that runs at this address already."""
        async with ClientSession(connector=TCPConnector(limit=0)) as session:
            connection = Connection(url, session)
            state = await connection.get("/control/state")
            config = Config.model_validate(state["config"])
            yield cls(connection, _team(state["workspaces"][0]), config)

    @property
    def url(self) -> str:
        """The address of the server and of its page."""
        return self.connection.url

    @property
    def api_url(self) -> str:
        """The base URL for a Web API client, with its final slash."""
        return f"{self.url}/api/"

    async def state(self) -> Json:
        """An overview: version, connections, workspaces, people, channels, calls within a minute."""
        return await self.connection.get("/control/state")

    async def bot_connected(self, count: int = 1, *, seconds: float = WAIT_SECONDS) -> None:
        """Wait until the bot has this many sockets open.

        Raises:
            NotSeenError: it had not in time.
        """

        async def look() -> bool | None:
            return True if (await self.state())["connections"] >= count else None

        async def missing() -> str:
            return f"the bot has {(await self.state())['connections']} sockets open, not {count}"

        await self.connection.until(look, missing, seconds)

    async def teams(self) -> list[Team]:
        """Every workspace, the first one first."""
        return [_team(raw) for raw in (await self.state())["workspaces"]]

    async def add_workspace(self, config: WorkspaceConfig) -> Team:
        """One more workspace with the app installed."""
        await self.connection.post("/control/workspaces", **config.model_dump())
        workspaces = (await self.state())["workspaces"]
        return _team(next(w for w in workspaces if w["id"] == config.team_id))

    async def person(
        self,
        name: str,
        *,
        tz: str = "Etc/UTC",
        locale: str = "en-US",
        guest: bool = False,
        home_team: str | None = None,
        team: Team | None = None,
    ) -> Person:
        """A new person; with `home_team` somebody of another organisation."""
        place = (team or self.team).id
        wish = {"name": name, "tz": tz, "locale": locale, "guest": guest, "home_team": home_team}
        user = await self.connection.post("/control/people", team=place, **wish)
        return Person(user["id"], user["name"], user["real_name"], place, self.connection)

    async def channel(
        self,
        name: str,
        *,
        members: Sequence[Person] = (),
        kind: ChannelKind = "public",
        with_bot: bool = True,
        external: bool = False,
        team: Team | None = None,
    ) -> Room:
        """A new channel with these members and, unless told otherwise, the bot."""
        place = (team or self.team).id
        channel = await self.connection.post(
            "/control/channels",
            name=name,
            kind=kind,
            members=[member.id for member in members],
            with_bot=with_bot,
            external=external,
            team=place,
        )
        return Room(channel["id"], channel["name"], place, self.connection)

    async def direct_message(self, person: Person) -> Room | None:
        """The person's conversation with the bot, None while nobody has opened it."""
        for workspace in (await self.state())["workspaces"]:
            for channel in workspace["channels"]:
                if channel["kind"] == "im" and person.id in channel["members"]:
                    return Room(channel["id"], channel["name"], workspace["id"], self.connection)
        return None

    async def files(self) -> list[Json]:
        """All uploaded files, as files.info shows them."""
        files: list[Json] = (await self.connection.get("/control/files"))["files"]
        return files

    async def file_bytes(self, file_id: str) -> bytes:
        """The bytes of one file."""
        return await self.connection.read(f"/control/files/{file_id}")

    async def journal(
        self, *, after: int = 0, kind: str | None = None, name: str | None = None
    ) -> list[Json]:
        """Entries of kind call, delivery, verdict (on an answer), response_url and socket, oldest first."""
        answer = await self.connection.get("/control/journal", after=after, kind=kind, name=name)
        entries: list[Json] = answer["entries"]
        return entries

    async def violations(self) -> list[Json]:
        """The journal's entries that broke one of Slack's rules on blocks and texts."""
        return [entry for entry in await self.journal() if entry["violations"]]

    async def set_faults(self, *faults: Fault, seed: int | None = None) -> None:
        """Replace all faults; none means a network without them."""
        await self.connection.put("/control/faults", faults=[f.model_dump() for f in faults], seed=seed)

    async def set_rates(self, *, enabled: bool = True, scale: float = 1.0) -> None:
        """Make the rate limits stricter, looser or absent."""
        await self.connection.put("/control/rates", enabled=enabled, scale=scale)

    async def disturb_sockets(self, action: Literal["warn", "refresh", "cut"]) -> None:
        """Warn, refresh or cut the bot's connections."""
        await self.connection.post("/control/sockets", action=action)

    async def advance(self, seconds: float) -> None:
        """Move the playground's clock forward."""
        await self.connection.post("/control/clock", seconds=seconds)

    async def deliver_to(self, url: str | None) -> None:
        """Deliver by signed HTTP to this URL from now on; None goes back to Socket Mode."""
        await self.connection.put("/control/request_url", url=url)

    async def uninstall(self, team: Team | None = None) -> None:
        """Uninstall the app: its token is dead, and the bot hears app_uninstalled and tokens_revoked."""
        await self.connection.post("/control/uninstall", team=(team or self.team).id)

    async def event(self, event: Json, *, team: Team | None = None) -> str | None:
        """Let an event happen; its id, None when the app is not subscribed to it."""
        place = (team or self.team).id
        event_id: Any = (await self.connection.post("/control/events", event=event, team=place))["event_id"]
        return None if event_id is None else str(event_id)


def _team(raw: Json) -> Team:
    return Team(raw["id"], raw["name"], raw["bot_token"], raw["bot_user_id"], raw["bot_id"])
