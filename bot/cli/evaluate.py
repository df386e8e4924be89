"""journeyline evaluate: how well notes are grouped, against labels people gave them."""

import asyncio
import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.terminal import ERRORS, fail, refuse, say, settings_here, text_of, write


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
        notes = read_labelled(text_of(labelled_file), suffix=labelled_file.suffix, by=columns)
    except NotesRefusedError as refusal:
        refuse(f"{labelled_file}: {refusal}")
    settings = settings_here().model_copy(update={"journeyline_model": model})
    trouble = asyncio.run(model_trouble(settings))
    if trouble:
        fail(f"The model {model} cannot be scored: {trouble}.")
    with ERRORS.status(f"Grouping {len(notes):,} notes …"):
        evaluation = asyncio.run(evaluated(notes, chosen_summariser(settings)))
    for line in scores_lines(evaluation, model or "no model"):
        say(line)
    if out is not None:
        document = scores_document(evaluation, model or "no model")
        write(out, (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())
