from typing import Any

import pytest

from bot.blocks.answer_form import SEVERITIES, cell_block, reason_block
from bot.blocks.known_from import EVIDENCE
from bot.blocks.own_notes import NOTES_ON_A_PAGE, note_form, own_notes_page
from bot.references import NoteReference, NotesReference
from bot.texts import say
from bot.views.edit_note import change_of
from journey.contributions import LONGEST_CONTRIBUTION, Contribution, EvidenceLevel, Severity
from journey.emotions import SCORES
from journey.lanes import EMOTION, LANES, PAIN_POINT
from tests.bot.blocks.payloads import check_form, elements, shown
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import lane_by_lane_workshop, small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.agenda import StepKind
from workshop.read_own_notes import OwnNotes
from workshop.workshop import Reopening, WorkshopState

MANY = 2 * NOTES_ON_A_PAGE + 15


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_every_page_of_many_long_notes(writing: str) -> None:
    for step in (0, steps_of(StepKind.COLLECT, workshop())[-1]):
        given = workshop(writing, step=step)
        stage, lane = given.current.cells[0]
        notes = [_note(place, filled(writing, LONGEST_CONTRIBUTION), stage, lane) for place in range(MANY)]
        own = OwnNotes(workshop=given, notes=tuple(notes))
        for first in (0, NOTES_ON_A_PAGE, 2 * NOTES_ON_A_PAGE, 1000):
            check_form(own_notes_page(own, first))


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("lane", LANES)
def test_slack_takes_the_form_of_a_note_of_every_lane(lane: str, writing: str) -> None:
    score = 0 if lane == EMOTION else None
    note = _note(1, filled(writing, LONGEST_CONTRIBUTION), lane=lane, emotion=score)
    check_form(note_form(workshop(writing), note))


def test_every_note_can_be_reached_edited_and_deleted() -> None:
    own = _own(*(_note(place, f"note {place}") for place in range(MANY)))
    found: list[str] = []
    first = 0
    for _ in range(3):
        blocks = own_notes_page(own, first)["blocks"]
        for action in ("edit_note", "delete_note"):
            pressed = [one for one in elements(blocks) if one["action_id"] == action]
            ids = [NoteReference.unpacked(one["value"]).note_id for one in pressed]
            assert all(f"note {one.removeprefix('note-')}" in shown(blocks) for one in ids)
        found += ids
        (turning,) = (one for one in elements(blocks) if one["action_id"] == "my_notes")
        first = NotesReference.unpacked(turning["value"]).first
    assert found == [one.id for one in own.notes]
    assert first == 0


def test_where_a_step_is_open_again_it_says_that_what_was_shown_stays() -> None:
    again = small_workshop(reopening=Reopening(waiting=2))
    for notes in ((), (_note(1, "pays"),)):
        view = own_notes_page(OwnNotes(workshop=again, notes=notes))
        check_form(view)
        assert "What was shown before the step was open again stays as it is." in shown(view["blocks"])


def test_deleting_asks_first() -> None:
    (button,) = (
        one
        for one in elements(own_notes_page(_own(_note(1, "pays")))["blocks"])
        if one["action_id"] == "delete_note"
    )
    assert button["confirm"]["title"]["text"] == "Delete this note?"


def test_a_page_says_until_when_notes_can_be_changed_and_that_nobody_else_sees_it() -> None:
    told = shown(own_notes_page(_own(_note(1, "pays *twice*")))["blocks"])
    assert "1 note of yours at “Compare”" in told
    assert "until the step closes. Only you see this page." in told
    assert "pays *\u2060twice*" in told


def test_a_feeling_is_shown_with_its_face_and_its_reason() -> None:
    feelings = (_note(1, "cold feet", lane=EMOTION, emotion=-2), _note(2, "", lane=EMOTION, emotion=0))
    told = shown(own_notes_page(_own(*feelings))["blocks"])
    assert "😫 Awful (−2): cold feet" in told
    assert "😐 Neutral (0)\n" in told
    assert LANES[EMOTION].emoji not in told


def test_where_a_step_has_many_stages_a_note_names_its_own() -> None:
    (*_, opportunities) = steps_of(StepKind.COLLECT, small_workshop())
    own = OwnNotes(
        workshop=small_workshop(step=opportunities),
        notes=(_note(1, "one ticket", "stage-2", "opportunity"),),
    )
    assert "*Book:* one ticket" in shown(own_notes_page(own)["blocks"])


def test_without_notes_there_is_the_way_to_the_form() -> None:
    blocks = own_notes_page(_own())["blocks"]
    assert "There is nothing of yours at “Compare” that can be changed." in shown(blocks)
    assert [one["action_id"] for one in elements(blocks)] == ["add_another"]


@pytest.mark.parametrize("kind", [kind for kind in StepKind if kind is not StepKind.COLLECT])
def test_in_a_step_that_collects_nothing_it_says_why_nothing_can_be_changed(kind: StepKind) -> None:
    (step,) = steps_of(kind, lane_by_lane_workshop())
    view = own_notes_page(OwnNotes(workshop=lane_by_lane_workshop(step=step)))
    check_form(view)
    assert "collects no notes" in shown(view["blocks"])
    assert "the link between you and your notes is cut" in shown(view["blocks"])
    assert list(elements(view["blocks"])) == []


@pytest.mark.parametrize("state", [WorkshopState.CLOSED, WorkshopState.CANCELLED])
def test_after_the_close_it_says_that_the_link_is_cut(state: WorkshopState) -> None:
    view = own_notes_page(OwnNotes(workshop=small_workshop(state=state)))
    check_form(view)
    assert "the link between you and your notes was cut" in shown(view["blocks"])


def test_a_form_holds_what_the_note_says_and_gives_it_back() -> None:
    note = _note(
        1, "prices change", lane=PAIN_POINT, severity=Severity.ABANDONS, evidence=EvidenceLevel.OBSERVED
    )
    change = _sent_back(note)
    assert (change.text, change.severity, change.evidence) == (note.text, note.severity, note.evidence)
    assert (change.note_id, change.emotion) == (note.id, None)


@pytest.mark.parametrize("score", SCORES)
def test_a_feeling_comes_back_with_its_face_and_reason(score: int) -> None:
    note = _note(1, "cold feet", lane=EMOTION, emotion=score)
    change = _sent_back(note)
    assert (change.emotion, change.text) == (score, "cold feet")


def test_the_fields_bear_the_names_at_which_refusals_are_shown() -> None:
    names = {block["block_id"] for block in note_form(small_workshop(), _note(1, "pays"))["blocks"]}
    assert cell_block("stage-1", "action") in names
    feeling = _note(1, "", lane=EMOTION, emotion=1)
    names = {block["block_id"] for block in note_form(small_workshop(), feeling)["blocks"]}
    assert reason_block("stage-1") in names


def test_every_choice_of_the_answer_form_is_in_this_form_too() -> None:
    blocks = note_form(small_workshop(), _note(1, "waits", lane=PAIN_POINT))["blocks"]
    told = shown(blocks)
    keys = (*SEVERITIES.values(), *EVIDENCE.values())
    assert all(say(key) in told for key in keys)


def _sent_back(note: Contribution) -> Any:
    view = note_form(small_workshop(), note)
    values = {
        block["block_id"]: {
            block["element"]["action_id"]: {
                "value": block["element"].get("initial_value"),
                "selected_option": block["element"].get("initial_option"),
            }
        }
        for block in view["blocks"]
    }
    return change_of(submission(values, view["private_metadata"]))


def _own(*notes: Contribution) -> OwnNotes:
    return OwnNotes(workshop=small_workshop(), notes=notes)


def _note(number: int, text: str, stage: str = "stage-1", lane: str = "action", **more: Any) -> Contribution:
    return Contribution(id=f"note-{number}", stage=stage, lane=lane, text=text, **more)
