"""What a script that plays before people's eyes says, and what they ask of it."""

from typing import Literal

from playground.config import Frozen

Wish = Literal["play", "pause", "skip"]


class Narration(Frozen):
    """A script at work: what happens now, whose doing it is, and what people ask of it."""

    sentence: str
    user: str | None = None
    channel: str | None = None
    wish: Wish = "play"
    over: bool = False
