"""Messages: what is stored, what an update drops, who may read what."""

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import call, posted


async def test_timestamps_are_unique_and_increase(slack: Playground, cx: Room) -> None:
    stamps = [await posted(slack, cx) for _ in range(5)]
    assert stamps == sorted(set(stamps))


async def test_an_update_without_blocks_drops_the_blocks(slack: Playground, cx: Room) -> None:
    ts = await posted(slack, cx, blocks=[b.section("Card")])
    await call(slack, "chat.update", channel=cx.id, ts=ts, text="Only words")
    message = await cx.message("Only words")
    assert (message.blocks, message.raw["edited"]["user"]) == ((), slack.team.bot_user_id)


async def test_an_update_with_blocks_shows_no_sign_of_editing(slack: Playground, cx: Room) -> None:
    ts = await posted(slack, cx)
    await call(slack, "chat.update", channel=cx.id, ts=ts, text="New", blocks=[b.section("New card")])
    message = await cx.message("New card")
    assert (message.ts, "edited" in message.raw) == (ts, False)


async def test_missing_ids_are_made_up_and_given_ids_stay(slack: Playground, cx: Room) -> None:
    await posted(slack, cx, blocks=[b.section(), b.section(block_id="mine")])
    first, second = (await cx.message()).blocks
    assert first["block_id"]
    assert second["block_id"] == "mine"


async def test_metadata_comes_back_from_history_when_asked_for(slack: Playground, cx: Room) -> None:
    metadata = {"event_type": "journey_card", "event_payload": {"key": "7"}}
    ts = await posted(slack, cx, metadata=metadata)
    await call(slack, "chat.update", channel=cx.id, ts=ts, text="New")
    asked = await call(slack, "conversations.history", channel=cx.id, include_all_metadata=True)
    unasked = await call(slack, "conversations.history", channel=cx.id)
    assert asked["messages"][0]["metadata"] == metadata
    assert "metadata" not in unasked["messages"][0]


async def test_history_is_newest_first_in_pages_without_replies(slack: Playground, cx: Room) -> None:
    parent = await posted(slack, cx, text="1")
    await posted(slack, cx, text="reply", thread_ts=parent)
    for number in (2, 3):
        await posted(slack, cx, text=str(number))
    page = await call(slack, "conversations.history", channel=cx.id, limit=2)
    assert [m["text"] for m in page["messages"]] == ["3", "2"]
    cursor = page["response_metadata"]["next_cursor"]
    rest = await call(slack, "conversations.history", channel=cx.id, limit=2, cursor=cursor)
    assert [m["text"] for m in rest["messages"]] == ["1"]
    assert (page["has_more"], rest["has_more"], rest["messages"][0]["reply_count"]) == (True, False, 1)
    newer = await call(slack, "conversations.history", channel=cx.id, oldest=page["messages"][1]["ts"])
    assert [m["text"] for m in newer["messages"]] == ["3"]


async def test_replies_come_oldest_first_with_their_parent(slack: Playground, cx: Room) -> None:
    parent = await posted(slack, cx, text="parent")
    reply = await posted(slack, cx, text="reply", thread_ts=parent)
    await posted(slack, cx, text="reply to the reply", thread_ts=reply)
    thread = await call(slack, "conversations.replies", channel=cx.id, ts=parent)
    assert [m["text"] for m in thread["messages"]] == ["parent", "reply", "reply to the reply"]
    assert {m["thread_ts"] for m in thread["messages"]} == {parent}


async def test_a_deleted_message_is_gone(slack: Playground, cx: Room) -> None:
    ts = await posted(slack, cx)
    assert (await call(slack, "chat.delete", channel=cx.id, ts=ts))["ok"]
    assert await cx.messages() == []


async def test_an_ephemeral_message_is_seen_by_one_person_until_they_reload(
    slack: Playground, anna: Person, bo: Person, cx: Room
) -> None:
    await call(slack, "chat.postEphemeral", channel=cx.id, user=anna.id, text="Psst")
    assert [m.text for m in await cx.messages(seen_by=anna)] == ["Psst"]
    assert await cx.messages(seen_by=bo) == []
    assert await cx.messages() == []
    await anna.reload()
    assert await anna.ephemerals() == []


async def test_a_message_to_a_person_opens_their_direct_message(slack: Playground, anna: Person) -> None:
    opened = await call(slack, "conversations.open", users=anna.id)
    sent = await call(slack, "chat.postMessage", channel=anna.id, text="Reminder")
    assert sent["channel"] == opened["channel"]["id"]
    room = await slack.direct_message(anna)
    assert room is not None
    assert (await room.message()).text == "Reminder"


async def test_a_permalink_of_a_reply_names_its_thread(slack: Playground, cx: Room) -> None:
    parent = await posted(slack, cx)
    reply = await posted(slack, cx, thread_ts=parent)
    link = await call(slack, "chat.getPermalink", channel=cx.id, message_ts=reply)
    address = f"https://playground.slack.com/archives/{cx.id}/p{reply.replace('.', '')}"
    assert link["permalink"] == f"{address}?thread_ts={parent}&cid={cx.id}"


async def test_people_have_names_zones_and_locales(slack: Playground, anna: Person) -> None:
    known = (await call(slack, "users.info", user=anna.id, include_locale=True))["user"]
    assert (known["name"], known["real_name"], known["tz"]) == ("anna", "Anna", "Europe/Amsterdam")
    assert known["tz_offset"] in (3600, 7200)
    assert known["locale"] == "en-US"
    assert "locale" not in (await call(slack, "users.info", user=anna.id))["user"]


async def test_a_guest_and_a_stranger_are_marked(slack: Playground) -> None:
    guest = await slack.person("Gus", guest=True)
    stranger = await slack.person("Xi", home_team="T0ELSEWHERE")
    assert (await call(slack, "users.info", user=guest.id))["user"]["is_restricted"]
    far = (await call(slack, "users.info", user=stranger.id, include_locale=True))["user"]
    assert (far["is_stranger"], far["team_id"], "locale" in far) == (True, "T0ELSEWHERE", False)


async def test_channel_and_members_can_be_read(slack: Playground, anna: Person, bo: Person, cx: Room) -> None:
    channel = (await call(slack, "conversations.info", channel=cx.id))["channel"]
    assert (channel["name"], channel["is_member"], channel["num_members"]) == ("cx", True, 3)
    page = await call(slack, "conversations.members", channel=cx.id, limit=2)
    assert page["members"] == [anna.id, bo.id]
    cursor = page["response_metadata"]["next_cursor"]
    assert (await call(slack, "conversations.members", channel=cx.id, cursor=cursor))["members"] == [
        slack.team.bot_user_id
    ]


async def test_a_bot_that_left_cannot_post_until_it_is_back(slack: Playground, cx: Room) -> None:
    await cx.join(leave=True)
    assert (await call(slack, "chat.postMessage", channel=cx.id, text="x"))["error"] == "not_in_channel"
    await cx.join()
    assert (await call(slack, "chat.postMessage", channel=cx.id, text="x"))["ok"]


async def test_reactions_are_counted(slack: Playground, cx: Room) -> None:
    ts = await posted(slack, cx)
    await call(slack, "reactions.add", channel=cx.id, timestamp=ts, name=":tada:")
    assert (await cx.message()).raw["reactions"] == [
        {"name": "tada", "users": [slack.team.bot_user_id], "count": 1}
    ]


async def test_a_text_that_slack_would_split_is_noted(slack: Playground, cx: Room) -> None:
    await posted(slack, cx, text="x" * 4_000)
    assert await slack.violations() == []
    await posted(slack, cx, text="x" * 4_001)
    assert [e["violations"][0][0] for e in await slack.violations()] == ["/text"]
