"""Refusals about a workshop that is being planned."""

from workshop.errors import WorkshopError


class SetUpFinishedError(WorkshopError):
    """This set-up is finished: its card is in the channel. Plan another workshop with `/journey new`."""


class PlanIncompleteError(WorkshopError):
    """A title, a person to follow and a situation are needed: please fill in all three in words."""


class ChoiceUnknownError(WorkshopError):
    """One of the choices in this form is not on offer. Please close the form, open it again and choose
    from its menus.
    """


class NoLanesError(WorkshopError):
    """Choose at least one lane besides opportunities, so that there is something to ask."""


class StageCountError(WorkshopError):
    """A journey has {fewest} to {most} stages and here are {count}: write one stage per line."""


class StageNameError(WorkshopError):
    """Stage names have up to {limit} characters and differ from each other; please change “{name}”."""


class StageWithoutNameError(StageNameError):
    """Stage {place} has no name: write it first on its line, before any “|”."""
