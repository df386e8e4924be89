from collections.abc import Callable

import pytest

from bot.blocks.theme_forms import (
    ALONE,
    NOTES_ON_A_PAGE,
    merge_form,
    move_form,
    rename_form,
    split_form,
    theme_notes_page,
)
from bot.gateway import View
from bot.references import ThemeFormReference
from tests.bot.blocks.payloads import check_form, shown
from tests.bot.blocks.themes_seen import crowded, themes_seen
from tests.bot.blocks.writings import WRITINGS
from workshop.read_themes import ListedTheme, ThemesRead

FORMS = (rename_form, move_form, split_form, merge_form)


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("form", FORMS)
def test_the_forms_keep_to_the_limits_with_300_notes_and_60_themes_in_one_cell(
    writing: str, form: Callable[[ThemesRead, ListedTheme, int], View]
) -> None:
    read = crowded(writing)
    for listed in (read.themes[0], read.themes[-1]):
        check_form(form(read, listed, 10))


def test_every_form_carries_the_theme_as_it_was_seen() -> None:
    read = crowded("latin")
    for form in FORMS:
        reference = ThemeFormReference.unpacked(form(read, read.themes[3], 20)["private_metadata"])
        assert (reference.mark, reference.first) == (read.themes[3].mark, 20)


def test_a_note_can_go_to_each_theme_beside_it_or_stand_alone() -> None:
    read = crowded("latin")
    to = next(one for one in move_form(read, read.themes[0], 0)["blocks"] if one["block_id"] == "to")
    offered = [option["value"] for group in to["element"]["option_groups"] for option in group["options"]]
    assert offered == [ALONE, *(one.mark for one in read.themes[1:])]


def test_the_only_note_of_a_theme_is_chosen_already_and_does_not_offer_to_stand_alone() -> None:
    read = crowded("latin")
    form = move_form(read, read.themes[5], 0)["blocks"]
    assert form[0]["element"]["initial_option"]["value"] == read.themes[5].theme.contributions[0].id
    assert ALONE not in str(form)


def test_a_form_with_more_notes_than_a_menu_takes_says_so() -> None:
    read = crowded("latin")
    assert "The first 100 of 300 notes are listed." in str(split_form(read, read.themes[0], 0))
    assert "are listed" not in str(split_form(themes_seen(), themes_seen().themes[0], 0))


@pytest.mark.parametrize("writing", WRITINGS)
def test_all_notes_of_a_theme_can_be_read_page_by_page(writing: str) -> None:
    read = crowded(writing)
    pages = [theme_notes_page(read, read.themes[0], first) for first in range(0, 300, NOTES_ON_A_PAGE)]
    for page in pages:
        check_form(page)
    told = "\n".join(shown(page["blocks"]) for page in pages)
    assert told.count("• ") == 300
    assert "Notes 281 to 300 of 300." in told
