"""The form in which a person puts their dots on pain points and opportunities."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.elements import asked, button, grouped_select, modal, option
from bot.blocks.text import OPTION, context, counted, cut, escaped, section
from bot.gateway import Block, View
from bot.references import StepReference
from journey.lanes import LANES
from workshop.read_ballot import Ballot, Candidate
from workshop.vote_rules import VoteRules
from workshop.workshop import Workshop

NO_DOT: Final = "none"
"""The value of the option that leaves a dot out."""

MOMENT: Final = "moment"
"""The name of the field for the moment of truth."""

_MOST_LISTED: Final = 60
_MANY_MENUS: Final = 4
_SHORT: Final = 44
_MOST_ACTIONS: Final = 40
_PROMISE: Final = (
    "Nobody sees a dot before the vote is over, not even the facilitator; "
    "after it only the sums are shown, never whose they are."
)


def dot_block(number: int) -> str:
    """The name of the field of a dot, counted from 1."""
    return f"dot:{number}"


def vote_form(ballot: Ballot) -> View:
    """The form with a menu for each dot, the dots given so far already in it."""
    workshop = ballot.workshop
    reference = _reference(workshop)
    listed = ballot.candidates[:_MOST_LISTED]
    if not listed:
        said = "Nobody has written anything that can be voted for. The facilitator can go on."
        return modal("nothing_to_vote", "Vote", [section(said)], metadata=reference)
    blocks = [section(f"*{escaped(workshop.current.prompt)}*\n{_told(workshop.vote_rules)}")]
    there = [one for one in ballot.dots if any(one == candidate.theme.id for candidate in listed)]
    for number in range(1, workshop.vote_rules.dots + 1):
        given = there[number - 1] if number <= len(there) else ""
        menu = grouped_select("dot", "Choose what matters", _groups(workshop, listed), chosen=given)
        blocks.append(asked(dot_block(number), f"Dot {number}", menu, optional=True))
    if len(listed) < len(ballot.candidates):
        blocks.append(context(_left_out(len(listed), len(ballot.candidates))))
    if ballot.actions:
        blocks.append(_moment(ballot))
    blocks.append(context(_PROMISE))
    return modal("vote", "Vote", blocks, metadata=reference, submit="Save")


def vote_saved(workshop: Workshop, count: int, *, marks: bool = False) -> View:
    """What the form becomes once the dots are stored, and the mark, if there is one."""
    rest = workshop.vote_rules.dots - count
    left = f" You have {rest} left." if rest > 0 else ""
    marked = ", and one step marked" if marks else ""
    given = f"✅ *{counted(count, 'dot').capitalize()} given{marked}.*"
    said = f"{given}{left} You can change it until the vote is over."
    reference = _reference(workshop)
    again = button("Move my dots", "vote", reference)
    blocks = [section(said), {"type": "actions", "elements": [again]}, context(_PROMISE)]
    return modal("vote_saved", "Saved", blocks, metadata=reference)


def _told(rules: VoteRules) -> str:
    if rules.dots == 1:
        return "You have 1 dot."
    if rules.most_on_one >= rules.dots:
        return f"You have {rules.dots} dots. They can all be on the same theme."
    one = "one" if rules.most_on_one == 1 else str(rules.most_on_one)
    return f"You have {rules.dots} dots, and at most {one} of them can be on the same theme."


def _moment(ballot: Ballot) -> Block:
    most_told = sorted(ballot.actions, key=lambda one: -len(one.theme.contributions))[:_MOST_ACTIONS]
    listed = [one for one in ballot.actions if one in most_told]
    menu = grouped_select(
        "moment", "Choose one step", _groups(ballot.workshop, listed, none="No step"), chosen=ballot.moment
    )
    hint = "The one step that decides whether the customer stays or leaves, if you see one."
    return asked(MOMENT, "✨ Moment of truth", menu, hint=hint, optional=True)


def _groups(
    workshop: Workshop, listed: Sequence[Candidate], *, none: str = "No dot here"
) -> Iterator[tuple[str, list[Block]]]:
    longest = OPTION if workshop.vote_rules.dots <= _MANY_MENUS else _SHORT
    yield "Not sure?", [option(none, NO_DOT)]
    for stage in workshop.stages:
        here = [one for one in listed if one.stage.key == stage.key]
        if here:
            yield stage.name, [_option(one, longest) for one in here]


def _option(candidate: Candidate, longest: int) -> Block:
    theme = candidate.theme
    return option(cut(f"{LANES[candidate.lane].emoji} {theme.label}", longest), theme.id)


def _left_out(listed: int, total: int) -> str:
    return (
        f"Listed are the {listed} themes with the most people behind them; "
        f"{total - listed} more stand on the map and cannot be voted for here."
    )


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
