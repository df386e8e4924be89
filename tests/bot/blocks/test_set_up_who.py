import pytest

from bot.blocks.set_up_who import who_form
from bot.planning.plan import words_of_template
from journey.templates import BLANK, load_templates
from tests.bot.blocks.payloads import check_form
from tests.bot.blocks.test_set_up_what import planned


@pytest.mark.parametrize("key", load_templates())
def test_slack_takes_the_form_of_every_template(key: str) -> None:
    template = load_templates()[key]
    form = who_form(planned(dict(words_of_template(template))).set_up)
    check_form(form)
    if key != BLANK:
        assert template.persona.name in str(form)
        assert template.scenario.title in str(form)


def test_the_longest_words_people_can_type_come_back_whole() -> None:
    lines = ("goals", "needs", "frustrations", "expectations")
    typed = dict.fromkeys(lines, "é" * 3000) | {"quote": "é" * 150}
    form = who_form(planned(dict(typed)).set_up)
    check_form(form)
    given = {one["block_id"]: one["element"] for one in form["blocks"] if one["type"] == "input"}
    assert {name: given[name]["initial_value"] for name in typed} == typed
