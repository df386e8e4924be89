"""The form that gives an opportunity an owner, a due date and a metric."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import asked, button, modal, option, select, text_input
from bot.blocks.text import PLACEHOLDER, context, counted, escaped, plain, quoted, section
from bot.gateway import Block, View
from bot.references import StepReference
from journey.map import MapStage, MapTheme
from workshop.workshop import Workshop

_MOST_OPTIONS: Final = 100


def owner_form(
    workshop: Workshop,
    opportunities: Sequence[tuple[MapStage, MapTheme]],
    pains: Sequence[tuple[MapStage, MapTheme]] = (),
) -> View:
    """The form for one of the given opportunities, the most wanted first."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if not opportunities:
        said = "Nobody has written an opportunity, so there is nothing to own. You can close the workshop."
        return modal("nothing_to_own", "Set an owner", [section(said)], metadata=reference)
    count, listed = len(opportunities), opportunities[:_MOST_OPTIONS]
    left_out = f"The {_MOST_OPTIONS} most wanted of {count} are listed." if count > _MOST_OPTIONS else ""
    options = [option(theme.label, theme.id, _told(stage, theme)) for stage, theme in listed]
    return modal(
        "set_owner",
        "Set an owner",
        [
            section(f"*{escaped(workshop.current.prompt)}*"),
            asked(
                "opportunity", "💡 Opportunity", select("opportunity", "Choose one", options), hint=left_out
            ),
            asked("owner", "Who takes it?", text_input("e.g. Web Team, or a person", longest=150)),
            asked("due", "By when?", {"type": "datepicker", "action_id": "due"}, optional=True),
            asked(
                "metric",
                "How will we see that it worked?",
                text_input("e.g. share of bookings finished in one session", longest=300),
                optional=True,
            ),
            *_answered(pains),
            context("What you leave empty stays as it was set before."),
        ],
        metadata=reference,
        submit="Save",
    )


def _answered(pains: Sequence[tuple[MapStage, MapTheme]]) -> list[Block]:
    ranked = sorted(pains, key=lambda pair: -pair[1].votes)[:_MOST_OPTIONS]
    if not ranked:
        return []
    menu = {
        "type": "multi_static_select",
        "action_id": "pains",
        "placeholder": plain("Choose pain points", PLACEHOLDER),
        "options": [option(theme.label, theme.id, stage.name) for stage, theme in ranked],
    }
    return [asked("pains", "⚡ Which pain points does it answer?", menu, optional=True)]


def _told(stage: MapStage, theme: MapTheme) -> str:
    return f"{counted(theme.votes, 'vote')} · {stage.name}" if theme.votes else stage.name


def owner_saved(workshop: Workshop, owner: str) -> View:
    """What the form becomes once the owner is stored."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return modal(
        "owner_saved",
        "Saved",
        [
            section(f"✅ *{quoted(owner)}* owns it now. It stands on the map under the opportunity."),
            {"type": "actions", "elements": [button("Set another owner", "set_another_owner", reference)]},
        ],
        metadata=reference,
    )
