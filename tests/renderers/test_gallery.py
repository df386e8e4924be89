import re
from pathlib import Path

from journey.interchange import write_map
from renderers.format import View
from renderers.registry import FORMATS
from tests.renderers.drawings import drawn
from tests.renderers.night_train import night_train

DOCS = Path(__file__).parents[2] / "docs"


def test_the_gallery_shows_the_rich_example() -> None:
    assert (DOCS / "gallery" / "night-train.json").read_text() == write_map(night_train())
    assert drawn("night_train", View.GRID, "mermaid").decode() in (DOCS / "gallery.md").read_text()


def test_the_gallery_shows_every_view_and_all_its_files_exist() -> None:
    page = (DOCS / "gallery.md").read_text()
    linked = re.findall(r"\]\((gallery/[^)]+)\)", page)
    assert {f"gallery/{view}.png" for view in FORMATS["png"].views} <= set(linked)
    assert all((DOCS / one).is_file() for one in linked)
