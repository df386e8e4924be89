"""The questions of one run: who is asked, in which words, and what is noted on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from prompts.checks.evidence import Evidence, Voices, WorkshopLanguage
from prompts.model.client import Asker
from prompts.model.ledger import Ledger
from prompts.templates import Instructions, PromptTexts
from workshop.ports import Desk


class Reply(NamedTuple):
    """A model's answer and the instructions it was given."""

    answer: dict[str, Any]
    instructions: Instructions

    def evidence(
        self, cited: Iterable[str], voices: Voices | None, workshop: WorkshopLanguage | None
    ) -> Evidence:
        """What a sentence of this answer is held against when it cites the given texts."""
        return Evidence(
            cited=tuple(cited),
            voices=voices,
            instructions=self.instructions.system,
            canary=self.instructions.canary,
            workshop=workshop,
        )


@dataclass(frozen=True)
class Interview:
    """Asks one model with one set of texts and keeps one ledger; the desk is that of one workshop."""

    asker: Asker
    texts: PromptTexts
    ledger: Ledger
    desk: Desk

    @property
    def released(self) -> frozenset[str]:
        """Suspicious contributions that a facilitator looked at and let through."""
        return self.desk.released

    async def ask(self, prompt_id: str, data: str, **values: str) -> Reply:
        """The reply to a prompt filled with the values; `data` goes in a message of its own.

        Raises:
            UnansweredError: when the model gave no answer that can be used.
        """
        instructions = self.texts.instructions(prompt_id, **values)
        return Reply(await self.asker.ask(instructions, data, self.ledger), instructions)


def known_ids(value: object, known: Iterable[str]) -> tuple[str, ...]:
    """Those of the answered ids that were asked about, each once."""
    asked = set(known)
    listed = value if isinstance(value, list) else ()
    return tuple(dict.fromkeys(one for one in listed if isinstance(one, str) and one in asked))
