"""The form that gives an opportunity an owner, a due date and a metric."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import asked, button, modal, option, select, text_input
from bot.blocks.text import PLACEHOLDER, context, escaped, plain, quoted, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
from journey.map import MapStage, MapTheme
from workshop.workshop import Workshop

PERSON: Final = "owner_person"
"""The name of the field in which somebody of Slack is picked."""

_MOST_OPTIONS: Final = 100


def owner_form(
    workshop: Workshop,
    opportunities: Sequence[tuple[MapStage, MapTheme]],
    pains: Sequence[tuple[MapStage, MapTheme]] = (),
) -> View:
    """The form for one of the given opportunities, the most wanted first."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    if not opportunities:
        said = say("owner-form-nothing")
        return modal("nothing_to_own", say("owner-form-title"), [section(said)], metadata=reference)
    count, listed = len(opportunities), opportunities[:_MOST_OPTIONS]
    left_out = say("owner-form-listed", listed=_MOST_OPTIONS, count=count) if count > _MOST_OPTIONS else ""
    options = [option(theme.label, theme.id, _told(stage, theme)) for stage, theme in listed]
    return modal(
        "set_owner",
        say("owner-form-title"),
        [
            section(f"*{escaped(workshop.current.prompt)}*"),
            asked(
                "opportunity",
                say("owner-form-opportunity"),
                select("opportunity", say("owner-form-choose-one"), options),
                hint=left_out,
            ),
            *_who_takes_it(),
            asked("due", say("owner-form-due"), {"type": "datepicker", "action_id": "due"}, optional=True),
            asked(
                "metric",
                say("owner-form-metric"),
                text_input(say("owner-form-metric-example"), longest=300),
                optional=True,
            ),
            *_answered(pains),
            context(say("owner-form-hint")),
        ],
        metadata=reference,
        submit=say("owner-form-save"),
    )


def _who_takes_it() -> list[Block]:
    menu = {
        "type": "users_select",
        "action_id": PERSON,
        "placeholder": plain(say("owner-form-choose-person"), PLACEHOLDER),
    }
    typed = text_input(say("owner-form-owner-example"), longest=150)
    return [
        asked(PERSON, say("owner-form-owner"), menu, optional=True, hint=say("owner-form-owner-hint")),
        asked("owner", say("owner-form-typed"), typed, optional=True),
    ]


def _answered(pains: Sequence[tuple[MapStage, MapTheme]]) -> list[Block]:
    ranked = sorted(pains, key=lambda pair: -pair[1].votes)[:_MOST_OPTIONS]
    if not ranked:
        return []
    menu = {
        "type": "multi_static_select",
        "action_id": "pains",
        "placeholder": plain(say("owner-form-choose-pains"), PLACEHOLDER),
        "options": [option(theme.label, theme.id, stage.name) for stage, theme in ranked],
    }
    return [asked("pains", say("owner-form-pains"), menu, optional=True)]


def _told(stage: MapStage, theme: MapTheme) -> str:
    return f"{say('count-votes', count=theme.votes)} · {stage.name}" if theme.votes else stage.name


def owner_saved(workshop: Workshop, owner: str) -> View:
    """What the form becomes once the owner is stored."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return modal(
        "owner_saved",
        say("owner-form-saved"),
        [
            section(say("owner-form-kept", owner=quoted(owner))),
            {
                "type": "actions",
                "elements": [button(say("owner-form-another-button"), "set_another_owner", reference)],
            },
        ],
        metadata=reference,
    )
