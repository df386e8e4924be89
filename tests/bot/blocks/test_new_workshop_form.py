from typing import Any

import pytest

from bot.blocks.card import ANONYMITY_PROMISE
from bot.blocks.new_workshop_form import MINUTES, new_workshop_form
from bot.references import ChannelReference
from bot.views.new_workshop import plan_of
from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES, LANES
from journey.templates import BLANK, load_templates
from tests.bot.blocks.payloads import check_form, element, elements
from tests.bot.blocks.sent import submission
from tests.bot.blocks.worst import CHANNEL

FORM = new_workshop_form(CHANNEL)


def test_slack_takes_the_form() -> None:
    check_form(FORM)


def test_the_form_knows_its_channel_when_it_comes_back() -> None:
    assert ChannelReference.unpacked(FORM["private_metadata"]) == ChannelReference(channel=CHANNEL)


def test_every_template_lane_and_mode_is_offered() -> None:
    assert _offered("template") == list(load_templates())
    assert _offered("lanes") == list(LANES)
    assert _offered("anonymity") == list(Anonymity)
    assert _offered("minutes") == ["0", *(str(one) for one in MINUTES)]


def test_the_default_lanes_are_ticked_anonymous_is_chosen_and_the_blank_template_is_first() -> None:
    assert tuple(one["value"] for one in element(FORM["blocks"], "lanes")["initial_options"]) == DEFAULT_LANES
    assert element(FORM["blocks"], "anonymity")["initial_option"]["value"] == Anonymity.ANONYMOUS
    assert element(FORM["blocks"], "template")["initial_option"]["value"] == BLANK


def test_no_sentence_of_ours_is_cut_in_the_menus() -> None:
    for one in elements(FORM["blocks"]):
        if one["action_id"] in {"lanes", "anonymity", "minutes"}:
            for choice in one["options"]:
                assert not choice["text"]["text"].endswith("…")
                assert not choice.get("description", {}).get("text", "").endswith("…")


def test_each_mode_is_described_by_the_promise_that_will_be_printed() -> None:
    described = {
        one["value"]: one["description"]["text"] for one in element(FORM["blocks"], "anonymity")["options"]
    }
    assert described == ANONYMITY_PROMISE


def test_what_is_left_as_it_is_makes_a_plan() -> None:
    plan = plan_of(submission(_filled(), FORM["private_metadata"]))
    assert (plan.title, plan.persona.name, plan.persona.role) == ("A train", "Amara", "parent")
    assert plan.stages == load_templates()[BLANK].stages
    assert (plan.lanes, plan.anonymity) == (DEFAULT_LANES, Anonymity.ANONYMOUS)
    assert plan.minutes in MINUTES


@pytest.mark.parametrize("template", load_templates())
def test_each_template_gives_its_stages(template: str) -> None:
    values = _filled() | {"template": {"template": {"selected_option": {"value": template}}}}
    assert plan_of(submission(values, FORM["private_metadata"])).stages == load_templates()[template].stages


def _offered(action: str) -> list[str]:
    return [one["value"] for one in element(FORM["blocks"], action)["options"]]


def _filled() -> dict[str, Any]:
    """What Slack sends when only the required lines are filled in."""
    values: dict[str, Any] = {}
    for block in (one for one in FORM["blocks"] if one["type"] == "input"):
        given = block["element"]
        state = {"value": None} | {
            f"selected_{kind}": given[f"initial_{kind}"]
            for kind in ("option", "options")
            if f"initial_{kind}" in given
        }
        values[block["block_id"]] = {given["action_id"]: state}
    for block, text in (("title", "A train"), ("persona", "Amara, parent"), ("scenario", "To Vienna")):
        values[block] = {"text": {"value": text}}
    return values
