"""Where the fonts lie: ours in this folder, Chinese, Japanese and Korean in the optional package."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

_CJK_PACKAGE: Final = "noto_cjk_sans_otc"


def font_folders() -> tuple[Path, ...]:
    """Our folder, and the one of the CJK font when `journeyline[cjk]` is installed."""
    ours = Path(str(files("renderers.fonts")))
    cjk = _cjk_folder()
    return (ours,) if cjk is None else (ours, cjk)


def font_files() -> tuple[Path, ...]:
    """Every font file that a picture can draw with, icons left out."""
    folders = font_folders()
    found = [file for folder in folders for file in folder.iterdir() if file.suffix in {".ttf", ".ttc"}]
    return tuple(sorted(file for file in found if not file.name.startswith("Lucide")))


@cache
def _cjk_folder() -> Path | None:
    try:
        return Path(str(files(_CJK_PACKAGE)))
    except ModuleNotFoundError:
        return None
