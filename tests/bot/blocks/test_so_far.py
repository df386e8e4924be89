from bot.blocks.so_far import agreed_so_far
from tests.bot.blocks.worst import small_workshop
from workshop.objections import FrameObjection
from workshop.read_progress import Progress


def test_one_person_is_one_person() -> None:
    progress = Progress(workshop=small_workshop(), done=1)
    assert agreed_so_far(progress) == "1 person looked at it"


def test_objections_of_fewer_than_three_people_are_not_counted() -> None:
    given = small_workshop(objections=(FrameObjection(text="Too young"),))
    assert agreed_so_far(Progress(workshop=given, done=2)) == "2 people looked at it"
    assert agreed_so_far(Progress(workshop=given, done=3)) == "3 people looked at it, 1 objection"
