"""What people are promised about names, and about who reads notes before their reveal."""

from dataclasses import dataclass
from typing import Final

from bot.texts import say
from journey.anonymity import Anonymity
from workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Promise:
    """A mode of anonymity, by the keys of its words as people choose it, and as they read it."""

    choice: str
    told: str

    @property
    def title(self) -> str:
        """The mode as one chooses it."""
        return say(self.choice)

    @property
    def sentence(self) -> str:
        """The mode as one reads it."""
        return say(self.told)


PROMISES: Final = {
    Anonymity.ANONYMOUS: Promise("promise-anonymous", "promise-anonymous-told"),
    Anonymity.EACH_CHOOSES: Promise("promise-each-chooses", "promise-each-chooses-told"),
    Anonymity.NAMED: Promise("promise-named", "promise-named-told"),
}


def promise_about_names(workshop: Workshop) -> str:
    """Whose name is shown."""
    return PROMISES[workshop.anonymity].sentence


def promise_of(workshop: Workshop) -> str:
    """Whose name is shown, and who reads notes before their reveal."""
    promise = promise_about_names(workshop)
    return f"{promise} {moderated()}" if workshop.moderated else promise


def promise_at_the_start(workshop: Workshop) -> str:
    """The promise, and where it hides names also what it cannot hide, said before anybody writes."""
    promise = promise_of(workshop)
    named = workshop.anonymity is Anonymity.NAMED
    return promise if named else f"{promise} {say('promise-limits')}"


def moderated() -> str:
    """That the facilitator reads notes before their reveal."""
    return say("promise-moderated")
