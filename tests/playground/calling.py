"""Calling the playground's Web API as plainly as possible, to see its raw answers."""

import json
from typing import Any

from aiohttp import ClientSession

from playground.client import Person, Playground, Room

Json = dict[str, Any]


async def call(slack: Playground, method: str, *, token: str | None = None, **arguments: Any) -> Json:
    """The answer's body with its HTTP status under "status" and its headers under "headers"."""
    headers = {"Authorization": f"Bearer {slack.team.bot_token if token is None else token}"}
    async with (
        ClientSession() as session,
        session.post(f"{slack.api_url}{method}", json=arguments, headers=headers) as response,
    ):
        body: Json = await response.json()
        return body | {"status": response.status, "headers": dict(response.headers)}


async def call_by_form(slack: Playground, method: str, **arguments: Any) -> Json:
    """The answer to a form-encoded call, structures as JSON, the token among the fields."""
    fields = {"token": slack.team.bot_token} | {
        key: value if isinstance(value, str) else json.dumps(value) for key, value in arguments.items()
    }
    async with ClientSession() as session, session.post(f"{slack.api_url}{method}", data=fields) as response:
        body: Json = await response.json()
        return body


async def send(url: str, body: Json) -> int:
    """The HTTP status of a JSON body posted to a URL."""
    async with ClientSession() as session, session.post(url, json=body) as response:
        return response.status


async def last_delivery(slack: Playground) -> Json:
    """The payload delivered last, whether or not a bot was there."""
    payload: Json = (await slack.journal(kind="delivery"))[-1]["payload"]
    return payload


async def trigger(slack: Playground, person: Person, room: Room) -> str:
    """A fresh trigger id of this person."""
    await person.command("/journey", room)
    return str((await last_delivery(slack))["trigger_id"])


async def posted(slack: Playground, room: Room, **content: Any) -> str:
    """The timestamp of a message the bot posted."""
    answer = await call(slack, "chat.postMessage", channel=room.id, **({"text": "Hello"} | content))
    assert answer["ok"], answer
    return str(answer["ts"])


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big") + b"\x00" * 8
)


async def uploaded(slack: Playground, name: str = "map.png", content: bytes = PNG) -> str:
    """The id of a file whose bytes are there but which is not completed."""
    ticket = await call(
        slack, "files.getUploadURLExternal", filename=name, length=len(content), alt_txt="A map"
    )
    async with ClientSession() as session, session.post(ticket["upload_url"], data=content) as response:
        assert await response.text() == f"OK - {len(content)}"
    return str(ticket["file_id"])
