"""Objections to persona and situation: whose they are is known, as a key, until the frame's step closes."""

from journey.records import Record


class FrameObjection(Record):
    """What somebody objects in one sentence; `author_key` is empty once the step has closed."""

    text: str
    author_key: str = ""


FrameObjections = tuple[FrameObjection, ...]


def objection_by(author_key: str, objections: FrameObjections) -> str:
    """What a person objects, empty when they do not."""
    return next((one.text for one in objections if one.author_key == author_key), "")


def with_objection(author_key: str, text: str, objections: FrameObjections) -> FrameObjections:
    """The objections, sorted by their text, with a person's own replaced; an empty one is taken back."""
    others = tuple(one for one in objections if one.author_key != author_key)
    own = (FrameObjection(text=text, author_key=author_key),) if text else ()
    return _sorted((*others, *own))


def unsigned(objections: FrameObjections, author_key: str | None = None) -> FrameObjections:
    """The objections without keys, or only without that one: nothing leads to a person any more."""
    return _sorted(
        tuple(
            one.model_copy(update={"author_key": ""}) if author_key in {None, one.author_key} else one
            for one in objections
        )
    )


def _sorted(objections: FrameObjections) -> FrameObjections:
    return tuple(sorted(objections, key=lambda one: (one.text, one.author_key)))
