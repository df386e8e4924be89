"""What every subcommand does at the terminal: read files, say sentences, refuse, set up logs."""

import logging
from pathlib import Path
from typing import Final, NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console

from bot.logs import Lines
from bot.settings import Settings, read_settings

CONSOLE: Final = Console()
ERRORS: Final = Console(stderr=True)
_REFUSED: Final = 2


def text_of(path: Path) -> str:
    """The text of a file that is UTF-8; refused otherwise."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        refuse(f"{path}: line {line}: this is not UTF-8 text.")
    except OSError as error:
        refuse(f"{path}: {error.strerror or 'it cannot be read'}.")


def say(sentence: str) -> None:
    """A sentence as it is, however long."""
    CONSOLE.print(sentence, highlight=False, markup=False, soft_wrap=True)


def counted(count: int, noun: str) -> str:
    """A number with its noun: `1 note`, `3 notes`, `no notes`."""
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def write(path: Path, data: bytes) -> None:
    """Write a file; refused where that cannot be."""
    try:
        path.write_bytes(data)
    except OSError as error:
        refuse(f"{path}: {error.strerror or 'it cannot be written'}.")


def settings_here() -> Settings:
    """The settings of this process; refused where one cannot be right."""
    try:
        return read_settings()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = "_".join(str(step) for step in first["loc"]).upper()
        refuse(f"{name}: {str(first['msg'])[:1].lower()}{str(first['msg'])[1:]}.")


def refuse(sentence: str) -> NoReturn:
    """Say why the input is refused, and end with exit code 2."""
    ERRORS.print(sentence, style="red", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(_REFUSED)


def fail(sentence: str) -> NoReturn:
    """Say why the work failed, and end with exit code 1."""
    ERRORS.print(sentence, style="red", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def quiet_logs(level: str) -> None:
    """Log at `level`, but let no library say more than INFO: below that they print whole payloads."""
    root = level if level in {"WARNING", "ERROR"} else "INFO"
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logging.basicConfig(level=root, handlers=[handler])
    for package in ("bot", "storage", "workshop", "prompts", "renderers"):
        logging.getLogger(package).setLevel(level)
    for library in ("slack_sdk", "slack_bolt", "aiosqlite"):
        logging.getLogger(library).setLevel(logging.WARNING)
