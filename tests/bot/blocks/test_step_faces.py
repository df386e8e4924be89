import pytest

from bot.actions import ACTIONS
from bot.blocks.step_faces import STEP_FACES
from tests.bot.blocks.worst import small_workshop
from workshop.agenda import TAKING_PART, StepKind
from workshop.read_progress import Progress


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_of_step_has_buttons_that_do_something_and_one_at_most_stands_out(kind: StepKind) -> None:
    presses = STEP_FACES[kind].presses
    assert {press.action for press in presses} <= set(ACTIONS)
    assert sum(press.is_first for press in presses) <= 1


@pytest.mark.parametrize("kind", [kind for kind, face in STEP_FACES.items() if face.so_far])
def test_every_kind_of_step_says_something_also_when_nobody_has_done_anything(kind: StepKind) -> None:
    so_far = STEP_FACES[kind].so_far
    assert so_far is not None
    assert so_far(Progress(workshop=small_workshop()))


@pytest.mark.parametrize("kind", StepKind)
def test_what_is_shown_when_a_step_is_over_has_words(kind: StepKind) -> None:
    assert bool(STEP_FACES[kind].then_shown) == TAKING_PART[kind].is_shown
