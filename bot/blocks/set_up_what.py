"""The first of three forms that set up a workshop: what the journey is about, and what to start from."""

from typing import Final

from bot.blocks.elements import asked, button, grouped_select, modal, option, text_input
from bot.blocks.text import context, cut, escaped, section
from bot.gateway import Block, View
from bot.references import SetUpReference
from bot.texts import say
from journey.stages import Stage
from journey.templates import load_templates
from workshop.set_up import Planning
from workshop.workshop import Workshop

TITLE_AFRESH: Final = "title.afresh"
"""Slack keeps what stands in a field as long as the field bears the same name; this one begins empty."""

_PREVIEW: Final = 1200


def what_form(planning: Planning) -> View:
    """The form, with everything that was typed before."""
    set_up = planning.set_up
    reference = SetUpReference(set_up_id=set_up.id).packed()
    start = str(set_up.words.get("start_from", ""))
    blocks = [section(say("set-up-what-told", channel=set_up.channel))]
    if planning.resumed:
        afresh = button(say("set-up-what-afresh-button"), "clear_set_up", reference)
        blocks.append(section(say("set-up-what-begun"), afresh))
    title = text_input(
        say("set-up-what-journey-example"), longest=150, initial=str(set_up.words.get("title", ""))
    )
    chooser = asked("start_from", say("set-up-what-start"), _starts(planning.earlier, start))
    blocks += [
        asked(TITLE_AFRESH if planning.cleared else "title", say("set-up-what-journey"), title),
        {**chooser, "dispatch_action": True},
        *_preview(planning.earlier, start),
    ]
    return modal(
        "set_up_what",
        say("set-up-what-title"),
        blocks,
        metadata=reference,
        submit=say("set-up-what-next"),
    )


def _starts(earlier: tuple[Workshop, ...], chosen: str) -> Block:
    templates = [option(one.title, f"template:{key}") for key, one in load_templates().items()]
    groups = [(say("set-up-what-templates"), templates)]
    if earlier:
        groups.append(
            (
                say("set-up-what-earlier"),
                [option(one.title, f"workshop:{one.id}") for one in earlier],
            )
        )
    return grouped_select("start_from", say("set-up-what-choose"), groups, chosen=chosen)


def _preview(earlier: tuple[Workshop, ...], chosen: str) -> list[Block]:
    kind, _, key = chosen.partition(":")
    template = load_templates().get(key) if kind == "template" else None
    if template:
        return [section(f"_{escaped(template.summary)}_\n{_stages(template.stages)}")]
    found = next((one for one in earlier if one.id == key), None)
    if found is None:
        return []
    of_whom = f"_{escaped(found.persona.name)}: {escaped(found.scenario.title)}_"
    told = f"{of_whom}\n{_stages(found.stages)}"
    return [section(told), context(say("set-up-what-taken-over"))]


def _stages(stages: tuple[Stage, ...]) -> str:
    lines = (
        f"{place}. *{escaped(stage.name)}*{f': {escaped(stage.goal)}' if stage.goal else ''}"
        for place, stage in enumerate(stages, start=1)
    )
    return cut("\n".join([say("set-up-what-stages", count=len(stages)), *lines]), _PREVIEW)
