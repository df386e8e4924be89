"""The rehearsal: scripted participants play along while a facilitator leads a workshop for real."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from rich.console import Console
from rich.table import Table

from bot.rehearsal import acts
from bot.rehearsal.cast import FACILITATOR, Cast
from bot.rehearsal.demo import open_page, rehearsal_room
from bot.rehearsal.exports import save_exports
from bot.rehearsal.lines import Language, StageLines, lines_of
from bot.rehearsal.pace import AtOnce
from bot.rehearsal.participants import Participant, names, take_part
from bot.rehearsal.sample import Sample, SamplePerson
from journey.interchange import read_map
from journey.lanes import EMOTION, LANES
from journey.map import JourneyMap
from journey.templates import load_templates
from playground.client import Playground, Posted

THIN: Final = 2
_THINKING_SECONDS: Final = (2.0, 20.0)


class UnknownTemplateError(ValueError):
    """There is no such template; the text names those there are."""


@dataclass
class Report:
    """What a rehearsal showed: seconds per step, and the cells in which hardly anybody wrote."""

    seconds: dict[str, float] = field(default_factory=dict)
    thin: list[tuple[str, str, int]] = field(default_factory=list)
    contributions: int = 0


async def rehearse(
    template: str,
    *,
    people: int = 8,
    language: Language = "en",
    port: int = 8010,
    console: Console,
    thinking: tuple[float, float] = _THINKING_SECONDS,
    stays: bool = False,
) -> Report:
    """Set a workshop up from a template, let participants answer while somebody leads it at the page.

    Returns:
        The report, once the workshop is closed; it is printed, too. When the page `stays` open for
        looking around, nothing comes back: whoever started the rehearsal interrupts it.

    Raises:
        UnknownTemplateError: when there is no such template.
    """
    sample = sample_of(template, people, language)
    lines = lines_of(template)
    async with rehearsal_room(port=port) as slack:
        cast = await _assemble(slack, sample)
        await acts.set_up(sample, cast, AtOnce())
        await cast.room.message("Start the workshop", seconds=acts.PATIENCE)
        page = f"{slack.url}/?as={cast.facilitator.id}"
        console.print(f"You lead as {FACILITATOR}: [link={page}]{page}[/link]")
        console.print("Start the workshop on its card; the others answer. Close it for the report.")
        await open_page(slack, console, page)
        report = Report(seconds=await _lead(cast, _players(cast, lines, language), console, thinking))
        _add_cells(report, await _map_of(slack, cast))
        _print(report, console)
        await _say_that_it_is_over(slack, cast, report)
        if stays:
            console.print("The page stays open, with the map in the thread. Ctrl+C ends the rehearsal.")
            await asyncio.Event().wait()
    return report


def sample_of(template: str, people: int, language: Language) -> Sample:
    """The plan and the people of a rehearsal; what they say comes later.

    Raises:
        UnknownTemplateError: when there is no such template.
    """
    templates = load_templates()
    if template not in templates:
        raise UnknownTemplateError(f"there is no template {template!r}; there are {', '.join(templates)}.")
    chosen = templates[template]
    return Sample(
        title=f"{chosen.title} (rehearsal)",
        persona=chosen.persona,
        scenario=chosen.scenario,
        stages=chosen.stages,
        people=tuple(SamplePerson(name=name, timezone="Europe/Berlin") for name in names(people, language)),
    )


async def _assemble(slack: Playground, sample: Sample) -> Cast:
    robin = await slack.person(FACILITATOR)
    people = {one.name: await slack.person(one.name, tz=one.timezone) for one in sample.people}
    return Cast(robin, people, await slack.channel("rehearsal", members=[robin, *people.values()]))


def _players(cast: Cast, lines: tuple[StageLines, ...], language: Language) -> list[Participant]:
    return [
        Participant(person, place, lines, language, Random(place))  # noqa: S311 - plausible, not secret
        for place, person in enumerate(cast.people.values())
    ]


async def _lead(
    cast: Cast, players: list[Participant], console: Console, thinking: tuple[float, float]
) -> dict[str, float]:
    """Answer each step that opens; seconds by step title, once the workshop is closed."""
    seconds: dict[str, float] = {}
    open_title, opened = "", monotonic()
    answering: set[asyncio.Task[None]] = set()
    try:
        while True:
            card = await _next_card(cast, open_title)
            if open_title:
                seconds[open_title] = seconds.get(open_title, 0.0) + monotonic() - opened
            step = acts.step_of(card)
            if step is None:
                return seconds
            open_title, opened = step[2], monotonic()
            console.print(f"  {open_title} …")
            answering = {
                asyncio.create_task(take_part(one, card, one.random.uniform(*thinking))) for one in players
            }
    finally:
        for task in answering:
            task.cancel()
        await asyncio.gather(*answering, return_exceptions=True)


async def _next_card(cast: Cast, title: str) -> Posted:
    """The card as soon as it shows another step than this one, or that the workshop is closed."""

    def moved(card: Posted) -> bool:
        step = acts.step_of(card)
        return step[2] != title if step else "is closed" in card.text

    return await cast.room.message(seconds=float("inf"), matching=moved)


async def _say_that_it_is_over(slack: Playground, cast: Cast, report: Report) -> None:
    minutes = max(1, round(sum(report.seconds.values()) / 60))
    sentence = (
        f"The rehearsal is over: {report.contributions} notes in {minutes} min, "
        f"thin cells: {len(report.thin)}. The report is in the terminal"
    )
    told = {"sentence": sentence, "user": cast.facilitator.id, "channel": cast.room.id}
    await slack.connection.put("/control/narration", **told, over=True)


async def _map_of(slack: Playground, cast: Cast) -> JourneyMap:
    with TemporaryDirectory(prefix="journeyline-") as folder:
        paths = [path async for path in save_exports(slack, cast, ("json",), Path(folder))]
        return read_map(paths[0].read_text(encoding="utf-8"))


def _add_cells(report: Report, journey_map: JourneyMap) -> None:
    told = [one for one in journey_map.contributions() if one.lane != EMOTION]
    report.contributions = len(told)
    names_of = {stage.key: stage.name for stage in journey_map.stages}
    lanes = [key for key in LANES if any(one.lane == key for one in told)]
    for stage, name in names_of.items():
        for lane in lanes:
            count = sum(1 for one in told if (one.stage, one.lane) == (stage, lane))
            if count < THIN:
                report.thin.append((name, LANES[lane].title, count))


def _print(report: Report, console: Console) -> None:
    steps = Table("Step", "Minutes", title="How long it took")
    for title, seconds in report.seconds.items():
        steps.add_row(title, f"{seconds / 60:.1f}")
    console.print(steps)
    console.print(f"{report.contributions} contributions.")
    if not report.thin:
        console.print("No cell stayed thin.")
        return
    cells = Table("Stage", "Lane", "Notes", title="Thin cells: ask about them on the real day")
    for stage, lane, count in report.thin:
        cells.add_row(stage, lane, str(count))
    console.print(cells)
