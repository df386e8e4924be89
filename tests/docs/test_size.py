"""Modules, functions and lists of parameters stay as short as CONTRIBUTING.md promises."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.docs.module_map import PACKAGES, modules_of

MOST_LINES: Final = 300
MOST_LINES_OF_A_FUNCTION: Final = 40
MOST_POSITIONAL: Final = 4

Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.mark.parametrize("package", PACKAGES)
def test_a_module_is_read_in_one_go(package: str) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules_of(package)}
    assert [(str(path), length) for path, length in lengths.items() if length > MOST_LINES] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_function_fits_a_screen(package: str) -> None:
    assert [where for where, one in _functions(package) if _length(one) > MOST_LINES_OF_A_FUNCTION] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_what_stands_without_its_name_is_not_mixed_up(package: str) -> None:
    assert [where for where, one in _functions(package) if _positional(one) > MOST_POSITIONAL] == []


def _functions(package: str) -> Iterator[tuple[str, Function]]:
    for path in modules_of(package):
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{_where(path)}:{one.lineno} {one.name}", one


def _where(path: Path) -> str:
    return "/".join(path.parts[-3:])


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _positional(function: Function) -> int:
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return len([one for one in names if one not in {"self", "cls"}])
