"""Play a sample the way people would: every line goes through a command, a button or a form."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from bot.blocks.text import escaped
from bot.rehearsal import acts
from bot.rehearsal.acts import result_message
from bot.rehearsal.cast import Cast, assemble
from bot.rehearsal.pace import AtOnce, Pace
from bot.rehearsal.sample import Sample
from playground.client import Posted

__all__ = ["Cast", "assemble", "play", "result_message"]

_AT_ONCE: Final = AtOnce()
# Everybody's turn would tire whoever watches: how many are shown at the first stages, none later.
_SHOWN: Final = (2, 1, 1)


@dataclass(frozen=True)
class _Script:
    sample: Sample
    cast: Cast
    pace: Pace


async def play(sample: Sample, cast: Cast, pace: Pace = _AT_ONCE) -> AsyncIterator[str]:
    """Lead the whole workshop from set-up to the posted map; yields a sentence after each part.

    The card leads: each step is played by its title, and a step this script does not know is passed over.
    """
    script = _Script(sample, cast, pace)
    await acts.set_up(sample, cast, pace)
    yield f"{cast.facilitator.real_name} set up “{sample.title}”"
    card = await acts.start(cast, pace)
    while True:
        number, count, title = acts.step_of(card) or (1, 1, "")
        sentence = await _play_step(script, card, title)
        if sentence:
            yield sentence
        if number == count:
            break
        following = await acts.go_on(cast, pace)
        if sentence and title != acts.OWNERS:
            await cast.room.message(f"“{escaped(title)}” is over", thread_ts=card.ts, seconds=acts.PATIENCE)
        card = following
    await acts.close(cast, pace)
    yield "The workshop is closed and its map is posted"


async def _play_step(script: _Script, card: Posted, title: str) -> str:
    if title in {stage.name for stage in script.sample.stages}:
        return await _tell_stage(script, card, title)
    if title == acts.OPPORTUNITIES:
        return await _find_opportunities(script, card)
    if title == acts.VOTE:
        return await _vote(script, card)
    if title == acts.OWNERS:
        for ownership in script.sample.owners:
            await acts.set_owner(script.cast, card, ownership, script.pace)
        return f"{len(script.sample.owners)} opportunities found an owner"
    return ""


async def _tell_stage(script: _Script, card: Posted, title: str) -> str:
    stages = script.sample.stages
    place = [stage.name for stage in stages].index(title)
    told = [one for one in script.sample.answers_at(title) if acts.tells(one)]
    shown = _SHOWN[place] if place < len(_SHOWN) else 0
    await script.pace.tell(f"Everybody answers: what happens at “{title}”?", script.cast.facilitator)
    for turn, one in enumerate(told):
        person, values = script.cast.people[one.person], acts.stage_values(stages[place].key, one)
        await acts.answer(person, card, values, script.pace, shown=turn < shown)
    return f"{len(told)} people told what happens at “{title}”"


async def _find_opportunities(script: _Script, card: Posted) -> str:
    found = {name: acts.opportunity_values(script.sample, name) for name in script.cast.people}
    for turn, name in enumerate(name for name in found if found[name]):
        person = script.cast.people[name]
        await acts.answer(person, card, found[name], script.pace, shown=turn == 0)
    return "They wrote down how it might be better"


async def _vote(script: _Script, card: Posted) -> str:
    for turn, (name, texts) in enumerate(script.sample.votes.items()):
        await acts.vote(script.cast.people[name], card, texts, script.pace, shown=turn == 0)
    return f"{len(script.sample.votes)} people put their dots on what matters most"
