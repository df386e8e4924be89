"""Refusals about a workshop as a whole: finding it, leading it, starting, closing and deleting it."""

from workshop.errors import WorkshopError


class WorkshopNotFoundError(WorkshopError):
    """I can't find that workshop any more. Start one with `/journey new`."""


class NoWorkshopHereError(WorkshopError):
    """There is no open workshop in this channel. Start one with `/journey new`."""


class NoSuchNumberError(WorkshopError):
    """There is no workshop number {number} here; choose 1 to {count} from `/journey list`."""


class OnlyOneHereError(NoSuchNumberError):
    """There is only one workshop in this channel so far: write `/journey show 1` to see its map."""


class TwoNumbersError(WorkshopError):
    """Write the numbers of two workshops from `/journey list`, for example `/journey compare 1 2`."""


class NotTheFacilitatorError(WorkshopError):
    """Only the facilitator can do that: please ask <@{facilitator}>."""


class NobodyLeadsError(WorkshopError):
    """Nobody leads this workshop any more. Whoever took part can take it over: write `/journey takeover`."""


class NotAParticipantError(WorkshopError):
    """Only somebody who has taken part can take over: add your view first, or ask <@{facilitator}>."""


class NobodyMentionedError(WorkshopError):
    """Please add whom you mean, with a mention: `/journey handover @name`."""


class NobodyInvitedError(WorkshopError):
    """Please add whom you invite, with mentions: `/journey invite @name @name`."""


class AlreadyStartedError(WorkshopError):
    """This workshop has already started. Its card in the channel shows where it stands."""


class NotStartedError(WorkshopError):
    """This workshop has not started yet: its facilitator starts it on the card or with `/journey start`."""


class NotRunningError(WorkshopError):
    """This workshop is over, so nothing can be changed. Start a new one with `/journey new`."""


class NotClosedError(WorkshopError):
    """This workshop is still open: close it first, then say how its opportunities stand."""


class StillOpenError(WorkshopError):
    """Only a workshop that is over can be deleted. Close it first, or call it off: `/journey cancel`."""


class UnfinishedError(WorkshopError):
    """Something is still open, so nothing was closed. `/journey close` shows it and asks what to do."""


class NoMapError(WorkshopError):
    """This workshop was called off, so there is no map. Start a new one with `/journey new`."""


class AnonymityLoosenedError(WorkshopError):
    """People have written under the present promise: please choose it, or one that shows fewer names."""


class LanguageUnclearError(WorkshopError):
    """Please write one language, for example German, or `notes` for that of the notes."""
