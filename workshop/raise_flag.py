"""Say that something on the map is wrong or missing while it is read back."""

from typing import Final

from journey.anonymity import Anonymity
from journey.flags import LONGEST_FLAG, Flag, FlagKind
from journey.records import Record
from journey.text import clean_line, has_substance
from workshop.agenda import StepKind
from workshop.errors.notes import FlagEmptyError, FlagTooLongError, TooManyFlagsError
from workshop.errors.steps import NotReadBackError
from workshop.jobs import RefreshCard, RefreshFlags
from workshop.ports import Ids, WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_open

MOST_FLAGS: Final = 50
"""Flags in one workshop."""


class Objection(Record):
    """What somebody says is wrong; `name` is shown where the mode is named, or they chose it."""

    workshop_id: str
    step: int
    name: str
    shows_name: bool = False
    kind: FlagKind
    text: str
    stage: str = ""


async def raise_flag(
    objection: Objection, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> Workshop:
    """The workshop with the flag, once per delivery; nothing is stored about who raised it.

    Raises:
        StepIsOverError: when another step is open by now.
        NotReadBackError: when the map is not read back in this step.
        FlagEmptyError: when there is nothing to read in it.
        FlagTooLongError: when it has more than 300 characters.
        TooManyFlagsError: when the workshop has 50 already.
    """
    text = clean_line(objection.text)
    if not has_substance(text):
        raise FlagEmptyError
    if len(text) > LONGEST_FLAG:
        raise FlagTooLongError(length=len(text), limit=LONGEST_FLAG)
    async with store.transaction(team) as session:
        workshop = await session.workshop(objection.workshop_id)
        check_open(workshop, objection.step)
        if workshop.current.kind is not StepKind.READ_BACK:
            raise NotReadBackError
        if not await session.is_first_delivery(delivery):
            return workshop
        if len(workshop.flags) >= MOST_FLAGS:
            raise TooManyFlagsError(limit=MOST_FLAGS)
        flag = Flag(
            id=ids.new(),
            kind=objection.kind,
            text=text,
            stage=objection.stage if _is_stage(objection.stage, workshop) else "",
            author=objection.name if _is_named(objection, workshop.anonymity) else "",
        )
        flagged = changed(workshop, flags=_by_id((*workshop.flags, flag)))
        await session.save_workshop(flagged)
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
        await session.request(RefreshFlags(team=team, workshop_id=workshop.id))
    return flagged


def _is_stage(key: str, workshop: Workshop) -> bool:
    return key in {stage.key for stage in workshop.stages}


def _is_named(objection: Objection, anonymity: Anonymity) -> bool:
    return anonymity is Anonymity.NAMED or (anonymity is Anonymity.EACH_CHOOSES and objection.shows_name)


def _by_id(flags: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Ordered by their random ids, so that nothing tells which came when."""
    return tuple(sorted(flags, key=lambda flag: flag.id))
