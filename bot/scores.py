"""What `journeyline evaluate` says: the scores of a summariser, for people and as a document."""

from collections.abc import Iterator
from typing import Any

from prompts.evaluation import Evaluation


def scores_document(evaluation: Evaluation, summariser: str) -> dict[str, Any]:
    """The scores as JSON; `summariser` is the model's name or says that none took part."""
    document = evaluation.model_dump(mode="json", exclude={"agreement", "usage"})
    usage = {**evaluation.usage.model_dump(), "tokens_per_note": _tokens_per_note(evaluation)}
    return {"summariser": summariser, **evaluation.agreement._asdict(), **document, "usage": usage}


def scores_lines(evaluation: Evaluation, summariser: str) -> Iterator[str]:
    """The scores line by line."""
    scores, usage = evaluation.agreement, evaluation.usage
    cells = "one cell" if evaluation.cells == 1 else f"{evaluation.cells} cells (the mean)"
    yield f"{summariser}: {evaluation.notes:,} notes, {evaluation.scored:,} of them scored, {cells}."
    yield f"B-cubed precision {scores.precision:.3f}, recall {scores.recall:.3f}, F {scores.f:.3f}"
    yield f"Adjusted Rand index {scores.rand:.3f}, normalised mutual information {scores.information:.3f}"
    if evaluation.other_recall is not None:
        yield f"Notes without a theme left alone: {evaluation.other_recall:.1%}"
    yield (
        f"Notes in exactly one place: {evaluation.coverage:.1%}; "
        f"themes of two and more: {evaluation.themes:,}"
    )
    uncounted = f", {usage.unmetered_calls} uncounted" if usage.unmetered_calls else ""
    yield (
        f"{evaluation.seconds:.2f} seconds, {usage.tokens:,} tokens in {usage.calls:,} calls{uncounted} "
        f"({_tokens_per_note(evaluation):.1f} a note)"
    )
    yield from evaluation.remarks


def _tokens_per_note(evaluation: Evaluation) -> float:
    return evaluation.usage.tokens / evaluation.notes
