"""One attempt at a job: find its handler, run it, and decide what follows."""

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from workshop.jobs import Job

MOST_FAILURES: Final = 8
"""Attempts at a job, after which it is given up."""

_LONGEST_WAIT: Final = 60.0

_log = logging.getLogger(__name__)

JobT_contra = TypeVar("JobT_contra", bound=Job, contravariant=True)


class TryAgainLater(Exception):  # noqa: N818 - an instruction to the runner, not an error
    """A handler could not do its job now; it is done again `after` seconds later, however often."""

    def __init__(self, after: float) -> None:
        self.after = after
        super().__init__(f"again in {after:g} s")


class UnknownKindError(Exception):
    """A stored job has no handler here; a process of another version may have one."""


class Handler(Protocol[JobT_contra]):
    """Does a job. It may run again after a crash, even when it had just ended: what must happen once is
    guarded by its own transaction, for example with `is_first_delivery(job.key)`.
    """

    async def __call__(self, job: JobT_contra, /) -> None:
        """Do it, or raise."""


@dataclass(frozen=True)
class Verdict:
    """What follows an attempt: nothing, another one after `again` seconds, or giving up."""

    again: float | None = None
    failures: int = 0
    gave_up: bool = False


def backoff(failures: int) -> float:
    """Seconds to wait after so many failures in a row: 1, 2, 4, ... and never more than a minute."""
    return min(_LONGEST_WAIT, 2.0 ** (failures - 1))


class Handlers:
    """The handlers of this process, by the stored name of their job's class."""

    def __init__(
        self, handlers: Mapping[type[Job], Handler[Any]], wait: Callable[[int], float] = backoff
    ) -> None:
        self._by_kind = {kind.__name__: (kind, handler) for kind, handler in handlers.items()}
        self._wait = wait

    def gap(self, kind: str) -> float:
        """The least seconds between two runs of a coalescing kind."""
        return self._by_kind[kind][0].gap if kind in self._by_kind else 0.0

    async def attempt(self, kind: str, key: str, payload: str, failures: int) -> Verdict:
        """Run the handler once. Only ids reach the log: an error's text may quote what people wrote."""
        try:
            job_class, handler = self._handler(kind)
            await handler(job_class.model_validate_json(payload))
        except TryAgainLater as later:
            return Verdict(again=later.after, failures=failures)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is answered by another attempt
            return self._failed(kind, key, error, failures + 1)
        return Verdict()

    def _handler(self, kind: str) -> tuple[type[Job], Handler[Any]]:
        if kind not in self._by_kind:
            raise UnknownKindError
        return self._by_kind[kind]

    def _failed(self, kind: str, key: str, error: Exception, failures: int) -> Verdict:
        gave_up = failures >= MOST_FAILURES
        facts = {
            "action": kind,
            "job": key,
            "error": type(error).__name__,
            "failures": failures,
            "where": "".join(traceback.format_tb(error.__traceback__)),
        }
        if gave_up:
            _log.error("A job was given up.", extra=facts)
            return Verdict(failures=failures, gave_up=True)
        _log.warning("A job failed and will be tried again.", extra=facts)
        return Verdict(again=self._wait(failures), failures=failures)
