"""The form that gives a message its place on the map."""

from typing import Final

from bot.blocks.elements import asked, modal, option, select, text_input
from bot.blocks.promise import promise_of
from bot.blocks.text import context, escaped, section
from bot.gateway import Block, View
from bot.references import MessageReference
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.contributions import LONGEST_CONTRIBUTION
from journey.lanes import LANES, LaneInput
from journey.text import clean_line
from workshop.agenda import StepKind
from workshop.workshop import Workshop

_MOST_OPTIONS: Final = 100


def evidence_form(workshop: Workshop, text: str, link: str) -> View:
    """A form with the message's words in it, to be cut down to one idea and given a stage and lane."""
    cells = [
        (step, stage, lane)
        for step, one in enumerate(workshop.agenda[: workshop.step + 1])
        if one.kind is StepKind.COLLECT
        for stage, lane in one.cells
        if LANES[lane].input is LaneInput.TEXT
    ]
    if not cells:
        return modal(
            "no_place",
            say("evidence-form-title"),
            [section(say("evidence-form-no-place"))],
            metadata="{}",
        )
    names = {stage.key: stage.name for stage in workshop.stages}
    options = [_place(step, names[stage], stage, lane) for step, stage, lane in reversed(cells)]
    words = text_input(
        lines=True, initial=clean_line(text)[:LONGEST_CONTRIBUTION], longest=LONGEST_CONTRIBUTION
    )
    return modal(
        "evidence",
        say("evidence-form-title"),
        [
            section(say("evidence-form-to", title=escaped(workshop.title))),
            asked("words", say("evidence-form-words"), words),
            asked(
                "place",
                say("evidence-form-place"),
                select("place", say("evidence-form-stage-and-lane"), options[:_MOST_OPTIONS]),
            ),
            context(say("evidence-form-link-kept", promise=promise_of(workshop))),
        ],
        metadata=MessageReference(workshop_id=workshop.id, link=link).packed(),
        submit=say("evidence-form-add"),
    )


def evidence_saved(workshop: Workshop) -> View:
    """What the form becomes once the note is stored."""
    said = say("evidence-form-added-to", title=escaped(workshop.title))
    return modal("evidence_saved", say("evidence-form-added-title"), [section(said)], metadata="{}")


def _place(step: int, name: str, stage: str, lane: str) -> Block:
    title = f"{LANES[lane].emoji} {spoken_lane(lane).title} · {name}"
    return option(title, f"{step}:{stage}:{lane}")
