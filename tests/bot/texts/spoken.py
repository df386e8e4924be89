"""Where the code says which sentence."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.texts import BUILT_IN

BOT: Final = BUILT_IN.parent


@dataclass(frozen=True)
class Said:
    """A call of `say` with its key and the names of what it fills in."""

    where: str
    key: str
    filled: frozenset[str]


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the bot, parsed."""
    for file in sorted(BOT.rglob("*.py")):
        yield str(file.relative_to(BOT.parent)), ast.parse(file.read_text(encoding="utf-8"))


def strings_in(module: ast.Module) -> set[str]:
    """Every string of a module: keys stand in registries too."""
    constants = (one.value for one in ast.walk(module) if isinstance(one, ast.Constant))
    return {one for one in constants if isinstance(one, str)}


def calls_in(where: str, module: ast.Module) -> Iterator[Said]:
    """The calls of `say` of the texts with a key in place and nothing but named values."""
    if not any(isinstance(one, ast.ImportFrom) and one.module == "bot.texts" for one in module.body):
        return
    for call in ast.walk(module):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "say"):
            continue
        key, names = call.args[0], [one.arg for one in call.keywords]
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and None not in names:
            line = f"{where}:{call.lineno}"
            yield Said(line, key.value, frozenset(one for one in names if one is not None))
