"""Labels and descriptions of themes: a model's where they hold, people's own words everywhere else."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from journey.themes import Theme, ThemeOrigin
from prompts.checks.evidence import WorkshopLanguage, voices_of
from prompts.checks.fields import LABEL_GROUNDING, SENTENCE_GROUNDING, faults_of
from prompts.model.interview import Interview, Reply, known_ids
from prompts.model.ledger import UnansweredError
from prompts.model.units import Unit, listed
from prompts.offline.labels import LONGEST_LABEL
from prompts.offline.naming import themes_of

LONGEST_DESCRIPTION: Final = 200
_FEWEST_AUTHORS: Final = 2
_MOST_NOTES: Final = 10
_MOST_PER_CALL: Final = 30

_LABEL: Final = "label"
_FIELDS: Final = {
    _LABEL: (LONGEST_LABEL, LABEL_GROUNDING),
    "description": (LONGEST_DESCRIPTION, SENTENCE_GROUNDING),
}
"""What a model words, with the characters and the grounding each needs."""
_REPLACED: Final = (
    "Some of the model's wording did not hold against the notes; people's own words stand there."
)

Group = Sequence[Unit]


class Worded(NamedTuple):
    """Themes, and whether the model answered every question about them."""

    themes: list[Theme]
    answered: bool


def themes_in_own_words(groups: Sequence[Group]) -> list[Theme]:
    """Themes of the groups of one cell, labelled and described in people's own words."""
    return themes_of([[one for unit in group for one in unit.contributions] for group in groups])


async def reworded(
    themes: Sequence[Theme], groups: Sequence[Group], interview: Interview, *, leave: Container[int]
) -> Worded:
    """The themes with a model's label and description where it may speak and what it says holds.

    It may speak about what at least two authors said in at least two ways: one voice is quoted. The
    themes at the places in `leave` keep their words.
    """
    places = {
        f"t{place}": place
        for place, group in enumerate(groups)
        if place not in leave and may_be_worded(group)
    }
    workshop = WorkshopLanguage(unit.text for group in groups for unit in group)
    worded, answered = list(themes), True
    if places:
        await interview.desk.tell(f"Naming {len(places)} {'theme' if len(places) == 1 else 'themes'} …")
    for batch in _batches(list(places)):
        shown = {name: groups[places[name]][:_MOST_NOTES] for name in batch}
        try:
            reply = await interview.ask(
                "describe",
                "\n\n".join(f"[{name}]\n{listed(group)}" for name, group in shown.items()),
                longest_label=str(LONGEST_LABEL),
                longest_description=str(LONGEST_DESCRIPTION),
            )
        except UnansweredError as error:
            interview.ledger.note(f"The model named no themes, so they carry people's own words: {error}.")
            answered = False
            continue
        for name, entry in _entries(reply, shown).items():
            held = _held(entry, shown[name], reply, workshop)
            if len(held) < len(_FIELDS):
                interview.ledger.note(_REPLACED)
            if held:
                worded[places[name]] = worded[places[name]].model_copy(
                    update={**held, "origin": ThemeOrigin.MODEL}
                )
    return Worded(worded, answered)


def may_be_worded(group: Group) -> bool:
    """Whether several people said it, in several ways."""
    return len(group) > 1 and len(frozenset().union(*(unit.authors for unit in group))) >= _FEWEST_AUTHORS


def _batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), _MOST_PER_CALL):
        yield names[start : start + _MOST_PER_CALL]


def _entries(reply: Reply, shown: Mapping[str, Group]) -> dict[str, Mapping[str, Any]]:
    """The first entry of each theme that was asked about."""
    entries: dict[str, Mapping[str, Any]] = {}
    answered = reply.answer.get("themes")
    for entry in answered if isinstance(answered, list) else ():
        name = entry.get("theme") if isinstance(entry, dict) else None
        if isinstance(name, str) and name in shown:
            entries.setdefault(name, entry)
    return entries


def _held(entry: Mapping[str, Any], group: Group, reply: Reply, workshop: WorkshopLanguage) -> dict[str, str]:
    """Those fields of an entry that pass every check: a label against the group, a description against
    the notes it cites.
    """
    cited = known_ids(entry.get("ids"), [unit.id for unit in group])
    voices = voices_of((unit.text, unit.authors) for unit in group)
    held = {}
    for name, (longest, grounding) in _FIELDS.items():
        basis = [unit.text for unit in group if name == _LABEL or unit.id in cited]
        said = entry.get(name)
        if not basis or not isinstance(said, str):
            continue
        if not faults_of(said, reply.evidence(basis, voices, workshop), longest=longest, grounding=grounding):
            held[name] = " ".join(said.split())
    return held
