import pytest

from bot.blocks.reveal_again import reveal_again_blocks, reveal_again_text
from journey.anonymity import Anonymity
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.lanes import EMOTION
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import NOON, full_map, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import Step, StepKind


def _everything(writing: str) -> Step:
    agenda = workshop(writing).agenda
    stages = tuple(one for step in agenda[:12] for one in step.stages)
    return agenda[0].model_copy(update={"stages": stages, "lanes": tuple(workshop(writing).lanes)})


@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_what_came_to_a_step_that_was_open_again(writing: str, anonymity: Anonymity) -> None:
    journey_map = full_map(writing, anonymity)
    every = [one.id for one in journey_map.contributions()]
    for step in (workshop(writing).agenda[0], _everything(writing)):
        for notes in (every[:1], every):
            check_message(reveal_again_blocks(step, journey_map, notes), reveal_again_text(step, len(notes)))


def test_only_the_new_notes_are_shown_with_their_names_where_the_mode_allows() -> None:
    notes = [
        Contribution(id=one, stage="stage-1", lane="thought", text=one, author="Ana")
        for one in ("old", "new")
    ]
    given = small_workshop()
    for mode in Anonymity:
        journey_map = build_map(
            MapFacts(
                id=given.id, title=given.title, persona=given.persona, scenario=given.scenario,
                lanes=given.lanes, stages=given.stages, anonymity=mode, updated=NOON.date(),
                contributions=tuple(WrittenContribution(contribution=one, author_key="a") for one in notes),
            )
        )  # fmt: skip
        told = shown(reveal_again_blocks(given.agenda[0], journey_map, ["new"]))
        assert ("• new _(Ana)_" in told) == (mode is not Anonymity.ANONYMOUS)
        assert "• new" in told
        assert "• old" not in told
        assert "1 more note, now visible to everybody." in told


def test_ratings_are_counted_and_not_told() -> None:
    journey_map = full_map("latin")
    ratings = [one.id for one in journey_map.stages[0].ratings]
    step = workshop().agenda[0]
    assert step.kind is StepKind.COLLECT
    assert EMOTION in step.lanes
    assert "4 more ratings" in shown(reveal_again_blocks(step, journey_map, ratings))


def test_what_does_not_fit_is_counted() -> None:
    journey_map = full_map("latin")
    every = [one.id for one in journey_map.contributions()]
    told = shown(reveal_again_blocks(_everything("latin"), journey_map, every))
    assert "all of them on the map at the end of the workshop" in told


def test_what_is_said_both_ways_by_now_is_asked_about_as_at_the_first_reveal() -> None:
    notes = [
        Contribution(id="old", stage="stage-1", lane="pain_point", text="The gate staff were rude"),
        Contribution(id="new", stage="stage-1", lane="bright_spot", text="Gate staff knew our names"),
    ]
    given = small_workshop()
    journey_map = build_map(
        MapFacts(
            id=given.id, title=given.title, persona=given.persona, scenario=given.scenario,
            lanes=given.lanes, stages=given.stages, anonymity=Anonymity.NAMED, updated=NOON.date(),
            contributions=tuple(
                WrittenContribution(contribution=one, author_key=one.id) for one in notes
            ),
        )
    )  # fmt: skip
    told = shown(reveal_again_blocks(given.agenda[0], journey_map, ["new"]))
    assert "One note says ⚡ “The gate staff were rude”, another ✨ “Gate staff knew our names”." in told
    assert "both ways" not in shown(reveal_again_blocks(given.agenda[0], journey_map, ["hidden since"]))


def test_what_was_asked_about_before_and_nothing_new_touches_is_not_asked_again() -> None:
    given = small_workshop()
    notes = [
        Contribution(id="bad", stage="stage-1", lane=EMOTION, text="Loud", emotion=-2),
        Contribution(id="good", stage="stage-1", lane=EMOTION, text="Cosy", emotion=2),
        Contribution(id="new", stage="stage-1", lane="pain_point", text="No table"),
    ]
    journey_map = build_map(
        MapFacts(
            id=given.id, title=given.title, persona=given.persona, scenario=given.scenario,
            lanes=given.lanes, stages=given.stages, anonymity=Anonymity.NAMED, updated=NOON.date(),
            contributions=tuple(
                WrittenContribution(contribution=one, author_key=one.id) for one in notes
            ),
        )
    )  # fmt: skip
    assert "opinions pull apart" not in shown(reveal_again_blocks(given.agenda[0], journey_map, ["new"]))
    told = shown(reveal_again_blocks(given.agenda[0], journey_map, ["new", "good"]))
    assert "opinions pull apart.* To some it feels bad: “Loud”, to others good: “Cosy”." in told
