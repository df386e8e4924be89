import pytest

from bot.blocks.set_up_what import what_form
from bot.planning.plan import FIRST_WORDS
from bot.references import SetUpReference
from journey.templates import load_templates
from tests.bot.blocks.payloads import check_form, element, shown, values
from tests.bot.blocks.worst import CHANNEL, FACILITATOR, workshop
from workshop.set_up import Planning, SetUp


def planned(words: dict[str, str | tuple[str, ...]], **changes: object) -> Planning:
    set_up = SetUp(id="f" * 24, channel=CHANNEL, person=FACILITATOR, words={**FIRST_WORDS, **words})
    return Planning(set_up=set_up).model_copy(update=changes)


@pytest.mark.parametrize("key", load_templates())
def test_slack_takes_the_form_and_it_shows_the_stages_of_the_chosen_template(key: str) -> None:
    form = what_form(planned({"start_from": f"template:{key}"}, resumed=True))
    check_form(form)
    told = shown(form["blocks"])
    for stage in load_templates()[key].stages:
        assert stage.name.replace("&", "&amp;") in told


@pytest.mark.parametrize("start", ["template:gone", "workshop:gone"])
def test_a_start_that_is_not_offered_any_more_leaves_the_choice_open(start: str) -> None:
    form = what_form(planned({"start_from": start}))
    check_form(form)
    assert "initial_option" not in element(form["blocks"], "start_from")


@pytest.mark.parametrize("writing", ["latin", "japanese", "arabic", "emoji"])
def test_twenty_earlier_workshops_of_long_names_fit(writing: str) -> None:
    earlier = tuple(workshop(writing, id=f"{number:024d}") for number in range(20))
    form = what_form(
        planned({"start_from": f"workshop:{earlier[3].id}", "title": "x" * 150}, earlier=earlier)
    )
    check_form(form)
    assert f"workshop:{earlier[3].id}" in values(element(form["blocks"], "start_from"))
    assert "notes are not" in shown(form["blocks"])


def test_the_form_knows_its_set_up_when_it_comes_back() -> None:
    form = what_form(planned({}))
    assert SetUpReference.unpacked(form["private_metadata"]).set_up_id == "f" * 24


def test_who_comes_back_is_told_and_may_start_afresh() -> None:
    assert "Start afresh" not in str(what_form(planned({})))
    assert "Start afresh" in str(what_form(planned({}, resumed=True)))
