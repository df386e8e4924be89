"""Refusals about a step: which one is open, what it asks, and its time."""

from workshop.errors import WorkshopError


class StepIsOverError(WorkshopError):
    """“{title}” is already closed, so nothing was changed. The card shows the step that is open now."""


class StepWaitsError(StepIsOverError):
    """“{title}” waits while an earlier step is open again. The card shows the step that is open now."""


class LastStepError(WorkshopError):
    """“{title}” is the last step. Close the workshop to post its map: `/journey close`."""


class NoSuchStepError(WorkshopError):
    """Choose an earlier step by its number on the card, for example `/journey reopen 2`."""


class FirstStepError(NoSuchStepError):
    """This is the first step, so there is no earlier one to open again."""


class NothingBeforeError(NoSuchStepError):
    """No step before this one asked for notes. To open “{title}” again, write `/journey reopen 1`."""


class NotACollectStepError(WorkshopError):
    """This step does not collect notes. The card in the channel shows what is asked now."""


class NotAFrameStepError(WorkshopError):
    """This step does not ask about the persona. The card in the channel shows what is asked now."""


class NotAVoteStepError(WorkshopError):
    """There is no vote in this step. The card in the channel shows what is asked now."""


class NotAnOwnStepError(WorkshopError):
    """Opportunities are not weighed in this step. The card in the channel shows what is asked now."""


class NotReadBackError(WorkshopError):
    """The map is not being read back just now. The card in the channel shows what is asked."""


class NotMinutesError(WorkshopError):
    """“{word}” is not a number of minutes. Write for example `/journey extend 10` or `/journey extend -5`."""


class NoClockError(WorkshopError):
    """This step has no clock, so it cannot get shorter. To end it now, press *Next step* on the card."""


class EndIsPastError(WorkshopError):
    """No time would be left then. To end the step now, press *Next step* on the card."""


class EndTooFarError(WorkshopError):
    """A step can stay open for {days} days at most: please choose an earlier end."""


class TimeChangedError(WorkshopError):
    """The time of this step was changed meanwhile, so nothing was added. The card shows when it ends."""


class AlreadyPausedError(WorkshopError):
    """The workshop is paused already. Press *Resume* on the card, or write `/journey resume`."""


class NotPausedError(WorkshopError):
    """The workshop is not paused; its card shows where it stands."""


class NobodyAnswersError(WorkshopError):
    """This step does not wait for everybody's answer: its card shows what it waits for."""


class RemindedJustNowError(WorkshopError):
    """People were reminded less than an hour ago. The card shows how many have answered since."""
