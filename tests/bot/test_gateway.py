"""The gateway against the playground, which counts calls as Slack does and misbehaves on purpose."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.gateway import Attachment, Gateway, MessageGoneError, Priority, SlackBusyError
from bot.slack.calls import Calls
from bot.slack.files import Files
from bot.slack.sendings import MemoryBook, Sending, Sendings
from bot.slack.standing import Standing
from playground.client import Playground, Room
from playground.config import MANIFEST_SCOPES, Config, Fault, WorkspaceConfig
from storage.posts import Post
from workshop.workshop import Team

SAID = {"type": "section", "text": {"type": "mrkdwn", "text": "Said"}}
READING = (*MANIFEST_SCOPES, "channels:history", "groups:history")
MODAL = {"type": "modal", "callback_id": "m", "title": {"type": "plain_text", "text": "M"}, "blocks": [SAID]}


@dataclass
class Desk:
    """A gateway to a playground, with the book in which it notes what it posts."""

    slack: Playground
    room: Room
    book: MemoryBook
    gateway: Gateway
    session: aiohttp.ClientSession

    @property
    def team(self) -> Team:
        return Team(team=self.slack.team.id)

    async def post(self, key: str = "k", thread: str | None = None) -> Post:
        return await self.gateway.post(
            self.team, self.room.id, blocks=[SAID], text="Said", key=key, thread=thread
        )

    def restarted(self) -> Gateway:
        """What another process would have: the book, and nothing of what went through this one."""
        return Gateway(client_of(self.slack, self.session), book=self.book)

    async def insist(self, key: str = "k", thread: str | None = None) -> Post:
        """What a job does: come back as long as Slack is busy."""
        for _ in range(10):
            try:
                return await self.post(key, thread)
            except SlackBusyError:
                await asyncio.sleep(0)
        raise AssertionError("Slack stayed busy")

    async def count(self) -> int:
        return len(await self.room.messages())


def client_of(slack: Playground, session: aiohttp.ClientSession) -> AsyncWebClient:
    return AsyncWebClient(
        token=slack.team.bot_token, base_url=slack.api_url, session=session, retry_handlers=[]
    )


@pytest.fixture(params=["reading", "blind"])
def scopes(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return READING if request.param == "reading" else MANIFEST_SCOPES


@pytest.fixture
async def desk(scopes: tuple[str, ...]) -> AsyncIterator[Desk]:
    config = Config(workspaces=(WorkspaceConfig(scopes=scopes),), processing_seconds=0.05)
    async with Playground.start(config) as slack, aiohttp.ClientSession() as session:
        room = await slack.channel("cx")
        book = MemoryBook()
        yield Desk(slack, room, book, Gateway(client_of(slack, session), book=book), session)


reading = pytest.mark.parametrize("scopes", [READING], ids=["reading"])
blind = pytest.mark.parametrize("scopes", [MANIFEST_SCOPES], ids=["blind"])


async def test_a_key_is_posted_once(desk: Desk) -> None:
    first = await desk.post()
    assert await desk.post() == first
    assert await desk.restarted().post(desk.team, desk.room.id, blocks=[], text="x", key="k") == first
    assert await desk.count() == 1


async def test_two_posts_of_a_key_at_once_are_one(desk: Desk) -> None:
    first, second = await asyncio.gather(desk.post(), desk.post())
    assert first == second
    assert await desk.count() == 1


async def test_nothing_stands_twice_when_slack_limits_or_fails_before_it_acts(desk: Desk) -> None:
    await desk.slack.set_faults(
        Fault(kind="ratelimited", methods=("chat.postMessage",), times=1, seconds=1.0),
        Fault(kind="server_error", methods=("chat.postMessage",), times=1),
    )
    await desk.insist()
    assert await desk.count() == 1


@reading
@pytest.mark.parametrize("in_thread", [False, True])
async def test_a_lost_answer_is_found_again_where_reading_is_allowed(desk: Desk, in_thread: bool) -> None:
    thread = (await desk.post("parent")).ts if in_thread else None
    await desk.slack.set_faults(Fault(kind="lost_answer", methods=("chat.postMessage",), times=1))
    post = await desk.insist("k", thread)
    assert await desk.insist("k", thread) == post
    found = await desk.room.messages(thread_ts=thread)
    assert len(found) == (2 if in_thread else 1)
    assert post.ts in [one.ts for one in found]


@reading
async def test_a_post_before_a_crash_is_adopted_and_a_doubled_one_deleted(desk: Desk) -> None:
    sending = Sending(desk.team, "k", desk.room.id)
    await Sendings(desk.book).begin(sending)
    lost = [
        await Gateway(client_of(desk.slack, desk.session)).post(
            desk.team, desk.room.id, blocks=[SAID], text="Said", key="k"
        )
        for _ in range(2)
    ]
    assert (
        await desk.restarted().post(desk.team, desk.room.id, blocks=[SAID], text="Said", key="k") == lost[0]
    )
    assert [one.ts for one in await desk.room.messages()] == [lost[0].ts]


@blind
async def test_without_the_scope_a_lost_answer_may_double_and_a_click_takes_the_double_away(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.slack.set_faults(Fault(kind="lost_answer", methods=("chat.postMessage",), times=1))
    post = await desk.insist()
    assert "it may be doubled" in caplog.text
    doubled = next(one for one in await desk.room.messages() if one.ts != post.ts)
    await desk.gateway.notice(desk.team, "k", post)
    assert await desk.count() == 2
    await desk.gateway.notice(desk.team, "k", Post(desk.room.id, doubled.ts))
    assert [one.ts for one in await desk.room.messages()] == [post.ts]


@blind
async def test_a_click_on_a_message_nobody_remembers_is_how_it_is_remembered(desk: Desk) -> None:
    await desk.gateway.notice(desk.team, "k", Post(desk.room.id, "1.0"))
    assert await desk.post() == Post(desk.room.id, "1.0")


async def test_a_deleted_message_is_posted_anew_once(desk: Desk) -> None:
    gone = await desk.post()
    await desk.gateway._standing.delete(desk.team, gone)
    with pytest.raises(MessageGoneError):
        await desk.gateway.update(desk.team, gone, blocks=[SAID], text="Said")
    anew = [
        await desk.gateway.post(desk.team, desk.room.id, blocks=[SAID], text="Said", key="k", instead_of=gone)
        for _ in range(2)
    ]
    assert anew[0] == anew[1] != gone
    assert await desk.count() == 1


async def test_blocks_that_slack_refuses_give_way_to_the_text(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    bad = {"type": "header", "text": {"type": "plain_text", "text": "secret " * 60}}
    post = await desk.gateway.post(desk.team, desk.room.id, blocks=[bad], text="Said", key="k")
    await desk.gateway.update(desk.team, post, blocks=[bad], text="Said again")
    [message] = await desk.room.messages()
    assert (message.text, message.blocks) == ("Said again", ())
    facts = [vars(one) for one in caplog.records if vars(one).get("action") == "bad_blocks"]
    assert [one["method"] for one in facts] == ["chat.postMessage", "chat.update"]
    assert facts[0]["job"] == "k"
    assert facts[0]["where"] == ["/blocks/0/text/text"]
    assert "secret" not in str([record.__dict__ for record in caplog.records])


@pytest.mark.parametrize("kind", ["lost_answer", "server_error", "ratelimited"])
async def test_an_update_arrives_whatever_happens_to_its_first_try(desk: Desk, kind: str) -> None:
    post = await desk.post()
    fault = Fault.model_validate({"kind": kind, "methods": ("chat.update",), "times": 1})
    await desk.slack.set_faults(fault)
    await desk.gateway.update(desk.team, post, blocks=[SAID], text="New", priority=Priority.RESULT)
    assert [one.text for one in await desk.room.messages()] == ["New"]


async def test_a_card_comes_back_later_instead_of_waiting_with_an_old_state(desk: Desk) -> None:
    post = await desk.post()
    await desk.slack.set_faults(Fault(kind="ratelimited", methods=("chat.update",), times=1, seconds=7.0))
    with pytest.raises(SlackBusyError) as busy:
        await desk.gateway.update(desk.team, post, blocks=[SAID], text="New")
    assert busy.value.after == pytest.approx(7.0, abs=0.5)


@pytest.mark.parametrize("kind", ["lost_answer", "server_error"])
async def test_a_form_opens_though_the_first_answer_did_not_come(desk: Desk, kind: str) -> None:
    anna = await desk.slack.person("Anna")
    await desk.room.join(anna)
    fault = Fault.model_validate({"kind": kind, "methods": ("views.open",), "times": 1})
    await desk.slack.set_faults(fault)
    await anna.command("/journey help", desk.room)
    [delivery] = await desk.slack.journal(kind="delivery")
    trigger = delivery["payload"]["trigger_id"]
    await desk.gateway.open_view(desk.team, trigger, MODAL)
    assert len(await anna.modals()) == 1


async def test_files_are_shared_once_though_the_answer_was_lost_or_the_process_ended(desk: Desk) -> None:
    parent = await desk.post("parent")
    file = Attachment(data=b"one,two", name="map.csv", title="Map")
    await desk.slack.set_faults(Fault(kind="lost_answer", methods=("files.completeUploadExternal",), times=1))
    for gateway in (desk.gateway, desk.restarted()):
        await gateway.share(desk.team, parent, [file], comment="Here", key="export:1")
    replies = [one for one in await desk.room.messages(thread_ts=parent.ts) if one.files]
    assert len(replies) == 1


async def test_a_file_is_deleted_by_the_id_it_was_shared_under_and_twice_does_no_harm(desk: Desk) -> None:
    parent = await desk.post("parent")
    files = [Attachment(data=b"one,two", name=f"{one}.csv", title=one) for one in ("a", "b")]
    first, second = await desk.gateway.share(desk.team, parent, files, comment="Here", key="export:1")
    assert (first, second) == await desk.gateway.share(
        desk.team, parent, files, comment="Here", key="export:1"
    )
    assert await desk.gateway.delete_file(desk.team, first)
    assert [one["name"] for one in await desk.slack.files()] == ["b.csv"]
    assert await desk.gateway.delete_file(desk.team, first)


@dataclass
class Refusing(Calls):
    """Slack as a workspace in which apps may not delete files."""

    code: str

    async def make(self, *_: Any, **__: Any) -> Any:
        raise SlackApiError("files.delete", {"error": self.code})  # type: ignore[no-untyped-call]


async def test_a_file_that_slack_keeps_is_told_from_one_that_is_gone(desk: Desk) -> None:
    for code, gone in (("cant_delete_file", False), ("file_deleted", True), ("file_not_found", True)):
        calls = Refusing(code)
        files = Files(calls, Sendings(desk.book), Standing(calls))
        assert await files.delete(desk.team, "F1") is gone
    with pytest.raises(SlackApiError):
        await Files(Refusing("fatal_error"), Sendings(desk.book), Standing(calls)).delete(desk.team, "F1")


async def test_a_channel_never_gets_more_than_slack_allows(desk: Desk) -> None:
    calls = [desk.gateway.post(desk.team, desk.room.id, blocks=[SAID], text=str(n)) for n in range(7)]
    await asyncio.gather(*calls)
    answers = await desk.slack.journal(kind="call", name="chat.postMessage")
    assert [one["ok"] for one in answers] == [True] * 7


async def test_a_form_is_opened_at_once_while_cards_wait(desk: Desk) -> None:
    post = await desk.post()
    cards = [
        asyncio.create_task(desk.gateway.update(desk.team, post, blocks=[SAID], text=str(n)))
        for n in range(30)
    ]
    await asyncio.sleep(0)
    began = asyncio.get_running_loop().time()
    await desk.gateway.update(desk.team, post, blocks=[SAID], text="Result", priority=Priority.RESULT)
    assert asyncio.get_running_loop().time() - began < 0.5
    found = await asyncio.gather(*cards, return_exceptions=True)
    assert all(one is None or isinstance(one, SlackBusyError) for one in found)
    assert any(isinstance(one, SlackBusyError) for one in found)


async def test_a_press_older_than_three_seconds_is_to_be_repeated(desk: Desk) -> None:
    await desk.slack.set_rates(enabled=False)
    anna = await desk.slack.person("Anna")
    room = await desk.slack.channel("presses", members=[anna])
    await anna.command("/journey new", room)
    trigger = (await desk.slack.journal(kind="delivery"))[-1]["payload"]["trigger_id"]
    await desk.slack.advance(4.0)
    with pytest.raises(SlackBusyError):
        await desk.gateway.open_view(desk.team, str(trigger), MODAL)
