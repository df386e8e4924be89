"""The offline themes: seconds for 50, 500 and 2,000 notes, and agreement with gold themes where given.

`--data` is a folder of JSON lines with `text`; argkp_dev.jsonl in it has `topic`, `stance` and `gold` too.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from journey.contributions import Contribution
from prompts.agreement import Agreement, agreement_of, mean_agreement
from prompts.offline.grouping import group_contributions

SIZES = (50, 500, 2_000)
WHO = (
    "the waiting room",
    "the night bus",
    "our contract",
    "the parcel shop",
    "the first email",
    "my voucher",
    "the kiosk",
    "the nurse",
    "the app",
    "the courier",
    "my manager",
    "the hotline",
    "the checkout",
    "the seat map",
    "the invoice",
    "the lift",
)
WHAT = (
    "cost twice as much",
    "was out of order",
    "made me laugh",
    "could be shorter",
    "went to spam",
    "needs a password",
    "arrived broken",
    "helped at once",
    "never answers",
    "is slow",
    "asks twice",
    "hides the fee",
    "loses my data",
    "closes early",
    "shows an error",
)
WHEN = (
    "before the holidays",
    "with two children",
    "since March",
    "without any warning",
    "during the call",
    "from my laptop",
    "at the counter",
    "when it rained",
    "on my phone",
    "in the morning",
    "after the update",
    "with a voucher",
    "at the last step",
    "abroad",
    "again",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of public texts")
    data = parser.parse_args().data
    print(f"{'notes':>6} {'seconds':>8} {'themes':>7} {'largest':>8}")
    for size in SIZES:
        print(timed(list(made_up_notes(size))))
    if data:
        print(timed(public_texts(data)[: SIZES[-1]]), " public texts")
        scores = [agreement(texts, gold) for texts, gold in argument_cells(data / "argkp_dev.jsonl")]
        mean = mean_agreement(scores)
        print(f"ArgKP, {len(scores)} cells: B-cubed F {mean.f:.3f}, adjusted Rand index {mean.rand:.3f}")


def timed(texts: Sequence[str]) -> str:
    """A row of the table: notes, seconds, themes, notes in the largest."""
    notes = cell(texts)
    started = time.perf_counter()
    themes = group_contributions(notes)
    seconds = time.perf_counter() - started
    largest = max(len(theme.contribution_ids) for theme in themes)
    return f"{len(notes):>6} {seconds:>8.2f} {len(themes):>7} {largest:>8}"


def public_texts(folder: Path) -> list[str]:
    """The texts of all files, mixed, the same in every run."""
    rows = [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    texts = [str(row["text"])[:500] for row in rows if str(row.get("text", "")).strip()]
    random.Random(1).shuffle(texts)  # noqa: S311
    return texts


def cell(texts: Sequence[str]) -> list[Contribution]:
    return [Contribution(id=str(n), stage="s", lane="pain_point", text=text) for n, text in enumerate(texts)]


def made_up_notes(count: int) -> Iterator[str]:
    """Notes of three parts and a made-up detail each, the same in every run."""
    dice = random.Random(count)  # noqa: S311
    for _ in range(count):
        detail = "".join(dice.choices("abdegiklmnoprstu", k=7))
        yield " ".join((dice.choice(WHO), dice.choice(WHAT), dice.choice(WHEN), "because of", detail))


def argument_cells(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The texts and key points of each topic and stance, arguments with exactly one key point."""
    cells: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if len(row["gold"]) == 1:
            cells[row["topic"], row["stance"]].append((row["text"], row["gold"][0]))
    for rows in cells.values():
        yield [text for text, _ in rows], [gold for _, gold in rows]


def agreement(texts: Sequence[str], gold: Sequence[str]) -> Agreement:
    """How well the offline themes agree with the key points."""
    themes = group_contributions(cell(texts))
    found = {one: theme.id for theme in themes for one in theme.contribution_ids}
    return agreement_of(gold, [found[str(n)] for n in range(len(texts))])


if __name__ == "__main__":
    main()
