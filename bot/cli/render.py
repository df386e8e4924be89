"""journeyline render: a map file in any view and format."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.terminal import CONSOLE, refuse, say, text_of, write
from workshop.errors import WorkshopError


def render(
    map_file: Annotated[Path, typer.Argument(help="A map exported as JSON.", metavar="MAP.json")],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    view: Annotated[str, typer.Option(help="grid, digest, …")] = "grid",
    format_key: Annotated[str, typer.Option("--format", help="png, pdf, svg, md, json, …")] = "",
) -> None:
    """Draw a map file in one view and format; without --format the ending of --out decides."""
    from bot.formats import chosen_format, chosen_view  # noqa: PLC0415 - loads fonts
    from journey.interchange import MapRefusedError, read_map  # noqa: PLC0415 - see above
    from renderers.registry import render as draw  # noqa: PLC0415 - see above

    try:
        chosen = chosen_format(format_key or out.suffix)
        shown = chosen_view(chosen, view)
        journey_map = read_map(text_of(map_file))
    except (WorkshopError, MapRefusedError) as refusal:
        refuse(f"{map_file}: {refusal}" if isinstance(refusal, MapRefusedError) else str(refusal))
    with CONSOLE.status("Drawing the map …"):
        rendered = draw(journey_map, view=shown, format=chosen.key)
    write(out, rendered.data)
    say(f"Wrote {out} ({len(rendered.data):,} bytes).")
    if rendered.note:
        say(rendered.note)
