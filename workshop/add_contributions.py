"""Take one person's answer to the open step: split it into ideas and store them, all or none."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from journey.anonymity import Anonymity
from journey.build import WrittenContribution
from journey.contributions import (
    LONGEST_CONTRIBUTION,
    Contribution,
    EmotionScore,
    EvidenceLevel,
    Severity,
    Vantage,
)
from journey.lanes import EMOTION, OPPORTUNITY, PAIN_POINT
from journey.records import Record
from journey.text import clean_line, has_substance, ideas_of
from workshop.errors.notes import (
    ContributionTooLongError,
    FeelingWithoutFaceError,
    NotALinkError,
    NotAskedError,
    NothingWrittenError,
    TooManyIdeasError,
)
from workshop.jobs import GroupLate, RefreshCard
from workshop.parked import parked_ideas
from workshop.ports import Ids, WorkshopSession, WorkshopStore
from workshop.stations import hung_on, stations_of
from workshop.workshop import Team, Workshop, check_answerable

MOST_IDEAS: Final = 100
"""Ideas in one answer."""

LONGEST_LINK: Final = 1000
"""Characters in the link to the evidence."""

_WEB_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


class CellAnswer(Record):
    """What a person typed for one stage and lane, one idea per line."""

    stage: str
    lane: str
    text: str


class EmotionAnswer(Record):
    """How a stage feels to a person, with an optional reason; no score when no face was chosen."""

    stage: str
    score: EmotionScore | None
    reason: str = ""


class Answer(Record):
    """One filled-in form. `name` is shown beside the contributions only where the mode allows it.

    `station` is the key of the action that the thoughts and pain points of its stage hang on; `taken_up`
    are ids of parked solutions that become opportunities.
    """

    workshop_id: str
    step: int
    person: str
    name: str = ""
    shows_name: bool = False
    cells: tuple[CellAnswer, ...] = ()
    emotions: tuple[EmotionAnswer, ...] = ()
    severity: Severity | None = None
    evidence: EvidenceLevel = EvidenceLevel.ASSUMPTION
    evidence_link: str = ""
    vantage: Vantage | None = None
    station: str = ""
    taken_up: tuple[str, ...] = ()


class ContributionsAdded(Record):
    """How many contributions an answer gave; none when the same delivery was stored before.

    `notes` are the contributions themselves. `late` answers came after their step was closed: they count,
    and are marked. What comes to a step that is open again is marked as well.
    """

    workshop: Workshop
    count: int
    notes: tuple[Contribution, ...] = ()
    late: bool = False


async def add_contributions(
    answer: Answer, team: Team, *, delivery: str, store: WorkshopStore, ids: Ids
) -> ContributionsAdded:
    """Store an answer's contributions in one transaction, once per delivery.

    Raises:
        NothingWrittenError: when no line has anything in it and nothing is rated.
        FeelingWithoutFaceError: when a reason is given and no score.
        ContributionTooLongError: when a line is longer than 500 characters.
        TooManyIdeasError: when there are more than 100 ideas.
        NotALinkError: when the evidence link is no web address.
        StepIsOverError: when the step is yet to come.
        NotAskedError: when the step does not ask for one of the cells.
    """
    drafts = _drafts(answer)
    async with store.transaction(team) as session:
        workshop = await session.workshop(answer.workshop_id)
        if not await session.is_first_delivery(delivery):
            return ContributionsAdded(workshop=workshop, count=0)
        check_answerable(workshop, answer.step)
        if not {(draft.stage, draft.lane) for draft in drafts}.issubset(workshop.agenda[answer.step].cells):
            raise NotAskedError
        drafts += await _taken_up(answer, workshop, session)
        if not drafts:
            raise NothingWrittenError
        new = [draft.model_copy(update={"id": ids.new()}) for draft in drafts]
        notes = await _at_station(answer, new, workshop, session)
        author = answer.name if _is_named(workshop.anonymity, answer) else ""
        late = answer.step < workshop.reached
        signed = [one.model_copy(update={"author": author, "late": late}) for one in notes]
        key = await session.author_key(workshop.id, answer.step, answer.person)
        places = await session.count_written_in_cells(workshop.id, answer.step, key)
        await session.add_contributions(workshop.id, answer.step, _placed(signed, key, places))
        await session.record_participation(workshop.id, answer.step, answer.person, done=False)
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
        is_over = late and answer.step != workshop.step
        if is_over:
            await session.request(GroupLate(team=team, workshop_id=workshop.id, step=answer.step))
    return ContributionsAdded(workshop=workshop, count=len(signed), notes=tuple(signed), late=is_over)


def _placed(
    notes: Sequence[Contribution], key: str, before: Mapping[tuple[str, str], int]
) -> list[WrittenContribution]:
    """Each note with its place among those of its author in its cell."""
    places = Counter(before)
    written = []
    for note in notes:
        cell = (note.stage, note.lane)
        written.append(WrittenContribution(contribution=note, author_key=key, place=places[cell]))
        places[cell] += 1
    return written


async def _taken_up(answer: Answer, workshop: Workshop, session: WorkshopSession) -> list[Contribution]:
    if not answer.taken_up:
        return []
    offered = await parked_ideas(workshop, answer.step, await _mine(answer, session), session)
    return [
        Contribution(id="", stage=one.stage, lane=OPPORTUNITY, text=one.text, **_known(answer))
        for one in offered
        if one.id in answer.taken_up
    ]


async def _at_station(
    answer: Answer, notes: list[Contribution], workshop: Workshop, session: WorkshopSession
) -> list[Contribution]:
    if not answer.station:
        return notes
    stations = await stations_of(workshop, answer.step, await _mine(answer, session), session)
    return hung_on(answer.station, notes, stations)


async def _mine(answer: Answer, session: WorkshopSession) -> tuple[WrittenContribution, ...]:
    """What the person has written in this step before."""
    key = await session.author_key(answer.workshop_id, answer.step, answer.person)
    return await session.contributions_by(answer.workshop_id, answer.step, key)


def _is_named(mode: Anonymity, answer: Answer) -> bool:
    return mode is Anonymity.NAMED or (mode is Anonymity.EACH_CHOOSES and answer.shows_name)


def _drafts(answer: Answer) -> list[Contribution]:
    known = _known(answer)
    drafts = [
        Contribution(
            id="",
            stage=cell.stage,
            lane=cell.lane,
            text=idea,
            severity=answer.severity if cell.lane == PAIN_POINT else None,
            **known,
        )
        for cell in answer.cells
        for idea in _checked(ideas_of(cell.text), cell)
    ]
    drafts += [
        Contribution(
            id="",
            stage=one.stage,
            lane=EMOTION,
            text=_checked((clean_line(one.reason),), one)[0],
            emotion=one.score,
            **known,
        )
        for one in answer.emotions
        if _is_rated(one)
    ]
    if not (drafts or answer.taken_up):
        raise NothingWrittenError
    if len(drafts) > MOST_IDEAS:
        ((stage, lane), _), *_ = Counter((draft.stage, draft.lane) for draft in drafts).most_common()
        raise TooManyIdeasError(count=len(drafts), limit=MOST_IDEAS, stage=stage, lane=lane)
    return drafts


def _known(answer: Answer) -> dict[str, Any]:
    return {
        "evidence": answer.evidence,
        "evidence_link": checked_link(answer.evidence_link),
        "vantage": answer.vantage,
    }


def checked_link(link: str) -> str:
    """The link without white space around it.

    Raises:
        NotALinkError: when there is one and it is no web address, or a very long one.
    """
    address = link.strip()
    if address and not (_WEB_ADDRESS.fullmatch(address) and len(address) <= LONGEST_LINK):
        raise NotALinkError(limit=LONGEST_LINK)
    return address


def _is_rated(emotion: EmotionAnswer) -> bool:
    if emotion.score is None and has_substance(emotion.reason):
        raise FeelingWithoutFaceError(stage=emotion.stage, lane=EMOTION)
    return emotion.score is not None


def _checked(ideas: tuple[str, ...], source: CellAnswer | EmotionAnswer) -> tuple[str, ...]:
    lane = source.lane if isinstance(source, CellAnswer) else EMOTION
    for line, idea in enumerate(ideas, start=1):
        if len(idea) > LONGEST_CONTRIBUTION:
            raise ContributionTooLongError(
                line=line, length=len(idea), limit=LONGEST_CONTRIBUTION, stage=source.stage, lane=lane
            )
    return ideas
