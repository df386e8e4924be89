"""How a note is worded: the company's side told for the customer's, or a solution before its time."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from journey.contributions import Contribution
from journey.lanes import LANES, OPPORTUNITY

_FILE: Final = "wording.toml"


def tells_company_side(note: Contribution) -> bool:
    """Whether a note in a lane of the customer's own words begins with a team, a system or "we"."""
    return LANES[note.lane].in_their_words and bool(_pattern("company_side").search(note.text))


def tells_solution(note: Contribution) -> bool:
    """Whether a note says what should be built, in a lane that asks for something else."""
    return note.lane != OPPORTUNITY and bool(_pattern("solution").search(note.text))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Every phrase of a kind in every language; a note is not told which language it is in."""
    phrases = tomllib.loads(files("journey").joinpath(_FILE).read_text(encoding="utf-8"))[kind]
    alternatives = (f"(?:{phrase})" for language in phrases.values() for phrase in language)
    return re.compile("|".join(alternatives), re.IGNORECASE)
