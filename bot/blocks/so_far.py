"""How far a step is, in a few words: counts only, a sentence for each kind of step that has its own."""

from bot.blocks.text import counted
from journey.themes import FEWEST_AUTHORS_SHOWN
from workshop.read_progress import Progress
from workshop.workshop import Workshop


def owners_so_far(progress: Progress) -> str:
    """How many opportunities have an owner: `2 of 5 opportunities have an owner`."""
    if not progress.opportunities:
        return "no opportunities to own"
    total = counted(progress.opportunities, "opportunity has", "opportunities have")
    return f"{progress.owned} of {total} an owner"


def themes_so_far(progress: Progress) -> str:
    """How many themes there are and how many of them are settled: `31 themes, 4 of them confirmed`."""
    if not progress.themes:
        return "no themes yet"
    return f"{counted(progress.themes, 'theme')}, {progress.confirmed} of them confirmed"


def agreed_so_far(progress: Progress) -> str:
    """How many people looked at the frame and, of three or more, how many objections there are."""
    if not progress.done:
        return "nobody has looked yet"
    looked = f"{counted(progress.done, 'person', 'people')} looked at it"
    if progress.done < FEWEST_AUTHORS_SHOWN:
        return looked
    return f"{looked}, {counted(len(progress.workshop.objections), 'objection')}"


def voters_so_far(progress: Progress) -> str:
    """How many people have voted, and nothing about what for: `4 people voted so far`."""
    voters = counted(progress.people, "person", "people") if progress.people else "nobody"
    return f"{voters} voted so far"


def mapped_so_far(progress: Progress) -> str:
    """How much there is to read back: `31 contributions on the map so far`, and what was objected to."""
    return "  ·  ".join(
        [f"{counted(progress.contributions, 'contribution')} on the map so far", *_flags(progress.workshop)]
    )


def _flags(workshop: Workshop) -> list[str]:
    if not workshop.flags:
        return []
    still = sum(flag.is_open for flag in workshop.flags)
    return [f"🚩 {counted(len(workshop.flags), 'flag')} in the thread, {still or 'none'} open"]
