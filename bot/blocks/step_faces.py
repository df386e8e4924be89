"""How each kind of step shows itself: its buttons, how far it is, and what its close brings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.blocks.elements import button
from bot.blocks.so_far import agreed_so_far, mapped_so_far, owners_so_far, themes_so_far, voters_so_far
from bot.gateway import Block
from bot.references import NotesReference, StepReference, ThemesReference
from workshop.agenda import StepKind
from workshop.read_progress import Progress
from workshop.workshop import Workshop


def _of_step(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()


def _of_notes(workshop: Workshop) -> str:
    return NotesReference(workshop_id=workshop.id).packed()


def _of_themes(workshop: Workshop) -> str:
    return ThemesReference(workshop_id=workshop.id).packed()


@dataclass(frozen=True, slots=True)
class Press:
    """A button of a step; `carries` is what it brings back."""

    label: str
    action: str
    carries: Callable[[Workshop], str] = _of_step
    is_first: bool = False

    def button(self, workshop: Workshop) -> Block:
        """The button for the open step."""
        more = {"style": "primary"} if self.is_first else {}
        return button(self.label, self.action, self.carries(workshop), **more)


@dataclass(frozen=True, slots=True)
class StepFace:
    """A kind of step in Slack.

    Without `so_far`, people and notes are counted; `then_shown` is what everybody sees once it closes.
    """

    presses: tuple[Press, ...]
    so_far: Callable[[Progress], str] | None = None
    then_shown: str = ""


STEP_FACES: Final = {
    StepKind.FRAME: StepFace(
        (Press("This is right", "mark_done", is_first=True), Press("I object", "object_to_frame")),
        so_far=agreed_so_far,
    ),
    StepKind.COLLECT: StepFace(
        (
            Press("Add your view", "add_view", is_first=True),
            Press("I'm done", "mark_done"),
            Press("My notes", "my_notes", _of_notes),
        ),
        then_shown="What was collected is then shown in the thread.",
    ),
    StepKind.GROUP: StepFace(
        (Press("Look through the themes", "themes", _of_themes, is_first=True),), so_far=themes_so_far
    ),
    StepKind.VOTE: StepFace(
        (Press("Vote", "vote", is_first=True),),
        so_far=voters_so_far,
        then_shown="The dots are then counted and shown in the thread.",
    ),
    StepKind.OWN: StepFace(
        (
            Press("I'll take it", "take", is_first=True),
            Press("Set an owner", "set_owner"),
            Press("Value and effort", "weigh"),
        ),
        so_far=owners_so_far,
    ),
    StepKind.READ_BACK: StepFace(
        (Press("Something is wrong", "raise_flag"), Press("Moments of truth", "moments")),
        so_far=mapped_so_far,
    ),
}


def face_of(workshop: Workshop) -> StepFace:
    """How the open step shows itself."""
    return STEP_FACES[workshop.current.kind]


def answering_button(workshop: Workshop) -> Block:
    """The button with which a person answers the open step."""
    return face_of(workshop).presses[0].button(workshop)
