"""Rendering away from the event loop: one separate process that can be killed, asked over its pipes."""

import asyncio
import hashlib
import os
import sys
from collections import OrderedDict
from collections.abc import Sequence
from types import TracebackType
from typing import Final, Self

from journey.map import JourneyMap
from renderers.format import Rendered, RenderFailedError, RenderRefusedError, View
from renderers.job import Answer, Job, Wanted

_TIMEOUT_SECONDS: Final = 20.0
_IDLE_SECONDS: Final = 120.0
_CACHE_BYTES: Final = 32 * 2**20
_KEPT_VARIABLES: Final = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR")
_LARGE_PAGES: Final = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
"""A picture is 50 MB while it is drawn: in pages of 4 kB a tenth of the time went into handing them out."""
_TRIES: Final = 2
_BROKE_OFF: Final = "Drawing this map broke off twice; export it as JSON or Markdown."


class RenderWorker:
    """Renders maps in a process of its own, one job at a time.

    The process starts at the first job, restarts when it died, is killed when a job takes longer than
    `timeout_seconds`, and goes away after `idle_seconds` without work. Its environment holds no secret.
    Finished files are kept by content, up to `cache_bytes`.
    """

    def __init__(
        self,
        *,
        timeout_seconds: float = _TIMEOUT_SECONDS,
        idle_seconds: float = _IDLE_SECONDS,
        cache_bytes: int = _CACHE_BYTES,
    ) -> None:
        self._timeout = timeout_seconds
        self._idle = idle_seconds
        self._cache = _Cache(cache_bytes)
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._farewell: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def render(self, journey_map: JourneyMap, *, view: View, format: str) -> Rendered:  # noqa: A002
        """The map as one file.

        Raises:
            RenderRefusedError: as `registry.render` does.
            RenderFailedError: when it took too long or broke.
        """
        return (await self.render_all(journey_map, [(view, format)]))[0]

    async def render_all(
        self, journey_map: JourneyMap, wanted: Sequence[tuple[View, str]]
    ) -> tuple[Rendered, ...]:
        """Several files of one map, in the order asked for; cheaper together than one by one.

        Raises:
            RenderRefusedError: as `registry.render` does, for the first file that cannot be made.
            RenderFailedError: when they took too long or broke.
        """
        source = journey_map.model_dump_json()
        keys = [_key(source, view, form) for view, form in wanted]
        async with self._turn:
            missing = [at for at, key in enumerate(keys) if key not in self._cache]
            if missing:
                asked = tuple(Wanted(view=wanted[at][0], format=wanted[at][1]) for at in missing)
                files = await self._ask(Job(journey_map=journey_map, wanted=asked))
                fresh = {keys[at]: file for at, file in zip(missing, files, strict=True)}
            else:
                fresh = {}
            found = tuple(fresh[key] if key in fresh else self._cache[key] for key in keys)
            for key, file in fresh.items():
                self._cache.keep(key, file)
            return found

    async def aclose(self) -> None:
        """Ends the process and waits until it is gone."""
        async with self._turn:
            await self._stop()

    async def _ask(self, job: Job) -> tuple[Rendered, ...]:
        for attempt in range(_TRIES):
            try:
                async with asyncio.timeout(self._timeout):
                    answer = await self._exchange(job)
            except TimeoutError:
                await self._stop()
                raise RenderFailedError(
                    f"Drawing this map took longer than {self._timeout:g} seconds and was stopped; "
                    "export it as JSON or Markdown, or split it into two maps."
                ) from None
            except (asyncio.IncompleteReadError, ConnectionError):
                await self._stop()
                if attempt + 1 == _TRIES:
                    raise RenderFailedError(
                        "Drawing this map broke off twice; try JSON or Markdown."
                    ) from None
            except BaseException:  # half an answer is still in the pipe, also after a cancellation
                await self._stop()
                raise
            else:
                self._rest_later()
                return _files_of(answer)
        raise AssertionError("unreachable")

    async def _exchange(self, job: Job) -> Answer:
        process = await self._running()
        if process.stdin is None or process.stdout is None:
            raise ConnectionError("the render process has no pipes")
        process.stdin.write(job.framed())
        await process.stdin.drain()
        size = int.from_bytes(await process.stdout.readexactly(Answer.PREFIX))
        return Answer.unpacked(await process.stdout.readexactly(size))

    async def _running(self) -> asyncio.subprocess.Process:
        if self._farewell:
            self._farewell.cancel()
        if self._process is None or self._process.returncode is not None:
            await self._stop()
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "renderers.job",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=_LARGE_PAGES | {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
            )
        return self._process

    def _rest_later(self) -> None:
        self._farewell = asyncio.get_running_loop().call_later(self._idle, self._kill)

    def _kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()

    async def _stop(self) -> None:
        if self._farewell:
            self._farewell.cancel()
            self._farewell = None
        if self._process is not None:
            self._kill()
            await self._process.communicate()
            self._process = None


class _Cache:
    """Finished files by content hash, the longest unused ones dropped first."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._size = 0
        self._files: OrderedDict[str, Rendered] = OrderedDict()

    def __contains__(self, key: str) -> bool:
        return key in self._files

    def __getitem__(self, key: str) -> Rendered:
        self._files.move_to_end(key)
        return self._files[key]

    def keep(self, key: str, file: Rendered) -> None:
        """Keeps a file, dropping old ones until all fit."""
        self._files[key] = file
        self._size += len(file.data)
        while self._size > self._most:
            _, dropped = self._files.popitem(last=False)
            self._size -= len(dropped.data)


def _key(source: str, view: View, form: str) -> str:
    return hashlib.sha256(f"{view}\0{form}\0{source}".encode()).hexdigest()


def _files_of(answer: Answer) -> tuple[Rendered, ...]:
    if answer.refused:
        raise RenderRefusedError(answer.refused)
    if answer.failed:
        raise RenderFailedError(f"Drawing this map broke: {answer.failed}.")
    return answer.files
