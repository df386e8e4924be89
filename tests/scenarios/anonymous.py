"""A random anonymous workshop, played from the first note to the map by five people of rare names."""

import random
from dataclasses import dataclass, field
from typing import Any, Final

from playground.client import Modal, Person
from tests.prompts.model.standin import StandIn
from tests.scenarios.conftest import SmallWorkshop

NAMES: Final = ("Quillfeather", "Zorblaxia", "Wimbleton", "Yttrbium", "Xanthippe")
LANES: Final = ("action", "thought", "pain_point")


@dataclass
class Played:
    """A workshop that was played, with what people wrote, in the order in which they wrote it."""

    workshop: SmallWorkshop
    people: dict[str, Person]
    model: StandIn
    database_url: str
    chance: random.Random
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def traces(self) -> list[str]:
        """What must be found nowhere: ids, names, addresses. The facilitator leads in public."""
        ids = [person.id for person in self.people.values()]
        return [*ids, *(name.casefold() for name in self.people), "@example.com"]

    def found_in(self, text: str) -> list[str]:
        """The traces in a text."""
        folded = text.casefold()
        return [one for one in self.traces if one.casefold() in folded]

    async def play(self) -> None:
        """Everybody answers both stages, writes an opportunity, votes, weighs and flags, in random order."""
        await self._answers("Before", "stage-1", LANES, then="After")
        await self._answers("After", "stage-2", LANES, then="Opportunities")
        await self._answers("Opportunities", "stage-2", ("opportunity",), then="Group and check")
        await self._next("Group and check", then="Dot vote")
        for name in self._in_any_order():
            await self._vote(name)
        await self._next("Dot vote", then="Owners and proof")
        for name in self._in_any_order():
            await self._weigh(name)
        await self._next("Owners and proof", then="Read-back")
        for name in self._in_any_order()[:2]:
            await self._flag(name)
        await self._close()

    def _in_any_order(self) -> list[str]:
        return self.chance.sample(NAMES, len(NAMES))

    async def _answers(self, title: str, stage: str, lanes: tuple[str, ...], *, then: str) -> None:
        names = [*NAMES, *self.chance.sample(NAMES, 2)]
        self.chance.shuffle(names)
        for name in names:
            chosen = self.chance.sample(lanes, self.chance.randint(1, len(lanes)))
            await self._answer(name, title, {f"cell:{stage}:{lane}": self._texts(name) for lane in chosen})
        await self.people[names[0]].click(await self.workshop.card(f"· {title}"), "I'm done")
        await self._next(title, then=then)

    def _texts(self, name: str) -> str:
        words = ("queue", "table", "menu", "bill")
        texts = [f"{self.chance.choice(words)} {self.chance.getrandbits(40):x}" for _ in "ab"]
        self.notes += [(name, text) for text in texts]
        return "\n".join(texts)

    async def _answer(self, name: str, title: str, values: dict[str, Any]) -> None:
        person = self.people[name]
        await person.click(await self.workshop.card(f"· {title}"), "Add your view")
        await person.modal("One idea per line")
        await person.submit(values)
        await person.modal("saved")
        await person.close(everything=True)

    async def _vote(self, name: str) -> None:
        person = self.people[name]
        await person.click(await self.workshop.card("· Dot vote"), "Vote")
        form = await person.modal("You have 3 dots")
        await person.submit({"dot:1": self.chance.choice(_options(form, "dot:1"))})
        await person.modal("1 dot given")
        await person.close(everything=True)

    async def _weigh(self, name: str) -> None:
        person = self.people[name]
        await person.click(await self.workshop.card("· Owners and proof"), "Value and effort")
        form = await person.modal("Value for the customer")
        asked = [block["block_id"] for block in form.blocks if block["type"] == "input"]
        await person.submit({asked[0]: str(self.chance.choice((2, 4))), asked[1]: "2"})
        await person.modal("You can change it until the step closes")
        await person.close(everything=True)

    async def _flag(self, name: str) -> None:
        person = self.people[name]
        await person.click(await self.workshop.card("· Read-back"), "Something is wrong")
        await person.modal("What on the map is wrong")
        text = f"not like that {self.chance.getrandbits(40):x}"
        await person.submit({"kind": "A quote is wrong", "text": text})
        await person.modal("Everybody sees it in the thread")
        await person.close(everything=True)

    async def _next(self, title: str, *, then: str) -> None:
        await self.workshop.robin.click(await self.workshop.card(f"· {title}"), "Next step")
        await self.workshop.card(f"· {then}")
        await self.workshop.stage.bot.idle()

    async def _close(self) -> None:
        robin = self.workshop.robin
        await robin.command("/journey close", self.workshop.room)
        question = await robin.ephemeral("and post its map?")
        await robin.click(question, "Close all the same")
        await self.workshop.room.message("Journey map:", seconds=40)
        await self.workshop.stage.bot.idle()


def _options(form: Modal, block_id: str) -> list[str]:
    menu = next(block["element"] for block in form.blocks if block["block_id"] == block_id)
    groups = menu["option_groups"][1:]
    return [str(one["value"]) for group in groups for one in group["options"]]
