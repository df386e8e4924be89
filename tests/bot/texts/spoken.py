"""Where the code says which sentence."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from bot.texts import BUILT_IN

BOT: Final = BUILT_IN.parent


@dataclass(frozen=True)
class Said:
    """A call of `say` with a key it can have and the names of what it fills in."""

    where: str
    key: str
    filled: frozenset[str]


@dataclass(frozen=True)
class Module:
    """A module of the bot, parsed."""

    where: str
    parsed: ast.Module

    def said(self) -> Iterator[Said]:
        """What its calls of `say` say, one for every key that stands at hand."""
        for function, call in self._calls():
            filled = frozenset(one.arg for one in call.keywords if one.arg is not None)
            for key in _keys(call.args[0], function):
                yield Said(self._line(call), str(key.value), filled)

    def unforeseeable(self) -> list[str]:
        """Where it cannot be told from the code what is filled into which sentence."""
        return [
            self._line(call)
            for function, call in self._calls()
            if any(one.arg is None or not _keys(call.args[0], function) for one in call.keywords)
        ]

    def kept(self) -> set[str]:
        """Strings that stand anywhere but at a call of `say`: registries keep keys, to be said later."""
        at_calls = {id(key) for function, call in self._calls() for key in _keys(call.args[0], function)}
        constants = (one for one in ast.walk(self.parsed) if isinstance(one, ast.Constant))
        return {one.value for one in constants if isinstance(one.value, str) and id(one) not in at_calls}

    def _line(self, call: ast.Call) -> str:
        return f"{self.where}:{call.lineno}"

    def _calls(self) -> Iterator[tuple[ast.AST, ast.Call]]:
        """Every call of the texts' `say`, with the function around it."""
        imported = (one for one in self.parsed.body if isinstance(one, ast.ImportFrom))
        if not any(
            one.module == "bot.texts" for one in imported if "say" in {name.name for name in one.names}
        ):
            return
        around = {id(part): function for function in _functions(self.parsed) for part in ast.walk(function)}
        for call in ast.walk(self.parsed):
            match call:
                case ast.Call(func=ast.Name(id="say")):
                    yield around.get(id(call), self.parsed), call


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the bot."""
    return tuple(
        Module(str(file.relative_to(BOT.parent)), ast.parse(file.read_text(encoding="utf-8")))
        for file in sorted(BOT.rglob("*.py"))
    )


def _functions(module: ast.Module) -> Iterator[ast.AST]:
    return (one for one in ast.walk(module) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))


def _keys(given: ast.expr, function: ast.AST) -> list[ast.Constant]:
    """The keys that what is given can be; none when one of them cannot be told."""
    match given:
        case ast.Constant(value=str()):
            return [given]
        case ast.IfExp(body=one, orelse=other):
            either = [_keys(one, function), _keys(other, function)]
            return [*chain(*either)] if all(either) else []
        case ast.Name(id=name):
            return _keys_named(name, function)
    return []


def _keys_named(name: str, function: ast.AST) -> list[ast.Constant]:
    """The keys a local name can stand for, when it only ever gets keys."""
    found: list[ast.Constant] = []
    for one in ast.walk(function):
        match one:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                keys = _keys(value, function)
                if not keys:
                    return []
                found += keys
            case ast.arg(arg=target) | ast.For(target=ast.Name(id=target)) if target == name:
                return []
    return found
