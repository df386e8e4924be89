"""App Home: what waits for a person, what they lead, their maps, and what is stored about them."""

from collections.abc import Mapping

from bot.blocks.card import next_button, start_button
from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.step_end import time_shown
from bot.blocks.step_faces import answering_button
from bot.blocks.text import context, day, escaped, header, section
from bot.gateway import Block, View
from bot.references import HomeReference, WorkshopReference
from bot.texts import say
from workshop.read_home import Home
from workshop.workshop import Workshop, WorkshopState


def home_view(home: Home, command: str, privacy: str = "", links: Mapping[str, str] | None = None) -> View:
    """The Home tab of one person.

    `privacy` says which language model takes part; `links` are addresses of cards by workshop id.
    """
    known = links or {}
    blocks = _welcome(command) if home.is_first_visit else []
    waiting = [block for one in home.waiting for block in _waiting(one, known.get(one.id, ""))]
    blocks += _part(say("home-waiting"), waiting)
    blocks += _part(
        say("home-you-lead"), [block for one in home.led for block in _led(one, known.get(one.id, ""))]
    )
    blocks += _part(say("home-maps"), [_closed(one) for one in home.closed])
    if not home.is_first_visit and not home.waiting:
        blocks.insert(0, section(say("home-nothing-waits")))
    more = context(say("home-help", command=escaped(command)))
    stored = context(f"{say('home-privacy')} {escaped(privacy)}".strip())
    forget = {
        "type": "actions",
        "elements": [
            button(say("home-forget-me-button"), "forget_me", HomeReference(act="forget_me").packed())
        ],
    }
    return {"type": "home", "blocks": [*blocks, {"type": "divider"}, more, stored, forget]}


def _welcome(command: str) -> list[Block]:
    steps = (
        say("home-to-begin"),
        say("home-invite"),
        say("home-new", command=command),
        say("home-start"),
    )
    return [
        header(say("home-welcome")),
        section(say("home-what")),
        section("\n".join(steps)),
    ]


def _part(title: str, blocks: list[Block]) -> list[Block]:
    return [header(title), *blocks] if blocks else []


def _waiting(workshop: Workshop, link: str) -> list[Block]:
    end = time_shown(workshop)
    said = "  ·  ".join(
        (
            say("home-waiting-in", title=escaped(workshop.title), place=_place(workshop, link)),
            *((end,) if end else ()),
        )
    )
    elements = [answering_button(workshop)]
    if workshop.reached:
        missed = WorkshopReference(workshop_id=workshop.id).packed()
        elements.append(button(say("home-catch-up-button"), "catch_up", missed))
    return [
        section(f"*{escaped(workshop.current.title)}*\n{said}"),
        {"type": "actions", "elements": elements},
    ]


def _led(workshop: Workshop, link: str) -> list[Block]:
    if workshop.state is WorkshopState.DRAFT:
        where, acting = say("home-not-started-yet"), [start_button(workshop)]
    else:
        step = "home-step-paused" if workshop.paused_at else "home-step"
        title, last = escaped(workshop.current.title), len(workshop.agenda)
        where = say(step, number=workshop.step + 1, count=last, title=title)
        acting = [] if workshop.following is None else [next_button(workshop, workshop.following)]
    told = section(
        say("home-led-in", title=escaped(workshop.title), where=where, place=_place(workshop, link))
    )
    return [told, {"type": "actions", "elements": acting}] if acting else [told]


def _place(workshop: Workshop, link: str) -> str:
    channel = f"<#{workshop.channel}>"
    return say("home-to-card", channel=channel, link=link) if link else channel


def _closed(workshop: Workshop) -> Block:
    title, count, channel = escaped(workshop.title), len(workshop.stages), workshop.channel
    if workshop.ended:
        said = say("home-closed-on", title=title, count=count, day=day(workshop.ended), channel=channel)
    else:
        said = say("home-closed-in", title=title, count=count, channel=channel)
    return section(said, export_menu(workshop.id))
