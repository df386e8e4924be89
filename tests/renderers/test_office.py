"""Our office files in an office: LibreOffice opens them and shows what they say."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pypdfium2
import pytest

from renderers.format import View
from renderers.registry import FORMATS
from renderers.viewmodel.build import view_model
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES

OFFICE: Final = shutil.which("soffice")
PATIENCE: Final = 120


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("key", ["pptx", "xlsx"])
@pytest.mark.parametrize("name", ["night_train", "hostile"])
def test_an_office_opens_the_file_and_shows_every_stage_and_card(name: str, key: str, tmp_path: Path) -> None:
    shown = _shown(tmp_path, drawn(name, View.GRID, key), FORMATS[key].suffix)
    model = view_model(EXAMPLES[name]())
    texts = [stage.name.text for stage in model.stages if stage.name.text.isascii()]
    texts += [top.card.words.text for top in model.digest.pains.cards if top.card.words.text.isascii()]
    assert [text for text in texts if _letters(text) not in shown] == []


def _shown(folder: Path, data: bytes, suffix: str) -> str:
    file = folder / f"map{suffix}"
    file.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 - our own file
    pages = pypdfium2.PdfDocument(file.with_suffix(".pdf"))
    told = "".join(page.get_textpage().get_text_range() for page in pages)
    pages.close()
    return _letters(told)


def _letters(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text)
