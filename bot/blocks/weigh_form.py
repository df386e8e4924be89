"""The form in which everybody says what the most wanted opportunities are worth and what they cost."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import asked, modal, option, select
from bot.blocks.text import context, quoted, section
from bot.gateway import Block, View
from bot.references import StepReference
from bot.texts import say
from workshop.read_weighings import Weighings
from workshop.workshop import Workshop

_MOST_WEIGHED: Final = 8
_LABEL: Final = 300
_VALUE: Final = {
    1: "weigh-form-value-1",
    2: "weigh-form-2",
    3: "weigh-form-value-3",
    4: "weigh-form-4",
    5: "weigh-form-value-5",
}
_EFFORT: Final = {
    1: "weigh-form-effort-1",
    2: "weigh-form-2",
    3: "weigh-form-effort-3",
    4: "weigh-form-4",
    5: "weigh-form-effort-5",
}


def value_block(theme_id: str) -> str:
    """The name of the field for the value of an opportunity."""
    return f"value:{theme_id}"


def effort_block(theme_id: str) -> str:
    """The name of the field for the effort of an opportunity."""
    return f"effort:{theme_id}"


def weigh_form(weighings: Weighings) -> View:
    """The form for the most wanted opportunities, with what the person said before."""
    reference = _reference(weighings.workshop)
    if not weighings.ranked:
        said = say("weigh-form-nothing")
        return modal("nothing_to_weigh", say("weigh-form-title"), [section(said)], metadata=reference)
    blocks = [*_fields(weighings), context(say("weigh-form-rule"))]
    left = len(weighings.ranked) - _MOST_WEIGHED
    if left > 0:
        blocks.append(context(say("weigh-form-listed", listed=_MOST_WEIGHED, count=len(weighings.ranked))))
    return modal("weigh", say("weigh-form-title"), blocks, metadata=reference, submit=say("weigh-form-save"))


def weigh_saved(workshop: Workshop) -> View:
    """What the form becomes once it is stored."""
    said = say("weigh-form-kept")
    return modal("weigh_saved", say("weigh-form-saved"), [section(said)], metadata=_reference(workshop))


def _fields(weighings: Weighings) -> Iterator[Block]:
    for _, theme in weighings.ranked[:_MOST_WEIGHED]:
        yield section(f"💡 *{quoted(theme.label, _LABEL)}*")
        yield _field(
            value_block(theme.id),
            say("weigh-form-value"),
            _VALUE,
            weighings.values.get(theme.id),
        )
        yield _field(
            effort_block(theme.id), say("weigh-form-effort"), _EFFORT, weighings.efforts.get(theme.id)
        )


def _field(block: str, label: str, keys: dict[int, str], given: int | None) -> Block:
    options = {weight: option(say(key), str(weight)) for weight, key in keys.items()}
    more = {"initial_option": options[given]} if given else {}
    return asked(
        block,
        label,
        select("weight", say("weigh-form-choose"), list(options.values()), **more),
        optional=True,
    )


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
