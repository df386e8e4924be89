"""Modals and Home through the Web API: triggers, stacks, hashes, kept values."""

import pytest

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import call, last_delivery, trigger
from tests.playground.conftest import still


async def test_a_trigger_lives_three_seconds(slack: Playground, anna: Person, cx: Room) -> None:
    trigger_id = await trigger(slack, anna, cx)
    await slack.advance(2.99)
    assert (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal()))["ok"]


async def test_a_refused_view_does_not_use_up_the_trigger(slack: Playground, anna: Person, cx: Room) -> None:
    trigger_id = await trigger(slack, anna, cx)
    assert not (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal(title=None)))["ok"]
    assert (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal()))["ok"]


async def test_pushes_stop_at_three_views(slack: Playground, anna: Person, cx: Room) -> None:
    view = b.modal(b.actions(b.button("Deeper", action_id="deeper")))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    answers = []
    for _ in range(3):
        await anna.click(await anna.modal(), "Deeper")
        trigger_id = (await last_delivery(slack))["trigger_id"]
        answers.append(await call(slack, "views.push", trigger_id=trigger_id, view=view))
    assert [answer.get("error") for answer in answers] == [None, None, "push_limit_reached"]
    assert answers[1]["view"]["previous_view_id"] == answers[0]["view"]["id"]


async def test_a_push_needs_a_trigger_from_inside_a_modal(slack: Playground, anna: Person, cx: Room) -> None:
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=b.modal())
    answer = await call(slack, "views.push", trigger_id=await trigger(slack, anna, cx), view=b.modal())
    assert answer["error"] == "not_found"


async def test_an_update_keeps_typed_values_and_changes_the_hash(
    slack: Playground, anna: Person, cx: Room
) -> None:
    view = b.modal(b.field(block_id="kept"), b.field(block_id="reset"), external_id="form-1")
    opened = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    await anna.fill({"kept": "Night", "reset": "Train"})
    new = b.modal(b.field(block_id="kept"), b.field(block_id="fresh"), external_id="form-1")
    updated = await call(slack, "views.update", external_id="form-1", view=new)
    assert updated["view"]["hash"] != opened["view"]["hash"]
    values = (await anna.modal()).values
    assert {key: entry["typed"]["value"] for key, entry in values.items()} == {"kept": "Night", "fresh": None}


async def test_a_view_that_was_closed_cannot_be_updated(slack: Playground, anna: Person, cx: Room) -> None:
    opened = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=b.modal())
    await anna.close()
    answer = await call(slack, "views.update", view_id=opened["view"]["id"], view=b.modal())
    assert answer["error"] == "not_found"


async def test_initial_values_are_in_the_state(slack: Playground, anna: Person, cx: Room) -> None:
    options = b.options(2)
    select = {
        "type": "static_select",
        "action_id": "s",
        "options": options,
        "initial_option": options[1],
    }
    view = b.modal(b.field(b.text_input(initial_value="Night")), b.field(select, "select"))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    values = (await anna.modal()).values
    assert values["field"]["typed"]["value"] == "Night"
    assert values["select"]["s"]["selected_option"] == options[1]


@pytest.mark.parametrize("enabled", [True, False])
async def test_home_is_published_only_where_it_is_enabled(enabled: bool) -> None:
    async with Playground.start(still(home_enabled=enabled)) as slack:
        anna = await slack.person("Anna")
        answer = await call(slack, "views.publish", user_id=anna.id, view=b.home(b.section("Hi")))
        assert answer.get("error") == (None if enabled else "not_enabled")


async def test_opening_home_sends_the_present_view_along(slack: Playground, anna: Person) -> None:
    published = await call(slack, "views.publish", user_id=anna.id, view=b.home(b.section("Hi")))
    await anna.open_home()
    await slack.connection.until(lambda: _event(slack), _nothing)
    payload = await last_delivery(slack)
    assert payload["event"]["view"]["hash"] == published["view"]["hash"]
    assert payload["authorizations"][0]["user_id"] == slack.team.bot_user_id


async def _event(slack: Playground) -> bool | None:
    return True if await slack.journal(name="app_home_opened") else None


async def _nothing() -> str:
    return "no event came"


async def test_opening_a_modal_from_inside_a_modal_is_noted_as_unsafe(
    slack: Playground, anna: Person, cx: Room
) -> None:
    view = b.modal(b.actions(b.button("Again")))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    assert await slack.violations() == []
    await anna.click(await anna.modal(), "Again")
    trigger_id = (await last_delivery(slack))["trigger_id"]
    assert (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal()))["ok"]
    assert "from inside a modal" in (await slack.violations())[0]["violations"][0][1]


async def test_a_modal_can_be_opened_from_home(slack: Playground, anna: Person) -> None:
    await call(slack, "views.publish", user_id=anna.id, view=b.home(b.actions(b.button("Start"))))
    await anna.click(await anna.home(), "Start")
    trigger_id = (await last_delivery(slack))["trigger_id"]
    assert (await call(slack, "views.push", trigger_id=trigger_id, view=b.modal()))["error"] == "not_found"
    await anna.click(await anna.home(), "Start")
    trigger_id = (await last_delivery(slack))["trigger_id"]
    assert (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal()))["ok"]
    assert await slack.violations() == []


async def test_a_file_input_carries_what_the_person_uploaded(
    slack: Playground, anna: Person, cx: Room
) -> None:
    view = b.modal(b.field({"type": "file_input", "action_id": "f", "max_files": 1}, "csv"))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    file_id = await anna.upload("notes.csv", b"stage,text")
    await anna.submit({"csv": file_id})
    (file,) = (await last_delivery(slack))["view"]["state"]["values"]["csv"]["f"]["files"]
    assert (file["id"], file["mimetype"], file["size"]) == (file_id, "text/csv", 10)


async def test_a_stranger_submits_under_their_own_team_in_a_view_of_the_installing_one(
    slack: Playground,
) -> None:
    stranger = await slack.person("Xi", home_team="T0ELSEWHERE")
    room = await slack.channel("#shared", members=[stranger], external=True)
    await call(slack, "chat.postMessage", channel=room.id, blocks=[b.actions(b.button("Add"))], text="x")
    await stranger.click(await room.message(), "Add")
    in_message = await last_delivery(slack)
    await call(slack, "views.open", trigger_id=in_message["trigger_id"], view=b.modal())
    await stranger.submit()
    in_view = await last_delivery(slack)
    assert in_message["team"]["id"] == in_view["view"]["app_installed_team_id"] == slack.team.id
    assert in_view["team"]["id"] == in_view["user"]["team_id"] == "T0ELSEWHERE"
