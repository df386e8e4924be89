"""local-slack (github.com/parvalabs/local-slack, MIT): starting it, and people who act in it."""

import asyncio
import json
import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, Literal

from aiohttp import ClientSession

Json = dict[str, Any]
Mode = Literal["socket", "events"]

BOT_TOKEN: Final = "xoxb-other"
APP_TOKEN: Final = "xapp-other"
SIGNING_SECRET: Final = "another-secret"
ROBIN: Final = "U01ROBIN"
ANNA: Final = "U02ANNA"
_BOT: Final = "U0BOT"
_ROOM: Final = "C01CX"
_LOOKS: Final = 200
_PAUSE_SECONDS: Final = 0.1


class LocalSlack:
    """A running local-slack with one channel in which Robin, Anna and the bot are."""

    def __init__(self, url: str, session: ClientSession) -> None:
        self._url = url
        self._session = session

    @property
    def api_url(self) -> str:
        """What the bot takes as SLACK_API_URL."""
        return f"{self._url}/api/"

    async def command(self, user: str, line: str) -> None:
        """Type a slash command."""
        command, _, text = line.partition(" ")
        await self._act("command", channel=_ROOM, user=user, command=command, text=text)

    async def click(self, user: str, words: str) -> None:
        """Press the newest button with these words."""

        async def look() -> tuple[str, Json] | None:
            found = [(one["ts"], button) for one in await self.messages() for button in _buttons(one, words)]
            return found[-1] if found else None

        ts, button = await self._until(look, f"a button {words!r}")
        await self._act("interact", channel=_ROOM, user=user, messageTs=ts, action=button)

    async def modal(self, title: str) -> Json:
        """The visible modal, once its title holds these words."""

        async def look() -> Json | None:
            stack = (await self._state())["modalStack"]
            return stack[-1] if stack and title in stack[-1]["title"]["text"] else None

        return await self._seen(look, f"a modal {title!r}")

    async def submit(self, user: str, title: str, values: Mapping[str, Any]) -> None:
        """Send the modal with this title and these values by block id; initial values stay."""
        view = await self.modal(title)
        fields = [block for block in view["blocks"] if block["type"] == "input"]
        state = {
            field["block_id"]: {field["element"]["action_id"]: entry}
            for field in fields
            if (entry := _entry(field["element"], values.get(field["block_id"])))
        }
        async with self._session.ws_connect(f"{self._url}/ui") as window:
            await window.send_json({"t": "view_submit", "user": user, "values": state})
            await window.receive_json()

    async def said(self, words: str) -> Json:
        """The newest message in the channel that contains these words."""

        async def look() -> Json | None:
            return next((one for one in reversed(await self.messages()) if words in _told(one)), None)

        return await self._seen(look, f"a message with {words!r}")

    async def home(self, user: str, words: str) -> Json:
        """What the bot publishes for this person when they open Home."""
        await self._act("open-home", user=user)

        async def look() -> Json | None:
            views = (await self._state())["homeViews"].get(user, {}).values()
            return next((view for view in views if words in _told(view)), None)

        return await self._seen(look, f"a Home with {words!r}")

    async def messages(self) -> list[Json]:
        """The channel's messages, oldest first."""
        found: list[Json] = (await self._get(f"messages/{_ROOM}"))["messages"]
        return found

    async def called(self, method: str) -> None:
        """Wait until the bot has called this method of the Web API."""

        async def look() -> bool | None:
            return True if method in await self._calls() else None

        await self._until(look, f"a call of {method}")

    async def _calls(self) -> list[str]:
        return [one["summary"] for one in (await self._get("log"))["log"] if one["kind"] == "web_api"]

    async def _act(self, what: str, **body: Any) -> None:
        async with self._session.post(f"{self._url}/_control/{what}", json=body) as response:
            assert response.ok, await response.text()

    async def _get(self, what: str) -> Json:
        async with self._session.get(f"{self._url}/_control/{what}") as response:
            seen: Json = await response.json()
            return seen

    async def _state(self) -> Json:
        """Everything its own page shows; it is told over a socket only."""
        async with self._session.ws_connect(f"{self._url}/ui") as window:
            state: Json = (await window.receive_json())["state"]
            return state

    async def _seen(self, look: Callable[[], Awaitable[Json | None]], what: str) -> Json:
        seen: Json = await self._until(look, what)
        return seen

    async def _until(self, look: Callable[[], Awaitable[Any]], what: str) -> Any:
        for _ in range(_LOOKS):
            if (found := await look()) is not None:
                return found
            await asyncio.sleep(_PAUSE_SECONDS)
        raise AssertionError(f"never saw {what}; the bot called {await self._calls()}")


def _buttons(message: Json, words: str) -> list[Json]:
    elements = [
        element for block in message.get("blocks", []) for element in block.get("elements", []) if block
    ]
    return [one for one in elements if one["type"] == "button" and one["text"]["text"] == words]


def _told(message: Json) -> str:
    return json.dumps(message, ensure_ascii=False)


def _entry(element: Json, value: Any) -> Json | None:
    """The state of an input with this value, else with its initial one."""
    kind = element["type"]
    if kind == "plain_text_input":
        typed = value if value is not None else element.get("initial_value")
        return {"type": kind, "value": typed} if typed is not None else None
    if kind == "multi_users_select":
        return {"type": kind, "selected_users": element.get("initial_users", [])}
    if kind == "checkboxes":
        chosen = [one for one in element["options"] if value is not None and one["value"] in value]
        return {"type": kind, "selected_options": chosen or element.get("initial_options", [])}
    offered = [
        one
        for options in [element.get("options", []), *(g["options"] for g in element.get("option_groups", []))]
        for one in options
    ]
    chosen = [one for one in offered if one["value"] == value] or [element.get("initial_option")]
    return {"type": kind, "selected_option": chosen[0]} if chosen[0] else None


@asynccontextmanager
async def local_slack(command: str, folder: Path, mode: Mode, request_url: str) -> AsyncIterator[LocalSlack]:
    """A local-slack on a free port, started by this command, until the block ends."""
    settings = folder / "local-slack.json"
    settings.write_text(json.dumps(_settings(mode, request_url)), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *shlex.split(command),
        *("--config", str(settings), "--port", "0", "--base-host", "127.0.0.1"),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with ClientSession() as session:
            yield LocalSlack(await _address(process), session)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async for line in process.stdout:
        if told := re.search(rb"Web UI:\s+(http://\S+)", line):
            return told[1].decode()
    raise AssertionError("local-slack ended before it said where it is")


def _settings(mode: Mode, request_url: str) -> Json:
    return {
        "workspace": {"name": "Another", "domain": "another", "teamId": "T01ANOTHER"},
        "app": {
            "appId": "A01APP",
            "botUserId": _BOT,
            "botName": "journeyline",
            "botToken": BOT_TOKEN,
            "appToken": APP_TOKEN,
            "signingSecret": SIGNING_SECRET,
            "mode": mode,
            "requestUrl": request_url,
        },
        "users": [
            {"id": ROBIN, "name": "robin", "real_name": "Robin"},
            {"id": ANNA, "name": "anna", "real_name": "Anna"},
        ],
        "channels": [{"id": _ROOM, "name": "cx", "members": [ROBIN, ANNA, _BOT]}],
    }
