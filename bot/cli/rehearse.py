"""journeyline rehearse: lead a workshop among scripted participants."""

import asyncio
from typing import Annotated

import typer

from bot.cli.terminal import CONSOLE, quiet_logs, refuse
from bot.rehearsal.lines import Language


def rehearse(
    template: Annotated[str, typer.Argument(help="blank, e-commerce, support-case, …")] = "blank",
    people: Annotated[int, typer.Option(help="How many scripted participants answer.", min=1)] = 8,
    language: Annotated[Language, typer.Option(help="The language they answer in.")] = "en",
    port: Annotated[int, typer.Option(help="Port of the playground's page; 0 takes a free one.")] = 8010,
) -> None:
    """Lead a workshop in the playground while scripted participants answer; a report follows."""
    from bot.rehearsal.rehearse import UnknownTemplateError  # noqa: PLC0415 - only needed here
    from bot.rehearsal.rehearse import rehearse as lead  # noqa: PLC0415 - see above

    quiet_logs("WARNING")
    try:
        asyncio.run(lead(template, people=people, language=language, port=port, console=CONSOLE, stays=True))
    except UnknownTemplateError as refusal:
        refuse(str(refusal))
