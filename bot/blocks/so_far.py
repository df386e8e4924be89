"""How far a step is, in a few words: counts only, a sentence for each kind of step that has its own."""

from bot.texts import say
from journey.themes import FEWEST_AUTHORS_SHOWN
from workshop.read_progress import Progress
from workshop.workshop import Workshop


def owners_so_far(progress: Progress) -> str:
    """How many opportunities have an owner: `2 of 5 opportunities have an owner`."""
    if not progress.opportunities:
        return say("so-far-no-opportunities")
    return say("so-far-owned", owned=progress.owned, count=progress.opportunities)


def themes_so_far(progress: Progress) -> str:
    """How many themes there are and how many of them are settled: `31 themes, 4 of them confirmed`."""
    if not progress.themes:
        return say("so-far-no-themes-yet")
    return say("so-far-confirmed", count=progress.themes, confirmed=progress.confirmed)


def agreed_so_far(progress: Progress) -> str:
    """How many people looked at the frame and, of three or more, how many objections there are."""
    if not progress.done:
        return say("so-far-nobody-looked")
    looked = say("so-far-looked", count=progress.done)
    if progress.done < FEWEST_AUTHORS_SHOWN:
        return looked
    return say("so-far-objected", looked=looked, count=len(progress.workshop.objections))


def voters_so_far(progress: Progress) -> str:
    """How many people have voted, and nothing about what for: `4 people voted so far`."""
    return say("so-far-voted", count=progress.people)


def mapped_so_far(progress: Progress) -> str:
    """How much there is to read back: `31 contributions on the map so far`, and what was objected to."""
    return "  ·  ".join([say("so-far-on-map", count=progress.contributions), *_flags(progress.workshop)])


def _flags(workshop: Workshop) -> list[str]:
    if not workshop.flags:
        return []
    still = sum(flag.is_open for flag in workshop.flags)
    return [say("so-far-flags", count=len(workshop.flags), open=still)]
