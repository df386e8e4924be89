"""Names for groups of texts: the shortest stretch of somebody's words that holds what the group shares."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from journey.words import Word, conjunctions, function_words, is_unspaced, negations, words_of

LONGEST_LABEL: Final = 60
"""Characters; a longer stretch is cut at a word and ends in an ellipsis."""

_MOST_WORDS: Final = 8
_SHORT_NOTE: Final = 48
"""Characters up to which a note may be a label whatever the number of its words."""
_UNSHARED: Final = 0.2
"""What a word counts that only one text of the group has."""
_WORD_COST: Final = 0.06
"""What each further word costs, as a share of the best term's weight."""
_COMPLETE: Final = 0.5
"""What it is worth to cut nothing off a clause in front, nothing behind, and nothing off the note."""
_PAIR: Final = 2
"""Texts that have one word in common may be about anything: a word alone is no name for them."""
_LONGEST_LEAD: Final = 2
"""Words without content that a label may begin with, where it ends with its clause or begins with "not"."""
_CLAUSE_MARKS: Final = frozenset('.,;:!?()[]…—/"“”|')
_OR: Final = "/"
_QUOTE: Final = '"'
_SIGNS: Final = frozenset("$€£¥₹%")
_AROUND: Final = " .,;:!"
_ROOT: Final = 5
_LONGEST_ENDING: Final = 2


class Text(NamedTuple):
    """A text with its words, so that they are cut out only once."""

    text: str
    words: tuple[Word, ...]


class _Span(NamedTuple):
    """A stretch of a text with its score; earlier ones of equal score win."""

    score: float
    text: str


def labelled(groups: Sequence[Sequence[Text]]) -> list[str]:
    """A label per group of the same cell; the first text of a group is its most central one.

    Terms are weighed by class-based TF-IDF: the share of the group's texts that have the word times
    log(1 + texts of the cell / texts that have it).
    """
    texts = [text for group in groups for text in group]
    silent = function_words([text.words for text in texts])
    roots = _roots(word.folded for text in texts for word in text.words if word.folded not in silent)
    having = Counter(root for text in texts for root in _roots_in(text, roots))
    return _told_apart([_label(group, roots, having, len(texts)) for group in groups], groups)


def clipped(text: str, longest: int = LONGEST_LABEL) -> str:
    """The text, cut at a word and ended with an ellipsis where it is longer."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > longest // 2 else cut).rstrip(" ,;:-–—") + "…"


def _label(group: Sequence[Text], roots: Mapping[str, str], having: Counter[str], texts: int) -> str:
    central = group[0]
    if len(group) == 1 or _mostly_unspaced(central):
        return clipped(_capitalised(min(group, key=lambda text: (len(text.text), text.text)).text))
    shared = Counter(root for text in group for root in _roots_in(text, roots))
    weights = {
        root: count / len(group) * math.log(1 + texts / having[root]) * (1 if count > 1 else _UNSHARED)
        if _has_letter(root)
        else 0.0
        for root, count in shared.items()
    }
    spans = [span for text in group for span in _spans(text, roots, weights)]
    spans = [span for span in spans if len(group) > _PAIR or " " in span.text] or spans
    return clipped(_capitalised(max(spans, key=lambda span: span.score).text if spans else central.text))


def _spans(text: Text, roots: Mapping[str, str], weights: Mapping[str, float]) -> Iterator[_Span]:
    """The stretches that may be a label, scored: a whole short note, or content at both ends."""
    words = text.words
    loaded = [place for place, word in enumerate(words) if _may_stand(word, roots)]
    heaviest = max(weights.values(), default=0.0)
    for start, end in _stretches(text, loaded):
        held = dict.fromkeys(roots[word.folded] for word in words[start:end] if word.folded in roots)
        whole = start == 0 and end == len(words)
        complete = _starts_clause(text, start, loaded) + _ends_clause(text, end, loaded) + whole
        bonus = heaviest * (_COMPLETE * complete - _WORD_COST * (end - start))
        led = words[start].folded in negations() or _ends_clause(text, end, loaded)
        first = _with_lead(text, start, loaded) if led else start
        stretch = _bare(text.text) if whole else _with_signs(text.text, words[first], words[end - 1])
        yield _Span(math.fsum(weights[root] for root in held) + bonus, " ".join(stretch.split()))


def _stretches(text: Text, loaded: Sequence[int]) -> Iterator[tuple[int, int]]:
    words = text.words
    if loaded and (len(words) <= _MOST_WORDS or len(text.text) <= _SHORT_NOTE):
        yield 0, len(words)
    broken = [_breaks(text.text, one, two) for one, two in pairwise(words)]
    for start in loaded:
        for end in range(start + 1, min(start + _MOST_WORDS, len(words)) + 1):
            if end - start > 1 and broken[end - 2]:
                break
            if end - 1 in loaded and not _turned(words, start, end) and not _attached(text, start, end):
                yield start, end


def _starts_clause(text: Text, start: int, loaded: Sequence[int]) -> bool:
    """Whether nothing with a meaning is cut off in front."""
    before = text.words[:start][-1:]
    return start <= loaded[0] or _is_joint(text.text, before[0], text.words[start], before[0])


def _with_lead(text: Text, start: int, loaded: Sequence[int]) -> int:
    """The start, or that of its clause where only a few words stand before: "I was not paid", "How come"."""
    words = text.words
    first = max([place + 1 for place in loaded if place < start], default=0)
    for place in range(start, first, -1):
        if _is_joint(text.text, words[place - 1], words[place], words[place - 1]):
            return place if start - place <= _LONGEST_LEAD else start
    return first if first == 0 and start <= _LONGEST_LEAD else start


def _ends_clause(text: Text, end: int, loaded: Sequence[int]) -> bool:
    """Whether nothing with a meaning is cut off behind."""
    if end > loaded[-1]:
        return True
    return _is_joint(text.text, text.words[end - 1], text.words[end], text.words[end])


def _is_joint(text: str, left: Word, right: Word, outside: Word) -> bool:
    """Whether two clauses meet here; the "i" of Slavic languages is a conjunction, the English "I" is not."""
    is_conjunction = outside.folded in conjunctions() and not outside.surface.isupper()
    return is_conjunction or _breaks(text, left, right)


def _may_stand(word: Word, roots: Mapping[str, str]) -> bool:
    return word.folded in roots or word.folded in negations()


def _turned(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a negation is cut off from what it negates, which would turn the sense."""
    around = [*words[max(0, start - 2) : start], *words[end : end + 1]]
    ends_early = words[end - 1].folded in negations() and end < len(words)
    return ends_early or any(word.folded in negations() for word in around)


def _attached(text: Text, start: int, end: int) -> bool:
    """Whether the stretch would cut "check-in" or "22:00" in two."""
    before = text.text[: text.words[start].start][-2:]
    after = text.text[text.words[end - 1].end :][:2]
    inside_number = (
        after[:1] in ":.," and after[1:].isdecimal() and text.words[end - 1].surface[-1].isdecimal()
    )
    return (
        before[1:] == "-"
        or after[:1] == "-"
        or inside_number
        or (before[:1].isdecimal() and before[1:] in ":.")
    )


def _has_letter(word: str) -> bool:
    return any(char.isalpha() for char in word)


def _bare(text: str) -> str:
    """The note without the marks around it, and without a quotation mark that has lost its partner."""
    around = _AROUND + _QUOTE if text.count(_QUOTE) % 2 else _AROUND
    return text.strip(around)


def _with_signs(text: str, first: Word, last: Word) -> str:
    """The stretch with a currency or per cent sign that touches it."""
    start = first.start - (first.start > 0 and text[first.start - 1] in _SIGNS)
    return text[start : last.end + (text[last.end : last.end + 1] in _SIGNS and last.end < len(text))]


def _breaks(text: str, one: Word, two: Word) -> bool:
    """Whether two neighbours are parts of different clauses; "22:00", "3.5" and "his/her" stay whole."""
    gap = text[one.end : two.start]
    is_number = len(gap) == 1 and one.surface[-1].isdecimal() and two.surface[0].isdecimal()
    return not is_number and gap != _OR and not _CLAUSE_MARKS.isdisjoint(gap)


def _roots(words: Iterable[str]) -> dict[str, str]:
    """Each word with the word that stands for its spellings: "price" for "prices"."""
    roots: dict[str, str] = {}
    root = ""
    for word in sorted(set(words)):
        root = root if root and _same_root(root, word) else word
        roots[word] = root
    return roots


def _same_root(root: str, word: str) -> bool:
    common = next(
        (place for place, pair in enumerate(zip(root, word, strict=False)) if pair[0] != pair[1]), len(root)
    )
    endings = len(root) - common, len(word) - common
    return max(endings) <= _LONGEST_ENDING and (common >= _ROOT or (common >= _ROOT - 1 and endings[0] == 0))


def _roots_in(text: Text, roots: Mapping[str, str]) -> dict[str, None]:
    return dict.fromkeys(roots[word.folded] for word in text.words if word.folded in roots)


def _mostly_unspaced(text: Text) -> bool:
    return sum(is_unspaced(word.surface) for word in text.words) * 2 > len(text.words)


def _told_apart(labels: list[str], groups: Sequence[Sequence[Text]]) -> list[str]:
    """The labels, with the most central text in place of one that two groups would share."""
    counts = Counter(label.casefold() for label in labels)
    return [
        clipped(group[0].text) if counts[label.casefold()] > 1 else label
        for label, group in zip(labels, groups, strict=True)
    ]


def _capitalised(label: str) -> str:
    first = label[:1].upper()
    return first + label[1:] if len(first) == 1 and label[1:2] == label[1:2].lower() else label


def text_of(text: str) -> Text:
    """The text with its words."""
    return Text(text, words_of(text))
