from bot.blocks.elements import asked, button, confirm, modal, option, select, text_input
from playground.limits import violations
from tests.bot.blocks.writings import filled

LONG = filled("japanese", 5000)


def test_words_that_are_too_long_are_cut_to_what_slack_takes() -> None:
    choice = option(LONG, "value", LONG)
    view = modal(
        "anything",
        LONG,
        [
            asked("a", LONG, text_input(LONG, lines=True, initial=LONG), hint=LONG, optional=True),
            asked("b", LONG, select("s", LONG, [choice], initial_option=choice)),
            {
                "type": "actions",
                "elements": [button(LONG, "b", "v", confirm=confirm(LONG, LONG, LONG, LONG))],
            },
        ],
        metadata="{}",
        submit=LONG,
    )
    assert violations(view, "modal") == []


def test_a_page_to_read_is_closed_and_a_form_is_cancelled() -> None:
    assert modal("a", "Title", [], metadata="")["close"]["text"] == "Close"
    assert modal("a", "Title", [], metadata="", submit="Save")["close"]["text"] == "Cancel"


def test_what_is_not_given_is_not_sent() -> None:
    assert "description" not in option("label", "value")
    assert "hint" not in asked("a", "Label", text_input())
    assert "placeholder" not in text_input()
    assert "initial_value" not in text_input()
