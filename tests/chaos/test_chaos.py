"""The short form of benchmarks/chaos; the long one kills more often and closes the workshops, too."""

from pathlib import Path

import pytest

from benchmarks.chaos.plan import Backend, Plan
from benchmarks.chaos.storm import chaos
from tests.storage.servers import PostgresMissingError


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_nothing_acknowledged_is_lost_while_the_bot_is_killed(
    database: Backend, tmp_path: Path
) -> None:
    plan = Plan(database, seconds=4.0, rate=5.0, kills=2, workshops=(2,), closes=False)
    try:
        report = await chaos(plan, tmp_path)
    except PostgresMissingError as missing:
        pytest.skip(str(missing))
    assert report.acknowledged > 0
    assert report.kills == plan.kills
    assert (report.missing, report.doubled, report.strangers) == (0, 0, 0)
    assert (report.wrong_cards, report.silent_timers) == (0, 0)
    assert report.posted_again <= plan.kills
    assert report.doubled_posts == 0
