"""The form in which everybody says what the most wanted opportunities are worth and what they cost."""

from collections.abc import Iterator
from typing import Final

from bot.blocks.elements import asked, modal, option, select
from bot.blocks.text import context, quoted, section
from bot.gateway import Block, View
from bot.references import StepReference
from workshop.read_weighings import Weighings
from workshop.workshop import Workshop

_MOST_WEIGHED: Final = 8
_LABEL: Final = 300
_VALUE: Final = {1: "1 · hardly any", 2: "2", 3: "3 · some", 4: "4", 5: "5 · very much"}
_EFFORT: Final = {1: "1 · a day", 2: "2", 3: "3 · some weeks", 4: "4", 5: "5 · a big project"}
_RULE: Final = (
    "The middle of what everybody says stands on the map. What you said is kept under a key that is "
    "destroyed when the workshop closes."
)


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
        said = "Nobody has written an opportunity, so there is nothing to weigh. The facilitator can go on."
        return modal("nothing_to_weigh", "Value and effort", [section(said)], metadata=reference)
    blocks = [*_fields(weighings), context(_RULE)]
    left = len(weighings.ranked) - _MOST_WEIGHED
    if left > 0:
        blocks.append(context(f"Listed are the {_MOST_WEIGHED} most wanted of {len(weighings.ranked)}."))
    return modal("weigh", "Value and effort", blocks, metadata=reference, submit="Save")


def weigh_saved(workshop: Workshop) -> View:
    """What the form becomes once it is stored."""
    said = "✅ *Saved.* You can change it until the step closes: the button on the card opens it again."
    return modal("weigh_saved", "Saved", [section(said)], metadata=_reference(workshop))


def _fields(weighings: Weighings) -> Iterator[Block]:
    for _, theme in weighings.ranked[:_MOST_WEIGHED]:
        yield section(f"💡 *{quoted(theme.label, _LABEL)}*")
        yield _field(value_block(theme.id), "Value for the customer", _VALUE, weighings.values.get(theme.id))
        yield _field(effort_block(theme.id), "Effort for us", _EFFORT, weighings.efforts.get(theme.id))


def _field(block: str, label: str, words: dict[int, str], given: int | None) -> Block:
    options = {weight: option(said, str(weight)) for weight, said in words.items()}
    more = {"initial_option": options[given]} if given else {}
    return asked(block, label, select("weight", "1 to 5", list(options.values()), **more), optional=True)


def _reference(workshop: Workshop) -> str:
    return StepReference(workshop_id=workshop.id, step=workshop.step).packed()
