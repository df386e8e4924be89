import pytest

from bot.blocks.gaps import discussion_blocks, opposed_blocks, thin_text, vantage_blocks
from journey.build import build_map
from journey.contributions import Contribution, Vantage
from journey.gaps import ThinCell, Thinness
from journey.lanes import EMOTION, LANES
from journey.map import JourneyMap
from tests.bot.blocks.payloads import check_blocks, shown
from tests.bot.blocks.worst import full_map, small_workshop, steps_of, workshop
from tests.bot.blocks.writings import WRITINGS
from tests.journey.facts import by, facts, note, rating
from workshop.agenda import StepKind

WORKSHOP = small_workshop()
COLLECT = WORKSHOP.agenda[0]


def thin(lane: str, thinness: Thinness = Thinness.EMPTY, stage: str = "stage-1") -> ThinCell:
    return ThinCell(stage=stage, lane=lane, thinness=thinness)


def felt(one: str, score: int, reason: str) -> Contribution:
    return rating(one, score).model_copy(update={"text": reason})


def drawn(*notes: Contribution) -> JourneyMap:
    return build_map(facts(*(one for place, each in enumerate(notes) for one in by(f"a{place}", each))))


def test_each_thin_cell_has_a_line_that_names_it_and_asks() -> None:
    told = thin_text(WORKSHOP, [thin("thought"), thin("action", Thinness.FEW)])
    assert told.splitlines() == [
        "◦ 💭 *Thoughts at Compare:* nothing so far. Who has watched or heard a customer there?",
        f"◦ 👣 *Actions at Compare:* fewer than three people so far. {LANES['action'].asked_when_thin}",
    ]


def test_what_does_not_fit_is_counted() -> None:
    given = workshop()
    cells = [thin("thought", stage=stage.key) for stage in given.stages]
    lines = thin_text(given, cells).splitlines()
    assert len(lines) == 7
    assert lines[-1] == "_… and 6 more cells_"
    assert thin_text(given, ()) == ""


def test_two_camps_become_one_question_with_a_quote_of_each() -> None:
    told = shown(discussion_blocks(COLLECT, drawn(felt("c1", -2, "Paid twice"), felt("c2", 2, "One click"))))
    assert (
        "*Compare: opinions pull apart.* To some it feels bad: “Paid twice”, to others good: “One click”. "
        "What makes the difference?"
    ) in told


def test_a_unanimous_stage_raises_no_question_about_feelings() -> None:
    told = shown(discussion_blocks(COLLECT, drawn(felt("c1", -2, "Paid twice"), felt("c2", -1, "Slow"))))
    assert "pull apart" not in told


RUDE = note("c1", "The gate staff were *rude*", lane="pain_point")
KIND = note("c2", "Gate staff knew our names", lane="bright_spot")
SAID_BOTH_WAYS = (
    "*Compare: said both ways.* One note says ⚡ “The gate staff were *\u2060rude*\u2060”, another "
    "✨ “Gate staff knew our names”. When does the one hold, and when the other?"
)


def test_what_hurts_one_and_pleases_another_becomes_a_question_of_both_notes() -> None:
    journey_map = drawn(RUDE, KIND, note("c3", lane="pain_point"))
    assert SAID_BOTH_WAYS not in shown(discussion_blocks(COLLECT, journey_map)), "two wrote in either cell"
    journey_map = drawn(RUDE, KIND, *(note(one, lane="action") for one in ("c3", "c4", "c5")))
    told = shown(discussion_blocks(COLLECT, journey_map))
    assert told.count(SAID_BOTH_WAYS) == 1
    assert told.index("To talk about") < told.index(SAID_BOTH_WAYS)
    assert SAID_BOTH_WAYS in shown(opposed_blocks(journey_map))


def test_people_of_one_mind_have_nothing_to_talk_about() -> None:
    agreed = [note(f"c{at}", "Rude gate staff", lane="pain_point") for at in range(4)]
    journey_map = drawn(*agreed, note("c9", "A breakfast in bed", lane="bright_spot"))
    assert "both ways" not in shown(discussion_blocks(COLLECT, journey_map))
    assert opposed_blocks(journey_map) == []


def test_a_camp_that_gave_no_reason_is_not_quoted() -> None:
    told = shown(discussion_blocks(COLLECT, drawn(felt("c1", -2, "Paid twice"), felt("c2", 2, ""))))
    assert "bad: “Paid twice”, to others good. What" in told


def test_a_bad_stage_where_no_pain_is_named_is_asked_about() -> None:
    filled_in = [
        note(f"n{at}", lane=lane) for at, lane in enumerate(LANES) if lane not in {EMOTION, "pain_point"}
    ]
    told = shown(discussion_blocks(COLLECT, drawn(*filled_in, felt("c1", -2, "Paid twice"))))
    assert "⚡ *Pain points at Compare:* none named. It feels bad there: what is it that hurts?" in told
    assert "Thoughts at" not in told


def test_a_step_that_says_enough_raises_no_question() -> None:
    lanes = [lane for lane in LANES if lane != EMOTION]
    notes = [note(f"n{at}", lane=lane) for at, lane in enumerate(lanes)]
    assert discussion_blocks(COLLECT, drawn(*notes, felt("c1", 1, ""))) == []


@pytest.mark.parametrize("kind", [StepKind.VOTE, StepKind.OWN, StepKind.READ_BACK])
def test_a_step_that_collects_nothing_raises_no_question(kind: StepKind) -> None:
    (place,) = steps_of(kind, WORKSHOP)
    assert discussion_blocks(WORKSHOP.agenda[place], drawn(felt("c1", -2, "a"), felt("c2", 2, "b"))) == []


@pytest.mark.parametrize("writing", WRITINGS)
def test_nobodys_words_come_out_as_markup_and_all_of_it_fits(writing: str) -> None:
    for step in workshop(writing).agenda:
        blocks = discussion_blocks(step, full_map(writing))
        check_blocks(blocks)
        assert len(shown(blocks)) <= 2500
    given = workshop(writing)
    cells = [thin("thought", stage=stage.key) for stage in given.stages]
    assert len(thin_text(given, cells)) <= 2500


def test_the_vantage_points_nobody_has_are_named() -> None:
    told = shown(vantage_blocks(drawn(note("c1", vantage=Vantage.SALES), note("c2", vantage=Vantage.SAW_IT))))
    assert "Nobody here knows it from support or research." in told


def test_where_every_first_hand_view_is_there_nothing_is_said() -> None:
    everybody = [note(f"c{one}", vantage=one) for one in Vantage]
    assert vantage_blocks(drawn(*everybody)) == []


def test_where_nobody_says_how_they_know_nothing_is_said() -> None:
    assert vantage_blocks(drawn(note("c1"))) == []
