"""What travels inside buttons and forms: small, typed, versioned references, never contents or rights."""

import json
from typing import Annotated, Literal, Self

from pydantic import Field

from journey.opportunities import OpportunityStatus
from journey.records import Record
from workshop.errors import WorkshopError


class OutdatedError(WorkshopError):
    """This button is from an earlier version of me. Open the card or `/journey` again, and press it there."""


class Reference(Record):
    """A value that Slack carries for us and gives back; rights are checked anew from the database."""

    version: Literal[1] = 1

    def packed(self) -> str:
        """The text Slack carries: the values in the order of the fields (an option takes 75 characters)."""
        return json.dumps(list(self.model_dump().values()), separators=(",", ":"))

    @classmethod
    def unpacked(cls, text: str) -> Self:
        """The reference in a text Slack gave back.

        Raises:
            OutdatedError: when an earlier version packed it, or not we.
        """
        try:
            return cls.model_validate(dict(zip(cls.model_fields, json.loads(text), strict=True)))
        except (TypeError, ValueError):
            raise OutdatedError from None


class HomeReference(Reference):
    """What a person wants to do from their Home tab."""

    act: str


class StatusReference(Reference):
    """How an opportunity of a workshop stands."""

    workshop_id: str
    theme_id: str
    status: OpportunityStatus


class WorkshopReference(Reference):
    """A workshop."""

    workshop_id: str


class StepReference(Reference):
    """A step of a workshop, as the person saw it."""

    workshop_id: str
    step: Annotated[int, Field(ge=0)]


class ClosingReference(Reference):
    """A workshop to close, and how much of what is still open the person has seen."""

    workshop_id: str
    unowned: Annotated[int, Field(ge=0)]
    flags: Annotated[int, Field(ge=0)]


class FlagReference(Reference):
    """A flag on a workshop's map."""

    workshop_id: str
    flag_id: str


class MessageReference(Reference):
    """A message that becomes evidence in a workshop."""

    workshop_id: str
    link: str


class SetUpReference(Reference):
    """A half-filled plan of a workshop."""

    set_up_id: str


class ClockReference(Reference):
    """The time of a workshop's open step, as the person saw it."""

    workshop_id: str
    clock: int


class LeadReference(Reference):
    """What the facilitator wants to do with a workshop's open step."""

    workshop_id: str
    act: str


class ReopeningReference(Reference):
    """An earlier step to open again, and the open step the person saw."""

    workshop_id: str
    step: Annotated[int, Field(ge=0)]
    seen: int


class NotesReference(Reference):
    """A person's own notes of a workshop's open step, from the first one shown on."""

    workshop_id: str
    first: int = 0


class NoteReference(Reference):
    """One note of a step, as the person saw it."""

    workshop_id: str
    step: Annotated[int, Field(ge=0)]
    note_id: str


class DraftReference(Reference):
    """A draft of a language model, or a theme it has named."""

    workshop_id: str
    subject: str


class ThemesReference(Reference):
    """A workshop's list of themes, from the first one shown on."""

    workshop_id: str
    first: int = 0


class ThemeReference(Reference):
    """What a person wants to do with a theme, as they saw it."""

    workshop_id: str
    act: str
    mark: str


class ThemeNotesReference(Reference):
    """All notes of a theme as a person saw it, from the first one shown on."""

    workshop_id: str
    mark: str
    first: int = 0


class ThemeFormReference(Reference):
    """A theme as a person saw it, and where their list of themes stood."""

    workshop_id: str
    mark: str
    first: int = 0


class CellReference(Reference):
    """A stage and lane of a workshop."""

    workshop_id: str
    stage: str
    lane: str


class UndoReference(Reference):
    """The last change of a workshop's themes, as the person saw it."""

    workshop_id: str
    edit_id: str


class HidingReference(Reference):
    """A note to hide, or to show again."""

    workshop_id: str
    note_id: str
    hidden: bool


class ExportReference(Reference):
    """A workshop's map in one format and view."""

    workshop_id: str
    format: str
    view: str
