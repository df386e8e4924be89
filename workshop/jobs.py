"""Jobs: what has to happen after a change, requested in the transaction that stores the change."""

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

    # A process of an older version may have requested a job with fields that are gone since.
    model_config = ConfigDict(extra="ignore")

    team: Team

    @property
    def key(self) -> str:
        """What makes two requests the same."""
        raise NotImplementedError


def request_of(delivery: str) -> str:
    """What stands for a delivery in a job's key: Slack's ids can hold times and people."""
    return sha256(delivery.encode()).hexdigest()[:24]


class RefreshCard(Job):
    """Bring a workshop's card in its channel up to date, posting it first if there is none."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"card:{self.workshop_id}"


class RefreshFlags(Job):
    """Bring the list of flags in a workshop's thread up to date, posting it with the first one."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"flags:{self.workshop_id}"


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

    workshop_id: str
    step: int
    round: int = 0

    @property
    def key(self) -> str:
        """Once per step and time it was open."""
        return f"ask:{self.workshop_id}:{self.step}:{self.round}"


class GroupLate(Job):
    """Give a place to contributions that came after their step was grouped."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 5.0

    workshop_id: str
    step: int

    @property
    def key(self) -> str:
        """One slot per step."""
        return f"late:{self.workshop_id}:{self.step}"


class UpdateReveals(Job):
    """Bring what was shown in the thread up to date with the map."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 3.0

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"reveals:{self.workshop_id}"


class AnnounceTimeUp(Job):
    """Ask the facilitator whether to move on, if the step of this revision is still open."""

    workshop_id: str
    step: int
    revision: int

    @property
    def key(self) -> str:
        """Once per time the step was given."""
        return f"time-up:{self.workshop_id}:{self.step}:{self.revision}"


class TellMovedOn(Job):
    """Say in the thread that the time of a step was up and the next one opened by itself."""

    workshop_id: str
    step: int
    opened: int
    revision: int

    @property
    def key(self) -> str:
        """Once per time the step was given."""
        return f"moved-on:{self.workshop_id}:{self.step}:{self.revision}"


class TellFrame(Job):
    """Show in the thread what people object to persona and situation.

    A frame that was open again is told of in a later `round`.
    """

    workshop_id: str
    step: int
    round: int = 0

    @property
    def key(self) -> str:
        """Once per step and round."""
        return f"frame:{self.workshop_id}:{self.step}:{self.round}"


class WarnOfEnd(Job):
    """Say on the card that the time is nearly up, if the step of this revision is still open."""

    workshop_id: str
    step: int
    revision: int

    @property
    def key(self) -> str:
        """Once per time the step was given."""
        return f"warning:{self.workshop_id}:{self.step}:{self.revision}"


class RemindStep(Job):
    """Remind those whose moment `at` is of the step of this revision; then ask for the next moment."""

    workshop_id: str
    step: int
    revision: int
    at: AwareDatetime

    @property
    def key(self) -> str:
        """Once per moment of the time the step was given."""
        return f"reminders:{self.workshop_id}:{self.step}:{self.revision}:{self.at.isoformat()}"


class RemindNow(Job):
    """Remind those whom a facilitator's request counted in."""

    workshop_id: str
    step: int
    request: str

    @property
    def key(self) -> str:
        """Once per request."""
        return f"reminders:{self.workshop_id}:{self.step}:{self.request}"


class TellInvited(Job):
    """Tell the people who were invited and do not know it yet."""

    coalesces: ClassVar[bool] = True

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"invited:{self.workshop_id}"


class TellForgotten(Job):
    """Tell the facilitator that notes were deleted, so that what was posted is out of date."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 60.0

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"forgotten:{self.workshop_id}"


class TakeDownCard(Job):
    """Let the card of a deleted workshop say so, and forget where its messages stand."""

    workshop_id: str

    @property
    def key(self) -> str:
        """Once per workshop."""
        return f"take-down:{self.workshop_id}"


class FollowUp(Job):
    """Ask the owners of opportunities how it goes, so many weeks after the workshop."""

    workshop_id: str
    weeks: int
    at: AwareDatetime

    @property
    def key(self) -> str:
        """Once per moment."""
        return f"follow-up:{self.workshop_id}:{self.weeks}:{self.at.isoformat()}"


class SumUpFollowUp(Job):
    """Tell the facilitator what owners said, some days after they were asked."""

    workshop_id: str
    weeks: int
    at: AwareDatetime

    @property
    def key(self) -> str:
        """Once per moment."""
        return f"follow-up-summary:{self.workshop_id}:{self.weeks}:{self.at.isoformat()}"


class PublishResult(Job):
    """Post the finished map in the channel."""

    workshop_id: str

    @property
    def key(self) -> str:
        """Once per workshop."""
        return f"result:{self.workshop_id}"


class ShowDrafts(Job):
    """Show in the thread what a model drafted and what people decided about it."""

    coalesces: ClassVar[bool] = True
    gap: ClassVar[float] = 1.0

    workshop_id: str

    @property
    def key(self) -> str:
        """One slot per workshop."""
        return f"drafts:{self.workshop_id}"


class SendFeedback(Job):
    """Share what people decided and think about a model's words as a file in the workshop's thread."""

    workshop_id: str
    person: str
    request: str

    @property
    def key(self) -> str:
        """Once per request."""
        return f"feedback:{self.request}"


class SendExport(Job):
    """Render the map in one format and share the file in the workshop's thread.

    `request` identifies the click or command, so that a redelivery sends one file.
    """

    workshop_id: str
    format: str
    view: str
    request: str

    @property
    def key(self) -> str:
        """Once per request."""
        return f"export:{self.request}"
