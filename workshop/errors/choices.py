"""Refusals about what a group chooses: dots, moments of truth, and who takes an opportunity."""

from workshop.errors import WorkshopError


class TooManyDotsError(WorkshopError):
    """That is {count} dots and everybody has {limit}: please change your choice and send again."""


class TooManyOnOneError(WorkshopError):
    """At most {limit} of your dots can be on the same theme: please choose another one for this dot."""


class VotedThemeGoneError(WorkshopError):
    """Something you chose is no longer on the map, so no dot was moved. Open the vote again from the card."""


class MomentGoneError(WorkshopError):
    """A step you chose is no longer on the map, so nothing was changed. Open the form again from the card."""


class OpportunityNotFoundError(WorkshopError):
    """That opportunity is no longer on the map. Open the form again to see the present ones."""


class AlreadyTakenError(WorkshopError):
    """“{owner}” has taken that already: please choose another one, or ask them."""


class OwnerUnknownError(WorkshopError):
    """Slack does not tell this name right now: please write it in the field below, or try again."""


class NobodyNamedError(WorkshopError):
    """Write who takes it, a person or a team, and send again."""


class NotYoursToReportError(WorkshopError):
    """Only people of that workshop can say how this stands: please ask its facilitator."""
