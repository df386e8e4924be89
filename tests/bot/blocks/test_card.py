import re

import pytest

from bot.blocks.card import card_blocks, card_text
from bot.blocks.promise import PROMISES
from journey.anonymity import Anonymity
from journey.flags import FlagState
from journey.lanes import LANES
from journey.map import JourneyMap
from tests.bot.blocks.payloads import check_message, element, elements, shown
from tests.bot.blocks.worst import (
    FACILITATOR,
    NOON,
    empty_map,
    flags,
    full_map,
    small_workshop,
    states,
    steps_of,
    unfinished,
    workshop,
)
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.agenda import StepKind
from workshop.read_progress import Progress
from workshop.workshop import Reopening, Workshop, WorkshopState


@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_card_in_every_state(writing: str, anonymity: Anonymity) -> None:
    for progress in states(writing, anonymity):
        check_message(card_blocks(progress), card_text(progress))


@pytest.mark.parametrize("writing", sorted(set(WRITINGS) - {"ampersands"}))
def test_a_draft_shows_all_its_stages_however_much_is_expected(writing: str) -> None:
    given = workshop(writing, state=WorkshopState.DRAFT, step_opened=None)
    told = shown(card_blocks(Progress(workshop=given)))
    assert "*Stages:*" in told
    assert all(f"\n{place}. " in told for place in range(1, len(given.stages) + 1))


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_long_goal_leaves_room_for_the_questions(writing: str) -> None:
    stages = tuple(one.model_copy(update={"goal": filled(writing, 3000)}) for one in small_workshop().stages)
    progress = Progress(workshop=small_workshop(stages=stages))
    check_message(card_blocks(progress), card_text(progress))


@pytest.mark.parametrize("anonymity", Anonymity)
def test_the_promise_about_names_is_printed_before_and_during_the_workshop(anonymity: Anonymity) -> None:
    for progress in list(states("latin", anonymity))[:-2]:
        assert PROMISES[anonymity].sentence in shown(card_blocks(progress))


def test_a_running_card_says_where_it_stands_and_asks_every_lane() -> None:
    given = small_workshop(step=1)
    progress = Progress(workshop=given, people=4, done=2, notes=9)
    told = shown(card_blocks(progress))
    assert f"Step 2 of {len(given.agenda)} · Book" in told
    for key in given.current.lanes:
        assert LANES[key].question in told
    assert "4 people took part  ·  9 notes  ·  2 done" in told
    assert f"led by <@{FACILITATOR}>" in told


def test_the_card_tells_the_time_in_each_readers_zone() -> None:
    told = shown(card_blocks(Progress(workshop=small_workshop())))
    assert "⏳ until <!date^1795178700^{time}|12:45 UTC>" in told


def test_the_card_warns_before_the_time_is_up() -> None:
    told = shown(card_blocks(Progress(workshop=small_workshop(ends_soon=True))))
    assert "⏰ *last call:* until <!date^1795178700^{time}|12:45 UTC>" in told


def test_the_card_of_a_paused_workshop_says_so_and_lets_it_go_on() -> None:
    blocks = card_blocks(Progress(workshop=small_workshop(paused_at=NOON)))
    assert "*Paused.* The clock stands still with 45 minutes left" in shown(blocks)
    assert "⏳" not in shown(blocks)
    assert element(blocks, "resume_workshop")["text"]["text"] == "Resume"
    assert element(blocks, "add_view")


def test_the_card_of_a_step_that_is_open_again_says_what_waits() -> None:
    given = small_workshop(reopening=Reopening(waiting=2))
    blocks = card_blocks(Progress(workshop=given))
    assert f"Step 1 of {len(given.agenda)} · Compare · open again" in shown(blocks)
    assert "What comes in now is marked as late. “Opportunities” waits" in shown(blocks)
    assert element(blocks, "next_step")["confirm"]["title"]["text"] == "Go on to “Opportunities”?"


@pytest.mark.parametrize("people", [0, 1, 2])
def test_notes_of_fewer_than_three_anonymous_people_are_not_counted(people: int) -> None:
    progress = Progress(workshop=small_workshop(), people=people, notes=7)
    assert "7 notes" not in shown(card_blocks(progress))


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_of_step_has_its_buttons_and_a_way_on(kind: StepKind) -> None:
    for step in steps_of(kind, small_workshop()):
        given = small_workshop(step=step)
        actions = [one["action_id"] for one in elements(card_blocks(Progress(workshop=given)))]
        assert actions[-2:] == ["close_workshop" if given.following is None else "next_step", "lead"]


def test_the_card_of_a_vote_counts_voters_and_no_dots() -> None:
    (step,) = steps_of(StepKind.VOTE, small_workshop())
    for people, said in (
        (0, "nobody voted so far"),
        (1, "1 person voted so far"),
        (4, "4 people voted so far"),
    ):
        given = Progress(workshop=small_workshop(step=step), people=people, done=people, notes=9)
        told = shown(card_blocks(given))
        assert said in told
        assert not re.search(r"\d+ dots?\b", told)
        assert element(card_blocks(given), "vote")


def test_a_person_finds_their_notes_from_the_card_while_a_step_collects() -> None:
    for step, one in enumerate(small_workshop().agenda):
        actions = [
            each["action_id"] for each in elements(card_blocks(Progress(workshop=small_workshop(step=step))))
        ]
        assert ("my_notes" in actions) == (one.kind is StepKind.COLLECT)


def test_going_on_from_a_thin_step_says_so_in_the_one_question_that_is_asked() -> None:
    writing = small_workshop(anonymity=Anonymity.ANONYMOUS)
    for is_thin in (False, True):
        asked = element(card_blocks(Progress(workshop=writing, is_thin=is_thin)), "next_step")["confirm"]
        assert ("See what is missing so far" in asked["text"]["text"]) == is_thin
        assert "“Compare” closes for everybody" in asked["text"]["text"]


def test_the_question_before_the_longest_step_closes_is_whole() -> None:
    (first, *later) = small_workshop().agenda
    given = small_workshop(agenda=(first.model_copy(update={"title": "y" * 80}), *later))
    asked = element(card_blocks(Progress(workshop=given, is_thin=True)), "next_step")["confirm"]
    assert asked["text"]["text"].endswith("can ask the group first.")


def test_going_on_and_closing_ask_first_and_say_what_will_happen() -> None:
    for step in range(len(small_workshop().agenda)):
        given = small_workshop(step=step)
        blocks = card_blocks(Progress(workshop=given))
        asked = element(blocks, "close_workshop" if given.following is None else "next_step")["confirm"]
        assert asked["title"]["text"].endswith("?")
        assert given.current.title in asked["text"]["text"] or given.following is None
        assert asked["deny"]["text"] == "Not yet"


def test_the_read_back_card_counts_flags() -> None:
    (step,) = steps_of(StepKind.READ_BACK, small_workshop())
    for count, said in ((1, "1 flag in the thread, 1 open"), (3, "3 flags in the thread, 1 open")):
        given = small_workshop(step=step, flags=flags("latin", count))
        told = shown(card_blocks(Progress(workshop=given)))
        assert said in told
    answered = tuple(one.model_copy(update={"state": FlagState.MENDED}) for one in flags("latin", 2))
    told = shown(card_blocks(Progress(workshop=small_workshop(step=step, flags=answered))))
    assert "2 flags in the thread, none open" in told
    assert element(card_blocks(Progress(workshop=small_workshop(step=step))), "raise_flag")


@pytest.mark.parametrize("writing", WRITINGS)
def test_before_the_workshop_closes_the_card_shows_what_is_said_both_ways(writing: str) -> None:
    (step,) = steps_of(StepKind.READ_BACK, workshop(writing))
    progress = Progress(workshop=workshop(writing, step=step), journey_map=full_map(writing))
    blocks = card_blocks(progress)
    check_message(blocks, card_text(progress))
    assert shown(blocks).count("said both ways") == 3


@pytest.mark.parametrize(
    ("kind", "then"),
    [
        (StepKind.COLLECT, "What was collected is then shown in the thread."),
        (StepKind.VOTE, "The dots are then counted and shown in the thread."),
        (StepKind.GROUP, "closes for everybody."),
    ],
)
def test_the_card_asks_before_a_step_closes_and_says_what_is_shown_then(kind: StepKind, then: str) -> None:
    step = steps_of(kind, small_workshop())[0]
    pressed = element(card_blocks(Progress(workshop=small_workshop(step=step))), "next_step")
    assert pressed["confirm"]["text"]["text"].endswith(then)


def test_with_owners_missing_the_card_asks_before_it_closes() -> None:
    (step,) = steps_of(StepKind.READ_BACK, small_workshop())
    progress = Progress(workshop=small_workshop(step=step), unfinished=unfinished("latin"))
    pressed = element(card_blocks(progress), "ask_close")
    assert pressed["text"]["text"] == "Close and post the map"
    assert "confirm" not in pressed


def test_a_draft_offers_its_start_and_its_change() -> None:
    draft = Progress(workshop=small_workshop(state=WorkshopState.DRAFT, step_opened=None))
    assert [one["action_id"] for one in elements(card_blocks(draft))] == ["start_workshop", "change_set_up"]


def test_a_closed_card_counts_people_only_where_three_took_part() -> None:
    closed = small_workshop(state=WorkshopState.CLOSED)
    few = Progress(workshop=closed, contributions=5, participants=2)
    many = Progress(workshop=closed, contributions=5, participants=3)
    assert "5 contributions made this journey map." in shown(card_blocks(few))
    assert "5 contributions from 3 people made this journey map" in shown(card_blocks(many))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_card_counts_in_plain_english(count: int) -> None:
    for state in WorkshopState:
        for step in range(len(small_workshop().agenda)):
            given = small_workshop(state=state, step=step)
            progress = Progress(
                workshop=given, people=count, done=count, notes=count, contributions=count,
                participants=count, opportunities=count, owned=count, journey_map=_read_back(given),
            )  # fmt: skip
            told = shown(card_blocks(progress)).casefold()
            for ugly in (
                "of no ",
                "no contributions made",
                "1 people",
                "1 notes",
                "1 opportunities",
                "0 of 0",
                "no people",
            ):
                assert ugly not in told


def _read_back(given: Workshop) -> JourneyMap | None:
    return empty_map() if given.current.kind is StepKind.READ_BACK else None


def test_a_draft_says_which_language_model_takes_part() -> None:
    draft = Progress(workshop=small_workshop(state=WorkshopState.DRAFT))
    assert "The model X helps." in shown(card_blocks(draft, "The model X helps."))
    assert "model" not in shown(card_blocks(draft))


def test_the_card_says_what_a_summariser_is_doing() -> None:
    progress = Progress(workshop=small_workshop(), activity="Grouping 143 notes …")
    assert "⏳ Grouping 143 notes …" in shown(card_blocks(progress))
