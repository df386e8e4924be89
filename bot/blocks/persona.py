"""The card of the person a workshop follows, and of their situation."""

from typing import Final

from bot.blocks.elements import button
from bot.blocks.text import context, cut, header, quoted, section
from bot.gateway import Block
from bot.references import ExportReference
from bot.texts import say
from journey.personas import MapState
from renderers.format import View
from workshop.workshop import Workshop

_ENTRY: Final = 600
_PART: Final = 2800
_PICTURE: Final = "png"
_STATES: Final = {
    MapState.CURRENT: "persona-current",
    MapState.FUTURE: "persona-future",
}


def persona_blocks(workshop: Workshop, command: str) -> list[Block]:
    """The card; what nobody filled in leaves no empty line."""
    persona = workshop.persona
    parts = (
        (say("persona-goals"), persona.goals),
        (say("persona-needs"), persona.needs),
        (say("persona-frustrations"), persona.frustrations),
        (say("persona-expects"), workshop.scenario.expectations),
    )
    told = [section(cut(f"*{title}*\n{_listed(entries)}", _PART)) for title, entries in parts if entries]
    return [
        header(persona.name),
        section(cut("\n".join(_lines(workshop)), _PART)),
        *told,
        {"type": "actions", "elements": [_picture_button(workshop)]},
        context(
            say(
                "persona-state",
                title=quoted(workshop.title),
                state=say(_STATES[workshop.scenario.state]),
                command=command,
            )
        ),
    ]


def persona_text(workshop: Workshop) -> str:
    """The card in one sentence, for notifications and screen readers."""
    return say("persona-text", name=quoted(workshop.persona.name), scenario=quoted(workshop.scenario.title))


def _picture_button(workshop: Workshop) -> Block:
    picture = ExportReference(workshop_id=workshop.id, format=_PICTURE, view=View.PERSONA).packed()
    return button(say("persona-picture-button"), "export_map", picture)


def _lines(workshop: Workshop) -> list[str]:
    persona, scenario = workshop.persona, workshop.scenario
    lines = [quoted(persona.role)] if persona.role else []
    lines += [f"“{quoted(persona.quote)}”"] if persona.quote else []
    lines.append(say("persona-situation", scenario=quoted(scenario.title)))
    lines += [say("persona-wants", goal=quoted(scenario.goal))] if scenario.goal else []
    lines += [say("persona-begins", start=quoted(scenario.start))] if scenario.start else []
    lines += [say("persona-ends", end=quoted(scenario.end))] if scenario.end else []
    return lines


def _listed(entries: tuple[str, ...]) -> str:
    return "\n".join(f"•  {quoted(one, _ENTRY)}" for one in entries)
