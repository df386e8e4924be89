"""What is left to do about a map: what to ask customers first, and what people said is wrong with it."""

from journey.anonymity import Anonymity
from journey.flags import FLAG_KINDS, FLAG_STATES, LONGEST_FLAG, Flag
from journey.map import JourneyMap
from journey.records import Record
from journey.research import research_backlog
from renderers.viewmodel.words import Wording, Words

_LONGEST_QUESTION = 400
_LONGEST_NAME = 80


class Asked(Record):
    """A question of the research backlog with the score that gives its place."""

    words: Words
    score: int


class Flagged(Record):
    """A flag of the read-back with what became of it; no stage where it is about the whole map."""

    kind: str
    stage: Words
    words: Words
    author: Words
    state: str
    answer: Words


def asked_of(journey_map: JourneyMap, wording: Wording) -> tuple[Asked, ...]:
    """The research backlog in its order."""
    return tuple(
        Asked(words=wording.words(one.question, _LONGEST_QUESTION), score=one.score)
        for one in research_backlog(journey_map)
    )


def flagged_of(journey_map: JourneyMap, wording: Wording) -> tuple[Flagged, ...]:
    """The flags in the order of the map; nobody's name in an anonymous one."""
    names = {stage.key: stage.name for stage in journey_map.stages}
    named = journey_map.anonymity is not Anonymity.ANONYMOUS

    def flagged(flag: Flag) -> Flagged:
        return Flagged(
            kind=FLAG_KINDS[flag.kind],
            stage=wording.words(names.get(flag.stage, ""), _LONGEST_NAME),
            words=wording.words(flag.text, LONGEST_FLAG),
            author=wording.words(flag.author if named else "", _LONGEST_NAME),
            state=FLAG_STATES[flag.state],
            answer=wording.words(flag.answer, LONGEST_FLAG),
        )

    return tuple(flagged(flag) for flag in journey_map.flags)
