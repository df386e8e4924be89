"""Which format and view a person means, and a refusal that names the nearest one."""

from difflib import get_close_matches

from renderers.format import Format, View
from renderers.registry import FORMATS
from workshop.errors import WorkshopError


class UnknownFormatError(WorkshopError):
    """I can't export “{given}”.{guess} Choose one of: {known}."""


class UnknownViewError(WorkshopError):
    """That format can't show the view “{given}”.{guess} Choose one of: {known}."""


def chosen_format(given: str) -> Format:
    """The format of that name.

    Raises:
        UnknownFormatError: with the nearest one.
    """
    key = given.lower().lstrip(".")
    if key not in FORMATS:
        raise UnknownFormatError(given=given[:30], guess=_guess(key, list(FORMATS)), known=", ".join(FORMATS))
    return FORMATS[key]


def chosen_view(chosen: Format, given: str) -> View:
    """The view of that name, the format's first one when none is named.

    Raises:
        UnknownViewError: when the format does not show that view.
    """
    views = [str(view) for view in chosen.views]
    if not given:
        return chosen.views[0]
    if given.lower() not in views:
        guess = _guess(given.lower(), views)
        raise UnknownViewError(given=given[:30], guess=guess, known=", ".join(views))
    return View(given.lower())


def _guess(given: str, known: list[str]) -> str:
    nearest = get_close_matches(given, known, n=1, cutoff=0.4)
    return f" Did you mean “{nearest[0]}”?" if nearest else ""
