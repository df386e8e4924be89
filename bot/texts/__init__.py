"""Texts people read that stand on their own, in files: help topics and hints, ready to be translated."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

HINTS: Final = "hints.toml"


def hint(key: str, **filled: str) -> str:
    """The hint of that key with its words filled in; what is filled in has to be escaped already.

    Raises:
        KeyError: when there is no such hint, or a word in braces is missing.
    """
    return _hints()[key].format(**filled)


@cache
def _hints() -> dict[str, str]:
    return tomllib.loads(files(__name__).joinpath(HINTS).read_text(encoding="utf-8"))
