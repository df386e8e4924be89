"""Play a sample the way people would: every line goes through a command, a button or a form."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from bot.blocks.answer_form import cell_block, reason_block
from bot.blocks.text import escaped
from bot.rehearsal.sample import Answer, Ownership, Sample
from journey.lanes import EMOTION, OPPORTUNITY
from playground.client import Modal, Person, Playground, Posted, Room

FACILITATOR: Final = "Robin"
_PATIENCE: Final = 30.0


@dataclass(frozen=True)
class Cast:
    """The people of a sample in a playground, and the channel in which they meet."""

    facilitator: Person
    people: dict[str, Person]
    room: Room


async def assemble(slack: Playground, sample: Sample, channel: str) -> Cast:
    """The sample's people and one facilitator, all in a new channel."""
    facilitator = await slack.person(FACILITATOR)
    people = {one.name: await slack.person(one.name, tz=one.timezone) for one in sample.people}
    room = await slack.channel(channel, members=[facilitator, *people.values()])
    return Cast(facilitator, people, room)


async def play(sample: Sample, cast: Cast) -> AsyncIterator[str]:
    """Lead the whole workshop from set-up to the posted map; yields a sentence after each part."""
    yield await set_up(sample, cast)
    card = await cast.room.message("Start the workshop", seconds=_PATIENCE)
    await cast.facilitator.click(card, "Start the workshop")
    for place, stage in enumerate(sample.stages):
        told = [one for one in sample.answers_at(stage.name) if _tells(one)]
        for answer in told:
            await _answer(cast, stage.name, answer.person, stage_values(stage.key, answer))
        yield f"{len(told)} people told what happens at “{stage.name}”"
        await _go_on(cast, stage.name, _step_after(sample, place))
        await cast.room.message(f"“{escaped(stage.name)}” is over", thread_ts=card.ts, seconds=_PATIENCE)
    if OPPORTUNITY in sample.lanes:
        yield await _collect_opportunities(sample, cast, card)
        yield await _find_owners(sample, cast)
    yield await _close(cast)


async def set_up(sample: Sample, cast: Cast) -> str:
    """Fill in the set-up form."""
    await cast.facilitator.command("/journey new", cast.room)
    await cast.facilitator.modal("What is this journey about?")
    persona = sample.persona
    await cast.facilitator.submit(
        {
            "title": sample.title,
            "persona": f"{persona.name}, {persona.role}" if persona.role else persona.name,
            "scenario": sample.scenario.title,
            "expectations": "\n".join(sample.scenario.expectations),
            "stages": "\n".join(f"{one.name} | {one.goal} | {one.duration}" for one in sample.stages),
            "lanes": list(sample.lanes),
            "anonymity": str(sample.anonymity),
            "minutes": "10",
        }
    )
    return f"{cast.facilitator.name} set up “{sample.title}”"


def stage_values(stage: str, answer: Answer) -> dict[str, Any]:
    """What a person enters into the form of a stage."""
    values: dict[str, Any] = {
        cell_block(stage, lane): text for lane, text in answer.lanes.items() if lane != OPPORTUNITY
    }
    if answer.emotion is not None:
        values[cell_block(stage, EMOTION)] = f"{answer.emotion:+d}" if answer.emotion else "0"
        if answer.emotion_reason:
            values[reason_block(stage)] = answer.emotion_reason
    if answer.severity:
        values["severity"] = str(answer.severity)
    values["evidence"] = str(answer.evidence)
    return values


def _tells(answer: Answer) -> bool:
    """Whether an answer says anything before opportunities are asked for."""
    return answer.emotion is not None or any(lane != OPPORTUNITY for lane in answer.lanes)


async def _answer(cast: Cast, title: str, name: str, values: dict[str, Any]) -> None:
    person = cast.people[name]
    card = await cast.room.message(f"· {title}", seconds=_PATIENCE)
    await person.click(card, "Add your view")
    await person.modal("One idea per line", seconds=_PATIENCE)
    await person.submit(values)
    saved = await person.modal("saved", seconds=_PATIENCE)
    await person.click(saved, "I'm done with this step")
    await person.modal("You are done", seconds=_PATIENCE)
    await person.close(everything=True)


def _step_after(sample: Sample, place: int) -> str:
    if place + 1 < len(sample.stages):
        return sample.stages[place + 1].name
    return "Opportunities" if OPPORTUNITY in sample.lanes else "Read-back"


async def _go_on(cast: Cast, title: str, following: str) -> None:
    card = await cast.room.message(f"· {title}", seconds=_PATIENCE)
    await cast.facilitator.click(card, "Next step")
    await cast.room.message(f"· {following}", seconds=_PATIENCE)


async def _collect_opportunities(sample: Sample, cast: Cast, card: Posted) -> str:
    keys = {stage.name: stage.key for stage in sample.stages}
    for name in cast.people:
        values = {
            cell_block(keys[one.stage], OPPORTUNITY): one.lanes[OPPORTUNITY]
            for one in sample.answers
            if one.person == name and OPPORTUNITY in one.lanes
        }
        if values:
            await _answer(cast, "Opportunities", name, values)
    await _go_on(cast, "Opportunities", "Owners and proof")
    await cast.room.message("“Opportunities” is over", thread_ts=card.ts, seconds=_PATIENCE)
    return "They wrote down how it might be better"


async def _find_owners(sample: Sample, cast: Cast) -> str:
    for ownership in sample.owners:
        card = await cast.room.message("· Owners and proof", seconds=_PATIENCE)
        await cast.facilitator.click(card, "Set an owner")
        form = await cast.facilitator.modal("Who takes it?", seconds=_PATIENCE)
        await cast.facilitator.submit(
            {
                "opportunity": _nearest_option(form, ownership),
                "owner": ownership.owner,
                "metric": ownership.metric,
                **({"due": ownership.due.isoformat()} if ownership.due else {}),
            }
        )
        await cast.facilitator.modal("owns it now", seconds=_PATIENCE)
        await cast.facilitator.close(everything=True)
    await _go_on(cast, "Owners and proof", "Read-back")
    return f"{len(sample.owners)} opportunities found an owner"


def _nearest_option(form: Modal, ownership: Ownership) -> str:
    """The option that reads most like the opportunity, as a person would pick it."""
    menu = next(block for block in form.blocks if block["block_id"] == "opportunity")["element"]
    wanted = ownership.opportunity.casefold()

    def likeness(option: dict[str, Any]) -> float:
        return SequenceMatcher(None, wanted, option["text"]["text"].casefold()).ratio()

    return str(max(menu["options"], key=likeness)["value"])


async def _close(cast: Cast) -> str:
    card = await cast.room.message("Close and post the map", seconds=_PATIENCE)
    await cast.facilitator.click(card, "Close and post the map")
    await result_message(cast)
    await cast.room.message("The full map", thread_ts=card.ts, seconds=_PATIENCE)
    return "The workshop is closed and its map is posted"


async def result_message(cast: Cast) -> Posted:
    """The message with the finished map."""
    return await cast.room.message("Journey map:", seconds=_PATIENCE)
