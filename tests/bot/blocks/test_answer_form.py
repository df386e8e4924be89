from typing import Any

import pytest

from bot.blocks.answer_form import (
    FACES,
    answer_form,
    answer_saved,
    answer_saved_waiting,
    cell_block,
    parked_block,
    reason_block,
    typed_actions,
)
from bot.blocks.promise import PROMISES
from bot.incoming import Submission
from bot.references import StepReference
from bot.views.answer import answer_of
from journey.anonymity import Anonymity
from journey.contributions import Contribution, EvidenceLevel, Severity, Vantage
from journey.emotions import SCORES
from journey.lanes import EMOTION, LANES, PAIN_POINT, LaneInput
from tests.bot.blocks.payloads import check_form, element, elements, objects, shown
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from tests.journey.facts import note
from workshop.agenda import StepKind
from workshop.parked import ParkedIdea
from workshop.read_step import AskedStep
from workshop.stations import Station, typed_stations
from workshop.workshop import Reopening, Workshop


@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_of_every_step(writing: str, anonymity: Anonymity) -> None:
    for given in _collecting(workshop(writing, anonymity=anonymity)):
        check_form(answer_form(asked(given)))
        stations = tuple(
            Station(key=f"{place:024}", stage=given.current.stages[0], text=filled(writing, 500, place))
            for place in range(300)
        )
        check_form(answer_form(asked(given, stations=stations), details=True))
        parked = tuple(
            ParkedIdea(id=f"{place:024}", stage=stage, text=filled(writing, 500, place))
            for place, stage in enumerate(given.current.stages * 7, 1)
        )
        check_form(answer_form(asked(given, parked=parked), details=True))
        for count in (0, 1, 100):
            check_form(answer_saved(given, notes(count, filled(writing, 500))))


def test_a_long_goal_does_not_break_the_form() -> None:
    stages = tuple(
        one.model_copy(update={"goal": filled("ampersands", 3000)}) for one in small_workshop().stages
    )
    check_form(answer_form(asked(small_workshop(stages=stages))))


def test_every_cell_of_the_step_has_a_field_of_its_own_name() -> None:
    for given in _collecting(workshop()):
        names = {block.get("block_id") for block in answer_form(asked(given))["blocks"]}
        assert {cell_block(stage, lane) for stage, lane in given.current.cells} <= names


def test_no_field_is_required_so_that_people_write_what_they_know() -> None:
    for given in _collecting(workshop()):
        assert all(
            block["optional"] for block in answer_form(asked(given))["blocks"] if block["type"] == "input"
        )


def test_each_lane_asks_its_question_and_gives_its_example() -> None:
    told = _everything(answer_form(asked(small_workshop(lanes=tuple(LANES)))))
    for lane in small_workshop(lanes=tuple(LANES)).current.lanes:
        assert LANES[lane].question in told
        assert f"e.g. {LANES[lane].example}" in told


def test_each_lane_shows_what_would_be_too_vague() -> None:
    for given in (small_workshop(lanes=tuple(LANES)), small_workshop(step=2)):
        told = _everything(answer_form(asked(given)))
        for lane in given.current.lanes:
            assert f"Too vague: “{LANES[lane].too_vague}”." in told


def test_the_common_form_is_short_and_the_details_come_when_asked_for() -> None:
    given = asked(small_workshop(), stations=typed_stations("stage-1", "Opens nine tabs"))
    short, long = answer_form(given)["blocks"], answer_form(given, details=True)["blocks"]
    more = {"vantage", "link", "station"}
    assert more & {one["action_id"] for one in elements(short)} == set()
    assert more <= {one["action_id"] for one in elements(long)}
    assert [one["value"] for one in element(long, "vantage")["options"]] == [
        one for one in Vantage if one is not Vantage.MODEL
    ]


def test_slack_keeps_what_was_typed_because_the_fields_keep_their_names() -> None:
    given = asked(small_workshop())
    short, long = (answer_form(given, details=details)["blocks"] for details in (False, True))
    fields = [(one["block_id"], one["element"]["action_id"]) for one in short if one["type"] == "input"]
    kept = [(one["block_id"], one["element"]["action_id"]) for one in long if one["type"] == "input"]
    assert set(fields) <= set(kept)


def test_no_station_is_asked_for_where_there_is_none() -> None:
    blocks = answer_form(asked(small_workshop()), details=True)["blocks"]
    assert "station" not in {one["action_id"] for one in elements(blocks)}


def test_actions_of_several_stages_stand_under_the_names_of_their_stages() -> None:
    stations = (*typed_stations("stage-2", "Pays twice"), *typed_stations("stage-1", "Opens nine tabs"))
    blocks = answer_form(asked(small_workshop(), stations=stations), details=True)["blocks"]
    groups = element(blocks, "station")["option_groups"]
    assert [(one["label"]["text"], [each["text"]["text"] for each in one["options"]]) for one in groups] == [
        ("Compare", ["Opens nine tabs"]),
        ("Book", ["Pays twice"]),
    ]


def test_actions_being_typed_can_be_chosen_once_each() -> None:
    given = asked(small_workshop(), stations=(Station(key="c1", stage="stage-1", text="Asks a friend"),))
    typed = {"text": {"value": "- Opens nine tabs\nAsks a friend\nOpens nine tabs"}}
    found = typed_actions(given, {cell_block("stage-1", "action"): typed})
    assert [one.text for one in found] == ["Opens nine tabs"]
    assert typed_actions(given, {}) == ()


def test_the_form_of_a_step_that_is_over_says_that_notes_come_late() -> None:
    assert "marked as late" in shown(answer_form(asked(small_workshop(step=1), step=0))["blocks"])
    assert "marked as late" not in shown(answer_form(asked(small_workshop(step=1)))["blocks"])


def test_how_a_person_knows_it_comes_back_with_the_answer() -> None:
    values = {
        cell_block("stage-1", "action"): {"text": {"value": "Opens nine tabs"}},
        "vantage": {"vantage": {"selected_option": {"value": "support"}}},
        "link": {"link": {"value": "https://example.org/1"}},
        "station": {"station": {"selected_option": {"value": "c1"}}},
    }
    answer = answer_of(submission(values, answer_form(asked(small_workshop()))["private_metadata"]))
    assert (answer.vantage, answer.evidence_link, answer.station) == (
        Vantage.SUPPORT,
        "https://example.org/1",
        "c1",
    )


def test_there_is_a_face_for_each_score_the_best_first() -> None:
    assert [int(score) for score in FACES] == sorted(SCORES, reverse=True)
    chosen = element(answer_form(asked(small_workshop()))["blocks"], "score")
    assert [int(one["value"]) for one in chosen["options"]] == sorted(SCORES, reverse=True)


@pytest.mark.parametrize("anonymity", Anonymity)
def test_the_promise_about_names_is_printed_on_every_form(anonymity: Anonymity) -> None:
    for given in _collecting(small_workshop(anonymity=anonymity)):
        assert PROMISES[anonymity].sentence in shown(answer_form(asked(given))["blocks"])


@pytest.mark.parametrize("anonymity", Anonymity)
def test_only_where_each_person_chooses_is_a_name_asked_for(anonymity: Anonymity) -> None:
    is_asked = "name" in {
        one["action_id"]
        for one in elements(answer_form(asked(small_workshop(anonymity=anonymity)))["blocks"])
    }
    assert is_asked == (anonymity is Anonymity.EACH_CHOOSES)


def test_severity_is_asked_where_pain_is_and_every_choice_is_known() -> None:
    blocks = answer_form(asked(small_workshop()))["blocks"]
    assert [one["value"] for one in element(blocks, "severity")["options"]] == list(Severity)
    assert [one["value"] for one in element(blocks, "evidence")["options"]] == list(EvidenceLevel)
    without = answer_form(asked(small_workshop(lanes=("action",))))["blocks"]
    assert PAIN_POINT not in small_workshop(lanes=("action",)).current.lanes
    assert "severity" not in {one["action_id"] for one in elements(without)}


@pytest.mark.parametrize("writing", WRITINGS)
async def test_what_is_typed_into_the_form_comes_back_as_the_answer(writing: str) -> None:
    for given in _collecting(workshop(writing, anonymity=Anonymity.EACH_CHOOSES)):
        answer = answer_of(_sent(given))
        assert (answer.workshop_id, answer.step) == (given.id, given.step)
        texts = [cell for cell in given.current.cells if LANES[cell[1]].input is LaneInput.TEXT]
        assert [(one.stage, one.lane, one.text) for one in answer.cells] == [
            (*cell, f"typed at {cell}") for cell in texts
        ]
        feelings = [stage for stage, lane in given.current.cells if lane == EMOTION]
        assert [(one.stage, one.score, one.reason) for one in answer.emotions] == [
            (stage, -2, f"why {stage}") for stage in feelings
        ]
        assert answer.shows_name


@pytest.mark.parametrize(("count", "said"), [(1, "1 note saved"), (7, "7 notes saved")])
def test_the_saved_page_says_how_many_notes_and_offers_more(count: int, said: str) -> None:
    page = answer_saved(small_workshop(), notes(count))
    assert said in shown(page["blocks"])
    assert [one["action_id"] for one in elements(page["blocks"])] == [
        "add_another",
        "my_notes",
        "mark_done",
    ]


def test_a_redelivered_form_does_not_say_that_nothing_was_saved() -> None:
    told = shown(answer_saved(small_workshop(), ())["blocks"]).casefold()
    assert "no notes" not in told
    assert "saved already" in told


def test_the_reference_survives_the_way_through_slack() -> None:
    given = small_workshop(step=1)
    expected = StepReference(workshop_id=given.id, step=1)
    for view in (answer_form(asked(given)), answer_saved(given, notes(1))):
        assert StepReference.unpacked(view["private_metadata"]) == expected


def asked(given: Workshop, **more: Any) -> AskedStep:
    return AskedStep(**{"workshop": given, "step": given.step, **more})


def notes(count: int, text: str = "Opens nine tabs") -> list[Contribution]:
    return [note(f"c{number}", text) for number in range(count)]


def _collecting(given: Workshop) -> list[Workshop]:
    return [given.model_copy(update={"step": step}) for step in steps_of(StepKind.COLLECT, given)]


def _everything(view: Any) -> str:
    return "\n".join(str(one.get("text")) for one in objects(view))


def _sent(given: Workshop) -> Submission:
    values: dict[str, Any] = {"name": {"name": {"selected_options": [{"value": "yes"}]}}}
    for stage, lane in given.current.cells:
        if lane == EMOTION:
            values[cell_block(stage, lane)] = {"score": {"selected_option": {"value": "-2"}}}
            values[reason_block(stage)] = {"text": {"value": f"why {stage}"}}
        else:
            values[cell_block(stage, lane)] = {"text": {"value": f"typed at {(stage, lane)}"}}
    return submission(values, answer_form(asked(given))["private_metadata"])


@pytest.mark.parametrize("writing", WRITINGS)
def test_who_was_writing_when_an_earlier_step_was_opened_again_reads_where_it_went(writing: str) -> None:
    check_form(answer_saved_waiting(workshop(writing), 3, 2))
    given = small_workshop(step=0, reopening=Reopening(waiting=1))
    told = shown(answer_saved_waiting(given, 1, 2)["blocks"])
    assert "2 notes saved* at “Book”, which waits while an earlier step is open again" in told


def test_parked_solutions_are_offered_under_the_opportunities_of_their_stage_and_come_back_when_ticked() -> (
    None
):
    given = small_workshop()
    (step,) = (one for one in steps_of(StepKind.COLLECT, given) if "opportunity" in given.agenda[one].lanes)
    ideas = (ParkedIdea(id="c7", stage="stage-2", text="We should show the total price"),)
    form = answer_form(asked(given.model_copy(update={"step": step}), parked=ideas))
    names = [block.get("block_id") for block in form["blocks"]]
    assert names.index(parked_block("stage-2")) == names.index(cell_block("stage-2", "opportunity")) + 1
    assert parked_block("stage-1") not in names
    (offered,) = element(form["blocks"], "parked")["options"]
    assert offered["text"]["text"] == "We should show the total price"
    ticked = {parked_block("stage-2"): {"parked": {"selected_options": [{"value": "c7"}]}}}
    assert answer_of(submission(ticked, form["private_metadata"])).taken_up == ("c7",)
