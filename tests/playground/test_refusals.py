"""Every error code of the Web API: the call that earns it, beside one that does not."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import PNG, call, last_delivery, posted, trigger, uploaded

Json = dict[str, Any]
Try = Callable[[Playground, Person, Room], Awaitable[Json]]
CASES: list[tuple[str, str, Try]] = []


def refused_with(error: str) -> Callable[[Try], Try]:
    def note(attempt: Try) -> Try:
        CASES.append((error, attempt.__name__, attempt))
        return attempt

    return note


@refused_with("not_authed")
async def no_token(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "auth.test", token="")


@refused_with("invalid_auth")
async def unknown_token(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "auth.test", token="xoxb-nobody")


@refused_with("not_allowed_token_type")
async def app_token_where_a_bot_token_belongs(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", token=slack.config.app_token, channel=cx.id, text="x")


@refused_with("not_allowed_token_type")
async def bot_token_where_an_app_token_belongs(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "apps.connections.open")


@refused_with("unknown_method")
async def a_method_that_is_not_there(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "chat.shout")


@refused_with("invalid_arguments")
async def a_missing_argument(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "chat.postMessage", text="x")


@refused_with("channel_not_found")
async def an_unknown_channel(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel="C0", text="x")


@refused_with("channel_not_found")
async def a_private_channel_without_the_bot(slack: Playground, _anna: Person, _cx: Room) -> Json:
    room = await slack.channel("#secret", kind="private", with_bot=False)
    return await call(slack, "chat.postMessage", channel=room.id, text="x")


@refused_with("not_in_channel")
async def a_public_channel_without_the_bot(slack: Playground, _anna: Person, _cx: Room) -> Json:
    room = await slack.channel("#other", with_bot=False)
    return await call(slack, "chat.postMessage", channel=room.id, text="x")


@refused_with("no_text")
async def nothing_to_say(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, text="")


@refused_with("msg_too_long")
async def forty_thousand_and_one_characters(slack: Playground, _anna: Person, cx: Room) -> Json:
    assert await posted(slack, cx, text="x" * 40_000)
    return await call(slack, "chat.postMessage", channel=cx.id, text="x" * 40_001)


@refused_with("msg_too_long")
async def an_update_beyond_four_thousand(slack: Playground, _anna: Person, cx: Room) -> Json:
    ts = await posted(slack, cx)
    assert (await call(slack, "chat.update", channel=cx.id, ts=ts, text="x" * 4_000))["ok"]
    return await call(slack, "chat.update", channel=cx.id, ts=ts, text="x" * 4_001)


@refused_with("msg_blocks_too_long")
async def too_many_characters_in_all_blocks(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, blocks=[b.section("x" * 3000)] * 5)


@refused_with("invalid_blocks")
async def a_section_too_long(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, blocks=[b.section("x" * 3001)])


@refused_with("invalid_blocks_format")
async def blocks_that_are_no_json(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, blocks="[{")


@refused_with("invalid_attachments")
async def two_tables(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, blocks=[b.table(), b.table()])


@refused_with("markdown_text_conflict")
async def markdown_text_and_text(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, text="x", markdown_text="x")


@refused_with("invalid_metadata_format")
async def metadata_without_a_payload(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, text="x", metadata={"event_type": "card"})


@refused_with("thread_not_found")
async def a_thread_that_is_not_there(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, text="x", thread_ts="1.000000")


@refused_with("message_not_found")
async def an_update_of_nothing(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.update", channel=cx.id, ts="1.000000", text="x")


@refused_with("message_not_found")
async def an_update_of_an_ephemeral(slack: Playground, anna: Person, cx: Room) -> Json:
    answer = await call(slack, "chat.postEphemeral", channel=cx.id, user=anna.id, text="x")
    return await call(slack, "chat.update", channel=cx.id, ts=answer["message_ts"], text="y")


@refused_with("cant_update_message")
async def an_update_of_somebody_elses_message(slack: Playground, anna: Person, cx: Room) -> Json:
    theirs = await anna.say("mine", cx)
    return await call(slack, "chat.update", channel=cx.id, ts=theirs.ts, text="x")


@refused_with("cant_delete_message")
async def a_deletion_of_somebody_elses_message(slack: Playground, anna: Person, cx: Room) -> Json:
    theirs = await anna.say("mine", cx)
    return await call(slack, "chat.delete", channel=cx.id, ts=theirs.ts)


@refused_with("user_not_in_channel")
async def an_ephemeral_to_a_stranger_to_the_channel(slack: Playground, _anna: Person, cx: Room) -> Json:
    other = await slack.person("Other")
    return await call(slack, "chat.postEphemeral", channel=cx.id, user=other.id, text="x")


@refused_with("user_not_found")
async def an_unknown_person(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "users.info", user="U0")


@refused_with("invalid_trigger_id")
async def a_made_up_trigger(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "views.open", trigger_id="1.2.x", view=b.modal())


@refused_with("expired_trigger_id")
async def a_trigger_older_than_three_seconds(slack: Playground, anna: Person, cx: Room) -> Json:
    trigger_id = await trigger(slack, anna, cx)
    await slack.advance(3.01)
    return await call(slack, "views.open", trigger_id=trigger_id, view=b.modal())


@refused_with("exchanged_trigger_id")
async def a_trigger_used_twice(slack: Playground, anna: Person, cx: Room) -> Json:
    trigger_id = await trigger(slack, anna, cx)
    assert (await call(slack, "views.open", trigger_id=trigger_id, view=b.modal()))["ok"]
    return await call(slack, "views.open", trigger_id=trigger_id, view=b.modal())


@refused_with("invalid_arguments")
async def a_view_without_title(slack: Playground, anna: Person, cx: Room) -> Json:
    view = b.modal(title=None)
    return await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)


@refused_with("view_too_large")
async def a_view_beyond_250_kilobytes(slack: Playground, anna: Person, cx: Room) -> Json:
    view = b.modal(*[b.section("x" * 2_999) for _ in range(85)])
    return await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)


@refused_with("push_limit_reached")
async def a_fourth_modal_on_the_stack(slack: Playground, anna: Person, cx: Room) -> Json:
    view = b.modal(b.actions(b.button("Deeper", action_id="deeper")))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    answer: Json = {}
    for depth in (2, 3, 4):
        await anna.click(await anna.modal(), "Deeper")
        from_inside = (await last_delivery(slack))["trigger_id"]
        answer = await call(slack, "views.push", trigger_id=from_inside, view=view)
        assert answer["ok"] == (depth < 4)
    return answer


@refused_with("too_many_attachments")
async def a_hundred_and_one_attachments(slack: Playground, _anna: Person, cx: Room) -> Json:
    return await call(slack, "chat.postMessage", channel=cx.id, text="x", attachments=[{"text": "x"}] * 101)


@refused_with("not_found")
async def an_update_of_a_view_that_is_gone(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "views.update", view_id="V0", view=b.modal())


@refused_with("hash_conflict")
async def an_update_with_an_old_hash(slack: Playground, anna: Person, cx: Room) -> Json:
    opened = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=b.modal())
    known = {"view_id": opened["view"]["id"], "hash": opened["view"]["hash"], "view": b.modal(b.section())}
    assert (await call(slack, "views.update", **known))["ok"]
    return await call(slack, "views.update", **known)


@refused_with("hash_conflict")
async def a_home_published_with_an_old_hash(slack: Playground, anna: Person, _cx: Room) -> Json:
    first = await call(slack, "views.publish", user_id=anna.id, view=b.home())
    known = {"user_id": anna.id, "hash": first["view"]["hash"], "view": b.home(b.section())}
    assert (await call(slack, "views.publish", **known))["ok"]
    return await call(slack, "views.publish", **known)


@refused_with("duplicate_external_id")
async def an_external_id_twice(slack: Playground, anna: Person, cx: Room) -> Json:
    other = await slack.person("Cy")
    await cx.join(other)
    view = b.modal(external_id="one")
    opened = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    assert opened["ok"]
    return await call(slack, "views.open", trigger_id=await trigger(slack, other, cx), view=view)


@refused_with("invalid_arguments")
async def alt_text_that_is_too_long(slack: Playground, _anna: Person, _cx: Room) -> Json:
    return await call(slack, "files.getUploadURLExternal", filename="a.png", length=1, alt_txt="x" * 1001)


@refused_with("file_not_found")
async def a_file_whose_bytes_never_came(slack: Playground, _anna: Person, cx: Room) -> Json:
    ticket = await call(slack, "files.getUploadURLExternal", filename="a.png", length=1)
    files = [{"id": ticket["file_id"]}]
    return await call(slack, "files.completeUploadExternal", files=files, channel_id=cx.id)


@refused_with("channel_not_found")
async def a_file_shared_to_a_channel_by_name(slack: Playground, _anna: Person, _cx: Room) -> Json:
    files = [{"id": await uploaded(slack)}]
    return await call(slack, "files.completeUploadExternal", files=files, channel_id="#cx")


@refused_with("file_deleted")
async def a_deleted_file(slack: Playground, _anna: Person, _cx: Room) -> Json:
    file_id = await uploaded(slack, content=PNG)
    assert (await call(slack, "files.delete", file=file_id))["ok"]
    return await call(slack, "files.info", file=file_id)


@refused_with("already_reacted")
async def a_reaction_twice(slack: Playground, _anna: Person, cx: Room) -> Json:
    reaction = {"channel": cx.id, "timestamp": await posted(slack, cx), "name": "tada"}
    assert (await call(slack, "reactions.add", **reaction))["ok"]
    return await call(slack, "reactions.add", **reaction)


@refused_with("invalid_view")
async def a_wrong_view_to_validate(slack: Playground, _anna: Person, _cx: Room) -> Json:
    assert (await call(slack, "blocks.validate", token="", view=b.modal()))["ok"]
    return await call(slack, "blocks.validate", token="", view=b.modal(title=None))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
async def test_the_call_is_refused(
    slack: Playground, anna: Person, cx: Room, case: tuple[str, str, Try]
) -> None:
    error, _, attempt = case
    answer = await attempt(slack, anna, cx)
    assert (answer["ok"], answer["error"]) == (False, error)
    entry = (await slack.journal(kind="call"))[-1]
    assert (entry["ok"], entry["error"]) == (False, error)
