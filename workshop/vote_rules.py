"""How a workshop votes: how many dots everybody has, and how many of them one theme may get."""

from typing import Annotated, Final

from pydantic import Field

from journey.records import Record

MOST_DOTS: Final = 6
"""The largest budget: the form has a menu for each dot, and Slack takes 250,000 bytes."""


class VoteRules(Record):
    """The budget of each person, and the most of their dots on the same theme."""

    dots: Annotated[int, Field(ge=1, le=MOST_DOTS)] = 3
    most_on_one: Annotated[int, Field(ge=1, le=MOST_DOTS)] = 2
