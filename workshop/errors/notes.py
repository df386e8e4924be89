"""Refusals about what people write: answers, notes, objections and flags."""

from workshop.errors import WorkshopError


class NothingWrittenError(WorkshopError):
    """Nothing is written yet: add at least one idea, one per line, or a feeling, and send again."""


class NotAskedError(WorkshopError):
    """This step does not ask for all of that, so nothing was saved. Open the form again from the card."""


class FeelingWithoutFaceError(WorkshopError):
    """Choose a face as well, so that this reason has a feeling to stand beside."""


class ContributionTooLongError(WorkshopError):
    """Idea {line} has {length} characters and the limit is {limit}: please split it into shorter ideas,
    one per line.
    """


class TooManyIdeasError(WorkshopError):
    """That is {count} ideas and one answer takes {limit}: please send the rest as a second answer."""


class NotALinkError(WorkshopError):
    """A link starts with https:// and has up to {limit} characters: please change it, or send without."""


class NoteNotYoursError(WorkshopError):
    """That is not among your notes of this step any more. Open them again with `/journey mine`."""


class NoteNotThereError(WorkshopError):
    """That note is not there any more. Open the list again with `/journey moderate`."""


class NoteEmptyError(WorkshopError):
    """A note needs a few words: please write them, or cancel here and delete the note."""


class NoteTooLongError(WorkshopError):
    """This note has {length} characters and the limit is {limit}: please split it and add the rest anew."""


class NoteDecidedError(WorkshopError):
    """Somebody has decided about this note already. Open the list again to see how."""


class NotOnOrOffError(WorkshopError):
    """Write `/journey moderate on` or `/journey moderate off`; without a word you get the list of notes."""


class ObjectionEmptyError(WorkshopError):
    """An objection needs a few words: please write what does not fit, or cancel here."""


class ObjectionTooLongError(WorkshopError):
    """Your objection has {length} characters and the limit is {limit}: please write one sentence."""


class FlagEmptyError(WorkshopError):
    """Please say in a few words what is wrong, and send again."""


class FlagTooLongError(WorkshopError):
    """That is {length} characters and the limit is {limit}: please say it in one sentence and send again."""


class TooManyFlagsError(WorkshopError):
    """There are {limit} flags already: please write the rest in the thread."""


class FlagGoneError(WorkshopError):
    """That flag is not there any more: please choose one from the list in the thread."""
