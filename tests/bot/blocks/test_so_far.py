import pytest

from bot.blocks.so_far import SO_FAR
from tests.bot.blocks.worst import small_workshop
from workshop.agenda import StepKind
from workshop.read_progress import Progress


@pytest.mark.parametrize("kind", SO_FAR)
def test_every_kind_of_step_says_something_also_when_nobody_has_done_anything(kind: StepKind) -> None:
    assert SO_FAR[kind](Progress(workshop=small_workshop()))


def test_one_person_is_one_person() -> None:
    progress = Progress(workshop=small_workshop(), done=1)
    assert SO_FAR[StepKind.FRAME](progress) == "1 person says that this is right"
