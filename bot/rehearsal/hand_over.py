"""After the demo: a workshop that has just begun, in which whoever watched goes on as anyone."""

from typing import Final

from bot.rehearsal import acts
from bot.rehearsal.cast import Cast
from bot.rehearsal.pace import AtOnce
from bot.rehearsal.sample import Sample
from playground.client import Playground

CHANNEL: Final = "your-turn"
_STAGES: Final = 2
_ANSWERED: Final = 2


async def hand_over(slack: Playground, sample: Sample, cast: Cast) -> str:
    """Open a small workshop with two answers in it, point the page to it; the sentence that says so."""
    pace = AtOnce()
    everybody = [cast.facilitator, *cast.people.values()]
    own = Cast(cast.facilitator, cast.people, await slack.channel(CHANNEL, members=everybody))
    small = sample.model_copy(
        update={"title": f"{sample.title}: your turn", "stages": sample.stages[:_STAGES], "owners": ()}
    )
    await acts.set_up(small, own, pace)
    card = await acts.start(own, pace)
    first = small.stages[0]
    told = [one for one in small.answers_at(first.name) if acts.tells(one)]
    for one in told[:_ANSWERED]:
        await acts.answer(own.people[one.person], card, acts.stage_values(first.key, one), pace)
    done = {one.person for one in told[:_ANSWERED]}
    you = next(person for name, person in own.people.items() if name not in done)
    sentence = (
        f"Your turn in #{CHANNEL}: add a view as {you.real_name}, or lead on as {own.facilitator.real_name}"
    )
    await slack.connection.put(
        "/control/narration", sentence=sentence, user=you.id, channel=own.room.id, over=True
    )
    return sentence
