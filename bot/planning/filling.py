"""Fills the set-up from a template or an earlier workshop, around what the person has typed."""

from bot.planning.plan import FIRST_WORDS, votes_word, words_of_template, words_of_workshop
from journey.templates import load_templates
from workshop.errors.plans import ChoiceUnknownError
from workshop.keep_set_up import keep_set_up
from workshop.ports import WorkshopStore
from workshop.set_up import Planning, Words
from workshop.vote_rules import VoteRules
from workshop.workshop import Team, Workshop


async def filled(planning: Planning, team: Team, *, store: WorkshopStore) -> Planning:
    """The set-up with the words of what it starts from, where the person has not written their own.

    Raises:
        ChoiceUnknownError: when it starts from what the person is not offered.
    """
    set_up = planning.set_up
    start, before = str(set_up.words.get("start_from", "")), str(set_up.words.get("filled_from", ""))
    if start == before:
        return planning
    offered = _words_of(start, planning.earlier)
    if offered is None:
        raise ChoiceUnknownError
    # A workshop can be deleted after the pages were filled from it: then every word counts as the person's.
    replaced = _words_of(before, planning.earlier) or {}
    untouched = {**FIRST_WORDS, "votes": votes_word(VoteRules()), **replaced}
    own = {name for name, word in set_up.words.items() if word and word != untouched.get(name)}
    fresh = {name: word for name, word in offered.items() if name not in own}
    kept = {**{name: "" for name in replaced if name not in own}, **fresh, "filled_from": start}
    return await keep_set_up(team, set_up.id, set_up.person, kept, store=store)


def _words_of(start: str, earlier: tuple[Workshop, ...]) -> Words | None:
    """What the start puts into the fields; None when it is none of those offered."""
    kind, _, key = start.partition(":")
    if kind == "template":
        template = load_templates().get(key)
        return words_of_template(template) if template else None
    found = next((one for one in earlier if kind == "workshop" and one.id == key), None)
    return words_of_workshop(found) if found else None
