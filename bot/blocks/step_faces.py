"""How each kind of step shows itself: what it asks, its buttons, how far it is, what its close brings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.blocks.asked import frame_asked, lanes_asked, nothing_asked
from bot.blocks.elements import button
from bot.blocks.ranking import ranking_blocks, ranking_text
from bot.blocks.reveal import reveal_blocks, reveal_text
from bot.blocks.so_far import agreed_so_far, mapped_so_far, owners_so_far, themes_so_far, voters_so_far
from bot.blocks.text import escaped
from bot.gateway import Block
from bot.references import NotesReference, StepReference, ThemesReference
from bot.texts import say
from journey.map import JourneyMap
from workshop.agenda import Step, StepKind
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
class ShownWhenOver:
    """What a kind of step shows in the thread once it is over; `promise` is the key that says so before."""

    promise: str
    text: Callable[[Step, JourneyMap], str]
    blocks: Callable[[Step, JourneyMap], list[Block]]


def _thanks(workshop: Workshop) -> str:
    return say("step-faces-thanks", title=escaped(workshop.current.title))


def _thanks_for_looking(_workshop: Workshop) -> str:
    return say("step-faces-thanks-for-looking")


@dataclass(frozen=True, slots=True)
class StepFace:
    """A kind of step in Slack.

    `asked` stands on the card under the question. Without `so_far`, people and notes are counted.
    """

    presses: tuple[Press, ...]
    asked: Callable[[Workshop], list[Block]] = nothing_asked
    so_far: Callable[[Progress], str] | None = None
    thanks: Callable[[Workshop], str] = _thanks
    shown: ShownWhenOver | None = None

    @property
    def then_shown(self) -> str:
        """What everybody sees once such a step closes."""
        return say(self.shown.promise) if self.shown else ""


STEP_FACES: Final = {
    StepKind.FRAME: StepFace(
        (
            Press("step-faces-agree", "mark_done", is_first=True),
            Press("step-faces-object", "object_to_frame"),
        ),
        asked=frame_asked,
        so_far=agreed_so_far,
        thanks=_thanks_for_looking,
    ),
    StepKind.COLLECT: StepFace(
        (
            Press("step-faces-add", "add_view", is_first=True),
            Press("step-faces-done", "mark_done"),
            Press("step-faces-my-notes", "my_notes", _of_notes),
        ),
        asked=lanes_asked,
        shown=ShownWhenOver("step-faces-then-notes", reveal_text, reveal_blocks),
    ),
    StepKind.GROUP: StepFace(
        (Press("step-faces-themes", "themes", _of_themes, is_first=True),), so_far=themes_so_far
    ),
    StepKind.VOTE: StepFace(
        (Press("step-faces-vote", "vote", is_first=True),),
        so_far=voters_so_far,
        shown=ShownWhenOver("step-faces-then-dots", ranking_text, ranking_blocks),
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


def shown_of(step: Step) -> ShownWhenOver:
    """What a step shows once it is over.

    Raises:
        ValueError: for a step that shows nothing.
    """
    shown = STEP_FACES[step.kind].shown
    if shown is None:
        raise ValueError(step.kind)
    return shown


def answering_button(workshop: Workshop) -> Block:
    """The button with which a person answers the open step."""
    return face_of(workshop).presses[0].button(workshop)
