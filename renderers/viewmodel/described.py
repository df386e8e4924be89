"""Each view in words: the alternative text that belongs to a picture of it."""

from collections.abc import Callable, Iterator
from typing import Final

from renderers.format import View
from renderers.viewmodel.alt_text import LONGEST_ALT_TEXT
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.empathy import Quadrant
from renderers.viewmodel.words import Words, shortened

_LINE: Final = 90


def described(model: ViewModel, view: View) -> str:
    """What the view shows, for people who do not see it: at most 1,000 characters."""
    if view not in _TELLERS:
        return model.alt_text
    return shortened(" ".join(_TELLERS[view](model)), LONGEST_ALT_TEXT)


def _persona(model: ViewModel) -> Iterator[str]:
    person = model.header.persona
    yield f"Persona {person.name.text}: {person.role.text}." if person.role.text else f"{person.name.text}."
    if person.quote.text:
        yield f"“{person.quote.text}”"
    yield from _listed("Goals", person.goals)
    yield from _listed("Needs", person.needs)
    yield from _listed("Frustrations", person.frustrations)
    moods = (
        f"{stage.name.text} {stage.mood.score if stage.mood else 'no ratings'}" for stage in model.stages
    )
    yield f"Mood along the journey: {', '.join(moods)}."


def _empathy(model: ViewModel) -> Iterator[str]:
    empathy = model.empathy
    yield f"Empathy map of {model.header.persona.name.text}."
    for field in (empathy.says, empathy.thinks, empathy.does, empathy.feels, empathy.pains, empathy.gains):
        yield from _listed(field.title, _notes(field)[:2])


def _storyboard(model: ViewModel) -> Iterator[str]:
    yield f"Storyboard of “{model.header.title.text}” in {len(model.storyboard)} frames."
    for frame in model.storyboard:
        action = shortened(frame.action.text, _LINE) if frame.action else "no steps yet"
        mood = f" ({frame.head.mood.word})" if frame.head.mood else ""
        yield f"{frame.head.number}. {frame.head.name.text}{mood}: {action}."


def _matrix(model: ViewModel) -> Iterator[str]:
    yield f"Opportunities of “{model.header.title.text}” by value and effort from 1 to 5."
    for dot in model.matrix.dots:
        plan = dot.card.undertaking
        weighed = f"value {plan.value}, effort {plan.effort}" if plan else ""
        yield f"{dot.number}. {shortened(dot.card.words.text, _LINE)} ({weighed})."
    if model.matrix.unplaced:
        yield f"Not weighed yet: {len(model.matrix.unplaced)}."


def _listed(title: str, many: tuple[Words, ...]) -> Iterator[str]:
    if many:
        yield f"{title}: " + "; ".join(shortened(words.text, _LINE) for words in many) + "."


def _notes(field: Quadrant) -> tuple[Words, ...]:
    felt = tuple(one.quote or one.stage for one in field.felt)
    return (*(card.words for card in field.cards), *felt, *field.wishes)


_TELLERS: Final[dict[View, Callable[[ViewModel], Iterator[str]]]] = {
    View.PERSONA: _persona,
    View.EMPATHY: _empathy,
    View.STORYBOARD: _storyboard,
    View.MATRIX: _matrix,
}
