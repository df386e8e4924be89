"""The plan that the set-up's words describe, and the words that describe a plan."""

from typing import Final

from bot.texts.agendas import agenda_words
from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES
from journey.personas import MapState, Persona, Scenario
from journey.stages import Stage
from journey.templates import BLANK, Template
from journey.text import clean_line, ideas_of
from workshop.agenda import DEFAULT_AGENDA
from workshop.errors.plans import ChoiceUnknownError
from workshop.plan import WorkshopPlan
from workshop.set_up import Words
from workshop.vote_rules import VoteRules
from workshop.workshop import Workshop

FIRST_WORDS: Final[Words] = {
    "start_from": f"template:{BLANK}",
    "lanes": DEFAULT_LANES,
    "anonymity": Anonymity.ANONYMOUS.value,
    "minutes": "10",
    "agenda": DEFAULT_AGENDA,
    "state": MapState.CURRENT.value,
}
"""What stands in the fields before anybody has typed anything."""


_LONGEST_STEP: Final = 60
"""Minutes or working days; the menus stay below."""


def plan_of(words: Words) -> WorkshopPlan:
    """The plan that these words describe; fields nobody filled in are empty.

    Raises:
        ChoiceUnknownError: when a choice is none that the pages offer.
    """
    try:
        return _plan_of(words)
    except ValueError:
        raise ChoiceUnknownError from None


def _plan_of(words: Words) -> WorkshopPlan:
    return WorkshopPlan(
        title=clean_line(_text(words, "title")),
        persona=persona_of(words),
        scenario=scenario_of(words),
        stages=own_stages(_text(words, "stages")),
        lanes=_several(words, "lanes"),
        words=agenda_words(),
        anonymity=Anonymity(_text(words, "anonymity") or Anonymity.ANONYMOUS),
        **_pace(_text(words, "minutes")),
        auto_advance=bool(_several(words, "auto_advance")),
        agenda=_text(words, "agenda") or DEFAULT_AGENDA,
        co_facilitators=_several(words, "co_facilitators"),
        moderated=bool(_several(words, "moderated")),
        language=_text(words, "language"),
        vote_rules=_vote_rules(_text(words, "votes")),
    )


def persona_of(words: Words) -> Persona:
    """The person that these words describe."""
    name, _, role = clean_line(_text(words, "persona")).partition(",")
    return Persona(
        name=name.strip(),
        role=role.strip(),
        quote=clean_line(_text(words, "quote")),
        goals=ideas_of(_text(words, "goals")),
        needs=ideas_of(_text(words, "needs")),
        frustrations=ideas_of(_text(words, "frustrations")),
    )


def scenario_of(words: Words) -> Scenario:
    """The situation that these words describe.

    Raises:
        ValueError: when it is none of a journey as it is or as it should become.
    """
    return Scenario(
        title=clean_line(_text(words, "scenario")),
        goal=clean_line(_text(words, "goal")),
        expectations=ideas_of(_text(words, "expectations")),
        start=clean_line(_text(words, "start")),
        end=clean_line(_text(words, "end")),
        state=MapState(_text(words, "state") or MapState.CURRENT),
    )


def words_of_template(template: Template) -> Words:
    """What a template puts into the fields; the blank one only suggests stages."""
    stages = {"stages": _stage_lines(template.stages)}
    if template.key == BLANK:
        return stages
    return {**frame_words(template.persona, template.scenario), **stages}


def words_of_workshop(workshop: Workshop) -> Words:
    """The words that describe a workshop again: another one like it, or the same one changed."""
    return {
        **frame_words(workshop.persona, workshop.scenario),
        "stages": _stage_lines(workshop.stages),
        "lanes": workshop.lanes,
        "anonymity": workshop.anonymity.value,
        "votes": votes_word(workshop.vote_rules),
        "moderated": ("on",) if workshop.moderated else (),
        "language": workshop.language,
    }


def words_of_draft(draft: Workshop) -> Words:
    """The words that describe a draft whole, to be changed."""
    nothing_new = f"template:{BLANK}"
    return {
        **FIRST_WORDS,
        **words_of_workshop(draft),
        "start_from": nothing_new,
        "filled_from": nothing_new,
        "title": draft.title,
        "agenda": draft.layout,
        "minutes": f"{draft.pace.days}d" if draft.pace.days else str(draft.pace.minutes or 0),
        "auto_advance": ("yes",) if draft.auto_advance else (),
        "co_facilitators": draft.co_facilitators,
    }


def votes_word(rules: VoteRules) -> str:
    """The rules of a vote as a form carries them: `3:2`."""
    return f"{rules.dots}:{rules.most_on_one}"


def _vote_rules(word: str) -> VoteRules:
    dots, _, most = word.partition(":")
    return VoteRules(dots=int(dots), most_on_one=int(most)) if most else VoteRules()


def own_stages(text: str) -> tuple[Stage, ...]:
    """The stages in a text: one per line, `name | goal | duration`."""
    return tuple(_stage(place, line) for place, line in enumerate(ideas_of(text), start=1))


def _stage(place: int, line: str) -> Stage:
    name, goal, duration = (part.strip() for part in f"{line}||".split("|")[:3])
    return Stage(key=f"stage-{place}", name=name, goal=goal, duration=duration)


def _stage_lines(stages: tuple[Stage, ...]) -> str:
    return "\n".join(f"{one.name} | {one.goal} | {one.duration}".rstrip(" |") for one in stages)


def frame_words(persona: Persona, scenario: Scenario) -> Words:
    """The words that describe persona and situation."""
    return {
        "persona": f"{persona.name}, {persona.role}" if persona.role else persona.name,
        "quote": persona.quote,
        "goals": "\n".join(persona.goals),
        "needs": "\n".join(persona.needs),
        "frustrations": "\n".join(persona.frustrations),
        "scenario": scenario.title,
        "goal": scenario.goal,
        "expectations": "\n".join(scenario.expectations),
        "start": scenario.start,
        "end": scenario.end,
        "state": scenario.state.value,
    }


def _pace(chosen: str) -> dict[str, int | None]:
    number = int(chosen.removesuffix("d") or 0) or None
    if number is not None and not 0 < number <= _LONGEST_STEP:
        raise ValueError(chosen)
    return {"days": number} if chosen.endswith("d") else {"minutes": number}


def _text(words: Words, field: str) -> str:
    given = words.get(field, "")
    return given if isinstance(given, str) else ""


def _several(words: Words, field: str) -> tuple[str, ...]:
    given = words.get(field, ())
    return given if isinstance(given, tuple) else ()
