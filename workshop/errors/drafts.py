"""Refusals about what a language model drafted."""

from workshop.errors import WorkshopError


class NoModelDraftsError(WorkshopError):
    """No language model has drafted anything here. Add what you think yourself: the card shows how."""


class DraftGoneError(WorkshopError):
    """A newer draft took the place of this one, so nothing was changed. Open the drafts again to see it."""


class DraftDecidedError(WorkshopError):
    """This suggestion is on the map already. Change its words there in the group step."""


class DraftTooLongError(WorkshopError):
    """That is {length} characters long; {limit} fit. Your text is still in the form: please write less."""


class DraftEmptyError(WorkshopError):
    """There are no words left. Write some, or close the form and reject the draft."""


class DraftTooLateError(WorkshopError):
    """The workshop is over, so nothing new enters its map. Add it to the next one: `/journey new`."""


class RatedAlreadyError(WorkshopError):
    """You have given this one your thumb already. Write in the thread what else you think of it."""
