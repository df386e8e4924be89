"""What a connected bot that has nothing to do costs, and how long it takes to start.

python -m benchmarks.idle [--seconds 60]
"""

import argparse
import asyncio
import os
import tempfile
import time
from pathlib import Path

from benchmarks.processes import BotProcess, environment
from playground.client import Playground
from playground.config import Config


async def main(seconds: float) -> None:
    """Measure and print; processor time is that of the process, whatever else the machine does."""
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        async with Playground.start(Config()) as slack:
            bot = BotProcess(place, environment(slack, f"sqlite:///{place / 'idle.sqlite3'}"))
            began = time.monotonic()
            await bot.start()
            try:
                await slack.bot_connected(seconds=60.0)
                started = time.monotonic() - began
                await asyncio.sleep(5.0)
                before = _processor_seconds(bot.pid)
                await asyncio.sleep(seconds)
                used = _processor_seconds(bot.pid) - before
                memory = _resident_megabytes(bot.pid)
            finally:
                await bot.end()
    print(f"connected {started:.1f} s after its start")
    print(f"idle over {seconds:.0f} s: {used / seconds * 100:.1f} % of a core, {memory:.0f} MB")


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident_megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1000


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60.0)
    asyncio.run(main(parser.parse_args().seconds))
