"""Labelled notes: read, refused by the line, and scored."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from journey.build import WrittenContribution
from journey.themes import Theme, lone_theme
from prompts.evaluation import evaluated, read_labelled
from prompts.groupings import Grouping, Usage
from prompts.notes import NotesRefusedError
from prompts.offline import OfflineSummariser


def lines(*rows: dict[str, Any]) -> str:
    return "\n".join(json.dumps(row) for row in rows)


QUEUE = (
    {"id": "1", "text": "The queue is too long", "gold": "queue"},
    {"id": "2", "text": "Waiting in the queue takes ages", "gold": ["queue"]},
    {"id": "3", "text": "No quiet room", "gold": "room"},
    {"id": "4", "text": "Zebra", "gold": ""},
    {"id": "5", "text": "Long queue, no room", "gold": "queue|room"},
)


class Two:
    """Puts notes 1 and 3 into a theme and the rest alone."""

    async def group(self, written: Sequence[WrittenContribution], known: Sequence[Theme] = ()) -> Grouping:
        del known
        one = written[0].contribution
        theme = Theme(id="t", stage=one.stage, lane=one.lane, label="T", contribution_ids=("1", "3"))
        rest = [lone_theme(each.contribution) for each in written if each.contribution.id not in {"1", "3"}]
        return Grouping((theme, *rest), notes=("Said so.",), usage=Usage(calls=1, input_tokens=9))


async def test_notes_with_one_label_are_scored_and_those_without_a_theme_ought_to_stand_alone() -> None:
    done = await evaluated(read_labelled(lines(*QUEUE), suffix=".jsonl"), Two())
    assert (done.notes, done.scored, done.cells, done.themes) == (5, 3, 1, 1)
    assert done.agreement.precision == pytest.approx((0.5 + 1 + 0.5) / 3)
    assert done.agreement.recall == pytest.approx((0.5 + 0.5 + 1) / 3)
    assert (done.other_recall, done.coverage) == (1.0, 1.0)
    assert (done.usage.tokens, done.remarks) == (9, ("Said so.",))


async def test_columns_keep_notes_apart_as_stages_do() -> None:
    rows = [
        {"text": text, "gold": "g", "topic": topic}
        for topic in ("a", "b")
        for text in ("The queue is long", "A long queue")
    ]
    together = await evaluated(read_labelled(lines(*rows), suffix=".jsonl"), OfflineSummariser())
    apart = await evaluated(read_labelled(lines(*rows), suffix=".jsonl", by=("topic",)), OfflineSummariser())
    assert (together.cells, together.themes) == (1, 1)
    assert (apart.cells, apart.themes) == (2, 2)
    assert apart.other_recall is None


async def test_csv_is_scored_as_well() -> None:
    data = "id,text,gold\n1,The queue is long,queue\n2,A long queue,queue\n3,No quiet room,other\n"
    done = await evaluated(read_labelled(data, suffix=".csv"), OfflineSummariser())
    assert (done.agreement.f, done.other_recall) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (lines(*QUEUE[:2], {"text": "x"}), 'line 3: "gold" is a label'),
        (lines({"text": "x", "gold": 3}), 'line 1: "gold" is a label'),
        (lines({"text": "x", "gold": [3]}), 'line 1: "gold" is a label'),
        (lines(*QUEUE[:1]), "line 1: nothing can be scored"),
        (lines({"text": "x", "gold": "a", "lane": "emotion"}), "line 1: ratings of feelings"),
        (lines(*QUEUE[:1], {"gold": "a"}), "line 2: this note has no text"),
    ],
)
def test_what_cannot_be_scored_is_refused_with_its_line(data: str, sentence: str) -> None:
    with pytest.raises(NotesRefusedError, match=sentence):
        read_labelled(data, suffix=".jsonl")


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotesRefusedError, match='line 1: this note has no "topic"'):
        read_labelled(lines(*QUEUE), suffix=".jsonl", by=("topic",))
