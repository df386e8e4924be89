"""How a stage feels: score, word, spread, camps and the reasons people gave."""

from statistics import fmean
from typing import Final

from journey.contributions import Contribution
from journey.emotions import SCORES, EmotionSummary
from journey.map import MapStage
from journey.records import Record
from renderers.viewmodel.palette import FEELINGS, feeling_fill, feeling_ink
from renderers.viewmodel.words import Wording, Words

FACE_WORDS: Final = ("Awful", "Bad", "Neutral", "Good", "Great")
_SPLIT_WORD: Final = "Split"
_CONTESTED_WORD: Final = "Mixed"
_CONTESTED_TEXT: Final = "Opinions differ"
_FULL_BUBBLE: Final = 6
_BEST_QUOTE_LENGTH: Final = 48
_LONGEST_QUOTE: Final = 160


class Bubble(Record):
    """The people who gave one score; `size` is the share of the largest circle's area, 0 to 1."""

    score: int
    count: int
    size: float
    y: float
    fill: str


class Camp(Record):
    """One side of a split: how many, and the face at their own mean."""

    count: int
    mean: float
    face: int
    y: float
    fill: str


class Mood(Record):
    """A rated stage. `y` runs from 0 (great, +2) to 1 (awful, -2); `face` is an index 0 to 4.

    `split_text` says that opinions pull apart; `camps` shows by how much where that shows no person.
    """

    count: int
    count_text: str
    mean: float
    score: str
    word: str
    face: int
    fill: str
    ink: str
    y: float
    y_high: float
    y_low: float
    bubbles: tuple[Bubble, ...]
    camps: tuple[Camp, ...] = ()
    split_text: str = ""
    quotes: tuple[Words, ...] = ()
    peak: str = ""


def mood_of(stage: MapStage, wording: Wording, *, peak: str = "") -> Mood | None:
    """The mood of a stage, None where nobody rated it."""
    emotion = stage.emotion
    if emotion is None:
        return None
    camps = _camps(emotion)
    return Mood(
        count=emotion.n,
        count_text="1 rating" if emotion.n == 1 else f"{emotion.n} ratings",
        mean=emotion.mean,
        score=signed(emotion.mean),
        word=_word(camps, emotion),
        face=face_of(emotion.mean),
        fill=feeling_fill(emotion.mean),
        ink=feeling_ink(emotion.mean),
        y=height_of(emotion.mean),
        y_high=height_of(emotion.p90),
        y_low=height_of(emotion.p10),
        bubbles=_bubbles(emotion),
        camps=camps,
        split_text=_split_text(camps, emotion),
        quotes=_quotes(stage.ratings, emotion, wording),
        peak=peak,
    )


def height_of(score: float) -> float:
    """Where a score stands between +2 (0.0) and -2 (1.0)."""
    return round((2 - score) / 4, 5)


def score_at(height: float) -> float:
    """The score that stands at a height: what `height_of` does, backwards."""
    return 2 - 4 * height


def face_of(score: float) -> int:
    """The face for a score: 0 (awful) to 4 (great); halves go away from neutral."""
    return max(0, min(4, int(abs(score) + 0.5) * (1 if score > 0 else -1) + 2))


def signed(score: float) -> str:
    """The score with one decimal and a real minus sign; zero has none."""
    text = f"{score:+.1f}".replace("-", "\u2212")
    return "0.0" if text[1:] == "0.0" else text


def _camps(emotion: EmotionSummary) -> tuple[Camp, ...]:
    if not emotion.split:
        return ()
    awful, bad, _, good, great = emotion.histogram
    up = (1 * good + 2 * great) / (good + great)
    down = -(1 * bad + 2 * awful) / (bad + awful)
    return _camp(good + great, up), _camp(bad + awful, down)


def _word(camps: tuple[Camp, ...], emotion: EmotionSummary) -> str:
    if camps:
        return _SPLIT_WORD
    return _CONTESTED_WORD if emotion.contested else FACE_WORDS[face_of(emotion.mean)]


def _split_text(camps: tuple[Camp, ...], emotion: EmotionSummary) -> str:
    if camps:
        return f"Opinions split: {camps[0].count} up, {camps[1].count} down"
    return _CONTESTED_TEXT if emotion.contested else ""


def _camp(count: int, mean: float) -> Camp:
    return Camp(count=count, mean=mean, face=face_of(mean), y=height_of(mean), fill=FEELINGS[face_of(mean)])


def _bubbles(emotion: EmotionSummary) -> tuple[Bubble, ...]:
    largest = max(*emotion.histogram, _FULL_BUBBLE)
    return tuple(
        Bubble(score=score, count=count, size=count / largest, y=height_of(score), fill=FEELINGS[score + 2])
        for score, count in zip(SCORES, emotion.histogram, strict=True)
        if count
    )


def _quotes(
    ratings: tuple[Contribution, ...], emotion: EmotionSummary, wording: Wording
) -> tuple[Words, ...]:
    """The reason nearest the middle; where opinions split, one reason of each camp."""
    if not emotion.split:
        quote = _nearest(ratings, emotion.median)
        return (_quoted(quote, wording),) if quote else ()
    camps = (
        [one for one in ratings if (one.emotion or 0) > 0],
        [one for one in ratings if (one.emotion or 0) < 0],
    )
    found = (_nearest(tuple(camp), fmean(one.emotion or 0 for one in camp)) for camp in camps)
    return tuple(_quoted(quote, wording) for quote in found if quote)


def _quoted(rating: Contribution, wording: Wording) -> Words:
    return wording.words(rating.text, _LONGEST_QUOTE, rating.language)


def _nearest(ratings: tuple[Contribution, ...], score: float) -> Contribution | None:
    given = [one for one in ratings if one.text and one.emotion is not None]
    ranked = sorted(given, key=lambda one: (abs((one.emotion or 0) - score), _oddness(one.text), one.id))
    return ranked[0] if ranked else None


def _oddness(text: str) -> int:
    return abs(len(text) - _BEST_QUOTE_LENGTH)
