"""App Home: what waits for a person, what they lead, their maps, and what is stored about them."""

from collections.abc import Mapping
from typing import Final

from bot.blocks.card import next_button, start_button
from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.step_end import time_shown
from bot.blocks.step_faces import answering_button
from bot.blocks.text import context, counted, escaped, header, section
from bot.gateway import Block, View
from bot.references import HomeReference, WorkshopReference
from workshop.read_home import Home
from workshop.workshop import Workshop, WorkshopState

_PRIVACY: Final = (
    "*What is stored.* Your notes, and that you took part. In an anonymous workshop a note carries no name, "
    "only a key that cannot be led back to you once the workshop is closed. Slack, and whoever runs the "
    "machine this bot runs on, can see requests as they arrive."
)
_WHAT: Final = (
    "I lead your team through a journey, stage by stage: what the customer does, thinks and feels, where it "
    "hurts, what could be better. Everybody answers in Slack, silently first. At the end I draw the map."
)


def home_view(home: Home, command: str, privacy: str = "", links: Mapping[str, str] | None = None) -> View:
    """The Home tab of one person.

    `privacy` says which language model takes part; `links` are addresses of cards by workshop id.
    """
    known = links or {}
    blocks = _welcome(command) if home.is_first_visit else []
    waiting = [block for one in home.waiting for block in _waiting(one, known.get(one.id, ""))]
    blocks += _part("Waiting for you", waiting)
    blocks += _part("You lead", [block for one in home.led for block in _led(one, known.get(one.id, ""))])
    blocks += _part("Maps", [_closed(one) for one in home.closed])
    if not home.is_first_visit and not home.waiting:
        blocks.insert(0, section("Nothing waits for you right now."))
    more = context(f"`{escaped(command)} help` explains the rest, topic by topic.")
    stored = context(f"{_PRIVACY} {escaped(privacy)}".strip())
    forget = {
        "type": "actions",
        "elements": [button("Forget me", "forget_me", HomeReference(act="forget_me").packed())],
    }
    return {"type": "home", "blocks": [*blocks, {"type": "divider"}, more, stored, forget]}


def _welcome(command: str) -> list[Block]:
    steps = (
        "*To begin:*",
        "1. Invite me to a channel: `/invite @Journeyline`",
        f"2. Type `{command} new` there and fill in the form; templates help.",
        "3. Press *Start the workshop* on the card.",
    )
    return [
        header("Map a customer's journey, together, in Slack"),
        section(_WHAT),
        section("\n".join(steps)),
    ]


def _part(title: str, blocks: list[Block]) -> list[Block]:
    return [header(title), *blocks] if blocks else []


def _waiting(workshop: Workshop, link: str) -> list[Block]:
    end = time_shown(workshop)
    said = "  ·  ".join((f"{escaped(workshop.title)} in {_place(workshop, link)}", *((end,) if end else ())))
    elements = [answering_button(workshop)]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        elements.append(button("What happened so far", "catch_up", missed))
    return [
        section(f"*{escaped(workshop.current.title)}*\n{said}"),
        {"type": "actions", "elements": elements},
    ]


def _led(workshop: Workshop, link: str) -> list[Block]:
    if workshop.state is WorkshopState.DRAFT:
        where, acting = "not started yet", [start_button(workshop)]
    else:
        place = f"step {workshop.step + 1} of {len(workshop.agenda)}"
        paused = ", paused" if workshop.paused_at else ""
        where = f"{place}, “{escaped(workshop.current.title)}”{paused}"
        acting = [] if workshop.following is None else [next_button(workshop, workshop.following)]
    told = section(f"*{escaped(workshop.title)}*\n{where}, in {_place(workshop, link)}")
    return [told, {"type": "actions", "elements": acting}] if acting else [told]


def _place(workshop: Workshop, link: str) -> str:
    channel = f"<#{workshop.channel}>"
    return f"{channel}, <{link}|to the card>" if link else channel


def _closed(workshop: Workshop) -> Block:
    ended = f", {workshop.ended.day} {workshop.ended:%B %Y}" if workshop.ended else ""
    stages = counted(len(workshop.stages), "stage")
    said = f"*{escaped(workshop.title)}*\n{stages}{ended}, in <#{workshop.channel}>"
    return section(said, export_menu(workshop.id))
