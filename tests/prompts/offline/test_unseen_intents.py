"""Questions of a bank's customers, which the summariser was never tuned on, find their themes."""

import csv
from pathlib import Path

from journey.contributions import Contribution
from prompts.agreement import agreement_of
from prompts.offline.grouping import group_contributions

SAMPLE = Path(__file__).parents[2] / "data" / "banking77_sample.csv"


def test_most_questions_stand_with_others_of_their_intent() -> None:
    rows = list(csv.DictReader(SAMPLE.read_text(encoding="utf-8").splitlines()))
    notes = [
        Contribution(id=str(number), stage="s", lane="pain_point", text=row["text"])
        for number, row in enumerate(rows)
    ]
    place = {one: theme.id for theme in group_contributions(notes) for one in theme.contribution_ids}
    agreement = agreement_of([row["category"] for row in rows], [place[note.id] for note in notes])
    assert agreement.f >= 0.63
    assert agreement.rand >= 0.5
