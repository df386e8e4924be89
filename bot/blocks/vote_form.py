"""The form in which a person puts their dots on pain points and opportunities."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.elements import asked, button, grouped_select, modal, option
from bot.blocks.text import OPTION, context, cut, escaped, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
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


def dot_block(number: int) -> str:
    """The name of the field of a dot, counted from 1."""
    return f"dot:{number}"


def vote_form(ballot: Ballot) -> View:
    """The form with a menu for each dot, the dots given so far already in it."""
    workshop = ballot.workshop
    reference = _reference(workshop)
    listed = ballot.candidates[:_MOST_LISTED]
    if not listed:
        said = say("vote-form-nothing")
        return modal("nothing_to_vote", say("vote-form-vote"), [section(said)], metadata=reference)
    blocks = [section(f"*{escaped(workshop.current.prompt)}*\n{_told(workshop.vote_rules)}")]
    there = [one for one in ballot.dots if any(one == candidate.theme.id for candidate in listed)]
    for number in range(1, workshop.vote_rules.dots + 1):
        given = there[number - 1] if number <= len(there) else ""
        menu = grouped_select("dot", say("vote-form-choose"), _groups(workshop, listed), chosen=given)
        blocks.append(asked(dot_block(number), say("vote-form-dot", number=number), menu, optional=True))
    if len(listed) < len(ballot.candidates):
        blocks.append(context(_left_out(len(listed), len(ballot.candidates))))
    if ballot.actions:
        blocks.append(_moment(ballot))
    blocks.append(context(say("vote-form-promise")))
    return modal("vote", say("vote-form-vote"), blocks, metadata=reference, submit=say("vote-form-save"))


def vote_saved(workshop: Workshop, count: int, *, marks: bool = False) -> View:
    """What the form becomes once the dots are stored, and the mark, if there is one."""
    rest = workshop.vote_rules.dots - count
    given = say("vote-form-given-and-marked", count=count) if marks else say("vote-form-given", count=count)
    left = [say("vote-form-left", count=rest)] if rest > 0 else []
    said = " ".join([given, *left, say("vote-form-kept")])
    reference = _reference(workshop)
    again = button(say("vote-form-move-my-dots-button"), "vote", reference)
    blocks = [section(said), {"type": "actions", "elements": [again]}, context(say("vote-form-promise"))]
    return modal("vote_saved", say("vote-form-saved"), blocks, metadata=reference)


def _told(rules: VoteRules) -> str:
    if rules.dots == 1:
        return say("vote-form-one-dot")
    if rules.most_on_one >= rules.dots:
        return say("vote-form-dots", count=rules.dots)
    return say("vote-form-dots-apart", count=rules.dots, most=rules.most_on_one)


def _moment(ballot: Ballot) -> Block:
    most_told = sorted(ballot.actions, key=lambda one: -len(one.theme.contributions))[:_MOST_ACTIONS]
    listed = [one for one in ballot.actions if one in most_told]
    menu = grouped_select(
        "moment",
        say("vote-form-choose-one-step"),
        _groups(ballot.workshop, listed, none=say("vote-form-no-step")),
        chosen=ballot.moment,
    )
    hint = say("vote-form-moment-hint")
    return asked(MOMENT, say("vote-form-moment-of-truth"), menu, hint=hint, optional=True)


def _groups(
    workshop: Workshop, listed: Sequence[Candidate], *, none: str = ""
) -> Iterator[tuple[str, list[Block]]]:
    longest = OPTION if workshop.vote_rules.dots <= _MANY_MENUS else _SHORT
    yield say("vote-form-not-sure"), [option(none or say("vote-form-no-dot"), NO_DOT)]
    for stage in workshop.stages:
        here = [one for one in listed if one.stage.key == stage.key]
        if here:
            yield stage.name, [_option(one, longest) for one in here]


def _option(candidate: Candidate, longest: int) -> Block:
    theme = candidate.theme
    return option(cut(f"{LANES[candidate.lane].emoji} {theme.label}", longest), theme.id)


def _left_out(listed: int, total: int) -> str:
    return say("vote-form-listed", listed=listed, count=total - listed)


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
