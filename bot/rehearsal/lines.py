"""What scripted participants could say at each stage of a template, in English and German."""

from importlib.resources import files
from typing import Annotated, Final, Literal

import yaml
from pydantic import Field

from journey.contributions import EmotionScore
from journey.records import Record

Language = Literal["en", "de"]
_FOLDER: Final = files("bot.rehearsal").joinpath("lines")


class StageLines(Record):
    """Plausible lines at one stage, by language and lane key, and the feelings people may have there."""

    feels: Annotated[tuple[EmotionScore, ...], Field(min_length=1)]
    en: dict[str, tuple[str, ...]]
    de: dict[str, tuple[str, ...]]

    def said(self, language: Language, lane: str) -> tuple[str, ...]:
        """The lines of a lane, none when nobody has any."""
        return {"en": self.en, "de": self.de}[language].get(lane, ())


def lines_of(template: str) -> tuple[StageLines, ...]:
    """The lines for the stages of a template, in its order.

    Raises:
        FileNotFoundError: when nobody has written any for it.
    """
    text = _FOLDER.joinpath(f"{template}.yaml").read_text(encoding="utf-8")
    return tuple(StageLines.model_validate(one) for one in yaml.safe_load(text))
