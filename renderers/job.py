"""What the render process runs: jobs come in on its input, files go out on its output."""

import contextlib
import ctypes
import sys
from typing import BinaryIO, ClassVar, Self

from journey.map import JourneyMap
from journey.records import Record
from renderers.format import Rendered, RenderRefusedError, View

_PREFIX = 8


class Wanted(Record):
    """One file of a job."""

    view: View
    format: str


class Job(Record):
    """A map and the files wanted of it."""

    journey_map: JourneyMap
    wanted: tuple[Wanted, ...]

    def framed(self) -> bytes:
        """The job as JSON behind its length."""
        return _framed(self.model_dump_json().encode())


class Answer(Record):
    """The files of a job in order, or one sentence on why there are none."""

    PREFIX: ClassVar[int] = _PREFIX

    files: tuple[Rendered, ...] = ()
    refused: str = ""
    failed: str = ""

    def framed(self) -> bytes:
        """The answer behind its length: a JSON head, then the bytes of the files."""
        bare = tuple(file.model_copy(update={"data": b""}) for file in self.files)
        head = _Head(
            answer=self.model_copy(update={"files": bare}), sizes=tuple(len(f.data) for f in self.files)
        )
        packed = _framed(head.model_dump_json().encode())
        return _framed(packed + b"".join(file.data for file in self.files))

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """The answer in bytes that `framed` made, without the length in front."""
        start = _PREFIX + int.from_bytes(data[:_PREFIX])
        head = _Head.model_validate_json(data[_PREFIX:start])
        files = []
        for file, size in zip(head.answer.files, head.sizes, strict=True):
            files.append(file.model_copy(update={"data": data[start : start + size]}))
            start += size
        return cls(files=tuple(files), refused=head.answer.refused, failed=head.answer.failed)


class _Head(Record):
    answer: Answer
    sizes: tuple[int, ...]


def main() -> None:
    """Answers jobs until the input ends, which it does when the parent goes away."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while frame := _read(source):
        target.write(_answer(frame).framed())
        target.flush()
        _release_memory()


def _answer(frame: bytes) -> Answer:
    from renderers.registry import render  # noqa: PLC0415 - the parent imports this module without the fonts

    job = Job.model_validate_json(frame)
    try:
        files = [render(job.journey_map, view=one.view, format=one.format) for one in job.wanted]
    except RenderRefusedError as error:
        return Answer(refused=str(error))
    except Exception as error:  # noqa: BLE001 - whatever broke, the parent must hear of it
        return Answer(failed=type(error).__name__)
    return Answer(files=tuple(files))


def _release_memory() -> None:
    from renderers.typesetter import forget_layouts  # noqa: PLC0415 - see _answer

    forget_layouts()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _read(source: BinaryIO) -> bytes:
    size = int.from_bytes(source.read(_PREFIX))
    return source.read(size)


def _framed(data: bytes) -> bytes:
    return len(data).to_bytes(_PREFIX) + data


if __name__ == "__main__":
    main()
