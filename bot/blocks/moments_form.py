"""The form in which the facilitator confirms or changes the moments of truth."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import asked, modal, option
from bot.blocks.text import OPTION, PLACEHOLDER, context, cut, plain, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
from workshop.read_moments import Moments
from workshop.workshop import Workshop

_MOST_OF_A_STAGE: Final = 25


def moments_form(moments: Moments) -> View:
    """The form with all actions by stage, the present or suggested choice already in it."""
    reference = _reference(moments.workshop)
    if not moments.actions:
        said = say("moments-form-none-yet")
        return modal("no_moments", say("moments-form-title"), [section(said)], metadata=reference)
    groups = list(_groups(moments))
    offered = {one["value"]: one for group in groups for one in group["options"]}
    menu: Block = {
        "type": "multi_static_select",
        "action_id": "moments",
        "placeholder": plain(say("moments-form-choose-steps"), PLACEHOLDER),
        "option_groups": groups,
    }
    chosen = [offered[one] for one in moments.chosen if one in offered]
    if chosen:
        menu["initial_options"] = chosen
    return modal(
        "moments",
        say("moments-form-title"),
        [
            section(say("moments-form-what")),
            asked("moments", say("moments-form-label"), menu, optional=True),
            context(say("moments-form-suggested") if moments.is_suggested else say("moments-form-marked")),
        ],
        metadata=reference,
        submit=say("moments-form-save"),
    )


def moments_saved(workshop: Workshop, count: int) -> View:
    """What the form becomes once the choice is stored."""
    said = say("moments-form-kept", count=count)
    return modal(
        "moments_saved",
        say("moments-form-saved"),
        [section(said if count else say("moments-form-kept-none"))],
        metadata=_reference(workshop),
    )


def _groups(moments: Moments) -> Iterator[Block]:
    for stage in moments.workshop.stages:
        here = [theme for at, theme in moments.actions if at.key == stage.key]
        ranked = sorted(here, key=lambda theme: (theme.id not in moments.chosen, -len(theme.contributions)))
        if ranked:
            options = [
                option(theme.label, theme.id, _told(theme.moment_marks))
                for theme in ranked[:_MOST_OF_A_STAGE]
            ]
            yield {"label": plain(cut(stage.name, OPTION), OPTION), "options": options}


def _told(marks: int) -> str:
    return say("moments-form-marked-by", count=marks) if marks else ""


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
