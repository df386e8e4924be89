"""The command line: one file per subcommand, and this one dictionary.

Exit codes: 0 done, 1 the work failed, 2 the input was refused (one sentence, nothing written).
"""

from collections.abc import Callable
from typing import Final

import typer

from bot.cli.check import check
from bot.cli.db import db
from bot.cli.demo import demo
from bot.cli.evaluate import evaluate
from bot.cli.import_notes import import_notes
from bot.cli.rehearse import rehearse
from bot.cli.render import render
from bot.cli.run import run
from bot.cli.themes import themes

SUBCOMMANDS: Final[dict[str, Callable[..., None]]] = {
    "demo": demo,
    "rehearse": rehearse,
    "run": run,
    "render": render,
    "import": import_notes,
    "themes": themes,
    "evaluate": evaluate,
    "check": check,
    "db": db,
}

app = typer.Typer(
    help="Guided customer-journey-mapping workshops in Slack.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for _name, _subcommand in SUBCOMMANDS.items():
    app.command(_name)(_subcommand)


def main() -> None:
    """The entry point of the `journeyline` command."""
    app()
