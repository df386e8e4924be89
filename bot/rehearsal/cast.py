"""The people of a rehearsal and the room they meet in."""

from dataclasses import dataclass
from typing import Final

from bot.rehearsal.sample import Sample
from playground.client import Person, Playground, Room

FACILITATOR: Final = "Robin"


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
