import pytest

from bot.blocks.text import section
from bot.blocks.themes_page import THEMES_ON_A_PAGE, themes_page
from bot.references import ThemesReference
from journey.anonymity import Anonymity
from tests.bot.blocks.payloads import check_form, elements, shown
from tests.bot.blocks.themes_seen import crowded, themes_seen
from tests.bot.blocks.worst import empty_map, full_map
from tests.bot.blocks.writings import WRITINGS
from workshop.read_themes import ThemesRead


@pytest.mark.parametrize("writing", WRITINGS)
def test_every_page_of_sixty_themes_keeps_to_the_limits(writing: str) -> None:
    for read in (themes_seen(writing), crowded(writing), themes_seen(writing, may_change=False, leads=False)):
        for first in range(0, len(read.themes), THEMES_ON_A_PAGE):
            check_form(themes_page(read, first, said="Done."))


def test_turning_the_pages_shows_each_theme_once() -> None:
    read = themes_seen()
    assert len(read.themes) == 60
    marks = [mark for page in _pages(read) for mark in _marks(page)]
    assert marks == [one.mark for one in read.themes]


def test_the_jump_menu_leads_to_the_first_theme_of_each_cell() -> None:
    read = themes_seen()
    (menu,) = (one for one in elements(themes_page(read)["blocks"]) if one["action_id"] == "themes_jump")
    options = [option for group in menu["option_groups"] for option in group["options"]]
    assert len(menu["option_groups"]) == 12
    for option in options:
        first = ThemesReference.unpacked(option["value"]).first
        assert first == 0 or read.themes[first - 1].cell != read.themes[first].cell
    assert len(options) == len({one.cell for one in read.themes})


def test_who_may_only_look_finds_no_menu_and_who_does_not_lead_cannot_confirm() -> None:
    looking = _actions(themes_seen(may_change=False, leads=False, last=None))
    assert looking == {"themes_jump", "theme_notes", "more_themes"}
    changing = themes_page(themes_seen(leads=False))["blocks"]
    assert not {"confirm_cell", "confirm_themes"} & {one["action_id"] for one in elements(changing)}
    assert "Confirm" not in shown(changing)


def test_a_theme_alone_in_its_cell_can_only_be_renamed() -> None:
    read = themes_seen()
    (first, *_) = read.themes
    note = first.theme.model_copy(update={"contributions": first.theme.contributions[:1]})
    alone = read.model_copy(update={"themes": (first.model_copy(update={"theme": note}),), "leads": False})
    (only,) = (one for one in elements(themes_page(alone)["blocks"]) if one["action_id"] == "theme")
    assert (only["type"], only["text"]["text"]) == ("button", "Rename")


def test_an_anonymous_list_names_nobody_and_a_named_one_does() -> None:
    for mode, is_named in ((Anonymity.ANONYMOUS, False), (Anonymity.NAMED, True)):
        read = themes_seen(journey_map=full_map("latin", mode))
        author = "Fare held for 24 hours, Fare"
        assert (f"_({author}" in shown(themes_page(read)["blocks"])) == is_named


def test_without_themes_the_page_says_when_they_come() -> None:
    page = themes_page(themes_seen(journey_map=empty_map()))
    check_form(page)
    assert "They appear here once a step is over" in shown(page["blocks"])


def test_what_has_happened_stands_first() -> None:
    assert themes_page(themes_seen(), said="✅ Done.")["blocks"][0] == section("✅ Done.")


def test_while_notes_are_being_grouped_the_page_says_so() -> None:
    read = themes_seen()
    (first, *rest) = read.themes
    read = read.model_copy(update={"themes": (first.model_copy(update={"mark": ""}), *rest)})
    check_form(themes_page(read))
    assert "still being grouped" in shown(themes_page(read)["blocks"])


def _pages(read: ThemesRead) -> list[list[dict[str, object]]]:
    firsts = range(0, len(read.themes), THEMES_ON_A_PAGE)
    return [themes_page(read, first)["blocks"] for first in firsts]


def _marks(blocks: list[dict[str, object]]) -> list[str]:
    """The marks in the menus, in order."""
    menus = [one for one in elements(blocks) if one["action_id"] == "theme"]
    return [str(one["options"][0]["value"]).rsplit('"', 2)[1] for one in menus]


def _actions(read: ThemesRead) -> set[str]:
    return {str(one["action_id"]) for one in elements(themes_page(read)["blocks"])}
