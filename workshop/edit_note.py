"""Change one's own note while its step is open; it keeps its id and its place."""

from journey.contributions import (
    LONGEST_CONTRIBUTION,
    Contribution,
    EmotionScore,
    EvidenceLevel,
    Severity,
    Vantage,
)
from journey.lanes import EMOTION, PAIN_POINT
from journey.records import Record
from journey.text import clean_line, has_substance
from workshop.add_contributions import checked_link
from workshop.errors.notes import FeelingWithoutFaceError, NoteEmptyError, NoteNotYoursError, NoteTooLongError
from workshop.ports import WorkshopStore
from workshop.read_own_notes import OwnNotes, changeable_notes, own_notes
from workshop.workshop import Team, check_collecting


class NoteChange(Record):
    """What a note shall say from now on; `text` is the reason where a feeling is changed."""

    workshop_id: str
    step: int
    note_id: str
    person: str
    text: str = ""
    emotion: EmotionScore | None = None
    severity: Severity | None = None
    evidence: EvidenceLevel = EvidenceLevel.ASSUMPTION
    evidence_link: str = ""
    vantage: Vantage | None = None


async def edit_note(change: NoteChange, team: Team, *, delivery: str, store: WorkshopStore) -> OwnNotes:
    """The person's notes with the change made, once per delivery.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        StepIsOverError: when another step is open by now.
        NotACollectStepError: when the step asks for no contributions.
        NoteNotYoursError: when the person has no such note in the step.
        NoteEmptyError: when no words are left.
        NoteTooLongError: when it is longer than 500 characters.
        FeelingWithoutFaceError: when a feeling has no score any more.
        NotALinkError: when the evidence link is no web address.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(change.workshop_id)
        check_collecting(workshop, change.step)
        if await session.is_first_delivery(delivery):
            mine = await changeable_notes(workshop, change.person, session)
            found = next((one for one in mine if one.contribution.id == change.note_id), None)
            if found is None:
                raise NoteNotYoursError
            changed = found.model_copy(update={"contribution": _changed(found.contribution, change)})
            await session.save_contribution(workshop.id, changed)
        return await own_notes(workshop, change.person, session)


def _changed(note: Contribution, change: NoteChange) -> Contribution:
    text = clean_line(change.text)
    where = {"stage": note.stage, "lane": note.lane}
    if note.lane == EMOTION and change.emotion is None:
        raise FeelingWithoutFaceError(**where)
    if note.lane != EMOTION and not has_substance(text):
        raise NoteEmptyError(**where)
    if len(text) > LONGEST_CONTRIBUTION:
        raise NoteTooLongError(length=len(text), limit=LONGEST_CONTRIBUTION, **where)
    return note.model_copy(
        update={
            "text": text,
            "emotion": change.emotion if note.lane == EMOTION else None,
            "severity": change.severity if note.lane == PAIN_POINT else None,
            "evidence": change.evidence,
            "evidence_link": checked_link(change.evidence_link),
            "vantage": change.vantage,
        }
    )
