import pytest

from bot.blocks.owner_form import owner_form, owner_saved
from bot.references import StepReference
from journey.lanes import OPPORTUNITY
from journey.map import MapTheme
from tests.bot.blocks.payloads import check_form, element, elements, shown
from tests.bot.blocks.worst import full_map, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_and_its_thanks(writing: str) -> None:
    themes = list(full_map(writing).themes(OPPORTUNITY))
    check_form(owner_form(workshop(writing), themes))
    check_form(owner_form(workshop(writing), []))
    check_form(owner_saved(workshop(writing), filled(writing, 150)))


def test_every_opportunity_can_be_chosen_by_its_words_and_its_stage() -> None:
    themes = list(full_map("japanese").themes(OPPORTUNITY))
    options = element(owner_form(workshop("japanese"), themes)["blocks"], "opportunity")["options"]
    assert [one["value"] for one in options] == [theme.id for _, theme in themes]
    for option, (stage, theme) in zip(options, themes, strict=True):
        assert theme.label.startswith(option["text"]["text"].removesuffix("…"))
        assert stage.name.startswith(option["description"]["text"].removesuffix("…"))


def test_more_opportunities_than_a_menu_takes_are_said_to_be_left_out() -> None:
    ((stage, theme), *_) = full_map("latin").themes(OPPORTUNITY)
    many = [(stage, _renamed(theme, number)) for number in range(130)]
    view = owner_form(small_workshop(), many)
    check_form(view)
    assert "The 100 most wanted of 130 are listed." in str(view["blocks"])


def test_votes_stand_before_the_stage() -> None:
    ((stage, theme), (other, unloved), *_) = full_map("japanese").themes(OPPORTUNITY)
    voted = theme.model_copy(update={"votes": 1})
    view = owner_form(workshop("japanese"), [(stage, voted), (other, unloved)])
    told = [one["description"]["text"] for one in element(view["blocks"], "opportunity")["options"]]
    assert told[0].startswith("1 vote · ")
    assert other.name.startswith(told[1].removesuffix("…"))


def test_without_opportunities_there_is_a_page_and_no_form() -> None:
    view = owner_form(small_workshop(), [])
    assert "submit" not in view
    assert list(elements(view["blocks"])) == []
    assert "Nobody has written an opportunity" in shown(view["blocks"])


def test_the_reference_survives_the_way_through_slack() -> None:
    given = small_workshop(step=1)
    themes = list(full_map("latin").themes(OPPORTUNITY))
    for view in (owner_form(given, themes), owner_form(given, []), owner_saved(given, "Ben")):
        assert StepReference.unpacked(view["private_metadata"]) == StepReference(workshop_id=given.id, step=1)


def _renamed(theme: MapTheme, number: int) -> MapTheme:
    return theme.model_copy(update={"id": f"{theme.id}-{number}"})
