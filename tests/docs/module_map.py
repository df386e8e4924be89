"""The module map of docs/architecture.md, written from the first line of every module's docstring."""

import ast
from pathlib import Path
from typing import Final

from tests.docs import manifests, twins

ROOT: Final = manifests.ROOT
PAGE: Final = ROOT / "docs" / "architecture.md"
PACKAGES: Final = ("journey", "workshop", "prompts", "storage", "renderers", "bot", "playground")
_BEGIN: Final = "<!-- module map: begin -->"
_END: Final = "<!-- module map: end -->"


def module_map() -> str:
    """The map as Markdown: one table per package."""
    return "\n\n".join(_table(package) for package in PACKAGES)


def page_with_map(page: str) -> str:
    """The page with its map brought up to date."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n\n{module_map()}\n\n{_END}{after}"


def summary_of(module: Path) -> str:
    """The first line of a module's docstring, empty when it has none."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


def modules_of(package: str) -> list[Path]:
    """The modules of a package, in reading order."""
    return sorted((ROOT / package).rglob("*.py"))


def _table(package: str) -> str:
    rows = [f"| `{path.relative_to(ROOT)}` | {summary_of(path)} |" for path in modules_of(package)]
    return "\n".join([f"### {package}/", "", "| module | what it is |", "|---|---|", *rows])


if __name__ == "__main__":
    manifests.bring_up_to_date()
    twins.bring_up_to_date()
    PAGE.write_text(page_with_map(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
