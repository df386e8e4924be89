"""journeyline themes: sticky notes into themes."""

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.terminal import CONSOLE, ERRORS, refuse, text_of, write


def themes(
    notes_file: Annotated[Path, typer.Argument(help="Notes as .jsonl or .csv.", metavar="NOTES")],
    out: Annotated[Path | None, typer.Option(help="The file to write; without it, the screen.")] = None,
) -> None:
    """Group sticky notes into themes without a language model."""
    from prompts.notes import NotesRefusedError, read_notes, themes_document  # noqa: PLC0415 - only here

    try:
        notes = read_notes(text_of(notes_file), suffix=notes_file.suffix)
    except NotesRefusedError as refusal:
        refuse(f"{notes_file}: {refusal}")
    with ERRORS.status(f"Grouping {len(notes):,} notes …"):
        document = themes_document(notes)
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if out is None:
        typer.echo(text, nl=False)
    else:
        write(out, text.encode())
        CONSOLE.print(f"Wrote {out}: {len(document['themes'])} themes, {len(document['other'])} notes alone.")
