import pytest

from bot.blocks.text import section
from bot.blocks.theme_told import edit_told, undoing_told, undone_told
from tests.bot.blocks.payloads import check_blocks
from tests.bot.blocks.themes_seen import edit
from tests.bot.blocks.writings import WRITINGS
from workshop.theme_edits import ThemeEditKind


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("kind", ThemeEditKind)
def test_every_change_is_told_in_a_sentence_that_holds_no_markup(writing: str, kind: ThemeEditKind) -> None:
    given = edit(kind, writing)
    check_blocks([section(edit_told(given)), section(undone_told(given))])
    assert len(undoing_told(given)) <= 300


def test_the_sentences_name_what_changed() -> None:
    given = edit(ThemeEditKind.RENAME).model_copy(update={"subject": "queues", "target": "Lines"})
    assert edit_told(given) == "✅ “queues” is called “Lines” now."
    assert undone_told(given) == "↩️ Undone: the new name “Lines” of “queues”."
    alone = edit(ThemeEditKind.MOVE).model_copy(update={"subject": "queues", "target": ""})
    assert edit_told(alone) == "✅ The note stands alone now."
    assert undone_told(alone) == "↩️ Undone: that a note of “queues” stands alone."


def test_nothing_changed_is_said_as_well() -> None:
    assert edit_told(None) == "Nothing had to be changed."
    assert undone_told(None) == "Nothing had to be undone."
