"""Scripted participants who answer whatever step the facilitator opens, as their lines let them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from bot.rehearsal import acts
from bot.rehearsal.lines import Language, StageLines
from bot.rehearsal.pace import AtOnce
from journey.lanes import EMOTION
from playground.blocks import options_of
from playground.client import Modal, Person, Posted
from playground.elements import CannotDoError

# How likely a person writes into a cell at all: real workshops leave some cells thin.
_WRITES: Final = 0.6
_GIVES_A_REASON: Final = 0.3
_NAMES: Final = {
    "en": ("Maya Brooks", "Tom Fletcher", "Aisha Rahman", "Luca Moretti", "Greta Olsen", "Samir Haddad"),
    "de": ("Jana Vogt", "Emre Aydin", "Katrin Busch", "Lukas Brandl", "Mirela Horvat", "Paul Ehlers"),
}
_MORE_NAMES: Final = ("Noor Visser", "Diego Paz", "Hana Sato", "Olu Adeyemi", "Petra Novak", "Ravi Menon")


def names(count: int, language: Language) -> tuple[str, ...]:
    """So many names; beyond a dozen people they are numbered."""
    known = (*_NAMES[language], *_MORE_NAMES)
    numbered = (
        f"{known[place % len(known)]} {place // len(known) + 1}" for place in range(len(known), count)
    )
    return (*known[:count], *numbered)


@dataclass(frozen=True)
class Participant:
    """A person with lines; draws differ from person to person and repeat from run to run."""

    person: Person
    place: int
    lines: Sequence[StageLines]
    language: Language
    random: Random

    async def take_part(self, card: Posted) -> bool:
        """Answer or vote in the step a card shows, after a while; whether there was anything to do.

        Raises:
            CannotDoError: the step closed meanwhile.
        """
        if "Add your view" in card.buttons:
            await self._answer(card)
        elif "Vote" in card.buttons:
            wanted = [self._any_line("pain_point"), self._any_line("opportunity")]
            await acts.vote(self.person, card, wanted, AtOnce(), shown=False)
        else:
            return False
        return True

    async def _answer(self, card: Posted) -> None:
        await self.person.click(card, "Add your view")
        form = await self.person.modal("One idea per line", seconds=acts.PATIENCE)
        await self.person.submit(self.values(form))
        saved = await self.person.modal("saved", seconds=acts.PATIENCE)
        if "I'm done with this step" in saved.buttons:
            await self.person.click(saved, "I'm done with this step")
            await self.person.modal("You are done", seconds=acts.PATIENCE)
        await self.person.close(everything=True)

    def values(self, form: Modal) -> dict[str, Any]:
        """What this person enters into a form, by block_id."""
        values: dict[str, Any] = {}
        for block in (one for one in form.blocks if one["type"] == "input"):
            kind, _, rest = str(block["block_id"]).partition(":")
            stage, _, lane = rest.partition(":")
            if kind == "cell" and lane == EMOTION:
                feeling = self.random.choice(self._at(stage).feels)
                values[block["block_id"]] = f"{feeling:+d}" if feeling else "0"
            elif kind == "cell":
                values[block["block_id"]] = self._text(stage, lane)
            elif kind == "reason" and self.random.random() < _GIVES_A_REASON:
                values[block["block_id"]] = self._text(stage, "thought")
            elif kind in ("severity", "evidence"):
                values[block["block_id"]] = self.random.choice(options_of(block["element"]))["value"]
        return {name: value for name, value in values.items() if value} or self._something(form)

    def _something(self, form: Modal) -> dict[str, Any]:
        """One line at least: nobody opens a form to send it empty."""
        for name in (name for name in form.inputs if name.startswith("cell:")):
            _, stage, lane = name.split(":")
            said = self._at(stage).said(self.language, lane)
            if said:
                return {name: said[self.place % len(said)]}
        return {}

    def _text(self, stage: str, lane: str) -> str:
        said = self._at(stage).said(self.language, lane)
        if not said or self.random.random() > _WRITES:
            return ""
        return said[self.random.randrange(len(said))]

    def _at(self, stage: str) -> StageLines:
        return self.lines[(int(stage.rpartition("-")[2]) - 1) % len(self.lines)]

    def _any_line(self, lane: str) -> str:
        said = [line for one in self.lines for line in one.said(self.language, lane)]
        return self.random.choice(said) if said else ""


async def take_part(one: Participant, card: Posted, seconds: float) -> None:
    """Take part after `seconds` of thinking; a step that closes meanwhile goes on without this person."""
    await asyncio.sleep(seconds)
    try:
        await one.take_part(card)
    except (CannotDoError, AssertionError):
        if await one.person.modals():
            await one.person.close(everything=True)
