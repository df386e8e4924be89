"""Fills the set-up from a template or an earlier workshop, around what the person has typed."""

from bot.incoming import Who
from bot.planning.plan import words_of_template, words_of_workshop
from bot.wiring import Wiring
from journey.templates import load_templates
from workshop.keep_set_up import keep_set_up
from workshop.read_workshop import read_workshop
from workshop.set_up import Planning, Words


async def filled(planning: Planning, who: Who, wiring: Wiring) -> Planning:
    """The set-up with the words of what it starts from, where the person has not written their own."""
    words = planning.set_up.words
    start, before = str(words.get("start_from", "")), str(words.get("filled_from", ""))
    if start == before:
        return planning
    offered = await _words_of(start, who, wiring)
    replaced = await _words_of(before, who, wiring) if before else {}
    own = {name for name in replaced if words.get(name) != replaced[name]}
    fresh = {name: word for name, word in offered.items() if name not in own or not words.get(name)}
    kept = {**{name: "" for name in replaced if name not in own}, **fresh, "filled_from": start}
    return await keep_set_up(who.team, planning.set_up.id, who.person, kept, store=wiring.store)


async def _words_of(start: str, who: Who, wiring: Wiring) -> Words:
    kind, _, key = start.partition(":")
    if kind == "template":
        return words_of_template(load_templates()[key])
    return words_of_workshop(await read_workshop(who.team, key, store=wiring.store))
