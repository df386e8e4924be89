"""The offline themes against public labelled texts: agreement with labels on cells like a workshop's.

Takes files as their makers publish them: BANKING77 (test.csv), CLINC150 (data_full.json) and titles from
Stack Overflow (title_StackOverflow.txt, label_StackOverflow.txt beside it); of others JSON lines with `text`
and `gold`. Each gives 30 cells of 20 to 300 notes about 4 to 10 labels, some of them much oftener than
others; the same cells in every run.
"""

import argparse
import csv
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.offline_themes import agreement
from prompts.agreement import Agreement, mean_agreement

SIZES = (20, 40, 80, 150, 300)
SEEDS = range(6)
FEWEST_LABELS, MOST_LABELS = 4, 10
ENOUGH = 20
"""Texts that a label needs to be drawn."""

Row = tuple[str, str]
"""A text and its label."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        started = time.perf_counter()
        by_size = {size: [scored(rows) for rows in cells(rows_of(path), size)] for size in SIZES}
        seconds = time.perf_counter() - started
        print(f"{path.name}: {line(mean_agreement([one for many in by_size.values() for one in many]))}")
        for size, scores in by_size.items():
            print(f"  {size:>4} notes: {line(mean_agreement(scores))}")
        print(f"  {seconds:.1f} s")


def line(mean: Agreement) -> str:
    return (
        f"B-cubed {mean.precision:.3f} / {mean.recall:.3f}, F {mean.f:.3f}, "
        f"adjusted Rand {mean.rand:.3f}, mutual information {mean.information:.3f}"
    )


def scored(rows: Sequence[Row]) -> Agreement:
    """How well the themes of a cell agree with its labels."""
    return agreement([text for text, _ in rows], [label for _, label in rows])


def cells(rows: Sequence[Row], size: int) -> Iterator[list[Row]]:
    """Cells of that size: a few labels, the first of them drawn oftenest, no text twice."""
    texts: dict[str, list[str]] = defaultdict(list)
    for text, label in rows:
        texts[label].append(text)
    known = sorted(label for label, many in texts.items() if len(many) >= ENOUGH)
    for seed in SEEDS:
        yield drawn(texts, known, size, random.Random(1000 * size + seed))  # noqa: S311 - repeatable


def drawn(
    texts: Mapping[str, Sequence[str]], known: Sequence[str], size: int, dice: random.Random
) -> list[Row]:
    labels = dice.sample(known, dice.randint(FEWEST_LABELS, MOST_LABELS))
    waiting = {label: dice.sample(sorted(set(texts[label])), len(set(texts[label]))) for label in labels}
    weights = {label: 1 / rank for rank, label in enumerate(labels, 1)}
    rows: list[Row] = []
    while len(rows) < size and waiting:
        (label,) = dice.choices(list(waiting), [weights[one] for one in waiting])
        rows.append((waiting[label].pop(), label))
        if not waiting[label]:
            del waiting[label]
    return rows


def rows_of(path: Path) -> list[Row]:
    """The texts and labels of a file."""
    if path.suffix == ".jsonl":
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        return [(row["text"], row["gold"]) for row in rows]
    if path.suffix == ".json":
        return [(text, label) for text, label in json.loads(path.read_text("utf-8"))["test"]]
    if path.suffix == ".csv":
        return [
            (row["text"], row["category"]) for row in csv.DictReader(path.read_text("utf-8").splitlines())
        ]
    titles = path.read_text("utf-8").splitlines()
    labels = path.with_name(path.name.replace("title", "label")).read_text("utf-8").splitlines()
    return list(zip(titles, labels, strict=True))


if __name__ == "__main__":
    main()
