"""What is said both ways: notes that oppose one another, beside each other with their lanes."""

from journey.contributions import LONGEST_CONTRIBUTION, Contribution
from journey.gaps import opposed_notes
from journey.lanes import LANES
from journey.map import JourneyMap
from journey.records import Record
from renderers.viewmodel.words import Wording, Words


class Side(Record):
    """One of two notes that oppose one another, in full, and the lane it stands in."""

    lane: str
    words: Words


class Opposed(Record):
    """Two notes of a stage that oppose one another."""

    stage: Words
    against: Side
    favour: Side


def opposed_of(journey_map: JourneyMap, wording: Wording) -> tuple[Opposed, ...]:
    """The notes that oppose one another, at most three pairs, in the order of the stages."""

    def side(note: Contribution) -> Side:
        return Side(
            lane=LANES[note.lane].title, words=wording.words(note.text, LONGEST_CONTRIBUTION, note.language)
        )

    return tuple(
        Opposed(stage=wording.words(one.name, 60), against=side(one.against), favour=side(one.favour))
        for one in opposed_notes(journey_map)
    )
