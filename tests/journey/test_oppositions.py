import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.anonymity import Anonymity
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution, Vantage
from journey.gaps import opposed_notes
from journey.lanes import BRIGHT_SPOT, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap
from journey.oppositions import MOST_OPPOSITIONS, oppositions
from tests.journey.facts import all_facts, by, facts, note

DATA = Path(__file__).parents[3] / "shared" / "data" / "uci_sentiment.jsonl"

PAIRS = [
    (PAIN_POINT, "The gate staff were rude to us", BRIGHT_SPOT, "Gate staff knew our names"),
    (PAIN_POINT, "Paying by card failed twice", BRIGHT_SPOT, "Paying by card took seconds"),
    (PAIN_POINT, "The chatbot is annoying", BRIGHT_SPOT, "The chatbot answers at night"),
    (PAIN_POINT, "Der Schaffner war unfreundlich", BRIGHT_SPOT, "Schaffner sehr hilfreich"),
    (PAIN_POINT, "Too many reminder e-mails", OPPORTUNITY, "Send more reminder e-mails"),
    (PAIN_POINT, "Zu viele Erinnerungen per Mail", OPPORTUNITY, "Mehr Erinnerungen vor der Reise"),
    (OPPORTUNITY, "Fewer announcements at night", PAIN_POINT, "Not enough announcements on delays"),
    (OPPORTUNITY, "Get rid of the chatbot", BRIGHT_SPOT, "The chatbot answers at night"),
    (OPPORTUNITY, "How might we have fewer stops?", OPPORTUNITY, "More stops on the way"),
]
NO_PAIRS = [
    (PAIN_POINT, "Train is always late", BRIGHT_SPOT, "Train was clean"),
    (PAIN_POINT, "Seat reservation costs extra", BRIGHT_SPOT, "Comfortable seat"),
    (PAIN_POINT, "Bad coffee", BRIGHT_SPOT, "Not a bad view"),
    (PAIN_POINT, "Checkout is slow", OPPORTUNITY, "Make the checkout faster"),
    (PAIN_POINT, "Not enough reminders", OPPORTUNITY, "More reminders"),
    (PAIN_POINT, "Too many reminders", OPPORTUNITY, "Fewer reminders"),
    (PAIN_POINT, "Too many reminders", OPPORTUNITY, "More helpful reminders"),
    (PAIN_POINT, "No confirmation e-mail", OPPORTUNITY, "Fewer e-mails"),
    (PAIN_POINT, "The coach was cold", PAIN_POINT, "The coach was warm"),
    (BRIGHT_SPOT, "More legroom than by plane", PAIN_POINT, "Too much legroom wasted"),
    ("thought", "The gate staff were rude to us", BRIGHT_SPOT, "Gate staff knew our names"),
]


def told(*texts: tuple[str, str], authors: str = "abcdefgh") -> list[tuple[str, str]]:
    """The texts that oppose one another among (lane, text) notes, each of an author of its own."""
    notes = {f"c{at}": note(f"c{at}", text, lane=lane) for at, (lane, text) in enumerate(texts)}
    found = oppositions(list(zip(authors, notes.values(), strict=False)), stage_name="Board")
    return [(notes[one.against].text, notes[one.favour].text) for one in found]


@pytest.mark.parametrize(("down", "against", "up", "favour"), PAIRS)
def test_two_notes_that_pull_one_thing_apart_are_found(down: str, against: str, up: str, favour: str) -> None:
    assert told((down, against), (up, favour)) == [(against, favour)]
    assert told((up, favour), (down, against)) == [(against, favour)]


@pytest.mark.parametrize(("down", "against", "up", "favour"), NO_PAIRS)
def test_notes_about_two_things_or_of_one_mind_are_not(down: str, against: str, up: str, favour: str) -> None:
    assert told((down, against), (up, favour)) == []


def test_one_person_who_sees_both_sides_is_no_opposition() -> None:
    pair = ((PAIN_POINT, "The gate staff were rude"), (BRIGHT_SPOT, "Gate staff knew our names"))
    assert told(*pair, authors="aa") == []


def test_people_of_one_mind_raise_nothing() -> None:
    pains = [(PAIN_POINT, f"Rude gate staff, {number} times") for number in range(4)]
    praise = [(BRIGHT_SPOT, f"Breakfast in bed, {number} times") for number in range(4)]
    assert told(*pains, *praise) == []


def test_the_name_of_the_stage_is_nothing_to_be_apart_about() -> None:
    assert told((PAIN_POINT, "Boarding is confusing"), (BRIGHT_SPOT, "Boarding is quick")) == []


def test_of_several_about_one_thing_the_plainest_is_told() -> None:
    assert told(
        (PAIN_POINT, "Gate staff were rude to my old father"),
        (PAIN_POINT, "Gate staff: rude"),
        (BRIGHT_SPOT, "Gate staff were friendly"),
        (BRIGHT_SPOT, "The gate staff waited for my old father"),
    ) == [("Gate staff: rude", "Gate staff were friendly")]


def test_at_most_three_are_told_of_a_stage() -> None:
    things = ("coffee", "blanket", "ladder", "window", "pillow")
    pains = [(PAIN_POINT, f"Awful {one}") for one in things]
    praise = [(BRIGHT_SPOT, f"Lovely {one}") for one in things]
    found = told(*pains, *praise, authors="abcdefghij")
    assert len(found) == MOST_OPPOSITIONS
    assert all(against.split()[1] == favour.split()[1] for against, favour in found)


def _map(*authors: str, **more: object) -> JourneyMap:
    written = [
        by("a", note("c0", "Gate staff: rude", lane=PAIN_POINT)),
        by("b", note("c1", "Friendly gate staff", lane=BRIGHT_SPOT)),
        *(by(one, note(f"d{one}", "Waits", lane="action")) for one in authors),
    ]
    return build_map(facts(*(one for each in written for one in each), **more))


@pytest.mark.parametrize("anonymity", [Anonymity.ANONYMOUS, Anonymity.EACH_CHOOSES])
def test_a_stage_of_two_authors_tells_none_unless_everybody_is_named(anonymity: Anonymity) -> None:
    assert opposed_notes(_map("a", "b", anonymity=anonymity)) == ()
    assert len(opposed_notes(_map("a", "b", "c", anonymity=anonymity))) == 1
    assert len(opposed_notes(_map("a", "b", anonymity=Anonymity.NAMED))) == 1


def test_only_the_cells_that_are_asked_for_are_told() -> None:
    journey_map = _map("a", "b", "c")
    assert opposed_notes(journey_map, [("stage-1", PAIN_POINT)]) == opposed_notes(journey_map) != ()
    assert opposed_notes(journey_map, [("stage-1", "action"), ("stage-2", PAIN_POINT)]) == ()


def test_of_a_whole_map_each_stage_has_its_plainest_before_any_has_a_second() -> None:
    written = [
        WrittenContribution(
            contribution=note(f"{stage}-{at}", text, lane=lane, stage=stage), author_key=f"{stage}-{at}"
        )
        for stage in ("stage-1", "stage-2")
        for at, (lane, text) in enumerate(
            (lane, f"{word} {thing}")
            for lane, word in ((PAIN_POINT, "Awful"), (BRIGHT_SPOT, "Lovely"))
            for thing in ("coffee", "blanket", "ladder")
        )
    ]
    assert [one.stage for one in opposed_notes(build_map(facts(*written)))] == [
        "stage-1",
        "stage-1",
        "stage-2",
    ]


def test_what_a_model_suggested_is_no_side() -> None:
    written = (
        *by("a", note("c1", "Gate staff: rude", lane=PAIN_POINT)),
        *by("b", note("c2", "Friendly gate staff", lane=BRIGHT_SPOT, vantage=Vantage.MODEL)),
    )
    assert opposed_notes(build_map(facts(*written, anonymity=Anonymity.NAMED))) == ()


@given(all_facts())
def test_both_sides_were_written_by_different_authors_at_one_stage(given_facts: MapFacts) -> None:
    authors = {one.contribution.id: one.author_key for one in given_facts.contributions}
    written = {one.contribution.id: one.contribution.text for one in given_facts.contributions}
    found = opposed_notes(build_map(given_facts))
    assert len(found) <= MOST_OPPOSITIONS
    for one in found:
        assert authors[one.against.id] != authors[one.favour.id]
        assert one.against.stage == one.favour.stage == one.stage
        assert (one.against.text, one.favour.text) == (written[one.against.id], written[one.favour.id])


@given(st.permutations(range(len(PAIRS))))
def test_the_order_of_writing_changes_nothing(order: list[int]) -> None:
    texts = [pair for down, against, up, favour in PAIRS for pair in ((down, against), (up, favour))]
    notes = [(f"a{at}", note(f"c{at}", text, lane=lane)) for at, (lane, text) in enumerate(texts)]
    shuffled = [one for at in order for one in notes[2 * at : 2 * at + 2]]
    assert oppositions(shuffled) == oppositions(notes)


@pytest.mark.skipif(not DATA.exists(), reason="the public texts are not there")
def test_reviews_that_praise_and_blame_different_things_are_rarely_put_together() -> None:
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    lanes = {"negative": PAIN_POINT, "positive": BRIGHT_SPOT}
    shown = 0
    for start in range(0, len(rows), 60):
        shown += len(
            oppositions(
                (one["id"], Contribution(id=one["id"], stage="s", lane=lanes[one["gold"]], text=one["text"]))
                for one in rows[start : start + 60]
                if one["gold"] in lanes
            )
        )
    assert 20 <= shown <= 60
