"""Words people read in Slack stand in the texts, not in the code."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.bot.texts.spoken import modules

PLACES = ("actions", "blocks", "commands", "events", "jobs", "planning", "shortcuts", "views")
"""The folders of the bot in which words could reach a person in Slack."""

MODULES = {one.where: one.parsed for one in modules() if one.where.split("/")[1] in PLACES}
_ONE_WORD = re.compile(r"[A-Z][a-z]+| [a-z]+ |.*[a-z][.:,] ")
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[^<>{}]* [^<>{}]*[^\W\d_]{2,}")


@pytest.mark.parametrize("where", MODULES)
def test_no_sentence_stands_in_code(where: str) -> None:
    found = [line for line, words in _words_in(MODULES[where]) if _TWO_WORDS.search(words)]
    assert found == []


@pytest.mark.parametrize("where", MODULES)
def test_no_word_stands_in_code(where: str) -> None:
    found = [line for line, words in _words_in(MODULES[where]) if _ONE_WORD.fullmatch(words)]
    assert found == []


def _words_in(module: ast.Module) -> Iterator[tuple[int, str]]:
    silent = {id(part) for one in ast.walk(module) if _is_silent(one) for part in ast.walk(one)}
    for one in ast.walk(module):
        if id(one) not in silent and isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.lineno, one.value


def _is_silent(node: ast.AST) -> bool:
    """Docstrings, faults and log lines are for us; a subcommand is written the same in every language."""
    match node:
        case ast.Raise() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_LOG")) | ast.Name(id="Subcommand")):
            return True
    return False
