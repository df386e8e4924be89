"""Runs it as told on the command line; exit code 1 when anything is lost, wrong or left doubled."""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.chaos.plan import READING, Plan
from benchmarks.chaos.storm import chaos
from playground.config import MANIFEST_SCOPES


def main() -> None:
    """Run and print the report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--seconds", type=float, default=180.0)
    parser.add_argument("--kills", type=int, default=21)
    parser.add_argument("--rate", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="an empty directory in which databases and logs stay")
    parser.add_argument("--blind", action="store_true", help="without the scope to read channels")
    given = vars(parser.parse_args())
    scopes = MANIFEST_SCOPES if given.pop("blind") else READING
    kept = given.pop("keep")
    plan = Plan(**given, scopes=scopes)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        report = asyncio.run(chaos(plan, kept or Path(directory)))
    print(f"{plan.database}, seed {plan.seed}, {time.monotonic() - began:.0f} s in all")
    for line in report.lines():
        print(f"  {line}")
    sys.exit(0 if report.is_lossless(plan) else 1)


if __name__ == "__main__":
    main()
