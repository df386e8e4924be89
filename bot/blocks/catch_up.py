"""What somebody missed: what was revealed so far, what is open now, and where they can still add."""

from bot.blocks.elements import modal, option, select
from bot.blocks.text import cut, escaped, quoted, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
from workshop.read_catch_up import CatchUp, SeenStep
from workshop.workshop import WorkshopState

_MOST_STEPS = 6
_LABEL = 70
_TITLE = 80


def catch_up_blocks(catch_up: CatchUp) -> list[Block]:
    """The steps that were revealed, the newest first, and a menu to add to one; nothing before the first."""
    if not catch_up.seen:
        return []
    newest = list(reversed(catch_up.seen))
    lines = [say("catch-up-so-far"), *(_line(one) for one in newest[:_MOST_STEPS])]
    if len(newest) > _MOST_STEPS:
        lines.append(say("catch-up-earlier", count=len(newest) - _MOST_STEPS))
    if not catch_up.takes_late_notes:
        return [section("\n".join(lines))]
    reference = catch_up.workshop.id
    options = [
        option(one.title, StepReference(workshop_id=reference, step=one.step).packed()) for one in newest
    ]
    later = say("catch-up-late")
    return [
        section("\n".join(lines)),
        section(later, select("add_earlier", say("catch-up-choose"), options)),
    ]


def catch_up_page(catch_up: CatchUp) -> View:
    """The same on a page of its own, with what is open now."""
    workshop = catch_up.workshop
    if workshop.state is WorkshopState.RUNNING:
        place = say("catch-up-step", number=workshop.step + 1, count=len(workshop.agenda))
        now = say(
            "catch-up-now-open",
            title=quoted(workshop.current.title, _TITLE),
            place=place,
            prompt=_prompt(catch_up),
        )
    else:
        now = say("catch-up-not-running")
    blocks = catch_up_blocks(catch_up) or [section(say("catch-up-nothing"))]
    return modal("catch_up", say("catch-up-title"), [section(now), *blocks], metadata="{}")


def _prompt(catch_up: CatchUp) -> str:
    return escaped(cut(catch_up.workshop.current.prompt, 300))


def _line(seen: SeenStep) -> str:
    themes = "; ".join(f"“{quoted(one, _LABEL)}”" for one in seen.themes if one)
    told = f": {themes}" if themes else ""
    return f"• *{quoted(seen.title, _TITLE)}*, {say('count-notes', count=seen.notes)}{told}"
