"""How each kind of step shows itself: its buttons, how far it is, and what its close brings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.blocks.elements import button
from bot.blocks.so_far import agreed_so_far, mapped_so_far, owners_so_far, themes_so_far, voters_so_far
from bot.gateway import Block
from bot.references import NotesReference, StepReference, ThemesReference
from bot.texts import say
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
    """A button of a step by the key of its label; `carries` is what it brings back."""

    key: str
    action: str
    carries: Callable[[Workshop], str] = _of_step
    is_first: bool = False

    def button(self, workshop: Workshop) -> Block:
        """The button for the open step."""
        more = {"style": "primary"} if self.is_first else {}
        return button(say(self.key), self.action, self.carries(workshop), **more)


@dataclass(frozen=True, slots=True)
class StepFace:
    """A kind of step in Slack.

    Without `so_far`, people and notes are counted; `then` is the key of what everybody sees once it closes.
    """

    presses: tuple[Press, ...]
    so_far: Callable[[Progress], str] | None = None
    then: str = ""

    @property
    def then_shown(self) -> str:
        """What everybody sees once such a step closes."""
        return say(self.then) if self.then else ""


STEP_FACES: Final = {
    StepKind.FRAME: StepFace(
        (
            Press("step-faces-agree", "mark_done", is_first=True),
            Press("step-faces-object", "object_to_frame"),
        ),
        so_far=agreed_so_far,
    ),
    StepKind.COLLECT: StepFace(
        (
            Press("step-faces-add", "add_view", is_first=True),
            Press("step-faces-done", "mark_done"),
            Press("step-faces-my-notes", "my_notes", _of_notes),
        ),
        then="step-faces-then-notes",
    ),
    StepKind.GROUP: StepFace(
        (Press("step-faces-themes", "themes", _of_themes, is_first=True),), so_far=themes_so_far
    ),
    StepKind.VOTE: StepFace(
        (Press("step-faces-vote", "vote", is_first=True),),
        so_far=voters_so_far,
        then="step-faces-then-dots",
    ),
    StepKind.OWN: StepFace(
        (
            Press("step-faces-take", "take", is_first=True),
            Press("step-faces-owner", "set_owner"),
            Press("step-faces-weigh", "weigh"),
        ),
        so_far=owners_so_far,
    ),
    StepKind.READ_BACK: StepFace(
        (Press("step-faces-flag", "raise_flag"), Press("step-faces-moments", "moments")),
        so_far=mapped_so_far,
    ),
}


def face_of(workshop: Workshop) -> StepFace:
    """How the open step shows itself."""
    return STEP_FACES[workshop.current.kind]


def answering_button(workshop: Workshop) -> Block:
    """The button with which a person answers the open step."""
    return face_of(workshop).presses[0].button(workshop)
