"""Our Mermaid text through Mermaid's own parser, in a browser: what is written is what is understood."""

import json
import random
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio
from playwright.async_api import Page

from journey.map import JourneyMap
from renderers.format import View
from renderers.mermaid import draw_mermaid
from tests.browser.window import CHROMIUM, browser
from tests.renderers.example_maps import EXAMPLES, small_map
from tests.renderers.hostile_words import HOSTILE

VERSION: Final = "11.17.2"
NPM: Final = shutil.which("npm")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(NPM is None or CHROMIUM is None, reason="npm or chromium is not installed"),
]

PIECES: Final = (
    *HOSTILE,
    *(
        "title",
        "section ",
        "journey",
        "end",
        "accTitle:",
        "accDescr {",
        "}",
        "click",
        "%%{init: {}}%%",
        "---",
    ),
    *(
        ":",
        "::",
        ";",
        "#",
        "#35;",
        ",",
        "%%",
        "%",
        "<br>",
        "\\n",
        "\t",
        '"',
        "'",
        "`",
        "5: Me",
        "\u2028",
        "\x85",
    ),
)


@pytest.fixture(scope="module")
def script() -> str:
    """Mermaid as one script, fetched once by npm and kept in the folder for temporary files."""
    kept = Path(tempfile.gettempdir()) / f"journeyline-mermaid-{VERSION}"
    packed = kept / f"mermaid-{VERSION}.tgz"
    if not packed.is_file():
        kept.mkdir(exist_ok=True)
        command = [str(NPM), "pack", "--silent", "--pack-destination", str(kept), f"mermaid@{VERSION}"]
        if subprocess.run(command, capture_output=True, timeout=120, check=False).returncode:  # noqa: S603 - our own words
            pytest.skip(f"npm could not fetch mermaid {VERSION}")
    with tarfile.open(packed) as archive:
        found = archive.extractfile("package/dist/mermaid.min.js")
        assert found is not None
        return found.read().decode()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def page(script: str) -> AsyncIterator[Page]:
    async with browser() as running:
        opened = await running.new_page()
        await opened.set_content("<!doctype html><title>Mermaid</title>")
        await opened.add_script_tag(content=script)
        yield opened


async def test_every_example_is_understood_as_it_was_meant(page: Page) -> None:
    for name, make in EXAMPLES.items():
        text = draw_mermaid(make(), View.GRID).decode()
        assert await _understood(page, text) == _written(text), name


async def test_labels_made_of_the_grammars_own_signs_are_understood_as_names(page: Page) -> None:
    chance = random.Random(20)  # noqa: S311 - the same labels in every run
    for _ in range(60):
        text = draw_mermaid(_map_of(chance), View.GRID).decode()
        assert await _understood(page, text) == _written(text)


async def test_an_example_is_drawn_with_all_its_steps(page: Page) -> None:
    text = draw_mermaid(EXAMPLES["night_train"](), View.GRID).decode()
    drawn = await page.evaluate("async text => (await mermaid.render('map', text)).svg", text)
    assert drawn.count('class="task-line"') == len(_written(text)[1])


def _map_of(chance: random.Random) -> JourneyMap:
    def label(most: int) -> str:
        return "".join(chance.choices(PIECES, k=chance.randint(1, 4)))[:most].strip() or "–"

    cells = {(at, "action"): [f"{label(200)} {at}{n}" for n in range(3)] for at in range(3)}
    return small_map((label(60), label(60), label(60)), cells, {0: [2, 1], 2: [-2]}, title=label(120))


async def _understood(page: Page, text: str) -> tuple[list[str], list[tuple[str, str, int]]]:
    """The sections and the tasks (section, name, score) that Mermaid reads in a diagram."""
    read = await page.evaluate(
        """async text => {
            await mermaid.parse(text);
            const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
            const tasks = diagram.db.getTasks().map(one => [one.section ?? one.type, one.task, one.score]);
            return JSON.stringify([diagram.db.getSections(), tasks]);
        }""",
        text,
    )
    sections, tasks = json.loads(read)
    return sections, [(section, name, score) for section, name, score in tasks]


def _written(text: str) -> tuple[list[str], list[tuple[str, str, int]]]:
    """The sections and tasks that stand in our lines."""
    sections, tasks = [], []
    for line in text.splitlines():
        if line.startswith("    section "):
            sections.append(line.removeprefix("    section "))
        elif line.startswith("      "):
            name, score, _ = line.strip().split(": ")
            tasks.append((sections[-1], name, int(score)))
    return sections, tasks
