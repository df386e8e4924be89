import pytest

from bot.blocks.ranking import ranking_blocks, ranking_text
from bot.blocks.step_faces import shown_of
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.map import JourneyMap
from journey.themes import Theme
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import empty_map, full_map, small_workshop, steps_of, with_themes, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import Step, StepKind
from workshop.workshop import Workshop


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_result_of_a_vote_on_everything(writing: str, *, tied: bool) -> None:
    given = workshop(writing)
    journey_map = _voted(full_map(writing), tied=tied)
    check_message(ranking_blocks(_vote(given), journey_map), ranking_text(_vote(given), journey_map))


def test_places_follow_the_dots_and_equal_ones_share_a_place() -> None:
    told = shown(_ranking({"one map": 4, "one ticket": 2, "prices change": 2, "one app": 1, "a song": 0}))
    assert "*1.* 4 dots\n• 💡 one map _(Compare)_" in told
    assert "*2.* 2 dots, a tie of 2\n• ⚡ prices change _(Compare)_\n• 💡 one ticket _(Compare)_" in told
    assert "*4.* 1 dot\n• 💡 one app _(Compare)_" in told
    assert "a song" not in told
    assert "9 dots given" in told


def test_themes_nobody_voted_for_are_no_part_of_a_tie() -> None:
    assert "tie" not in shown(_ranking({"one map": 1, "one ticket": 0, "one app": 0}))


def test_a_vote_without_dots_is_told_as_such() -> None:
    step = _vote(small_workshop())
    assert ranking_text(step, empty_map()) == "“Dot vote” is over: nobody gave a dot."
    check_message(ranking_blocks(step, empty_map()), ranking_text(step, empty_map()))


@pytest.mark.parametrize("tied", [True, False])
def test_what_does_not_fit_is_counted(*, tied: bool) -> None:
    journey_map = _voted(full_map("latin"), tied=tied)
    told = shown(ranking_blocks(_vote(workshop()), journey_map))
    missing = 24 - told.count("• ")
    assert (f"… and {missing} more themes with dots" in told) == bool(missing)
    assert bool(missing) == tied


def test_words_are_shown_as_they_were_written() -> None:
    told = shown(_ranking({"*one* <!channel>": 1}))
    assert "*\u2060one*\u2060 &lt;!channel&gt;" in told


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_ranking_with_the_marked_moments_of_truth(writing: str) -> None:
    journey_map = _marked(_voted(full_map(writing), tied=False), starred=True)
    step = _vote(workshop(writing))
    check_message(ranking_blocks(step, journey_map), ranking_text(step, journey_map))


@pytest.mark.parametrize("starred", [True, False])
def test_marked_moments_of_truth_are_listed_with_a_star_or_left_to_the_facilitator(*, starred: bool) -> None:
    told = shown(ranking_blocks(_vote(workshop()), _marked(full_map("latin"), starred=starred)))
    assert "★ *Moments of truth*" in told
    assert told.count("2 marks") == 6
    assert "_… and 6 more_" in told
    assert ("• ★ " in told) == starred
    assert ("Too many are marked alike" in told) != starred


def test_no_mark_no_word_of_moments() -> None:
    assert "truth" not in shown(ranking_blocks(_vote(workshop()), full_map("latin")))


def test_the_vote_is_revealed_by_its_ranking() -> None:
    step, journey_map = _vote(workshop()), _voted(full_map("latin"), tied=True)
    shown_then = shown_of(step)
    assert shown_then.blocks(step, journey_map) == ranking_blocks(step, journey_map)
    assert shown_then.text(step, journey_map) == ranking_text(step, journey_map)


def _vote(given: Workshop) -> Step:
    (step,) = steps_of(StepKind.VOTE, given)
    return given.agenda[step]


def _voted(journey_map: JourneyMap, *, tied: bool) -> JourneyMap:
    votes = iter(range(1, 1000))
    return with_themes(journey_map, lambda one: one.model_copy(update={"votes": 3 if tied else next(votes)}))


def _marked(journey_map: JourneyMap, *, starred: bool) -> JourneyMap:
    actions = {theme.id for _, theme in journey_map.themes("action")}
    starred_ids = set(sorted(actions)[:3]) if starred else set()
    return with_themes(
        journey_map,
        lambda one: one.model_copy(
            update={"moment_marks": 2 * (one.id in actions), "moment_of_truth": one.id in starred_ids}
        ),
    )


def _ranking(votes: dict[str, int]) -> list[dict[str, object]]:
    given = small_workshop()
    notes = [
        Contribution(
            id=f"note-{text}",
            stage="stage-1",
            lane="pain_point" if text.startswith("prices") else "opportunity",
            text=text,
        )
        for text in votes
    ]
    journey_map = build_map(
        MapFacts(
            id=given.id,
            title=given.title,
            persona=given.persona,
            scenario=given.scenario,
            lanes=given.lanes,
            stages=given.stages,
            updated=given.created.date(),
            contributions=tuple(WrittenContribution(contribution=one, author_key=one.id) for one in notes),
            themes=tuple(
                Theme(
                    id=one.text,
                    stage=one.stage,
                    lane=one.lane,
                    label=one.text,
                    contribution_ids=(one.id,),
                    votes=votes[one.text],
                )
                for one in notes
            ),
        )
    )
    return ranking_blocks(_vote(given), journey_map)
