"""Every sentence people read in Slack, by its key: the words stand in files, one folder per language."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

BUILT_IN: Final = Path(__file__).parent
"""The folder with a folder for each language."""
ENGLISH: Final = BUILT_IN / "en"
SENTENCES: Final = "*.ftl"
"""What the files with sentences are called."""
_LONG: Final = 500
"""Characters from which words are put in after Fluent is done: it refuses parts of more than 2,500."""
_PLACE: Final = re.compile("\ue000(\\w+)\ue001")
_spoken: Final = [ENGLISH]
"""The folders in use. One for the process: nobody hands a language through every builder of blocks."""


class NoSuchLanguageError(Exception):
    """There are no texts there."""


def speak(language: str = "") -> None:
    """From here on say everything in a language; what its folder lacks is said in English.

    `language` is the name of a folder beside this file, or a path to one whose name is that of the
    language (`texts/de`, `texts/pt-BR`): the name decides about plurals.

    Raises:
        NoSuchLanguageError: when there is no such folder.
    """
    _spoken[:] = [folder_of(language), ENGLISH] if language else [ENGLISH]


def folder_of(language: str) -> Path:
    """Where the texts of a language are.

    Raises:
        NoSuchLanguageError: when there is no such folder.
    """
    found = [one for one in (BUILT_IN / language, Path(language)) if one.is_dir()]
    if not found:
        raise NoSuchLanguageError(language)
    return found[0]


def folders() -> tuple[Path, ...]:
    """The folders of texts in use, the one that is asked first in front."""
    return tuple(_spoken)


def locale() -> str:
    """The name of the language that is spoken, as the Unicode consortium's data know it: `en`, `pt_BR`."""
    return _spoken[0].name.replace("-", "_")


def say(key: str, /, **filled: str | int) -> str:
    """The sentence of that key, its variables filled in.

    People's words have to be escaped before they are filled in; numbers are written as the language
    writes them.

    Raises:
        KeyError: when there is no such sentence, or one of its variables is missing.
    """
    spoken = next((one for one in map(sentences_of, _spoken) if one.has_message(key)), None)
    pattern = spoken.get_message(key).value if spoken else None
    if spoken is None or pattern is None:
        raise KeyError(key)
    long = {name: one for name, one in filled.items() if isinstance(one, str) and len(one) > _LONG}
    said, faults = spoken.format_pattern(pattern, {**filled, **{name: _place_of(name) for name in long}})
    if faults:
        raise KeyError(key, *faults)
    return _PLACE.sub(lambda place: long.get(place[1], place[0]), str(said))


def _place_of(name: str) -> str:
    return f"\ue000{name}\ue001"


@cache
def sentences_of(folder: Path) -> FluentBundle:
    """The sentences of one language.

    What is filled in gets no marks of direction around it: Slack's markup breaks on them.
    """
    words = FluentBundle([folder.name], use_isolating=False)
    for file in sorted(folder.glob(SENTENCES)):
        words.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return words
