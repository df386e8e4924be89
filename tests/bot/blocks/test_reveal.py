import pytest

from bot.blocks.reveal import reveal_blocks, reveal_text
from journey.anonymity import Anonymity
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.lanes import EMOTION, LANES
from journey.map import JourneyMap
from journey.themes import Theme
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import empty_map, full_map, small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import StepKind


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_reveal_of_every_step(writing: str) -> None:
    given = workshop(writing)
    for step in (given.agenda[place] for place in steps_of(StepKind.COLLECT, given)):
        check_message(reveal_blocks(step, full_map(writing)), reveal_text(step, full_map(writing)))


def test_a_step_in_which_nobody_wrote_is_revealed_as_such() -> None:
    for step in small_workshop().agenda[:3]:
        assert reveal_text(step, empty_map()) == f"“{step.title}” is over: nobody wrote anything."
        check_message(reveal_blocks(step, empty_map()), reveal_text(step, empty_map()))


def test_what_people_wrote_is_shown_as_they_wrote_it() -> None:
    told = _told(_map(_note("a", "Opens *nine* tabs"), _note("b", "Asks <@U1>")))
    assert "• Opens *\u2060nine*\u2060 tabs" in told
    assert "• Asks &lt;@U1&gt;" in told
    assert "2 notes, now visible to everybody" in told


def test_a_theme_is_shown_with_its_size() -> None:
    theme = Theme(id="t", stage="stage-1", lane="action", label="Paying", contribution_ids=("a", "b"))
    assert "• Paying _(2 notes)_" in _told(_map(_note("a", "pays"), _note("b", "pays"), themes=(theme,)))


def test_names_stand_beside_notes_where_the_mode_promises_it() -> None:
    theme = Theme(id="t", stage="stage-1", lane="action", label="Paying", contribution_ids=("a", "b", "c"))
    notes = [_note("a", "pays", "Ana"), _note("b", "pays", "Ben"), _note("c", "pays", "Ana")]
    lone = _note("d", "sighs", "Cem")
    told = _told(_map(*notes, lone, themes=(theme,), anonymity=Anonymity.NAMED))
    assert "• Paying _(3 notes: Ana, Ben)_" in told
    assert "• sighs _(Cem)_" in told


def test_an_anonymous_reveal_names_nobody() -> None:
    told = _told(_map(_note("a", "pays", "Ana"), anonymity=Anonymity.ANONYMOUS))
    assert "• pays" in told
    assert "Ana" not in told


def test_feelings_are_revealed_with_the_step_that_asked_for_them_and_not_again() -> None:
    given = small_workshop()
    happy = Contribution(id="a", stage="stage-1", lane=EMOTION, text="", emotion=1)
    journey_map = _map(WrittenContribution(contribution=happy, author_key="k"))
    assert f"*{LANES[EMOTION].title}*\n+1.0 on average of 1 rating" in _told(journey_map)
    opportunities = given.agenda[2]
    assert LANES[EMOTION].title not in shown(reveal_blocks(opportunities, journey_map))
    check_message(reveal_blocks(opportunities, journey_map), reveal_text(opportunities, journey_map))


@pytest.mark.parametrize("writing", WRITINGS)
def test_what_does_not_fit_is_counted(writing: str) -> None:
    notes = [_note(f"{number:03}", f"{WRITINGS[writing]} {number} " + "x" * 400) for number in range(300)]
    told = _told(_map(*notes))
    assert f"… and {300 - told.count('• ')} more notes" in told


def test_lanes_that_do_not_fit_are_counted_too() -> None:
    notes = [
        _note(f"{lane}-{stage}-{number}", "x" * 400, lane=lane, stage=f"stage-{stage}")
        for lane in ("opportunity",)
        for stage in range(1, 13)
        for number in range(6)
    ]
    given = workshop()
    (step,) = (one for one in given.agenda if one.lanes == ("opportunity",) and one.kind is StepKind.COLLECT)
    told = shown(reveal_blocks(step, _map(*notes, stages=given.stages)))
    missing = 72 - told.count("• ")
    assert missing > 0
    assert f"… and {missing} more notes, all of them on the map" in told


def _note(
    one: str, text: str, author: str = "", *, lane: str = "action", stage: str = "stage-1"
) -> WrittenContribution:
    note = Contribution(id=one, stage=stage, lane=lane, text=text, author=author)
    return WrittenContribution(contribution=note, author_key=f"key-{one}")


def _map(*written: WrittenContribution, **more: object) -> JourneyMap:
    given = small_workshop()
    facts = {
        "id": given.id, "title": given.title, "persona": given.persona, "scenario": given.scenario,
        "lanes": given.lanes, "stages": given.stages, "updated": given.created.date(), **more,
    }  # fmt: skip
    return build_map(MapFacts.model_validate({**facts, "contributions": written}))


def _told(journey_map: JourneyMap) -> str:
    return shown(reveal_blocks(small_workshop().agenda[0], journey_map))
