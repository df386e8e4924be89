"""What people are promised about names, and about who reads notes before their reveal."""

from dataclasses import dataclass
from typing import Final

from journey.anonymity import Anonymity
from workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Promise:
    """A mode of anonymity as people choose it and as they read it wherever they write."""

    title: str
    sentence: str


PROMISES: Final = {
    Anonymity.ANONYMOUS: Promise(
        "Nobody's", "Anonymous: nobody here can see who wrote what, not even the facilitator."
    ),
    Anonymity.EACH_CHOOSES: Promise(
        "Each person chooses", "Anonymous, unless you tick “Show my name” on your notes."
    ),
    Anonymity.NAMED: Promise(
        "Everybody's", "Named: your name stands beside your notes once they are revealed."
    ),
}

MODERATED: Final = (
    "👀 Moderated: the facilitator can read notes before they are shown, without their authors, and hide one."
)


def promise_about_names(workshop: Workshop) -> str:
    """Whose name is shown."""
    return PROMISES[workshop.anonymity].sentence


def promise_of(workshop: Workshop) -> str:
    """Whose name is shown, and who reads notes before their reveal."""
    promise = promise_about_names(workshop)
    return f"{promise} {MODERATED}" if workshop.moderated else promise
