"""Accept a model's draft, as it is or reworded, or reject it; only what is accepted enters the map."""

from typing import Final

from journey.build import WrittenContribution
from journey.contributions import Contribution, Vantage
from journey.lanes import OPPORTUNITY
from journey.records import Record
from journey.text import clean_line, has_substance
from workshop.agenda import StepKind
from workshop.drafts import LONGEST_WORDING, Draft, DraftKind, DraftState
from workshop.errors.drafts import (
    DraftDecidedError,
    DraftEmptyError,
    DraftGoneError,
    DraftTooLateError,
    DraftTooLongError,
)
from workshop.jobs import GroupLate, RefreshCard, ShowDrafts
from workshop.ports import Ids, WorkshopSession, WorkshopStore
from workshop.read_drafts import DraftsRead, drafts_read
from workshop.workshop import Team, Workshop, WorkshopState, changed, check_facilitator

_MODEL_KEY: Final = "model"
"""What stands in place of an author's key: nobody wrote it."""
_SUGGESTED: Final = "(suggested by AI)"


class Decision(Record):
    """What the facilitator decided about a draft; `wording` is theirs, None where the model's may stay."""

    workshop_id: str
    draft_id: str
    person: str
    accepted: bool
    wording: str | None = None


async def decide_draft(decision: Decision, team: Team, *, store: WorkshopStore, ids: Ids) -> DraftsRead:
    """The drafts with the decision made.

    An accepted opportunity becomes a note that says a model suggested it; an accepted line of the
    persona says so as well.

    Raises:
        NotTheFacilitatorError: when somebody else decides.
        DraftGoneError: when there is no such draft any more.
        DraftDecidedError: when the suggestion is on the map already.
        DraftEmptyError: when no words are left.
        DraftTooLongError: when it is longer than 300 characters.
        DraftTooLateError: when the workshop is over and the draft would change its map.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(decision.workshop_id)
        check_facilitator(workshop, decision.person)
        stored = await session.drafts(workshop.id)
        draft = _decided(draft_in(stored, decision.draft_id), decision)
        if decision.accepted:
            workshop = await _entered(workshop, draft, session, ids)
        drafts = tuple(draft if one.id == draft.id else one for one in stored)
        await session.replace_drafts(workshop.id, drafts)
        await session.request(ShowDrafts(team=team, workshop_id=workshop.id))
        return await drafts_read(workshop, decision.person, session)


def draft_in(drafts: tuple[Draft, ...], draft_id: str) -> Draft:
    """The draft of that id which may still be decided.

    Raises:
        DraftGoneError: when there is none.
    """
    found = next((one for one in drafts if one.id == draft_id), None)
    if found is None or found.state is DraftState.REPLACED:
        raise DraftGoneError
    return found


def _decided(draft: Draft, decision: Decision) -> Draft:
    if draft.kind is not DraftKind.SENTENCE and draft.state is DraftState.ACCEPTED:
        raise DraftDecidedError
    state = DraftState.ACCEPTED if decision.accepted else DraftState.REJECTED
    if decision.wording is None:
        return draft.model_copy(update={"state": state})
    wording = clean_line(decision.wording)
    if not has_substance(wording):
        raise DraftEmptyError
    if len(wording) > LONGEST_WORDING:
        raise DraftTooLongError(length=len(wording), limit=LONGEST_WORDING)
    return draft.model_copy(update={"state": state, "wording": "" if wording == draft.text else wording})


async def _entered(workshop: Workshop, draft: Draft, session: WorkshopSession, ids: Ids) -> Workshop:
    """The workshop once what was accepted stands where it belongs; a sentence belongs to the summary only."""
    if draft.kind not in {DraftKind.OPPORTUNITY, DraftKind.PERSONA}:
        return workshop
    if workshop.state is not WorkshopState.RUNNING:
        raise DraftTooLateError
    await session.request(RefreshCard(team=workshop.team, workshop_id=workshop.id))
    if draft.kind is DraftKind.PERSONA:
        return await _into_persona(workshop, draft, session)
    await _into_lane(workshop, draft, session, ids)
    return workshop


async def _into_persona(workshop: Workshop, draft: Draft, session: WorkshopSession) -> Workshop:
    lines = (*getattr(workshop.persona, draft.about), f"{draft.words} {_SUGGESTED}")
    moved = changed(workshop, persona=workshop.persona.model_copy(update={draft.about: lines}))
    await session.save_workshop(moved)
    return moved


async def _into_lane(workshop: Workshop, draft: Draft, session: WorkshopSession, ids: Ids) -> None:
    """Into the step that asks for it: the open one as an open note, one that is over as a late one."""
    cell = (draft.about, OPPORTUNITY)
    step = next(
        place
        for place, one in enumerate(workshop.agenda)
        if one.kind is StepKind.COLLECT and cell in one.cells
    )
    is_over = step < workshop.reached and step != workshop.step
    note = Contribution(
        id=ids.new(),
        stage=draft.about,
        lane=OPPORTUNITY,
        text=draft.words,
        vantage=Vantage.MODEL,
        late=step < workshop.reached,
    )
    place = sum(1 for one in await session.contributions(workshop.id) if one.author_key == _MODEL_KEY)
    written = WrittenContribution(contribution=note, author_key=_MODEL_KEY, place=place)
    await session.add_contributions(workshop.id, step, [written])
    if is_over:
        await session.request(GroupLate(team=workshop.team, workshop_id=workshop.id, step=step))
