"""A bot that speaks another language says everything in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Message, Pattern, TextElement

from bot.rehearsal.demo import demo_settings
from bot.run import running_bot
from bot.texts import ENGLISH, speak
from bot.texts.translation import sentence_files
from journey.templates import load_templates
from playground.client import Person, Playground, Posted, Room
from playground.config import Config
from renderers.registry import FORMATS
from tests.scenarios.conftest import set_up

MARK: Final = "⟦"
"""Stands at the head of every sentence of the language that this test makes up."""

THEIR_OWN: Final = {
    "Trying a new café",
    "Before",
    "After",
    "Sam",
    "💡 Before",
    "💡 After",
    "👣 Looks for a table",
    "⚡ No table",
}
"""What people called their workshop and its stages, and what they wrote.

The words of templates, of exported files and of the summary do not come from the texts.
"""

STEPS: Final = ("Opportunities", "Group and check", "Dot vote", "Owners and proof", "Read-back")
ASKED: Final = (
    *(
        "help",
        "help voting",
        "nonsense",
        "status",
        "mine",
        "list",
        "persona",
        "themes",
        "moderate",
        "settings",
    ),
    *(
        "export xyz",
        "show 7",
        "compare",
        "language German",
        "summary",
        "invite",
        "remind",
        "extend 10",
        "forget-me",
    ),
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak()


async def test_whatever_is_said_in_a_workshop_is_said_in_that_language(tmp_path: Path) -> None:
    texts = marked_english(tmp_path / "texts" / "en")
    async with Playground.start(Config()) as slack:
        settings = demo_settings(slack, tmp_path).model_copy(update={"journeyline_texts": str(texts)})
        async with running_bot(settings) as bot:
            robin, anna = await slack.person("Robin"), await slack.person("Anna")
            room = await slack.channel("cx", members=[robin, anna])
            await set_up(robin, room)
            await walk(robin, anna, room)
            await bot.idle()
            said = {words for entry in await slack.journal() for words in said_in(entry)}
    named = {
        *(template.title for template in load_templates().values()),
        *(one.title for one in FORMATS.values()),
    }
    unmarked = {one for one in said if MARK not in one} - THEIR_OWN - named
    assert len(said) > 200
    assert {one for one in unmarked if "contributions placed" not in one} == set()


async def walk(robin: Person, anna: Person, room: Room) -> None:
    """A workshop from its start to its map, with every question asked that a command can ask."""
    await robin.click(await room.message("Change the set-up"), "start_workshop")
    card = await room.message("· Before")
    await anna.click(card, "add_view")
    await anna.modal("One idea per line")
    await anna.submit({"cell:stage-1:action": "Looks for a table", "cell:stage-1:pain_point": "No table"})
    for command in ASKED:
        await robin.command(f"/journey {command}", room)
        await anna.command(f"/journey {command}", room)
    await anna.open_home()
    await robin.click(card, "next_step")
    card = await room.message("· After")
    for step in STEPS:
        await robin.click(card, "next_step")
        card = await room.message(f"· {MARK}{step}")
        for action in pressed_by_anybody(card):
            await anna.click(card, action)
    await robin.command("/journey close", room)
    await robin.click(await robin.ephemeral("and post its map?"), "close_workshop")
    await room.message("Journey map:", seconds=40)


def pressed_by_anybody(card: Posted) -> list[str]:
    """The buttons of the open step, without those that end it."""
    elements = (one for block in card.blocks if block["type"] == "actions" for one in block["elements"])
    return [one["action_id"] for one in elements if one["type"] == "button" and "confirm" not in one]


def marked_english(folder: Path) -> Path:
    """English with a mark before every sentence and topic, in a folder of its own."""
    (folder / "help").mkdir(parents=True)
    for file in sentence_files(ENGLISH):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for one in resource.body:
            if isinstance(one, Message) and isinstance(one.value, Pattern):
                one.value.elements.insert(0, TextElement(MARK))
        (folder / file.name).write_text(FluentSerializer().serialize(resource), encoding="utf-8")
    for topic in (ENGLISH / "help").glob("*.md"):
        title, _, words = topic.read_text(encoding="utf-8").partition("\n")
        marked = f"# {MARK}{title.removeprefix('# ')}\n{MARK}{words.strip()}\n"
        (folder / "help" / topic.name).write_text(marked, encoding="utf-8")
    return folder


def said_in(entry: dict[str, Any]) -> Iterator[str]:
    """What the bot said, of an entry of the playground's journal; what people did is told there as well."""
    if entry["kind"] in {"call", "response_url", "verdict"}:
        yield from texts_in(entry)


def texts_in(part: Any) -> Iterator[str]:
    """The words of the text objects in a payload."""
    if isinstance(part, dict):
        if part.get("type") in {"plain_text", "mrkdwn"}:
            yield part["text"]
        for value in part.values():
            yield from texts_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts_in(value)
