import pytest

from bot.blocks.moderation_page import NOTES_ON_A_PAGE, moderation_page
from tests.bot.blocks.payloads import check_form, element, elements, shown
from tests.bot.blocks.worst import full_map, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.read_moderation import ModeratedNote, Moderation


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("moderated", [True, False])
def test_every_page_of_300_notes_keeps_to_the_limits(writing: str, *, moderated: bool) -> None:
    read = _read(writing, moderated=moderated)
    for first in range(0, len(read.notes), NOTES_ON_A_PAGE):
        check_form(moderation_page(read, first))


def test_each_note_stands_on_one_page_with_its_button() -> None:
    read = _read("latin")
    firsts = range(0, len(read.notes), NOTES_ON_A_PAGE)
    pages = [moderation_page(read, first)["blocks"] for first in firsts]
    buttons = [one for page in pages for one in elements(page) if one["action_id"] == "hide_note"]
    assert len({one["value"] for one in buttons}) == len(read.notes)


def test_a_hidden_note_can_be_shown_again_and_hiding_asks_first() -> None:
    (first, *_) = _read("latin").notes
    page = moderation_page(_read("latin", notes=(first,)))["blocks"]
    assert element(page, "hide_note")["confirm"]["confirm"]["text"] == "Hide"
    hidden = first.model_copy(update={"hidden": True})
    page = moderation_page(_read("latin", notes=(hidden,)))["blocks"]
    assert element(page, "hide_note")["text"]["text"] == "Show it again"
    assert "1 note, 1 of them hidden" in shown(page)


def test_without_moderation_the_page_says_how_to_read_notes_before_they_are_shown() -> None:
    told = shown(moderation_page(_read("latin", moderated=False, notes=()))["blocks"])
    assert "no notes, 0 of them hidden" in told
    assert "`/journey moderate on`" in told
    assert "moderate on" not in shown(moderation_page(_read("latin"))["blocks"])


def _read(
    writing: str, *, moderated: bool = True, notes: tuple[ModeratedNote, ...] | None = None
) -> Moderation:
    everything = tuple(
        ModeratedNote(note=note.model_copy(update={"author": ""}), is_open=number < 60)
        for number, note in enumerate(full_map(writing).contributions())
    )
    given = workshop(writing, moderated=moderated)
    return Moderation(workshop=given, notes=everything if notes is None else notes)
