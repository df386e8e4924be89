"""What a model costs: tokens per note to group, name and sum up 40, 200 and 2,000 notes, and how that grows.

No model is asked: one that groups by shared words and names a theme with its first note stands in, without
any network. Tokens are counted as a quarter of the characters of everything that would be sent and answered,
schema and instructions included, which is about right for English.
"""

import argparse
import asyncio
import json
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.offline_themes import made_up_notes, public_texts
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.personas import Persona, Scenario
from journey.stages import Stage
from prompts.model import ModelSettings, ModelSummariser
from prompts.model.ledger import Ledger
from prompts.model.memory import ProcessDesk
from prompts.templates import Instructions
from tests.prompts.model.honest import honest_answer

SIZES = (40, 200, 2_000)
STAGES = 5
LANES = ("thought", "touchpoint", "pain_point", "opportunity")
MOST_PER_NOTE = 120
MOST_GROWTH = 11.0


class CountingAsker:
    """Answers as an honest model would and counts characters."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    async def ask(self, instructions: Instructions, data: str, ledger: Ledger) -> dict[str, Any]:
        """The honest answer; see `prompts.model.client.Asker`."""
        kind = str(instructions.answer_schema["title"])
        answer = honest_answer(kind, data)
        sent = len(instructions.system) + len(json.dumps(instructions.answer_schema)) + len(data)
        ledger.metered(sent // 4, len(json.dumps(answer, ensure_ascii=False)) // 4)
        self.calls.append(kind)
        return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of public texts; without it notes are made up")
    data = parser.parse_args().data
    for title, lanes, stages in (("one cell", LANES[:1], 1), (f"{STAGES} stages, 4 lanes", LANES, STAGES)):
        print(f"{title}\n{'notes':>6} {'calls':>6} {'tokens':>9} {'per note':>9}")
        costs = []
        for size in SIZES:
            texts = public_texts(data)[:size] if data else list(made_up_notes(size))
            calls, tokens = asyncio.run(cost(texts, lanes, stages))
            costs.append(tokens)
            print(f"{size:>6} {calls:>6} {tokens:>9,} {tokens / size:>9.1f}")
        growth = costs[2] / costs[1]
        print(f"200 to 2,000 notes: {growth:.1f}x (at most {MOST_GROWTH}x)\n")
        assert max(tokens / size for tokens, size in zip(costs, SIZES, strict=True)) <= MOST_PER_NOTE
        assert growth <= MOST_GROWTH
    print(asyncio.run(one_change(list(made_up_notes(200)))))


async def cost(texts: Sequence[str], lanes: Sequence[str], stages: int) -> tuple[int, int]:
    """Calls and tokens to group all notes, name their themes and sum the map up."""
    asker = CountingAsker()
    summariser = ModelSummariser(ModelSettings(model="none", most_tokens=100_000_000), asker=asker)
    written = notes(texts, lanes, stages)
    grouping = await summariser.group(written)
    overviewed = await summariser.overview(build_map(facts(written, lanes, stages, grouping.themes)))
    return len(asker.calls), grouping.usage.tokens + overviewed.usage.tokens


async def one_change(texts: Sequence[str]) -> str:
    """What is asked again when one of five stages gets one more note."""
    asker, desk = CountingAsker(), ProcessDesk()
    summariser = ModelSummariser(ModelSettings(model="none"), asker=asker)
    written = notes(texts, LANES, STAGES)
    before = await summariser.group(written, desk=desk)
    await summariser.overview(build_map(facts(written, LANES, STAGES, before.themes)), desk=desk)
    asked = len(asker.calls)
    last = written[-1].contribution
    reworded = last.model_copy(update={"text": f"{last.text} twice"})
    again = [*written[:-1], written[-1].model_copy(update={"contribution": reworded})]
    after = await summariser.group(again, desk=desk)
    await summariser.overview(build_map(facts(again, LANES, STAGES, after.themes)), desk=desk)
    return f"One note changed in one of {STAGES} stages: {asked} calls before, then {asker.calls[asked:]}"


def notes(texts: Sequence[str], lanes: Sequence[str], stages: int) -> list[WrittenContribution]:
    dice = random.Random(1)  # noqa: S311
    return [
        WrittenContribution(
            contribution=Contribution(
                id=f"{place}-{len(text)}",
                stage=f"stage-{place % stages}",
                lane=lanes[place // stages % len(lanes)],
                text=text,
            ),
            author_key=f"author-{dice.randrange(20)}",
        )
        for place, text in enumerate(texts)
    ]


def facts(written: Sequence[WrittenContribution], lanes: Sequence[str], stages: int, themes: Any) -> MapFacts:
    return MapFacts(
        id="m",
        title="Cost",
        persona=Persona(name="Noor"),
        scenario=Scenario(title="Counts"),
        lanes=tuple(lanes),
        stages=tuple(Stage(key=f"stage-{place}", name=f"Stage {place}") for place in range(stages)),
        contributions=tuple(written),
        themes=tuple(themes),
        updated=date(2026, 11, 27),
    )


if __name__ == "__main__":
    main()
