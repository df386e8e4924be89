"""Small maps for tests of the bot."""

from datetime import date

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import stages_named


def small_map() -> JourneyMap:
    """Two stages, three people, a few notes and ratings."""
    written = [
        _note("a", "stage-1", "action", "reads the menu outside", author="p"),
        _note("b", "stage-1", "pain_point", "the menu is behind glass", author="q"),
        _note("c", "stage-2", "opportunity", "put the menu at eye height", author="r"),
        _note("d", "stage-1", "emotion", "cold feet", author="p", emotion=-1),
        _note("e", "stage-2", "emotion", "", author="q", emotion=2),
    ]
    return build_map(
        MapFacts(
            id="map-1",
            title="Trying a new café",
            persona=Persona(name="Sam", role="a regular"),
            scenario=Scenario(title="Wants a quiet breakfast"),
            lanes=("action", "emotion", "pain_point", "opportunity"),
            stages=stages_named(("Before", "After")),
            contributions=tuple(written),
            updated=date(2026, 11, 23),
        )
    )


def _note(
    note_id: str, stage: str, lane: str, text: str, *, author: str, emotion: int | None = None
) -> WrittenContribution:
    note = Contribution(id=note_id, stage=stage, lane=lane, text=text, emotion=emotion)
    return WrittenContribution(contribution=note, author_key=author)
