"""Refusals about themes and their changes."""

from workshop.errors import WorkshopError


class StillGroupingError(WorkshopError):
    """Some notes are still being grouped. Please press the button again in a few seconds."""


class ThemeChangedMeanwhileError(WorkshopError):
    """Somebody else changed this theme a moment ago, so nothing was changed now. Open the themes again to
    see how it stands, and choose anew.
    """


class ThemesNotOpenError(WorkshopError):
    """Everybody who takes part can change themes while the step for that is open; at other times
    <@{facilitator}> can do it for you.
    """


class NotTakingPartError(WorkshopError):
    """Only people who have added a view or voted change themes, and everybody may look. Tell
    <@{facilitator}> what you would change.
    """


class AnotherCellError(WorkshopError):
    """Only notes of one stage and lane go together, so nothing was changed: choose a theme beside it."""


class BeingVotedOnError(WorkshopError):
    """People are voting on these themes, so they stay as they are for now. Ask for it
    again once the vote is over.
    """


class AloneAlreadyError(WorkshopError):
    """This note stands alone already. Choose the theme it belongs to, or leave it."""


class NothingToSplitError(WorkshopError):
    """Choose some of the notes, but not all of them: the others stay where they are."""


class NothingToUndoError(WorkshopError):
    """That change is undone already, or somebody changed something after it. Open the themes again to see
    how they stand.
    """


class LabelEmptyError(WorkshopError):
    """A theme needs a name: please write a few words."""


class LabelTooLongError(WorkshopError):
    """This name has {length} characters and the limit is {limit}: please write a shorter one."""
