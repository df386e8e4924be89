"""The form in which the facilitator confirms or changes the moments of truth."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import asked, modal, option
from bot.blocks.text import OPTION, PLACEHOLDER, context, counted, cut, plain, section
from bot.gateway import Block, View
from bot.references import StepReference
from workshop.read_moments import Moments
from workshop.workshop import Workshop

_MOST_OF_A_STAGE: Final = 25
_WHAT: Final = (
    "A moment of truth is a step that decides whether the customer stays or leaves. "
    "Two or three of them are usually enough."
)
_SUGGESTED: Final = (
    "Nobody has marked any, so these are only suggestions: the steps with the most notes in the stages "
    "that feel worst."
)
_MARKED: Final = "Chosen are those marked now. What you save stays, also when a vote is counted later."


def moments_form(moments: Moments) -> View:
    """The form with all actions by stage, the present or suggested choice already in it."""
    reference = _reference(moments.workshop)
    if not moments.actions:
        said = "No step has been collected yet, so there is no moment of truth to choose. Come back later."
        return modal("no_moments", "Moments of truth", [section(said)], metadata=reference)
    groups = list(_groups(moments))
    offered = {one["value"]: one for group in groups for one in group["options"]}
    menu: Block = {
        "type": "multi_static_select",
        "action_id": "moments",
        "placeholder": plain("Choose steps", PLACEHOLDER),
        "option_groups": groups,
    }
    chosen = [offered[one] for one in moments.chosen if one in offered]
    if chosen:
        menu["initial_options"] = chosen
    return modal(
        "moments",
        "Moments of truth",
        [
            section(_WHAT),
            asked("moments", "✨ Moments of truth", menu, optional=True),
            context(_SUGGESTED if moments.is_suggested else _MARKED),
        ],
        metadata=reference,
        submit="Save",
    )


def moments_saved(workshop: Workshop, count: int) -> View:
    """What the form becomes once the choice is stored."""
    said = f"✅ *{counted(count, 'moment')} of truth.* Marked with a star on the map."
    return modal(
        "moments_saved",
        "Saved",
        [section(said if count else "✅ *No moment of truth is marked now.*")],
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
    return f"marked by {counted(marks, 'person', 'people')}" if marks else ""


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
