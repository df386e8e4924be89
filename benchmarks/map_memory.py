"""Whether the render process stays the same size over many different maps.

    python -m benchmarks.map_memory [--maps 50] [--format png]

Every map has other texts and one of four sizes in turn. Prints the resident size after each tenth map, and
the growth from the first four maps after the fifth to the last four, one of each size. Linux only: the size
is read from /proc.
"""

import argparse
import asyncio
from pathlib import Path
from statistics import fmean

from benchmarks.large_map import large
from renderers.format import View
from renderers.worker import RenderWorker

SETTLED_AFTER = 5
MOST_GROWTH = 0.10
_SHAPES = ((3, 12), (6, 40), (8, 60), (12, 90))
"""Stages, and contributions in each: all of them come by before the size is called settled."""


async def main(maps: int, form: str) -> None:
    """Measure and print."""
    sizes = []
    async with RenderWorker(cache_bytes=0) as worker:
        for number in range(1, maps + 1):
            journey_map = large(*_SHAPES[number % len(_SHAPES)], f"map {number} of {maps}")
            await worker.render(journey_map, view=View.GRID, format=form)
            await worker.render(journey_map, view=View.GRID, format="json")  # answers after the clean-up
            sizes.append(_resident(worker))
            if number % 10 == 0 or number == SETTLED_AFTER:
                print(f"after {number:3} maps: {sizes[-1]:6.1f} MB")
    rounds = len(_SHAPES)
    settled = fmean(sizes[SETTLED_AFTER : SETTLED_AFTER + rounds])
    growth = fmean(sizes[-rounds:]) / settled - 1
    peak = max(sizes[SETTLED_AFTER:]) / settled - 1
    verdict = "flat" if growth < MOST_GROWTH else "it grows"
    print(f"growth since map {SETTLED_AFTER}: {growth:+.1%}, once at its largest {peak:+.1%}: {verdict}")


def _resident(worker: RenderWorker) -> float:
    """Megabytes of the render process in memory."""
    process = worker._process  # noqa: SLF001 - nobody else needs its id
    if process is None:
        raise RuntimeError("the render process went away")
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--maps", type=int, default=50)
    parser.add_argument("--format", default="png")
    given = parser.parse_args()
    asyncio.run(main(given.maps, given.format))
