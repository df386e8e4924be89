"""Refusals: what a person may not do or cannot do now; the docstring is the sentence they read."""

from collections.abc import Callable


class WorkshopError(Exception):
    """That did not work. Please try again.

    Subclasses replace this sentence. Fields in braces are filled from the keyword arguments, which
    stay readable as attributes of `fields`.
    """

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.sentence())

    def sentence(self, shown: Callable[[str], str] = str) -> str:
        """The sentence, its fields passed through `shown` where people's words could read as markup."""
        fields = {name: shown(str(value)) for name, value in self.fields.items()}
        return _first_paragraph(type(self)).format(**fields)


def _first_paragraph(kind: type[WorkshopError]) -> str:
    first = (kind.__doc__ or "").strip().split("\n\n", 1)[0]
    return " ".join(first.split())


class WorkshopNotFoundError(WorkshopError):
    """I can't find that workshop any more. Start one with `/journey new`."""


class NoWorkshopHereError(WorkshopError):
    """There is no open workshop in this channel. Start one with `/journey new`."""


class NotTheFacilitatorError(WorkshopError):
    """Only the facilitator can do that: please ask <@{facilitator}>."""


class AlreadyStartedError(WorkshopError):
    """This workshop has already started. Its card in the channel shows where it stands."""


class NotRunningError(WorkshopError):
    """This workshop is over, so nothing can be changed. Start a new one with `/journey new`."""


class NotStartedError(WorkshopError):
    """This workshop has not started yet: its facilitator starts it on the card or with `/journey start`."""


class StepIsOverError(WorkshopError):
    """“{title}” is already closed, so nothing was changed. The card shows the step that is open now."""


class StepWaitsError(StepIsOverError):
    """“{title}” waits while an earlier step is open again. The card shows the step that is open now."""


class LastStepError(WorkshopError):
    """“{title}” is the last step. Close the workshop to post its map: `/journey close`."""


class NotACollectStepError(WorkshopError):
    """This step does not collect notes. The card in the channel shows what is asked now."""


class NotAFrameStepError(WorkshopError):
    """This step does not ask about the persona. The card in the channel shows what is asked now."""


class ObjectionEmptyError(WorkshopError):
    """An objection needs a few words: please write what does not fit, or cancel here."""


class ObjectionTooLongError(WorkshopError):
    """Your objection has {length} characters and the limit is {limit}: please write one sentence."""


class NotAVoteStepError(WorkshopError):
    """There is no vote in this step. The card in the channel shows what is asked now."""


class TooManyDotsError(WorkshopError):
    """That is {count} dots and everybody has {limit}: please change your choice and send again."""


class TooManyOnOneError(WorkshopError):
    """At most {limit} of your dots can be on the same theme: please choose another one for this dot."""


class VotedThemeGoneError(WorkshopError):
    """Something you chose is no longer on the map, so no dot was moved. Open the vote again from the card."""


class MomentGoneError(WorkshopError):
    """A step you chose is no longer on the map, so nothing was changed. Open the form again from the card."""


class NoteNotYoursError(WorkshopError):
    """That is not among your notes of this step any more. Open them again with `/journey mine`."""


class NoteNotThereError(WorkshopError):
    """That note is not there any more. Open the list again with `/journey moderate`."""


class NotOnOrOffError(WorkshopError):
    """Write `/journey moderate on` or `/journey moderate off`; without a word you get the list of notes."""


class NoteEmptyError(WorkshopError):
    """A note needs a few words: please write them, or cancel here and delete the note."""


class NoteTooLongError(WorkshopError):
    """This note has {length} characters and the limit is {limit}: please split it and add the rest anew."""


class NoSuchStepError(WorkshopError):
    """Choose an earlier step by its number on the card, for example `/journey reopen 2`."""


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


class NotALinkError(WorkshopError):
    """A link starts with https:// and has up to {limit} characters: please change it, or send without."""


class TooManyIdeasError(WorkshopError):
    """That is {count} ideas and one answer takes {limit}: please send the rest as a second answer."""


class StageCountError(WorkshopError):
    """A journey has {fewest} to {most} stages and here are {count}: write one stage per line."""


class StageNameError(WorkshopError):
    """Stage names have up to {limit} characters and differ from each other; please change “{name}”."""


class StageWithoutNameError(StageNameError):
    """Stage {place} has no name: write it first on its line, before any “|”."""


class PlanIncompleteError(WorkshopError):
    """A title, a person to follow and a situation are needed: please fill in all three in words."""


class NoLanesError(WorkshopError):
    """Choose at least one lane besides opportunities, so that there is something to ask."""


class NotReadBackError(WorkshopError):
    """The map is not being read back just now. The card in the channel shows what is asked."""


class FlagEmptyError(WorkshopError):
    """Please say in a few words what is wrong, and send again."""


class FlagTooLongError(WorkshopError):
    """That is {length} characters and the limit is {limit}: please say it in one sentence and send again."""


class TooManyFlagsError(WorkshopError):
    """There are {limit} flags already: please write the rest in the thread."""


class FlagGoneError(WorkshopError):
    """That flag is not there any more: please choose one from the list in the thread."""


class NotAnOwnStepError(WorkshopError):
    """Opportunities are not weighed in this step. The card in the channel shows what is asked now."""


class AlreadyTakenError(WorkshopError):
    """“{owner}” has taken that already: please choose another one, or ask them."""


class TwoNumbersError(WorkshopError):
    """Write the numbers of two workshops from `/journey list`, for example `/journey compare 1 2`."""


class UnfinishedError(WorkshopError):
    """Something is still open, so nothing was closed. `/journey close` shows it and asks what to do."""


class NobodyNamedError(WorkshopError):
    """Write who takes it, a person or a team, and send again."""


class OpportunityNotFoundError(WorkshopError):
    """That opportunity is no longer on the map. Open the form again to see the present ones."""


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


class NotAParticipantError(WorkshopError):
    """Only somebody who has taken part can take over: add your view first, or ask <@{facilitator}>."""


class NobodyMentionedError(WorkshopError):
    """Please add whom you mean, with a mention: `/journey handover @name`."""


class NoSuchNumberError(WorkshopError):
    """There is no workshop number {number} here; choose 1 to {count} from `/journey list`."""


class SetUpFinishedError(WorkshopError):
    """This set-up is finished: its card is in the channel. Plan another workshop with `/journey new`."""


class NoMapError(WorkshopError):
    """This workshop was called off, so there is no map. Start a new one with `/journey new`."""


class NobodyInvitedError(WorkshopError):
    """Please add whom you invite, with mentions: `/journey invite @name @name`."""


class NobodyAnswersError(WorkshopError):
    """This step does not wait for everybody's answer: its card shows what it waits for."""


class RemindedJustNowError(WorkshopError):
    """People were reminded less than an hour ago. The card shows how many have answered since."""


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


class NoModelDraftsError(WorkshopError):
    """No language model has drafted anything here. Add what you think yourself: the card shows how."""


class StillOpenError(WorkshopError):
    """Only a workshop that is over can be deleted. Close it first, or call it off: `/journey cancel`."""


class NobodyLeadsError(WorkshopError):
    """Nobody leads this workshop any more. Whoever took part can take it over: write `/journey takeover`."""


class NoteDecidedError(WorkshopError):
    """Somebody has decided about this note already. Open the list again to see how."""


class NotClosedError(WorkshopError):
    """This workshop is still open: close it first, then say how its opportunities stand."""


class NotYoursToReportError(WorkshopError):
    """Only people of that workshop can say how this stands: please ask its facilitator."""


class AnonymityLoosenedError(WorkshopError):
    """People have written under the present promise: please choose it, or one that shows fewer names."""


class LanguageUnclearError(WorkshopError):
    """Please write one language, as in `/journey language German`, or `notes` for that of the notes."""
