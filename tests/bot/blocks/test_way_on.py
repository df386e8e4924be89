import pytest

from bot.blocks.way_on import closing_blocks, time_up_blocks, way_on_blocks
from bot.references import ClockReference, ClosingReference, StepReference
from journey.anonymity import Anonymity
from tests.bot.blocks.payloads import check_message, element, shown
from tests.bot.blocks.worst import small_workshop, states, steps_of
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import StepKind
from workshop.read_progress import Progress
from workshop.unfinished import Unfinished
from workshop.workshop import Reopening, WorkshopState

QUESTIONS = (way_on_blocks, closing_blocks, time_up_blocks)


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_questions_at_every_step(writing: str) -> None:
    for progress in states(writing, Anonymity.NAMED):
        if progress.workshop.state is WorkshopState.RUNNING:
            for question in QUESTIONS:
                check_message(question(progress), "What comes next?")


@pytest.mark.parametrize("step", range(len(small_workshop().agenda)))
def test_the_button_carries_the_step_the_person_sees(step: int) -> None:
    given = small_workshop(step=step)
    pressed = element(
        way_on_blocks(Progress(workshop=given)), "close_workshop" if given.following is None else "next_step"
    )
    assert StepReference.unpacked(pressed["value"]) == StepReference(workshop_id=given.id, step=step)


def test_going_on_names_both_steps_and_says_what_is_shown() -> None:
    told = shown(way_on_blocks(Progress(workshop=small_workshop(), people=4, done=3)))
    assert "*Close “Compare” and go on to “Book”?*" in told
    assert "4 people took part so far, 3 of them done." in told
    assert "What was collected is then shown in the thread." in told


@pytest.mark.parametrize("kind", [StepKind.OWN, StepKind.READ_BACK])
def test_a_step_that_collects_nothing_promises_no_reveal(kind: StepKind) -> None:
    (step,) = steps_of(kind, small_workshop())
    assert "shown in the thread" not in shown(way_on_blocks(Progress(workshop=small_workshop(step=step))))


@pytest.mark.parametrize(
    ("owned", "opportunities", "said"),
    [
        (0, 0, "No opportunities to own."),
        (0, 1, "0 of 1 opportunity has an owner."),
        (2, 5, "2 of 5 opportunities have an owner."),
    ],
)
def test_the_owners_step_counts_owners(owned: int, opportunities: int, said: str) -> None:
    (step,) = steps_of(StepKind.OWN, small_workshop())
    progress = Progress(workshop=small_workshop(step=step), owned=owned, opportunities=opportunities)
    assert said in shown(way_on_blocks(progress))


@pytest.mark.parametrize(("people", "said"), [(0, "Nobody"), (1, "1 person"), (4, "4 people")])
def test_the_vote_counts_voters_and_promises_the_count(people: int, said: str) -> None:
    (step,) = steps_of(StepKind.VOTE, small_workshop())
    progress = Progress(workshop=small_workshop(step=step), people=people, done=people)
    told = shown(way_on_blocks(progress))
    assert f"{said} voted so far. The dots are then counted and shown in the thread." in told


def test_nobody_is_counted_in_words() -> None:
    assert "Nobody has answered yet." in shown(way_on_blocks(Progress(workshop=small_workshop())))


def test_closing_early_says_how_many_steps_are_left_out() -> None:
    steps = len(small_workshop().agenda)
    assert f"{steps - 1} steps will be left out" in shown(closing_blocks(Progress(workshop=small_workshop())))
    assert "1 step will be left out" in shown(
        closing_blocks(Progress(workshop=small_workshop(step=steps - 2)))
    )
    assert "left out" not in shown(closing_blocks(Progress(workshop=small_workshop(step=steps - 1))))


def test_closing_names_what_nobody_has_taken_and_offers_both_ways() -> None:
    (step,) = steps_of(StepKind.READ_BACK, small_workshop())
    given = small_workshop(step=step)
    for labels, said in (
        (("one map",), "*1 opportunity has no owner yet:*\n• one map"),
        (("one map", "*one* <ticket>"), "*2 opportunities have no owner yet:*\n• one map\n• *\u2060one*"),
    ):
        blocks = closing_blocks(Progress(workshop=given, unfinished=Unfinished(unowned=labels)))
        assert said in shown(blocks)
        assert "“closed without owner”" in shown(blocks)
        first = element(blocks, "set_owner")
        assert first["text"]["text"] == "Set owners first"
        assert StepReference.unpacked(first["value"]) == StepReference(workshop_id=given.id, step=step)
        closing = element(blocks, "close_all_the_same")
        assert closing["text"]["text"] == "Close without owners"
        accepted = ClosingReference(workshop_id=given.id, unowned=len(labels), flags=0)
        assert ClosingReference.unpacked(closing["value"]) == accepted


@pytest.mark.parametrize(
    ("unowned", "label"), [((), "Close with open flags"), (("one map",), "Close all the same")]
)
def test_closing_counts_open_flags(unowned: tuple[str, ...], label: str) -> None:
    for flags, said in ((1, "*1 flag is open.*"), (3, "*3 flags are open.*")):
        unfinished = Unfinished(unowned=unowned, flags=flags)
        blocks = closing_blocks(Progress(workshop=small_workshop(), unfinished=unfinished))
        assert said in shown(blocks)
        closing = element(blocks, "close_all_the_same")
        assert closing["text"]["text"] == label
        assert ClosingReference.unpacked(closing["value"]).flags == flags


def test_time_up_says_that_nothing_has_moved() -> None:
    told = shown(time_up_blocks(Progress(workshop=small_workshop())))
    assert "The time for “Compare” is up. Nothing has closed" in told
    assert "go on to “Book”?" in told


@pytest.mark.parametrize("step", range(len(small_workshop().agenda)))
def test_time_up_offers_more_time_on_the_clock_that_is_up(step: int) -> None:
    given = small_workshop(step=step, clock=9)
    pressed = element(time_up_blocks(Progress(workshop=given)), "extend_step")
    assert pressed["text"]["text"] == "10 more minutes"
    assert ClockReference.unpacked(pressed["value"]) == ClockReference(workshop_id=given.id, clock=9)


def test_from_a_step_that_is_open_again_the_way_leads_back() -> None:
    given = small_workshop(reopening=Reopening(waiting=2))
    assert "go on to “Opportunities”?" in shown(way_on_blocks(Progress(workshop=given)))
    steps = len(given.agenda)
    assert f"{steps - 3} steps will be left out" in shown(closing_blocks(Progress(workshop=given)))
