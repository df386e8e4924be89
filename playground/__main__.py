"""Runs the playground on its own: python -m playground --manifest manifest.socket.json --port 8010."""

import argparse
import asyncio
import contextlib
import json
import sys
from pathlib import Path

from playground.config import Config
from playground.manifest import config_of
from playground.server import start


async def _run(config: Config, port: int) -> None:
    runner, url = await start(config, port=port)
    sys.stdout.write(f"Playground at {url}, Web API at {url}/api/\n")
    workspace = config.workspaces[0]
    sys.stdout.write(f"Bot token {workspace.bot_token}, app token {config.app_token}, ")
    sys.stdout.write(f"signing secret {config.signing_secret}\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--port", type=int, default=8010)
    given = parser.add_mutually_exclusive_group()
    given.add_argument("--config", type=Path, help="a JSON file with the fields of playground.config.Config")
    given.add_argument("--manifest", type=Path, help="an app's manifest: its scopes, commands and shortcuts")
    arguments = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(_config(arguments.config, arguments.manifest), arguments.port))


def _config(config: Path | None, manifest: Path | None) -> Config:
    if config:
        return Config.model_validate_json(config.read_text(encoding="utf-8"))
    return config_of(json.loads(manifest.read_text(encoding="utf-8"))) if manifest else Config()


if __name__ == "__main__":
    main()
