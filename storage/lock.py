"""One process per SQLite file, by a lock that ends with the process."""

import sys
from pathlib import Path
from typing import IO


class FileInUseError(Exception):
    """Another process has this SQLite file open; the message says which file."""


class FileLock:
    """Holds `<file>-lock` beside a SQLite file, from construction until `release`.

    Raises:
        FileInUseError: when somebody else holds it.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = path.with_name(f"{path.name}-lock").open("a")
        try:
            _lock(self._handle)
        except OSError:
            self._handle.close()
            raise FileInUseError(
                f"{path} is in use by another Journeyline process: stop that one first, "
                "or use PostgreSQL to run several."
            ) from None

    def release(self) -> None:
        """Let others open the file."""
        self._handle.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[str]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: IO[str]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
