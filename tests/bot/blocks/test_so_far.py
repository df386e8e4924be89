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
    assert SO_FAR[StepKind.FRAME](progress) == "1 person looked at it"


def test_objections_of_fewer_than_three_people_are_not_counted() -> None:
    given = small_workshop(objections=("Too young",))
    assert SO_FAR[StepKind.FRAME](Progress(workshop=given, done=2)) == "2 people looked at it"
    assert SO_FAR[StepKind.FRAME](Progress(workshop=given, done=3)) == "3 people looked at it, 1 objection"
