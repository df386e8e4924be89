from bot.blocks.forget_me import NAME, NOTES, forget_me_form, forgotten_page, forgotten_text
from tests.bot.blocks import payloads
from workshop.forget_person import Forgotten


def test_the_form_says_what_can_be_deleted_and_what_cannot() -> None:
    form = forget_me_form()
    payloads.check_form(form)
    shown = payloads.shown(form["blocks"])
    assert "What I can delete" in shown
    assert "nobody can find out which are yours" in shown
    assert [one["value"] for one in payloads.element(form["blocks"], "notes")["options"]] == [NOTES, NAME]


def test_the_page_says_what_was_done() -> None:
    payloads.check_form(forgotten_page(Forgotten(notes=3, workshops=2)))
    assert forgotten_text(Forgotten(notes=1, workshops=2)) == (
        "Done, in 2 workshops: nothing there leads to you any more. 1 note deleted."
    )
    assert "taken off 4 notes" in forgotten_text(Forgotten(names=4, workshops=1))
    assert "nothing left" in forgotten_text(Forgotten())
