"""What a summariser proposes, and what a workshop remembers of how its steps were grouped."""

from collections.abc import Sequence

from journey.records import Record
from journey.themes import Theme


class SetAside(Record):
    """A contribution no model was shown, with the reason a facilitator reads; it stays on the map."""

    contribution_id: str
    reason: str
    released: bool = False
    """Whether a facilitator looked at it and let it through."""
    left: bool = False
    """Whether a facilitator looked at it and left it where it is."""


class Proposal(Record):
    """Themes as proposed, not yet checked.

    `notes` are sentences for everybody: what a model could not do and what was done instead. `tokens`
    are those a model's provider counted. `source` says which prompts and model were at work, "" for none.
    """

    themes: tuple[Theme, ...] = ()
    notes: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    tokens: int = 0
    source: str = ""


def put_together(proposals: Sequence[Proposal]) -> Proposal:
    """One proposal of several that were asked for one after another."""
    return Proposal(
        themes=tuple(theme for one in proposals for theme in one.themes),
        notes=tuple(dict.fromkeys(note for one in proposals for note in one.notes)),
        set_aside=tuple(aside for one in proposals for aside in one.set_aside),
        tokens=sum(one.tokens for one in proposals),
        source=next((one.source for one in proposals if one.source), ""),
    )


class GroupingReport(Record):
    """How a step was grouped: notes and source of the last run, what any run set aside, the tokens of all."""

    step: int
    notes: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    tokens: int = 0
    source: str = ""


def report_of(reports: Sequence[GroupingReport], step: int) -> GroupingReport:
    """The report of a step, an empty one if there is none."""
    return next((one for one in reports if one.step == step), GroupingReport(step=step))


def reported(reports: Sequence[GroupingReport], step: int, proposal: Proposal) -> tuple[GroupingReport, ...]:
    """The reports after one more run for a step, ordered by step; a run that says nothing leaves none."""
    before = report_of(reports, step)
    set_aside = {one.contribution_id: one for one in (*proposal.set_aside, *before.set_aside)}
    after = GroupingReport(
        step=step,
        notes=proposal.notes,
        set_aside=tuple(set_aside.values()),
        tokens=before.tokens + proposal.tokens,
        source=proposal.source,
    )
    told = [after] if after != GroupingReport(step=step) else []
    return tuple(sorted([*(one for one in reports if one.step != step), *told], key=lambda one: one.step))


def tokens_of(reports: Sequence[GroupingReport]) -> int:
    """The tokens that grouping has cost so far."""
    return sum(one.tokens for one in reports)


def released_ids(reports: Sequence[GroupingReport]) -> frozenset[str]:
    """The contributions that were set aside and that a facilitator let through."""
    return frozenset(one.contribution_id for report in reports for one in report.set_aside if one.released)
