"""What the store in memory keeps of one team."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from journey.build import WrittenContribution
from journey.opportunities import Opportunity
from journey.themes import Theme
from tests.workshop.fake_people import ExpectedRows
from workshop.drafts import Draft
from workshop.jobs import Job
from workshop.set_up import SetUp
from workshop.theme_edits import ThemeEdit
from workshop.workshop import Workshop


class Requested(NamedTuple):
    """A job and how many seconds it waits at least."""

    job: Job
    delay: float


class Written(NamedTuple):
    """A contribution in the step that collected it."""

    step: int
    contribution: WrittenContribution


class StepOf(NamedTuple):
    """One person in one step of one workshop."""

    workshop: str
    step: int
    person: str


class BallotOf(NamedTuple):
    """One voter in one step of one workshop."""

    workshop: str
    step: int
    voter_key: str


@dataclass
class Rows:
    """What one team has stored; values are immutable, so that copying the containers copies everything."""

    workshops: dict[str, Workshop] = field(default_factory=dict)
    deliveries: dict[str, bool] = field(default_factory=dict)
    author_keys: dict[StepOf, str] = field(default_factory=dict)
    written: dict[str, tuple[Written, ...]] = field(default_factory=dict)
    done: dict[StepOf, bool] = field(default_factory=dict)
    themes: dict[str, tuple[Theme, ...]] = field(default_factory=dict)
    theme_edits: dict[str, tuple[ThemeEdit, ...]] = field(default_factory=dict)
    votes: dict[BallotOf, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    opportunities: dict[tuple[str, str], Opportunity] = field(default_factory=dict)
    memories: dict[tuple[str, str], str] = field(default_factory=dict)
    expected: ExpectedRows = field(default_factory=ExpectedRows)
    drafts: dict[str, tuple[Draft, ...]] = field(default_factory=dict)
    set_ups: dict[str, SetUp] = field(default_factory=dict)
    requested: tuple[Requested, ...] = ()
    keys_made: int = 0

    def copied(self) -> "Rows":
        """The same rows in containers of their own."""
        return replace(
            self,
            workshops=dict(self.workshops),
            deliveries=dict(self.deliveries),
            author_keys=dict(self.author_keys),
            written=dict(self.written),
            done=dict(self.done),
            themes=dict(self.themes),
            theme_edits=dict(self.theme_edits),
            votes=dict(self.votes),
            opportunities=dict(self.opportunities),
            memories=dict(self.memories),
            expected=self.expected.copied(),
            drafts=dict(self.drafts),
            set_ups=dict(self.set_ups),
        )
