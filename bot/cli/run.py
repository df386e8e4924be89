"""journeyline run: the bot."""

import asyncio
from typing import Annotated

import typer

from bot.cli.terminal import CONSOLE, ERRORS, quiet_logs, refuse, settings_here
from bot.settings import Role
from bot.summaries import prompts_trouble
from bot.texts.translation import texts_trouble


def run(
    role: Annotated[Role, typer.Option(help="Answer people, do the jobs, or all of it.")] = Role.ALL,
) -> None:
    """Run the bot with the tokens from the environment or a .env file."""
    from bot.run import SocketLostError, run_until_stopped  # noqa: PLC0415 - a map needs no Slack

    settings = settings_here()
    texts = texts_trouble(settings.journeyline_texts)
    missing = (*settings.missing_tokens(role), *settings.misfits(role), *prompts_trouble(settings), *texts)
    if missing:
        refuse("\n".join(missing))
    quiet_logs(settings.journeyline_log_level)
    CONSOLE.print(f"Journeyline is running; type {settings.journeyline_command} in Slack. Ctrl+C stops it.")
    try:
        asyncio.run(run_until_stopped(settings, role))
    except SocketLostError:
        ERRORS.print("Slack cannot be reached any more; start me again.", style="red")
        raise typer.Exit(1) from None
