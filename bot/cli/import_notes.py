"""journeyline import: sticky notes from a whiteboard or a spreadsheet, as a map file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.terminal import ERRORS, counted, refuse, say, text_of, write


def import_notes(
    notes_file: Annotated[Path, typer.Argument(help="Notes as .csv or .jsonl.", metavar="NOTES")],
    out: Annotated[Path, typer.Option(help="The map file to write.", metavar="MAP.json")],
    *,
    title: Annotated[str, typer.Option(help="What the journey is about; else the file's name.")] = "",
    persona: Annotated[str, typer.Option(help="Who is followed.")] = "The customer",
    scenario: Annotated[str, typer.Option(help="In which situation.")] = "Imported notes",
    lane: Annotated[str, typer.Option(help="Where notes without a lane belong.")] = "thought",
) -> None:
    """Turn a file of notes (stage, lane, text) into a map that `render` draws."""
    from journey.interchange import write_map  # noqa: PLC0415 - loads the model of maps
    from journey.lanes import LANES, lane_named  # noqa: PLC0415 - see above
    from prompts.imported import MapFrame, imported_map  # noqa: PLC0415 - see above
    from prompts.notes import NotesRefusedError  # noqa: PLC0415 - see above

    chosen = lane_named(lane)
    if chosen is None:
        refuse(f"There is no lane {lane!r}; the lanes are {', '.join(LANES)}.")
    frame = MapFrame(
        title=title or notes_file.stem,
        persona=persona,
        scenario=scenario,
        lane=chosen,
        day=datetime.now(UTC).date(),
    )
    try:
        with ERRORS.status("Reading and grouping the notes …"):
            imported = imported_map(text_of(notes_file), suffix=notes_file.suffix, frame=frame)
    except NotesRefusedError as refusal:
        refuse(f"{notes_file}: {refusal}")
    write(out, write_map(imported).encode())
    notes, stages = len(list(imported.contributions())), len(imported.stages)
    say(f"Wrote {out}: {counted(notes, 'note')} in {counted(stages, 'stage')}.")
