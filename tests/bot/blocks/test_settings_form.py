import pytest

from bot.blocks.settings_form import AS_PLANNED, settings_form
from bot.references import WorkshopReference
from bot.views.settings import settings_in
from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from tests.bot.blocks.payloads import check_form, element, shown
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import FACILITATOR, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.change_settings import STRICTNESS
from workshop.errors.plans import ChoiceUnknownError
from workshop.read_settings import SettingsRead


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form(writing: str) -> None:
    given = workshop(writing, co_facilitators=tuple(f"U0LEADER{place:02}" for place in range(30)))
    check_form(settings_form(SettingsRead(workshop=given, modes=STRICTNESS)))


def test_the_form_says_what_can_still_be_promised() -> None:
    free = settings_form(SettingsRead(workshop=small_workshop(), modes=STRICTNESS))
    assert len(element(free["blocks"], "anonymity")["options"]) == 3
    assert "Nobody has written yet" in shown(free["blocks"])
    given = small_workshop(anonymity=Anonymity.EACH_CHOOSES)
    bound = settings_form(SettingsRead(workshop=given, modes=STRICTNESS[1:]))
    offered = [one["value"] for one in element(bound["blocks"], "anonymity")["options"]]
    assert offered == ["each_chooses", "anonymous"]
    assert element(bound["blocks"], "anonymity")["initial_option"]["value"] == "each_chooses"
    assert "it can only become stricter" in shown(bound["blocks"])
    strictest = settings_form(SettingsRead(workshop=small_workshop(), modes=STRICTNESS[-1:]))
    assert "there is no stricter one: it stays" in shown(strictest["blocks"])


def test_what_is_left_as_it_is_changes_nothing() -> None:
    amara = Persona(
        name="Amara",
        role="parent",
        quote="Will she sleep?",
        goals=("Rest",),
        needs=("Quiet", "Light"),
        frustrations=("Noise",),
    )
    trip = Scenario(
        title="Rotterdam to Vienna", goal="Arrive", expectations=("A bed",), start="At dinner", end="At work"
    )
    given = small_workshop(
        co_facilitators=("U0OTHER",), persona=amara, scenario=trip, language="German", auto_advance=True
    )
    form = settings_form(SettingsRead(workshop=given, modes=STRICTNESS))
    values = {}
    for block in (one for one in form["blocks"] if one["type"] == "input"):
        field = block["element"]
        state = {"value": field.get("initial_value")}
        for kind in ("option", "options", "users"):
            if f"initial_{kind}" in field:
                state = {f"selected_{kind}": field[f"initial_{kind}"]}
        values[block["block_id"]] = {field["action_id"]: state}
    settings = settings_in(submission(values, form["private_metadata"]))
    assert settings.title == "First night train"
    assert (settings.persona, settings.scenario) == (given.persona, given.scenario)
    assert (settings.language, settings.auto_advance) == ("German", True)
    assert (settings.co_facilitators, settings.minutes) == (("U0OTHER",), None)
    assert settings.anonymity is given.anonymity


def test_the_form_knows_its_workshop_and_offers_to_leave_the_time_as_planned() -> None:
    form = settings_form(SettingsRead(workshop=small_workshop(), modes=STRICTNESS))
    assert WorkshopReference.unpacked(form["private_metadata"]).workshop_id == small_workshop().id
    assert element(form["blocks"], "minutes")["initial_option"]["value"] == AS_PLANNED
    assert FACILITATOR not in str(element(form["blocks"], "co_facilitators"))


@pytest.mark.parametrize("forged", [{"minutes": "soon"}, {"minutes": "-5"}, {"anonymity": "x"}])
def test_choices_that_no_menu_offers_are_refused(forged: dict[str, str]) -> None:
    chosen = {"minutes": AS_PLANNED, "anonymity": "anonymous", **forged}
    values = {block: {block: {"selected_option": {"value": one}}} for block, one in chosen.items()}
    with pytest.raises(ChoiceUnknownError):
        settings_in(submission(values, WorkshopReference(workshop_id="w-1").packed()))
