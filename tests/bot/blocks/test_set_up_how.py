from bot.blocks.promise import PROMISES
from bot.blocks.running_fields import MINUTES
from bot.blocks.set_up_how import DAYS, how_form
from bot.planning.plan import plan_of, votes_word
from journey.anonymity import Anonymity
from journey.lanes import DEFAULT_LANES, LANES
from tests.bot.blocks.payloads import check_form, element, elements, values
from tests.bot.blocks.test_set_up_what import planned
from workshop.agendas import AGENDAS
from workshop.vote_rules import VoteRules

FORM = how_form(planned({"stages": "Before\nAfter"}).set_up)


def test_slack_takes_the_form_empty_and_full() -> None:
    check_form(FORM)
    people = tuple(f"U{number}" for number in range(10))
    check_form(how_form(planned({"stages": "x" * 3000, "lanes": (), "co_facilitators": people}).set_up))


def test_every_lane_and_mode_is_offered() -> None:
    assert values(element(FORM["blocks"], "lanes")) == list(LANES)
    assert values(element(FORM["blocks"], "anonymity")) == list(Anonymity)
    assert values(element(FORM["blocks"], "minutes")) == [
        "0",
        *(str(one) for one in MINUTES),
        *(f"{one}d" for one in DAYS),
    ]
    assert values(element(FORM["blocks"], "agenda")) == list(AGENDAS)


def test_the_default_lanes_are_ticked_and_anonymous_is_chosen() -> None:
    assert tuple(one["value"] for one in element(FORM["blocks"], "lanes")["initial_options"]) == DEFAULT_LANES
    assert element(FORM["blocks"], "anonymity")["initial_option"]["value"] == Anonymity.ANONYMOUS


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
    assert described == {mode: one.sentence for mode, one in PROMISES.items()}


def test_the_rules_of_the_vote_can_be_chosen_and_all_of_them_can_be_kept() -> None:
    menu = element(FORM["blocks"], "votes")
    assert menu["initial_option"]["value"] == votes_word(VoteRules())
    for word in values(menu):
        rules = plan_of({**planned({}).set_up.words, "votes": word}).vote_rules
        assert votes_word(rules) == word
        chosen = element(how_form(planned({"votes": word}).set_up)["blocks"], "votes")["initial_option"]
        assert chosen["value"] == word


def test_what_most_leave_as_it_is_comes_last() -> None:
    order = [one.get("block_id", one["type"]) for one in FORM["blocks"]]
    rest = order.index("context")
    assert order[:rest] == ["stages", "agenda", "minutes", "anonymity", "co_facilitators"]
    assert set(order[rest + 1 :]) == {"lanes", "auto_advance", "moderated", "votes", "language", "actions"}
