"""The page's templates, one file each."""

from functools import cache
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent / "templates"


@cache
def _template(name: str) -> Template:
    return Template((FOLDER / name).read_text(encoding="utf-8"))


def filled(name: str, **parts: str) -> str:
    """The template with its parts, which are HTML already."""
    return _template(name).substitute(parts)
