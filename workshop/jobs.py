"""Jobs: what has to happen after a change, requested in the transaction that stores the change."""

from datetime import datetime
from hashlib import sha256
from typing import ClassVar

from pydantic import AwareDatetime, ConfigDict

from journey.records import Record
from workshop.workshop import Team


class Job(Record):
    """Something to do later, at least once.

    `key` makes it idempotent: a second request with the same key is the same job. A coalescing job
    has at most one run waiting per key; requests made meanwhile are served by one later run, at
    least `gap` seconds after the last, which reads the newest state itself.
    """

    coalesces: ClassVar[bool] = False
    gap: ClassVar[float] = 0.0
    key_form: ClassVar[str]
    """The key with the job's fields in braces: what is in it says per what the job is done once."""

    # A process of an older version may have requested a job with fields that are gone since.
    model_config = ConfigDict(extra="ignore")

    team: Team

    @property
    def key(self) -> str:
        """What makes two requests the same."""
        fields = {name: one.isoformat() if isinstance(one, datetime) else one for name, one in self}
        return self.key_form.format(**fields)


def request_of(delivery: str) -> str:
    """What stands for a delivery in a job's key: Slack's ids can hold times and people."""
    return sha256(delivery.encode()).hexdigest()[:24]


class RefreshCard(Job):
    """Bring a workshop's card in its channel up to date, posting it first if there is none."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0
    key_form: ClassVar[str] = "card:{workshop_id}"

    workshop_id: str


class RefreshFlags(Job):
    """Bring the list of flags in a workshop's thread up to date, posting it with the first one."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0
    key_form: ClassVar[str] = "flags:{workshop_id}"

    workshop_id: str


class RevealStep(Job):
    """Group what a closed step collected and show it in the workshop's thread.

    A step that was open again is shown in a later `round`, only the `notes` that came in it.
    """

    workshop_id: str
    step: int
    round: int = 0
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Once per step and round."""
        again = f":{self.round}" if self.round else ""
        return f"reveal:{self.workshop_id}:{self.step}{again}"


class AskGroup(Job):
    """Ask in the workshop's thread about what the open step says too little about."""

    key_form: ClassVar[str] = "ask:{workshop_id}:{step}:{round}"

    workshop_id: str
    step: int
    round: int = 0


class GroupLate(Job):
    """Give a place to contributions that came after their step was grouped."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 5.0
    key_form: ClassVar[str] = "late:{workshop_id}:{step}"

    workshop_id: str
    step: int


class GroupAgain(Job):
    """Group the notes of a stage and lane again, as the facilitator asked."""

    key_form: ClassVar[str] = "again:{workshop_id}:{request}"

    workshop_id: str
    stage: str
    lane: str
    request: str


class UpdateReveals(Job):
    """Bring what was shown in the thread up to date with the map."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 3.0
    key_form: ClassVar[str] = "reveals:{workshop_id}"

    workshop_id: str


class AnnounceTimeUp(Job):
    """Ask the facilitator whether to move on, if the step of this revision is still open."""

    key_form: ClassVar[str] = "time-up:{workshop_id}:{step}:{revision}"

    workshop_id: str
    step: int
    revision: int


class TellMovedOn(Job):
    """Say in the thread that the time of a step was up and the next one opened by itself."""

    key_form: ClassVar[str] = "moved-on:{workshop_id}:{step}:{revision}"

    workshop_id: str
    step: int
    opened: int
    revision: int


class TellFrame(Job):
    """Show in the thread what people object to persona and situation.

    A frame that was open again is told of in a later `round`.
    """

    key_form: ClassVar[str] = "frame:{workshop_id}:{step}:{round}"

    workshop_id: str
    step: int
    round: int = 0


class WarnOfEnd(Job):
    """Say on the card that the time is nearly up, if the step of this revision is still open."""

    key_form: ClassVar[str] = "warning:{workshop_id}:{step}:{revision}"

    workshop_id: str
    step: int
    revision: int


class RemindStep(Job):
    """Remind those whose moment `at` is of the step of this revision; then ask for the next moment."""

    key_form: ClassVar[str] = "reminders:{workshop_id}:{step}:{revision}:{at}"

    workshop_id: str
    step: int
    revision: int
    at: AwareDatetime


class RemindNow(Job):
    """Remind those whom a facilitator's request counted in."""

    key_form: ClassVar[str] = "reminders:{workshop_id}:{step}:{request}"

    workshop_id: str
    step: int
    request: str


class TellInvited(Job):
    """Tell the people who were invited and do not know it yet."""

    coalesces: ClassVar[bool] = True
    key_form: ClassVar[str] = "invited:{workshop_id}"

    workshop_id: str


class TellForgotten(Job):
    """Tell the facilitator that notes were deleted, so that what was posted is out of date."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 60.0
    key_form: ClassVar[str] = "forgotten:{workshop_id}"

    workshop_id: str


class TakeDownCard(Job):
    """Let the card of a deleted workshop say so, and forget where its messages stand."""

    key_form: ClassVar[str] = "take-down:{workshop_id}"

    workshop_id: str


class FollowUp(Job):
    """Ask the owners of opportunities how it goes, so many weeks after the workshop."""

    key_form: ClassVar[str] = "follow-up:{workshop_id}:{weeks}:{at}"

    workshop_id: str
    weeks: int
    at: AwareDatetime


class SumUpFollowUp(Job):
    """Tell the facilitator what owners said, some days after they were asked."""

    key_form: ClassVar[str] = "follow-up-summary:{workshop_id}:{weeks}:{at}"

    workshop_id: str
    weeks: int
    at: AwareDatetime


class PublishResult(Job):
    """Post the finished map in the channel."""

    key_form: ClassVar[str] = "result:{workshop_id}"

    workshop_id: str


class ShowDrafts(Job):
    """Show in the thread what a model drafted and what people decided about it."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0
    key_form: ClassVar[str] = "drafts:{workshop_id}"

    workshop_id: str


class SendFeedback(Job):
    """Share what people decided and think about a model's words as a file in the workshop's thread."""

    key_form: ClassVar[str] = "feedback:{request}"

    workshop_id: str
    person: str
    request: str


class SendExport(Job):
    """Render the map in one format and share the file in the workshop's thread.

    `request` identifies the click or command, so that a redelivery sends one file.
    """

    key_form: ClassVar[str] = "export:{request}"

    workshop_id: str
    format: str
    view: str
    request: str


class ReplaceFiles(Job):
    """Replace what stands in Slack of a map that has lost a note: the result's picture and its files."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 3.0
    key_form: ClassVar[str] = "replace:{workshop_id}"

    workshop_id: str
