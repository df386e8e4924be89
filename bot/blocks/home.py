"""App Home: what waits for a person, what they lead, their maps, and what is stored about them."""

from typing import Final

from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.text import context, counted, escaped, header, section
from bot.gateway import Block, View
from bot.references import StepReference
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


def home_view(home: Home, command: str, privacy: str = "") -> View:
    """The Home tab of one person; `privacy` says which language model takes part."""
    blocks = _welcome(command) if home.is_first_visit else []
    blocks += _part("Waiting for you", [_waiting(one) for one in home.waiting])
    blocks += _part("You lead", [_led(one) for one in home.led])
    blocks += _part("Maps", [_closed(one) for one in home.closed])
    if not home.is_first_visit and not home.waiting:
        blocks.insert(0, section("Nothing waits for you right now."))
    return {
        "type": "home",
        "blocks": [*blocks, {"type": "divider"}, context(f"{_PRIVACY} {escaped(privacy)}".strip())],
    }


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


def _waiting(workshop: Workshop) -> Block:
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    said = f"*{escaped(workshop.current.title)}*\n{escaped(workshop.title)} in <#{workshop.channel}>"
    return section(said, button("Add your view", "add_view", reference, style="primary"))


def _led(workshop: Workshop) -> Block:
    if workshop.state is WorkshopState.DRAFT:
        where = "not started yet"
    else:
        where = f"step {workshop.step + 1} of {len(workshop.agenda)}, “{escaped(workshop.current.title)}”"
    return section(f"*{escaped(workshop.title)}*\n{where}, in <#{workshop.channel}>")


def _closed(workshop: Workshop) -> Block:
    ended = f", {workshop.ended.day} {workshop.ended:%B %Y}" if workshop.ended else ""
    stages = counted(len(workshop.stages), "stage")
    said = f"*{escaped(workshop.title)}*\n{stages}{ended}, in <#{workshop.channel}>"
    return section(said, export_menu(workshop.id))
