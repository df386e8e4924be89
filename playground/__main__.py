"""Runs the playground on its own: python -m playground --port 8010."""

import argparse
import asyncio
import contextlib
import sys
from pathlib import Path

from playground.config import Config
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
    parser.add_argument("--config", type=Path, help="a JSON file with the fields of playground.config.Config")
    arguments = parser.parse_args()
    config = Config.model_validate_json(arguments.config.read_text()) if arguments.config else Config()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(config, arguments.port))


if __name__ == "__main__":
    main()
