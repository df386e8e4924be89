from bot.blocks.told import told_page
from tests.bot.blocks.payloads import check_form


def test_the_sentence_is_a_page_of_its_own() -> None:
    page = told_page("Export", "PDF: it is on its way to the workshop's thread.")
    check_form(page)
    assert "on its way" in str(page["blocks"])
