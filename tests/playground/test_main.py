"""The playground as a process of its own."""

import asyncio
import re
import sys
from pathlib import Path

from aiohttp import ClientSession

MANIFEST = Path(__file__).parents[2] / "manifest.socket.json"


async def test_it_installs_the_app_of_a_manifest_and_says_how_to_reach_it() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "playground", "--port", "0", "--manifest", str(MANIFEST)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    try:
        first = (await process.stdout.readline()).decode()
        told = re.fullmatch(r"Playground at (http://\S+), Web API at (http://\S+/api/)\n", first)
        assert told, first
        async with ClientSession() as session:
            async with session.get(f"{told[1]}/control/scene") as response:
                app = (await response.json())["app"]
            headers = {"Authorization": "Bearer xoxb-playground"}
            async with session.post(f"{told[2]}reactions.add?name=eyes", headers=headers) as response:
                refused = await response.json()
        assert refused["error"] == "missing_scope"
        assert refused["provided"] == "commands,chat:write,files:write,files:read,users:read"
        assert [one["command"] for one in app["commands"]] == ["/journey"]
        assert [one["name"] for one in app["shortcuts"]] == ["Add to journey map"]
    finally:
        process.terminate()
        await process.wait()
