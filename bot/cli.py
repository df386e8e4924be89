"""The command line: `journeyline demo | rehearse | run | render | themes | evaluate | check`.

Exit codes: 0 done, 1 the work failed, 2 the input was refused (one sentence, nothing written).
"""

import asyncio
import json
import logging
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console

from bot.check import doctor
from bot.rehearsal.lines import Language
from bot.settings import Role, Settings, read_settings
from workshop.errors import WorkshopError

_CONSOLE: Final = Console()
_ERRORS: Final = Console(stderr=True)
_REFUSED: Final = 2

app = typer.Typer(
    help="Guided customer-journey-mapping workshops in Slack.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Where the map files go.")] = Path("journeyline-demo"),
    port: Annotated[int, typer.Option(help="Port of the playground's page; 0 takes a free one.")] = 8010,
    *,
    headless: Annotated[bool, typer.Option("--headless", help="End when the files are written.")] = False,
) -> None:
    """Play a whole workshop against the local playground, write its map, and leave the page open."""
    from bot.rehearsal.demo import play_demo  # noqa: PLC0415 - the playground is only needed here

    _quiet_logs("WARNING")
    asyncio.run(play_demo(out, port=port, headless=headless, console=_CONSOLE))


@app.command()
def rehearse(
    template: Annotated[str, typer.Argument(help="blank, e-commerce, support-case, …")] = "blank",
    people: Annotated[int, typer.Option(help="How many scripted participants answer.", min=1)] = 8,
    language: Annotated[Language, typer.Option(help="The language they answer in.")] = "en",
    port: Annotated[int, typer.Option(help="Port of the playground's page; 0 takes a free one.")] = 8010,
) -> None:
    """Lead a workshop in the playground while scripted participants answer; a report follows."""
    from bot.rehearsal.rehearse import UnknownTemplateError  # noqa: PLC0415 - only needed here
    from bot.rehearsal.rehearse import rehearse as lead  # noqa: PLC0415 - see above

    _quiet_logs("WARNING")
    try:
        asyncio.run(lead(template, people=people, language=language, port=port, console=_CONSOLE))
    except UnknownTemplateError as refusal:
        _refuse(str(refusal))


@app.command()
def run(
    role: Annotated[Role, typer.Option(help="Answer people, do the jobs, or all of it.")] = Role.ALL,
) -> None:
    """Run the bot with the tokens from the environment or a .env file."""
    from bot.run import SocketLostError, run_until_stopped  # noqa: PLC0415 - a map needs no Slack

    settings = _settings()
    missing = (*settings.missing_tokens(role), *settings.misfits(role))
    if missing:
        _refuse("\n".join(missing))
    _quiet_logs(settings.journeyline_log_level)
    _CONSOLE.print(f"Journeyline is running; type {settings.journeyline_command} in Slack. Ctrl+C stops it.")
    try:
        asyncio.run(run_until_stopped(settings, role))
    except SocketLostError:
        _ERRORS.print("Slack cannot be reached any more; start me again.", style="red")
        raise typer.Exit(1) from None


@app.command()
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
        journey_map = read_map(_text_of(map_file))
    except (WorkshopError, MapRefusedError) as refusal:
        _refuse(f"{map_file}: {refusal}" if isinstance(refusal, MapRefusedError) else str(refusal))
    with _CONSOLE.status("Drawing the map …"):
        rendered = draw(journey_map, view=shown, format=chosen.key)
    _write(out, rendered.data)
    _say(f"Wrote {out} ({len(rendered.data):,} bytes).")
    if rendered.note:
        _say(rendered.note)


@app.command()
def themes(
    notes_file: Annotated[Path, typer.Argument(help="Notes as .jsonl or .csv.", metavar="NOTES")],
    out: Annotated[Path | None, typer.Option(help="The file to write; without it, the screen.")] = None,
) -> None:
    """Group sticky notes into themes without a language model."""
    from prompts.notes import NotesRefusedError, read_notes, themes_document  # noqa: PLC0415 - only here

    try:
        notes = read_notes(_text_of(notes_file), suffix=notes_file.suffix)
    except NotesRefusedError as refusal:
        _refuse(f"{notes_file}: {refusal}")
    with _ERRORS.status(f"Grouping {len(notes):,} notes …"):
        document = themes_document(notes)
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if out is None:
        typer.echo(text, nl=False)
    else:
        _write(out, text.encode())
        _CONSOLE.print(
            f"Wrote {out}: {len(document['themes'])} themes, {len(document['other'])} notes alone."
        )


@app.command()
def evaluate(
    labelled_file: Annotated[Path, typer.Argument(help="Notes with “gold” labels.", metavar="LABELLED")],
    model: Annotated[str, typer.Option(help="provider:name of a model; empty for none.")] = "",
    by: Annotated[str, typer.Option(help="Columns that keep notes apart, as stages do: topic,stance")] = "",
    out: Annotated[Path | None, typer.Option(help="A JSON file for the scores.")] = None,
) -> None:
    """Score how notes are grouped against the themes people gave them, without a model or with one."""
    from bot.scores import scores_document, scores_lines  # noqa: PLC0415 - only needed here
    from bot.summaries import chosen_summariser, model_trouble  # noqa: PLC0415 - see above
    from prompts.evaluation import evaluated, read_labelled  # noqa: PLC0415 - see above
    from prompts.notes import NotesRefusedError  # noqa: PLC0415 - see above

    columns = [column.strip() for column in by.split(",") if column.strip()]
    try:
        notes = read_labelled(_text_of(labelled_file), suffix=labelled_file.suffix, by=columns)
    except NotesRefusedError as refusal:
        _refuse(f"{labelled_file}: {refusal}")
    settings = _settings().model_copy(update={"journeyline_model": model})
    trouble = asyncio.run(model_trouble(settings))
    if trouble:
        _fail(f"The model {model} cannot be scored: {trouble}.")
    with _ERRORS.status(f"Grouping {len(notes):,} notes …"):
        evaluation = asyncio.run(evaluated(notes, chosen_summariser(settings)))
    for line in scores_lines(evaluation, model or "no model"):
        _say(line)
    if out is not None:
        document = scores_document(evaluation, model or "no model")
        _write(out, (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())


@app.command()
def check() -> None:
    """Look over settings, tokens, database and fonts, and say what is missing."""
    findings = asyncio.run(doctor(_settings()))
    for finding in findings:
        _CONSOLE.print(
            f"{'✓' if finding.good else '✗'} {finding.sentence}", style="" if finding.good else "red"
        )
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)


def main() -> None:
    """The entry point of the `journeyline` command."""
    app()


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        _refuse(f"{path}: line {line}: this is not UTF-8 text.")
    except OSError as error:
        _refuse(f"{path}: {error.strerror or 'it cannot be read'}.")


def _say(sentence: str) -> None:
    _CONSOLE.print(sentence, highlight=False, markup=False, soft_wrap=True)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        _refuse(f"{path}: {error.strerror or 'it cannot be written'}.")


def _settings() -> Settings:
    try:
        return read_settings()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = "_".join(str(step) for step in first["loc"]).upper()
        _refuse(f"{name}: {str(first['msg'])[:1].lower()}{str(first['msg'])[1:]}.")


def _refuse(sentence: str) -> NoReturn:
    _ERRORS.print(sentence, style="red", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(_REFUSED)


def _fail(sentence: str) -> NoReturn:
    _ERRORS.print(sentence, style="red", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def _quiet_logs(level: str) -> None:
    """Log at `level`, but let no library say more than INFO: below that they print whole payloads."""
    root = level if level in {"WARNING", "ERROR"} else "INFO"
    logging.basicConfig(level=root, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for package in ("bot", "storage", "workshop", "prompts", "renderers"):
        logging.getLogger(package).setLevel(level)
    for library in ("slack_sdk", "slack_bolt", "aiosqlite"):
        logging.getLogger(library).setLevel(logging.WARNING)
