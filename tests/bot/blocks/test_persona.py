import pytest

from bot.blocks.persona import persona_blocks, persona_text
from bot.references import ExportReference
from journey.personas import MapState, Persona, Scenario
from renderers.format import View
from tests.bot.blocks.payloads import check_message, element, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_fullest_card(writing: str) -> None:
    many = tuple(filled(writing, 290, place) for place in range(1, 11))
    persona = Persona(
        name=filled(writing, 75),
        role=filled(writing, 75),
        quote=filled(writing, 150),
        goals=many,
        needs=many,
        frustrations=many,
    )
    given = workshop(writing, persona=persona)
    check_message(persona_blocks(given, "/journey"), persona_text(given))


def test_everything_that_is_known_is_on_the_card() -> None:
    persona = Persona(name="Amara", role="parent", quote="Not again", goals=("Sleep",), needs=("Help",))
    scenario = Scenario(title="To Vienna", goal="Arrive", start="An idea", end="Home", state=MapState.FUTURE)
    told = shown(persona_blocks(small_workshop(persona=persona, scenario=scenario), "/map"))
    for said in (
        "Amara\nparent\n“Not again”\n*Situation:* To Vienna\n*Wants:* Arrive\n*Begins:* An idea",
        "*Ends:* Home",
        "*Goals*\n•  Sleep",
        "*Needs*\n•  Help",
        "the journey as it should become",
        "`/map settings`",
    ):
        assert said in told


def test_the_card_can_be_posted_as_the_picture_of_the_persona() -> None:
    given = small_workshop()
    pressed = element(persona_blocks(given, "/journey"), "export_map")
    assert ExportReference.unpacked(pressed["value"]) == ExportReference(
        workshop_id=given.id, format="png", view=View.PERSONA
    )


def test_what_nobody_filled_in_leaves_no_empty_line() -> None:
    given = small_workshop(persona=Persona(name="Amara"), scenario=Scenario(title="To Vienna"))
    told = shown(persona_blocks(given, "/journey"))
    assert told.splitlines()[:2] == ["Amara", "*Situation:* To Vienna"]
    assert "*Goals*" not in told
