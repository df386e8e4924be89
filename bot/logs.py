"""How a line of the log reads: what happened, its facts, and where it broke, never what anybody wrote."""

import logging
import re
import traceback
from collections.abc import Iterator
from copy import copy
from types import TracebackType
from typing import Final

_OWN: Final = frozenset({*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"})

_PERSON: Final = re.compile(r"\b[UWD](?=[A-Z]*\d)[A-Z0-9]{6,}\b")
"""A person's id, or the id of a conversation with one: keys of messages to a person end with it."""

_Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Lines(logging.Formatter):
    """A line per event; the facts given as `extra` follow its sentence, those of several lines below it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The whole of it; another handler's account of the error, kept on the record, is not taken over."""
        fresh = copy(record)
        fresh.exc_text = None
        return super().format(fresh)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        """The line with its facts: `... key=value`."""
        facts = {
            name: _PERSON.sub("(somebody)", str(fact))
            for name, fact in vars(record).items()
            if name not in _OWN
        }
        short = [f" {name}={fact}" for name, fact in facts.items() if "\n" not in fact]
        long = [f"\n{fact.rstrip()}" for fact in facts.values() if "\n" in fact]
        return "".join((super().formatMessage(record), *short, *long))

    def formatException(self, ei: _Failure) -> str:  # noqa: N802 - the name is logging's
        """Where it broke and the kinds of errors; their texts may quote what people wrote."""
        error = ei[1]
        chain = list(_causes(error)) if error else []
        told = (_place_and_kind(one) for one in reversed(chain))
        return "\nwhich led to\n".join(told)


def _causes(error: BaseException) -> Iterator[BaseException]:
    following: BaseException | None = error
    while following is not None:
        yield following
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)


def _place_and_kind(error: BaseException) -> str:
    return (
        f"{''.join(traceback.format_tb(error.__traceback__))}{type(error).__module__}.{type(error).__name__}"
    )
