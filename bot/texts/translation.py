"""Looks a folder of texts over before it is spoken."""

from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from bot.texts import ENGLISH, SENTENCES, NoSuchLanguageError, folder_of


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.names.add(node.id.name)


def texts_trouble(language: str) -> tuple[str, ...]:
    """What is wrong with the texts of a language, a sentence each: none there, unreadable, or not ours."""
    if not language:
        return ()
    try:
        folder = folder_of(language)
    except NoSuchLanguageError:
        return (f"JOURNEYLINE_TEXTS: there is no folder “{language}” with texts.",)
    if not _is_a_language(folder.name):
        return (f"JOURNEYLINE_TEXTS: “{folder.name}” is no language; name the folder like de or pt-BR.",)
    return tuple(f"JOURNEYLINE_TEXTS: {one}" for file in sentence_files(folder) for one in _faults(file))


def texts_spoken(language: str) -> str:
    """How much of the texts a language has, in a sentence; it has to be without trouble."""
    folder = folder_of(language)
    keys, translated = _keys_of(ENGLISH), _keys_of(folder)
    return f"The bot speaks {folder.name}: {len(translated)} of {len(keys)} sentences, the others in English."


def _is_a_language(name: str) -> bool:
    try:
        Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _keys_of(folder: Path) -> set[str]:
    return {one.id.name for file in sentence_files(folder) for one in messages_in(file)}


def sentence_files(folder: Path) -> list[Path]:
    """The files with the sentences of a language."""
    return sorted(folder.glob(SENTENCES))


def messages_in(file: Path) -> list[Message]:
    """The sentences of a file."""
    parsed = FluentParser().parse(file.read_text(encoding="utf-8"))
    return [one for one in parsed.body if isinstance(one, Message)]


def variables_of(message: Message) -> frozenset[str]:
    """The names of what a sentence wants filled in."""
    visitor = _Variables()
    visitor.visit(message)
    return frozenset(visitor.names)


def unreadable_in(file: Path) -> list[str]:
    """The first lines of what is no sentence."""
    parsed = FluentParser().parse(file.read_text(encoding="utf-8"))
    return [(one.content or "").partition("\n")[0] for one in parsed.body if isinstance(one, Junk)]


def _faults(file: Path) -> Iterator[str]:
    known = {
        one.id.name: variables_of(one) for english in sentence_files(ENGLISH) for one in messages_in(english)
    }
    try:
        file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        yield f"{file.name} is not written in UTF-8."
        return
    for line in unreadable_in(file):
        yield f"{file.name} cannot be read at “{line}”."
    for one in messages_in(file):
        if one.id.name not in known:
            yield f"{file.name} has “{one.id.name}”, which nothing says."
        for name in sorted(variables_of(one) - known.get(one.id.name, variables_of(one))):
            yield f"{file.name} fills “{name}” into “{one.id.name}”, which is not given to it."
