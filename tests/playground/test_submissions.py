"""What a submission can lead to, and what Slack's client refuses to send."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from playground.client import Person, Playground, Room
from playground.elements import CannotDoError
from tests.playground import building as b
from tests.playground.calling import call, last_delivery, trigger
from tests.playground.conftest import still
from tests.playground.tiny_bot import bolt, over_sockets

Json = dict[str, Any]

RADIO = {"type": "radio_buttons", "action_id": "score", "options": b.options(3)}
CHECKS = {"type": "checkboxes", "action_id": "lanes", "options": b.options(3)}
FORM = b.modal(
    b.field(b.text_input(min_length=3, max_length=10), "title"),
    b.field(RADIO, "emotion", optional=True),
    b.field(CHECKS, "wanted", optional=True),
    b.field({"type": "datepicker", "action_id": "due"}, "date", optional=True),
    b.field({"type": "users_select", "action_id": "who"}, "owner", optional=True),
    b.field({"type": "multi_users_select", "action_id": "many"}, "helpers", optional=True),
    b.field(
        {"type": "number_input", "is_decimal_allowed": False, "action_id": "n", "min_value": "1"},
        "count",
        optional=True,
    ),
)


@dataclass
class FormBot:
    """What the bot says to the next submissions, what it was told, and the people it deals with."""

    slack: Playground
    anna: Person
    cx: Room
    next: Json = field(default_factory=dict)
    seen: list[Json] = field(default_factory=list)
    closed: list[Json] = field(default_factory=list)

    async def open(self, view: Json = FORM) -> str:
        trigger_id = await trigger(self.slack, self.anna, self.cx)
        return str((await call(self.slack, "views.open", trigger_id=trigger_id, view=view))["view"]["id"])


@pytest.fixture
async def form(slack: Playground, anna: Person, cx: Room) -> AsyncIterator[FormBot]:
    bot = FormBot(slack, anna, cx)
    async with bolt(slack) as app, over_sockets(slack, app):

        @app.command("/journey")
        async def command(ack: Any) -> None:
            await ack()

        @app.view("form")
        async def submitted(ack: Any, view: Json) -> None:
            bot.seen.append(view)
            await ack(**bot.next)

        @app.view_closed("form")
        async def closed(ack: Any, body: Json) -> None:
            bot.closed.append(body)
            await ack()

        yield bot


async def test_values_arrive_in_the_shape_of_each_element(form: FormBot) -> None:
    await form.open()
    typed = {
        "title": "Night",
        "score": "Option 1",
        "lanes": ["Option 0", "Option 2"],
        "due": "2026-12-01",
        "owner": form.anna,
        "many": [form.anna],
        "count": 3,
    }
    assert (await form.anna.submit(typed)).outcome == "closed"
    values = form.seen[0]["state"]["values"]
    assert values["title"]["typed"] == {"type": "plain_text_input", "value": "Night"}
    assert values["emotion"]["score"]["selected_option"]["value"] == "Option 1"
    assert [o["value"] for o in values["wanted"]["lanes"]["selected_options"]] == ["Option 0", "Option 2"]
    assert values["date"]["due"]["selected_date"] == "2026-12-01"
    assert values["owner"]["who"]["selected_user"] == form.anna.id
    assert values["helpers"]["many"]["selected_users"] == [form.anna.id]
    assert values["count"]["n"]["value"] == "3"


async def test_what_is_left_empty_arrives_empty(form: FormBot) -> None:
    await form.open()
    await form.anna.submit({"title": "Night"})
    values = form.seen[0]["state"]["values"]
    assert values["emotion"]["score"] == {"type": "radio_buttons", "selected_option": None}
    assert values["wanted"]["lanes"] == {"type": "checkboxes", "selected_options": []}


@pytest.mark.parametrize("title", ["", "No", "x" * 11])
async def test_the_client_sends_nothing_that_breaks_the_rules_of_an_input(form: FormBot, title: str) -> None:
    await form.open()
    outcome = await form.anna.submit({"title": title})
    assert (outcome.outcome, list(outcome.errors)) == ("refused", ["title"])
    assert form.seen == []


@pytest.mark.parametrize("typed", [{"score": "Option 9"}, {"nowhere": "x"}, {"due": "soon"}])
async def test_nobody_can_type_what_an_element_does_not_take(form: FormBot, typed: Json) -> None:
    await form.open()
    with pytest.raises(CannotDoError):
        await form.anna.submit({"title": "Night", **typed})


@pytest.mark.parametrize("count", ["many", "0", "1.5", "inf"])
async def test_a_number_that_does_not_fit_is_said_below_its_field(form: FormBot, count: str) -> None:
    await form.open()
    outcome = await form.anna.submit({"title": "Night", "count": count})
    assert (outcome.outcome, list(outcome.errors)) == ("refused", ["count"])
    assert form.seen == []


async def test_errors_keep_the_modal_open_with_what_was_typed(form: FormBot) -> None:
    await form.open()
    form.next = {"response_action": "errors", "errors": {"title": "Taken"}}
    outcome = await form.anna.submit({"title": "Night"})
    assert (outcome.outcome, outcome.errors) == ("errors", {"title": "Taken"})
    modal = await form.anna.modal()
    assert (modal.errors, modal.values["title"]["typed"]["value"]) == ({"title": "Taken"}, "Night")
    form.next = {}
    assert (await form.anna.submit()).outcome == "closed"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"response_action": "errors", "errors": {"nowhere": "x"}}, "errors must name input blocks"),
        ({"response_action": "update", "view": b.modal(title=None)}, "invalid view"),
        ({"response_action": "vanish"}, "unknown response_action"),
    ],
)
async def test_an_answer_slack_cannot_follow_is_the_bots_failure(
    form: FormBot, answer: Json, said: str
) -> None:
    await form.open()
    form.next = answer
    outcome = await form.anna.submit({"title": "Night"})
    assert outcome.outcome == "failed"
    assert said in (outcome.error or "")
    assert (await form.anna.modal()).errors == {"": "We had some trouble connecting. Try again?"}
    assert (await form.slack.journal(name="response_action"))[-1]["ok"] is False


async def test_an_update_takes_the_place_of_the_modal(form: FormBot) -> None:
    view_id = await form.open()
    form.next = {"response_action": "update", "view": b.modal(b.section("Thank you"), submit=None)}
    assert (await form.anna.submit({"title": "Night"})).outcome == "updated"
    modal = await form.anna.modal("Thank you")
    assert modal.id == view_id
    with pytest.raises(CannotDoError, match="no submit button"):
        await form.anna.submit()


async def test_an_update_keeps_what_is_typed_where_both_ids_stay(form: FormBot) -> None:
    await form.open()
    same, other = b.field(b.text_input(), "title"), b.field(b.text_input(), "new", optional=True)
    form.next = {"response_action": "update", "view": b.modal(same, other)}
    await form.anna.submit({"title": "Night"})
    values = (await form.anna.modal()).values
    assert (values["title"]["typed"]["value"], values["new"]["typed"]["value"]) == ("Night", None)


async def test_pushes_stack_up_to_three_and_clear_takes_them_all(form: FormBot) -> None:
    await form.open()
    form.next = {"response_action": "push", "view": FORM}
    assert [(await form.anna.submit({"title": "Night"})).outcome for _ in range(3)] == [
        "pushed",
        "pushed",
        "failed",
    ]
    stack = [modal.raw for modal in await form.anna.modals()]
    assert [view["previous_view_id"] for view in stack] == [None, stack[0]["id"], stack[1]["id"]]
    assert {view["root_view_id"] for view in stack} == {stack[0]["id"]}
    form.next = {}
    assert (await form.anna.submit()).outcome == "closed"
    assert len(await form.anna.modals()) == 2
    form.next = {"response_action": "clear"}
    assert (await form.anna.submit()).outcome == "cleared"
    assert await form.anna.modals() == []


async def test_closing_tells_nothing_of_what_was_typed(form: FormBot) -> None:
    await form.open(FORM | {"notify_on_close": True})
    await form.anna.fill({"title": "Night"})
    await form.anna.close()
    assert "Night" not in str(form.closed)
    assert form.closed[0]["view"]["state"] == {"values": {}}


async def test_closing_tells_a_bot_that_asked_for_it(form: FormBot) -> None:
    await form.open(FORM | {"notify_on_close": True})
    await form.anna.close()
    assert [(body["view"]["callback_id"], body["is_cleared"]) for body in form.closed] == [("form", False)]
    await form.open()
    await form.anna.close()
    assert len(form.closed) == 1


async def test_a_conversation_chosen_for_answers_gets_a_response_url(form: FormBot) -> None:
    select = {"type": "conversations_select", "action_id": "where", "response_url_enabled": True}
    await form.open(b.modal(b.field(select, "room")))
    await form.anna.submit({"room": form.cx})
    assert len(form.seen) == 1
    urls = (await last_delivery(form.slack))["response_urls"]
    assert [(url["block_id"], url["channel_id"]) for url in urls] == [("room", form.cx.id)]


async def test_a_payload_names_team_user_app_and_installation(form: FormBot) -> None:
    view_id = await form.open()
    await form.anna.submit({"title": "Night"})
    assert form.seen[0]["id"] == view_id
    payload = await last_delivery(form.slack)
    assert payload["type"] == "view_submission"
    assert payload["team"] == {"id": form.slack.team.id, "domain": "playground"}
    assert payload["user"] == {
        "id": form.anna.id,
        "username": "anna",
        "name": "anna",
        "team_id": form.slack.team.id,
    }
    assert (payload["enterprise"], payload["is_enterprise_install"]) == (None, False)
    assert payload["api_app_id"] == form.slack.config.app_id
    assert payload["view"]["app_installed_team_id"] == form.slack.team.id
    assert payload["view"]["bot_id"] == form.slack.team.bot_id


async def test_a_submission_nobody_acknowledges_leaves_the_modal_with_what_was_typed() -> None:
    async with (
        Playground.start(still(ack_seconds=0.1)) as slack,
        bolt(slack) as app,
        over_sockets(slack, app),
    ):

        @app.view("form")
        async def submitted() -> None:
            pass

        anna = await slack.person("Anna")
        bot = FormBot(slack, anna, await slack.channel("#cx", members=[anna]))
        await bot.open()
        outcome = await anna.submit({"title": "Night"})
        assert (outcome.outcome, outcome.error) == ("failed", "operation_timeout")
        assert 0.1 <= outcome.seconds < 1
        assert (await anna.modal()).values["title"]["typed"]["value"] == "Night"


@pytest.mark.parametrize(
    ("kind", "wrong", "right"),
    [("email_text_input", "anna", "anna@example.com"), ("url_text_input", "example", "https://example.com")],
)
async def test_mail_addresses_and_links_are_checked_by_the_client(
    form: FormBot, kind: str, wrong: str, right: str
) -> None:
    await form.open(b.modal(b.field({"type": kind, "action_id": "a"}, "address")))
    assert (await form.anna.submit({"address": wrong})).outcome == "refused"
    assert (await form.anna.submit({"address": right})).outcome == "closed"
