"""Kinds of rules a JSON value is held against; each yields (JSON pointer, sentence) for what breaks it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from playground.limits.table import LIMITS

Violation = tuple[str, str]
Extra = Callable[[dict[str, Any], str], Iterator[Violation]]


class Rule(Protocol):
    """Anything that can check a value."""

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """What is wrong with the value at this JSON pointer."""
        ...


def length(limit_name: str, size: int, pointer: str) -> Iterator[Violation]:
    """What is wrong with a text of so many characters."""
    limit = LIMITS[limit_name]
    if size > limit.most:
        yield pointer, f"must be less than {limit.most + 1} characters"
    if size < limit.least:
        yield pointer, f"must be more than {limit.least - 1} characters"


@dataclass(frozen=True)
class String:
    """A string within a limit of characters."""

    limit: str

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not a string, too long, too short."""
        if not isinstance(value, str):
            yield pointer, "must provide a string"
        else:
            yield from length(self.limit, len(value), pointer)


@dataclass(frozen=True)
class Words:
    """A text object of the allowed kinds within a limit of characters."""

    limit: str
    kinds: tuple[str, ...] = ("plain_text",)

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not a text object, another kind, too long, too short, or with a key the kind does not have."""
        if not isinstance(value, dict):
            yield pointer, "must provide an object"
        elif value.get("type") not in self.kinds:
            yield f"{pointer}/type", f"must be one of {', '.join(self.kinds)}"
        else:
            yield from self._check_object(value, pointer)

    def _check_object(self, value: dict[str, Any], pointer: str) -> Iterator[Violation]:
        own = "emoji" if value["type"] == "plain_text" else "verbatim"
        for key in value:
            if key not in ("type", "text", own):
                yield f"{pointer}/{key}", f"invalid additional property: {key}"
        if own in value:
            yield from FLAG.check(value[own], f"{pointer}/{own}")
        yield from String(self.limit).check(value.get("text"), f"{pointer}/text")


@dataclass(frozen=True)
class Number:
    """A number, optionally within a limit."""

    limit: str | None = None

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not a number, too small, too great."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield pointer, "must provide a number"
        elif self.limit is not None and not LIMITS[self.limit].least <= value <= LIMITS[self.limit].most:
            limit = LIMITS[self.limit]
            yield pointer, f"must be between {limit.least} and {limit.most}"


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Anything else."""
        if not isinstance(value, bool):
            yield pointer, "must provide a boolean"


FLAG = Flag()


@dataclass(frozen=True)
class Plain:
    """A string of any length."""

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not a string."""
        if not isinstance(value, str):
            yield pointer, "must provide a string"


PLAIN = Plain()


@dataclass(frozen=True)
class Choice:
    """One of some strings."""

    among: tuple[str, ...]

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """None of them."""
        if value not in self.among:
            yield pointer, f"must be one of {', '.join(self.among)}"


@dataclass(frozen=True)
class Anything:
    """A value that Slack checks elsewhere or that has no published form."""

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:  # noqa: ARG002 - that is the point
        """Nothing is wrong with it."""
        yield from ()


@dataclass(frozen=True)
class Items:
    """A list of things that each keep a rule, optionally within a limit of items."""

    each: Rule
    limit: str | None = None

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not a list, too many, too few, or one of them wrong."""
        if not isinstance(value, list):
            yield pointer, "must provide an array"
            return
        limit = LIMITS[self.limit] if self.limit else None
        if limit is not None and len(value) > limit.most:
            yield pointer, f"no more than {limit.most} items allowed"
        if limit is not None and len(value) < limit.least:
            yield pointer, f"must have at least {limit.least} items"
        for place, item in enumerate(value):
            yield from self.each.check(item, f"{pointer}/{place}")


@dataclass(frozen=True)
class Shape:
    """An object with known keys, some required, and rules that concern several keys at once."""

    keys: Mapping[str, Rule]
    required: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = ()
    nullable: bool = False

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not an object, keys missing, unknown or wrong."""
        if not isinstance(value, dict):
            yield pointer, "must provide an object"
            return
        for key in self.required:
            if value.get(key) is None:
                yield pointer, f"missing required field: {key}"
        for key, inner in value.items():
            if key == "type":
                continue
            if key not in self.keys:
                yield f"{pointer}/{key}", f"invalid additional property: {key}"
            elif inner is not None:
                yield from self.keys[key].check(inner, f"{pointer}/{key}")
            elif key not in self.required and not self.nullable:
                yield f"{pointer}/{key}", "must not be null"
        for extra in self.extras:
            yield from extra(value, pointer)


@dataclass(frozen=True)
class Kinds:
    """An object whose type decides which shape it must have; `among` are the types allowed here."""

    shapes: Mapping[str, Rule]
    among: frozenset[str] | None = None

    def check(self, value: Any, pointer: str) -> Iterator[Violation]:
        """Not an object, of a type unknown or not allowed here, or not of its type's shape."""
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(value, dict):
            yield pointer, "must provide an object"
        elif isinstance(kind, str) and kind in self.shapes and (self.among is None or kind in self.among):
            yield from self.shapes[kind].check(value, pointer)
        else:
            yield f"{pointer}/type", f"unsupported type: {kind}"


def exactly_one(*names: str) -> Extra:
    """The rule that one and only one of these keys is given."""

    def extra(value: dict[str, Any], pointer: str) -> Iterator[Violation]:
        if sum(value.get(name) is not None for name in names) != 1:
            yield pointer, f"must provide exactly one of {', '.join(names)}"

    return extra


def any_of(*names: str) -> Extra:
    """The rule that at least one of these keys is given."""

    def extra(value: dict[str, Any], pointer: str) -> Iterator[Violation]:
        if all(value.get(name) is None for name in names):
            yield pointer, f"missing required field: {' or '.join(names)}"

    return extra
