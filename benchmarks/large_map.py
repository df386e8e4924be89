"""Large maps: how long their pictures take, warm, each round with other texts.

    python -m benchmarks.large_map [--rounds 7]

4,000 contributions (10 stages of 400, each a theme of its own), the same in Japanese letters and accents, and
12 stages whose names are 60 characters long. Layouts are forgotten between rounds as the worker forgets them.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.lanes import DEFAULT_LANES, EMOTION, LANES
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import Stage
from renderers.format import View
from renderers.registry import render
from renderers.typesetter import forget_layouts
from renderers.viewmodel.build import view_model

TARGET_SECONDS = 1.5
_LANES = tuple(lane for lane in DEFAULT_LANES if lane != EMOTION)
_RATINGS = 25
_PEOPLE = 40
_ACCENTS = "Größe – naïve façade, “œuvre” №"
_JAPANESE = "写真が一枚もないのに選ぶのは勇気がいります"


def main(rounds: int) -> None:
    """Measure and print."""
    cases: dict[str, Callable[[int], JourneyMap]] = {
        "10 stages x 400, English": lambda round_: large(10, 400, f"take {round_}"),
        "10 stages x 400, accents": lambda round_: large(10, 400, f"{_ACCENTS} {round_}"),
        "10 stages x 400, Japanese": lambda round_: large(10, 400, f"{_JAPANESE} {round_}"),
        "12 stages, 60-character names": lambda round_: large(12, 30, f"take {round_}", name_length=60),
    }
    for name, make in cases.items():
        for view in (View.GRID, View.SUBWAY, View.DIGEST):
            _report(f"{name}, {view}", make, view, rounds)


def large(stages: int, per_stage: int, mark: str, name_length: int = 20) -> JourneyMap:
    """A map with `per_stage` contributions in every stage, ratings among them; `mark` is in every text."""
    names = [f"Stage {at} {mark} ".ljust(name_length, "n")[:name_length] for at in range(1, stages + 1)]
    written = [_written(stage, number, mark) for stage in range(stages) for number in range(per_stage)]
    return build_map(
        MapFacts(
            id="large",
            title=f"A large map, {mark}"[:120],
            persona=Persona(name="Kim Berg", role="Tester"),
            scenario=Scenario(title="Everybody has something to say"),
            lanes=DEFAULT_LANES,
            stages=tuple(Stage(key=f"stage-{at}", name=name) for at, name in enumerate(names)),
            contributions=tuple(written),
            updated=date(2026, 11, 20),
        )
    )


def _written(stage: int, number: int, mark: str) -> WrittenContribution:
    is_rating = number < _RATINGS
    lane = EMOTION if is_rating else _LANES[number % len(_LANES)]
    note = Contribution.model_validate(
        {
            "id": f"n-{stage:02}-{number:04}",
            "stage": f"stage-{stage}",
            "lane": lane,
            "text": f"{LANES[lane].example}, number {number} {mark}",
            "emotion": number % 5 - 2 if is_rating else None,
        }
    )
    return WrittenContribution(contribution=note, author_key=f"author-{number % _PEOPLE}", place=number)


def _report(name: str, make: Callable[[int], JourneyMap], view: View, rounds: int) -> None:
    waited, worked, modelled = [], [], []
    for round_ in range(rounds + 1):
        journey_map = make(round_)
        forget_layouts()
        began, busy = time.perf_counter(), time.process_time()
        render(journey_map, view=view, format="png")
        drawn, worn = time.perf_counter(), time.process_time()
        view_model(journey_map)
        if round_:  # the first round warms up
            waited.append(drawn - began)
            worked.append(worn - busy)
            modelled.append(time.process_time() - worn)
    verdict = "ok" if statistics.median(waited) < TARGET_SECONDS else f"over {TARGET_SECONDS} s"
    print(
        f"{name:38} median {statistics.median(waited):5.2f} s  best {min(waited):5.2f} s  "
        f"CPU {statistics.median(worked):5.2f} s (view model {statistics.median(modelled):4.2f} s)  {verdict}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    main(parser.parse_args().rounds)
