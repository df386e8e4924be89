"""A model's drafts: apart from the map until a person accepts one, and then the map says so."""

import pytest

from journey.contributions import Vantage
from tests.workshop.fake_summarisers import Drafting
from tests.workshop.room import COMPARE, OPPORTUNITIES, TRAVEL, Room
from tests.workshop.test_drafts import draft
from workshop.decide_draft import Decision, decide_draft
from workshop.draft_summary import draft_summary, offer_suggestions
from workshop.drafts import Draft, DraftKind, DraftState
from workshop.errors.drafts import (
    DraftDecidedError,
    DraftEmptyError,
    DraftGoneError,
    DraftTooLateError,
    DraftTooLongError,
    NoModelDraftsError,
    RatedAlreadyError,
)
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import GroupLate, SendFeedback, ShowDrafts
from workshop.rate_wording import rate_wording
from workshop.read_drafts import DraftsRead, accepted_sentences, read_drafts
from workshop.request_feedback import request_feedback

FACILITATOR = "U-fay"
HOW = draft("how", kind=DraftKind.OPPORTUNITY, text="How might we shorten it?", about="stage-1")
NEED = draft("need", kind=DraftKind.PERSONA, text="A quiet place", about="needs")
SENTENCE = draft("sentence", text="The queue is long.")


async def drafted(*drafts: Draft, step: int = OPPORTUNITIES) -> Room:
    """A room at a step, with a model's drafts."""
    room = await Room().running()
    await room.write("waits", cell=("stage-1", "pain_point"))
    for place in range(step):
        await room.next(place)
    await draft_summary(room.team, room.id, store=room.store, summariser=Drafting(*drafts, tokens=40))
    return room


async def decide(
    room: Room, one: Draft, *, accepted: bool = True, person: str = FACILITATOR, wording: str | None = None
) -> DraftsRead:
    decision = Decision(
        workshop_id=room.id, draft_id=one.id, person=person, accepted=accepted, wording=wording
    )
    return await decide_draft(decision, room.team, store=room.store, ids=room.ids)


async def test_drafts_are_kept_shown_and_paid_for_and_change_nothing_on_the_map() -> None:
    room = await drafted(HOW, NEED, SENTENCE)
    workshop = await room.workshop()
    assert (workshop.summary_tokens, workshop.persona.needs) == (40, ())
    assert len(room.store.jobs(room.team, ShowDrafts)) == 1
    assert [one.text for one in (await room.map()).contributions()] == ["waits"]
    read = await read_drafts(room.team, room.id, FACILITATOR, store=room.store)
    assert (read.drafts, read.decides) == ((SENTENCE, HOW, NEED), True)
    assert (await room.progress()).activity == ""


async def test_an_accepted_suggestion_is_a_note_that_says_who_suggested_it() -> None:
    room = await drafted(HOW)
    read = await decide(room, HOW, wording="How might we make it short?")
    assert read.drafts[0].state is DraftState.ACCEPTED
    await room.next(OPPORTUNITIES)
    await room.group(OPPORTUNITIES)
    (note,) = [one for one in (await room.map()).contributions() if one.lane == "opportunity"]
    assert (note.text, note.vantage, note.late) == ("How might we make it short?", Vantage.MODEL, False)
    (theme,) = (await room.map()).stages[0].themes("opportunity")
    assert not theme.people


async def test_a_suggestion_accepted_after_its_step_comes_late() -> None:
    room = await drafted(HOW, step=OPPORTUNITIES + 1)
    await decide(room, HOW)
    assert [one.step for one in room.store.jobs(room.team, GroupLate)] == [OPPORTUNITIES]
    await room.group(OPPORTUNITIES)
    assert [one.late for one in (await room.map()).contributions() if one.lane == "opportunity"] == [True]


async def test_an_accepted_line_of_the_persona_says_so_too() -> None:
    room = await drafted(NEED)
    await decide(room, NEED)
    assert (await room.workshop()).persona.needs == ("A quiet place (suggested by AI)",)


async def test_a_sentence_may_be_decided_again_and_what_is_on_the_map_may_not() -> None:
    room = await drafted(SENTENCE, HOW)
    await decide(room, SENTENCE, accepted=False)
    assert await accepted_sentences(room.team, room.id, store=room.store) == ()
    await decide(room, SENTENCE, wording="The queue is too long.")
    assert await accepted_sentences(room.team, room.id, store=room.store) == ("The queue is too long.",)
    await decide(room, HOW)
    with pytest.raises(DraftDecidedError):
        await decide(room, HOW)


async def test_what_was_decided_outlives_a_newer_draft() -> None:
    room = await drafted(SENTENCE, HOW)
    await decide(room, SENTENCE)
    await draft_summary(room.team, room.id, store=room.store, summariser=Drafting(draft("new")))
    read = await read_drafts(room.team, room.id, "U-ana", store=room.store)
    assert [one.id for one in read.drafts] == ["new", "sentence"]
    assert not read.decides
    with pytest.raises(DraftGoneError):
        await decide(room, HOW)


async def test_a_model_that_fails_takes_no_draft_away_and_is_admitted() -> None:
    room = await drafted(SENTENCE)
    failing = Drafting(answered=False, notes=("It was down.",))
    workshop = await draft_summary(room.team, room.id, store=room.store, summariser=failing)
    assert workshop.summary_notes == ("It was down.",)
    assert (await read_drafts(room.team, room.id, "U-ana", store=room.store)).drafts == (SENTENCE,)


@pytest.mark.parametrize(("wording", "refusal"), [(" ", DraftEmptyError), ("x" * 301, DraftTooLongError)])
async def test_a_wording_of_no_use_is_refused(wording: str, refusal: type[Exception]) -> None:
    room = await drafted(SENTENCE)
    with pytest.raises(refusal):
        await decide(room, SENTENCE, wording=wording)


async def test_only_the_facilitator_decides() -> None:
    room = await drafted(SENTENCE)
    with pytest.raises(NotTheFacilitatorError):
        await decide(room, SENTENCE, person="U-ana")


async def test_after_the_end_nothing_new_enters_the_map_but_sentences_can_be_accepted() -> None:
    room = await drafted(HOW, SENTENCE)
    await room.close()
    with pytest.raises(DraftTooLateError):
        await decide(room, HOW)
    await decide(room, SENTENCE)
    assert await accepted_sentences(room.team, room.id, store=room.store) == ("The queue is long.",)


async def test_a_model_is_asked_for_suggestions_when_a_step_asks_for_opportunities() -> None:
    room = await Room().running()
    model = Drafting(HOW)
    await offer_suggestions(room.team, room.id, store=room.store, summariser=model)
    assert model.maps == []
    for place in (COMPARE, COMPARE + 1, TRAVEL):
        await room.next(place)
    await offer_suggestions(room.team, room.id, store=room.store, summariser=model)
    assert len(model.maps) == 1


async def test_thumbs_are_counted_once_per_person_and_nobody_keeps_whose() -> None:
    room = await drafted(SENTENCE)
    for person, up in (("U-ana", True), ("U-bo", True), ("U-cy", False)):
        read = await rate_wording(room.team, room.id, "sentence", person, up=up, store=room.store)
    assert (read.drafts[0].ups, read.drafts[0].downs) == (2, 1)
    with pytest.raises(RatedAlreadyError):
        await rate_wording(room.team, room.id, "sentence", "U-ana", up=False, store=room.store)
    assert "U-ana" not in read.model_dump_json(include={"drafts"})
    with pytest.raises(DraftGoneError):
        await rate_wording(room.team, room.id, "gone", "U-ana", up=True, store=room.store)


async def test_feedback_is_for_the_facilitator_and_there_has_to_be_some() -> None:
    room = await Room().running()
    with pytest.raises(NoModelDraftsError):
        await read_drafts(room.team, room.id, FACILITATOR, store=room.store)
    with pytest.raises(NoModelDraftsError):
        await request_feedback(room.team, room.id, FACILITATOR, request="r", store=room.store)
    room = await drafted(SENTENCE)
    with pytest.raises(NotTheFacilitatorError):
        await request_feedback(room.team, room.id, "U-ana", request="r", store=room.store)
    await request_feedback(room.team, room.id, FACILITATOR, request="r", store=room.store)
    assert len(room.store.jobs(room.team, SendFeedback)) == 1
