import pytest

from bot.blocks.result import Told, result_blocks, result_text
from bot.gateway import Block
from journey.anonymity import Anonymity
from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap, MapStatus
from journey.opportunities import Opportunity
from prompts.offline.summary import summarise_map
from prompts.statements import Statement
from tests.bot.blocks.payloads import check_message, element, shown
from tests.bot.blocks.worst import empty_map, flags, full_map, with_themes
from tests.bot.blocks.writings import WRITINGS, filled

NOTHING_TOLD = Told(summary=summarise_map(empty_map()))


@pytest.mark.parametrize("picture", ["F0PICTURE", None])
@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_result_of_the_fullest_map(
    writing: str, anonymity: Anonymity, picture: str | None
) -> None:
    journey_map = full_map(writing, anonymity)
    check_message(_result(journey_map, picture, filled(writing, 4000)), result_text(journey_map))


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_result_with_every_action_a_moment_of_truth(writing: str) -> None:
    marked = with_themes(full_map(writing), lambda one: one.model_copy(update={"moment_of_truth": True}))
    check_message(_result(marked, "F0PICTURE", filled(writing, 4000)), result_text(marked))


@pytest.mark.parametrize("picture", ["F0PICTURE", None])
def test_slack_takes_the_result_of_an_empty_map(picture: str | None) -> None:
    check_message(_result(empty_map(), picture, "A map without notes"), result_text(empty_map()))


def test_the_picture_has_words_for_those_who_do_not_see_it() -> None:
    (image,) = (one for one in _result(empty_map(), "F1", "Two stages") if one["type"] == "image")
    assert image["alt_text"] == "Two stages"
    assert image["slack_file"] == {"id": "F1"}


def test_without_the_picture_the_words_stand_alone() -> None:
    assert "image" not in {one["type"] for one in _result(empty_map(), None, "")}


def test_owners_are_named_and_those_that_do_not_fit_are_counted() -> None:
    journey_map = full_map("latin")
    count = len(list(journey_map.themes(OPPORTUNITY)))
    told = shown(_result(journey_map, None, "", NOTHING_TOLD))
    assert "*Who takes what*" in told
    told = told.partition("*Who takes what*")[2]
    assert "by 31 December 2026" in told
    assert f"… and {count - told.count('• ')} more" in told


def test_what_nobody_took_is_not_listed_as_taken() -> None:
    assert "Who takes what" not in shown(
        _result(_owned(Opportunity(theme_id=_first(), value=5)), None, "", NOTHING_TOLD)
    )
    told = shown(_result(_owned(Opportunity(theme_id=_first(), owner="Web Team")), None, "", NOTHING_TOLD))
    assert told.partition("*Who takes what*")[2].count("• ") == 1
    assert ": *Web Team*\n" in told


def test_what_to_ask_customers_first_is_said_three_times_at_most() -> None:
    told = shown(_result(full_map("latin"), None, "", NOTHING_TOLD))
    asked = told.partition("*Ask customers first*")[2].partition("*Who takes what*")[0]
    assert asked.count("• At “") == 3
    assert "do customers really give up because of" in asked
    assert "Ask customers first" not in shown(_result(empty_map(), None, ""))


def test_flags_that_were_left_open_are_counted() -> None:
    for count, said in ((1, "Closed with 1 open flag. "), (6, "Closed with 2 open flags. ")):
        closed = {"flags": flags("latin", count), "status": MapStatus.REVIEWED}
        flagged = empty_map().model_copy(update=closed)
        assert said in shown(_result(flagged, None, ""))
        running = flagged.model_copy(update={"status": MapStatus.DRAFT})
        assert "Closed" not in shown(_result(running, None, ""))
    assert "flag" not in shown(_result(empty_map(), None, ""))


def test_what_was_closed_without_owner_says_so() -> None:
    left = Opportunity(theme_id=_first(), closed_without_owner=True)
    assert ": _closed without owner_" in shown(_result(_owned(left), None, "", NOTHING_TOLD))
    taken = left.model_copy(update={"owner": "Web Team"})
    assert "closed without" not in shown(_result(_owned(taken), None, "", NOTHING_TOLD))


def test_the_map_can_be_exported_from_the_result() -> None:
    assert element(_result(empty_map(), None, ""), "export_map")["options"]


def test_the_summary_stands_in_short_with_its_coverage() -> None:
    journey_map = full_map("latin")
    told = shown(_result(journey_map, None, ""))
    offline = summarise_map(journey_map)
    assert "*In short*\n• " in told
    assert "AI draft" not in told
    assert f"{offline.coverage}. Nobody listens." in told


def test_what_a_person_accepted_comes_first_and_is_shown_as_text() -> None:
    summary = summarise_map(full_map("latin"))
    given = Told(summary=summary, accepted=("Queues *annoy* <!channel> people",), notes=("It was <slow>.",))
    blocks = _result(empty_map(), None, "", given)
    told = shown(blocks)
    assert "*In short*\n• Queues *\u2060annoy*\u2060 &lt;!channel&gt; people\n• " in told
    assert "It was &lt;slow&gt;." in told
    check_message(blocks, result_text(empty_map()))


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_longest_summary(writing: str) -> None:
    long = Statement(text=filled(writing, 400), contribution_ids=("a",))
    summary = summarise_map(empty_map()).model_copy(update={"statements": (long,) * 20})
    given = Told(summary=summary, accepted=(filled(writing, 300),) * 6, notes=("It was slow.",) * 9)
    check_message(_result(full_map(writing), "F1", "x", given), result_text(full_map(writing)))


def _result(journey_map: JourneyMap, picture: str | None, alt: str, told: Told | None = None) -> list[Block]:
    given = told or Told(summary=summarise_map(journey_map))
    return result_blocks(journey_map, picture, alt, told=given, privacy="Nobody listens.")


def _first() -> str:
    return next(theme.id for _, theme in full_map("latin").themes(OPPORTUNITY))


def _owned(opportunity: Opportunity) -> JourneyMap:
    return full_map("latin").model_copy(update={"opportunities": (opportunity,)})
