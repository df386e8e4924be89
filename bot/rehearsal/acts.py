"""What people do in a workshop, each as a person would: a command, a button, a form."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from bot.blocks.answer_form import cell_block, reason_block
from bot.blocks.vote_form import dot_block
from bot.rehearsal.cast import Cast
from bot.rehearsal.pace import Pace
from bot.rehearsal.sample import Answer, Ownership, Sample
from journey.lanes import EMOTION, OPPORTUNITY
from playground.client import Modal, Person, Posted, Room

PATIENCE: Final = 30.0
GLANCE: Final = 0.6
_STEP: Final = re.compile(r"Step (\d+) of (\d+) · (.*)")
SET_UP_PAGES: Final = ("1 of 3", "2 of 3", "3 of 3")
OPPORTUNITIES: Final = "Opportunities"
VOTE: Final = "Dot vote"
OWNERS: Final = "Owners and proof"


async def set_up(sample: Sample, cast: Cast, pace: Pace) -> None:
    """Fill in the set-up form."""
    await pace.tell(f"{cast.facilitator.real_name} types /journey new", cast.facilitator)
    persona = sample.persona
    values = {
        "title": sample.title,
        "persona": f"{persona.name}, {persona.role}" if persona.role else persona.name,
        "scenario": sample.scenario.title,
        "expectations": "\n".join(sample.scenario.expectations),
        "stages": "\n".join(f"{one.name} | {one.goal} | {one.duration}" for one in sample.stages),
        "lanes": list(sample.lanes),
        "anonymity": str(sample.anonymity),
        "minutes": "10",
    }
    await fill_set_up(cast.facilitator, cast.room, values, pace)


async def fill_set_up(person: Person, room: Room, values: Mapping[str, Any], pace: Pace) -> None:
    """Open the set-up and fill in its pages one after the other, each with what it asks for."""
    await person.command("/journey new", room)
    for page in SET_UP_PAGES:
        form = await person.modal(page, seconds=PATIENCE)
        asked = {name: value for name, value in values.items() if name in form.inputs}
        await pace.type(person, asked)
        await person.submit(asked)


async def start(cast: Cast, pace: Pace) -> Posted:
    """Press the button that opens the first step; the card it is on."""
    card = await cast.room.message("Start the workshop", seconds=PATIENCE)
    await pace.tell(f"{cast.facilitator.real_name} starts the workshop", cast.facilitator)
    await cast.facilitator.click(card, "Start the workshop")
    return await open_card(cast.room)


async def open_card(room: Room) -> Posted:
    """The card of the running workshop."""
    return await room.message(seconds=PATIENCE, matching=lambda message: step_of(message) is not None)


def step_of(card: Posted) -> tuple[int, int, str] | None:
    """Number, count and title of the step a card shows, None when it shows none."""
    headers = [str(block["text"]["text"]) for block in card.blocks if block["type"] == "header"]
    found = _STEP.fullmatch(headers[0]) if headers else None
    return (int(found[1]), int(found[2]), found[3]) if found else None


async def answer(
    person: Person, card: Posted, values: Mapping[str, Any], pace: Pace, *, shown: bool = True
) -> None:
    """Add a view through the form and be done with the step; only what is shown waits for readers."""
    if shown:
        await pace.tell(f"{person.real_name} adds a view", person, seconds=GLANCE)
    await person.click(card, "Add your view")
    await person.modal("One idea per line", seconds=PATIENCE)
    if shown:
        await pace.type(person, values)
    await person.submit(values)
    saved = await person.modal("saved", seconds=PATIENCE)
    if shown:
        await pace.tell(f"{person.real_name} is done with this step", person, seconds=GLANCE)
    await person.click(saved, "I'm done with this step")
    await person.modal("You are done", seconds=PATIENCE)
    await person.close(everything=True)


async def go_on(cast: Cast, pace: Pace) -> Posted:
    """Close the step that is open; the card of the next one."""
    card = await open_card(cast.room)
    before = step_of(card)
    await pace.tell(
        f"{cast.facilitator.real_name} closes the step, and its notes are shown", cast.facilitator
    )
    await cast.facilitator.click(card, "Next step")
    return await cast.room.message(
        seconds=PATIENCE, matching=lambda message: step_of(message) not in (None, before)
    )


async def set_owner(cast: Cast, card: Posted, ownership: Ownership, pace: Pace) -> None:
    """Give one opportunity its owner, date and metric."""
    await pace.tell(f"{ownership.owner} takes an opportunity", cast.facilitator, seconds=GLANCE)
    await cast.facilitator.click(card, "Set an owner")
    form = await cast.facilitator.modal("Who takes it?", seconds=PATIENCE)
    values = {
        "opportunity": nearest_option(form, ownership.opportunity),
        "owner": ownership.owner,
        "metric": ownership.metric,
        **({"due": ownership.due.isoformat()} if ownership.due else {}),
    }
    await cast.facilitator.submit(values)
    await cast.facilitator.modal("owns it now", seconds=PATIENCE)
    await cast.facilitator.close(everything=True)


async def vote(person: Person, card: Posted, texts: Sequence[str], pace: Pace, *, shown: bool = True) -> None:
    """Put a dot on what reads most like each text; only what is shown waits for readers."""
    if shown:
        await pace.tell(f"{person.real_name} votes", person)
    await person.click(card, "Vote")
    form = await person.modal("You have", seconds=PATIENCE)
    blocks = [dot_block(number) for number in range(1, len(texts) + 1)]
    values = {block: nearest_option(form, text, block) for block, text in zip(blocks, texts, strict=True)}
    if shown:
        await pace.type(person, values)
    await person.submit(values)
    await person.modal("given", seconds=PATIENCE)
    await person.close(everything=True)


def nearest_option(form: Modal, text: str, name: str = "opportunity") -> str:
    """The option of that menu that reads most like the text, as a person would pick it."""
    menu = next(block for block in form.blocks if block["block_id"] == name)["element"]
    groups = menu.get("option_groups", [menu])
    wanted = text.casefold()

    def likeness(option: dict[str, Any]) -> float:
        return SequenceMatcher(None, wanted, option["text"]["text"].casefold()).ratio()

    return str(max((one for group in groups for one in group["options"]), key=likeness)["value"])


async def close(cast: Cast, pace: Pace) -> None:
    """Close the workshop, and wait for its map."""
    card = await cast.room.message("Close and post the map", seconds=PATIENCE)
    await pace.tell(f"{cast.facilitator.real_name} closes the workshop", cast.facilitator)
    await cast.facilitator.click(card, "Close and post the map")
    if "ask_close" in str(card.raw["blocks"]):
        question = await cast.facilitator.ephemeral("no owner yet", seconds=PATIENCE)
        await cast.facilitator.click(question, "Close without owners")
    await result_message(cast)
    await cast.room.message("The full map", thread_ts=card.ts, seconds=PATIENCE)


async def result_message(cast: Cast) -> Posted:
    """The message with the finished map."""
    return await cast.room.message("Journey map:", seconds=PATIENCE)


def stage_values(stage: str, told: Answer) -> dict[str, Any]:
    """What a person enters into the form of a stage."""
    values: dict[str, Any] = {
        cell_block(stage, lane): text for lane, text in told.lanes.items() if lane != OPPORTUNITY
    }
    if told.emotion is not None:
        values[cell_block(stage, EMOTION)] = f"{told.emotion:+d}" if told.emotion else "0"
        if told.emotion_reason:
            values[reason_block(stage)] = told.emotion_reason
    if told.severity:
        values["severity"] = str(told.severity)
    values["evidence"] = str(told.evidence)
    return values


def opportunity_values(sample: Sample, name: str) -> dict[str, Any]:
    """What a person enters into the form of opportunities."""
    keys = {stage.name: stage.key for stage in sample.stages}
    return {
        cell_block(keys[one.stage], OPPORTUNITY): one.lanes[OPPORTUNITY]
        for one in sample.answers
        if one.person == name and OPPORTUNITY in one.lanes
    }


def tells(told: Answer) -> bool:
    """Whether an answer says anything before opportunities are asked for."""
    return told.emotion is not None or any(lane != OPPORTUNITY for lane in told.lanes)
