"""journeyline db upgrade: the database's tables, brought up to date."""

import asyncio
from typing import Annotated, Literal

import typer

from bot.cli.terminal import fail, say, settings_here


def db(action: Annotated[Literal["upgrade"], typer.Argument(help="upgrade")]) -> None:
    """Bring the database's tables up to date; `run` and `check` do so by themselves."""
    from storage.migrate import upgrade  # noqa: PLC0415 - a map needs no database

    del action
    settings = settings_here()
    try:
        asyncio.run(upgrade(settings.database_url))
    except Exception as error:  # noqa: BLE001 - whatever a driver says, its first line tells why
        fail(f"The database cannot be upgraded: {str(error).splitlines()[0]}")
    say("The database's tables are up to date.")
