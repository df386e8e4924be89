"""Draws the gallery again from its map file: `python docs/gallery/make.py`."""

import io
from pathlib import Path

from PIL import Image

from journey.interchange import read_map
from journey.map import JourneyMap
from renderers.format import View
from renderers.registry import render
from renderers.viewmodel.build import view_model
from renderers.viewmodel.described import described

HERE = Path(__file__).parent
WIDTH = 1400
TITLES = {
    View.DIGEST: "The digest: posted into the conversation, readable at the width of a message",
    View.GRID: "The full map: stages across, lanes down",
    View.SUBWAY: "The subway: stages are zones, steps stations, pain points alerts (subway-wide: in one row)",
    View.STORYBOARD: "The storyboard: the strongest step, thought and pain point of each stage",
    View.PERSONA: "The persona",
    View.EMPATHY: "The empathy map: what was heard is said, what was assumed is thought",
    View.MATRIX: "Opportunities by value and effort",
}

_HEAD = """# Gallery

One made-up workshop, drawn in every view. The map file is [night-train.json](gallery/night-train.json);
any picture here can be drawn again with

```sh
journeyline render docs/gallery/night-train.json --view digest --format png --out digest.png
```
"""
_INTERACTIVE = """## The interactive map

[night-train.html](gallery/night-train.html) is one file without any call to the network: search, lane
switches, cards that open to the contributions and evidence behind them, light and dark, printable.
"""


def main() -> None:
    """Writes the pictures, the interactive map and the page that shows them."""
    journey_map = read_map((HERE / "night-train.json").read_text())
    for view in TITLES:
        picture = Image.open(io.BytesIO(render(journey_map, view=view, format="png").data)).convert("RGB")
        height = round(picture.height * WIDTH / picture.width)
        smaller = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
        smaller.save(HERE / f"{view}.png", optimize=True)
    (HERE / "night-train.html").write_bytes(render(journey_map, view=View.GRID, format="html").data)
    (HERE.parent / "gallery.md").write_text(page(journey_map))


def page(journey_map: JourneyMap) -> str:
    """The gallery page in Markdown."""
    model = view_model(journey_map)
    parts = [_HEAD]
    for view, title in TITLES.items():
        parts += [f"## {title}", "", f"![{_plain(described(model, view))}](gallery/{view}.png)", ""]
    diagram = render(journey_map, view=View.GRID, format="mermaid").data.decode()
    return "\n".join([*parts, _INTERACTIVE, "## Mermaid", "", f"```mermaid\n{diagram}```", ""])


def _plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace("\n", " ")


if __name__ == "__main__":
    main()
