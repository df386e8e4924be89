"""journeyline check: the doctor."""

import asyncio

import typer

from bot.check import doctor
from bot.cli.terminal import CONSOLE, settings_here


def check() -> None:
    """Look over settings, tokens, database and fonts, and say what is missing."""
    findings = asyncio.run(doctor(settings_here()))
    for finding in findings:
        CONSOLE.print(
            f"{'✓' if finding.good else '✗'} {finding.sentence}", style="" if finding.good else "red"
        )
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)
