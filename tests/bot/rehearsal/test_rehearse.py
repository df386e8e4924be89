"""A rehearsal in which a script leads as the person at the page would."""

import asyncio
import io
import re

import pytest
from rich.console import Console

from bot.rehearsal import acts
from bot.rehearsal.cast import Cast
from bot.rehearsal.pace import AtOnce
from bot.rehearsal.participants import names
from bot.rehearsal.rehearse import UnknownTemplateError, rehearse, sample_of
from playground.client import Playground
from playground.people import Person
from playground.rooms import Room

PEOPLE = 3
PAGE = re.compile(r"http://127\.0\.0\.1:\d+")


async def _lead(console: Console) -> None:
    """Press what the facilitator presses, each step once everybody is done."""
    async with asyncio.timeout(acts.PATIENCE):
        while not (found := PAGE.search(console.export_text(clear=False))):  # noqa: ASYNC110 - it only prints
            await asyncio.sleep(0.05)
    async with Playground.connect(found[0]) as slack:
        team = (await slack.state())["workspaces"][0]
        robin = next(one for one in team["people"] if one["real_name"] == "Robin")
        channel = next(one for one in team["channels"] if one["name"] == "rehearsal")
        person = Person(robin["id"], "robin", "Robin", team["id"], slack.connection)
        cast = Cast(person, {}, Room(channel["id"], "rehearsal", team["id"], slack.connection))
        card = await acts.start(cast, AtOnce())
        while (step := acts.step_of(card)) and step[0] < step[1]:
            wanted = {"Add your view": f"{PEOPLE} done", "Vote": f"{PEOPLE} people voted"}
            for button, words in wanted.items():
                if button in card.buttons:
                    await cast.room.message(words, seconds=acts.PATIENCE)
            card = await acts.go_on(cast, AtOnce())
        await acts.close(cast, AtOnce())


async def test_participants_answer_every_step_and_a_report_tells_where_it_stayed_thin() -> None:
    console = Console(record=True, width=200, file=io.StringIO())
    leading = asyncio.create_task(_lead(console))
    report = await rehearse(
        "blank", people=PEOPLE, language="de", port=0, console=console, thinking=(0.0, 0.1)
    )
    await leading
    assert list(report.seconds)[:3] == ["Before", "During", "After"]
    assert report.contributions > PEOPLE
    assert all(count < 2 for _, _, count in report.thin)
    told = console.export_text()
    assert "How long it took" in told
    assert f"{report.contributions} contributions" in told


def test_an_unknown_template_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownTemplateError, match=r"there are blank, .*support-case"):
        sample_of("moon-landing", 8, "en")


def test_there_are_names_for_any_number_of_people() -> None:
    assert len(set(names(60, "de"))) == 60
