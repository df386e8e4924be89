"""The card of the person a workshop follows, and of their situation."""

from typing import Final

from bot.blocks.text import context, cut, header, quoted, section
from bot.gateway import Block
from journey.personas import MapState
from workshop.workshop import Workshop

_ENTRY: Final = 600
_PART: Final = 2800
_STATES: Final = {
    MapState.CURRENT: "the journey as it is today",
    MapState.FUTURE: "the journey as it should become",
}


def persona_blocks(workshop: Workshop, command: str) -> list[Block]:
    """The card; what nobody filled in leaves no empty line."""
    persona = workshop.persona
    parts = (
        ("Goals", persona.goals),
        ("Needs", persona.needs),
        ("Frustrations", persona.frustrations),
        ("Expects", workshop.scenario.expectations),
    )
    told = [section(cut(f"*{title}*\n{_listed(entries)}", _PART)) for title, entries in parts if entries]
    return [
        header(persona.name),
        section(cut("\n".join(_lines(workshop)), _PART)),
        *told,
        context(
            f"{quoted(workshop.title)}: {_STATES[workshop.scenario.state]}. "
            f"Who leads it can change this with `{command} settings`."
        ),
    ]


def persona_text(workshop: Workshop) -> str:
    """The card in one sentence, for notifications and screen readers."""
    return f"We follow {quoted(workshop.persona.name)}: {quoted(workshop.scenario.title)}"


def _lines(workshop: Workshop) -> list[str]:
    persona, scenario = workshop.persona, workshop.scenario
    lines = [quoted(persona.role)] if persona.role else []
    lines += [f"“{quoted(persona.quote)}”"] if persona.quote else []
    lines.append(f"*Situation:* {quoted(scenario.title)}")
    lines += [f"*Wants:* {quoted(scenario.goal)}"] if scenario.goal else []
    lines += [f"*Begins:* {quoted(scenario.start)}"] if scenario.start else []
    lines += [f"*Ends:* {quoted(scenario.end)}"] if scenario.end else []
    return lines


def _listed(entries: tuple[str, ...]) -> str:
    return "\n".join(f"•  {quoted(one, _ENTRY)}" for one in entries)
