"""The page: threads, pictures, what only some see, modals with what is typed, and every block."""

from typing import Any

import pytest
from aiohttp import ClientSession

from playground.client import Person, Playground, Room
from playground.config import WorkspaceConfig
from playground.page.blocks import BLOCKS as ON_THE_PAGE
from playground.page.blocks import shown
from playground.page.mrkdwn import as_html
from playground.records import User
from playground.workspace import Workspace
from tests.playground import building as b
from tests.playground.calling import PNG, call, posted, trigger, uploaded
from tests.playground.test_shapes import SAMPLES


async def page(slack: Playground, **query: str) -> str:
    async with ClientSession() as session, session.get(f"{slack.url}/", params=query) as response:
        assert response.status == 200
        return await response.text()


async def test_the_page_shows_threads_pictures_and_what_only_some_see(
    slack: Playground, anna: Person, bo: Person, cx: Room
) -> None:
    ts = await posted(slack, cx, blocks=[b.section("*Stage 1* <script>"), b.actions(b.button("Add"))])
    file_id = await uploaded(slack)
    share: dict[str, Any] = {
        "files": [{"id": file_id, "title": "The map"}],
        "channel_id": cx.id,
        "thread_ts": ts,
    }
    await call(slack, "files.completeUploadExternal", **share)
    await call(slack, "chat.postEphemeral", channel=cx.id, user=anna.id, text="Psst")
    text = await page(slack, channel=cx.id, **{"as": anna.id})
    assert "<b>Stage 1</b> &lt;script&gt;" in text
    assert "Only visible to Anna" in text
    assert f'<img src="/files/{slack.team.id}/{file_id}" alt="A map">' in text
    assert text.index("Stage 1") < text.index("The map")
    assert "Psst" not in await page(slack, channel=cx.id, **{"as": bo.id})
    assert await slack.connection.read(f"/files/{slack.team.id}/{file_id}") == PNG


async def test_the_page_shows_the_modal_and_home_of_who_looks(
    slack: Playground, anna: Person, cx: Room
) -> None:
    await call(slack, "views.publish", user_id=anna.id, view=b.home(b.section("Your maps")))
    view = b.modal(b.field(), title=b.plain("Add your view"))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    await anna.submit()
    text = await page(slack, **{"as": anna.id})
    for words in ("Add your view", "Your maps", "Please complete this required field."):
        assert words in text
    assert "Your maps" not in await page(slack)


async def test_the_page_asks_nobody_else_for_anything(slack: Playground) -> None:
    text = await page(slack)
    assets = [await slack.connection.read(f"/page/{name}") for name in ("style.css", "refresh.js")]
    assert not any("http" in part for part in [text, *(asset.decode() for asset in assets)])
    assert "No channels yet" in text


async def test_the_page_shows_what_is_typed_so_far(slack: Playground, anna: Person, cx: Room) -> None:
    radio = {"type": "radio_buttons", "action_id": "score", "options": b.options(2)}
    view = b.modal(b.field(), b.field(radio, "emotion"))
    await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    await anna.fill({"field": "Night & train", "score": "Option 1"})
    text = await page(slack, **{"as": anna.id})
    assert "<output>Night &amp; train</output>" in text
    assert "<output>Option 1</output>" in text


async def test_an_uploaded_page_is_never_run_in_place(slack: Playground) -> None:
    file_id = await uploaded(slack, "map.html", b"<script>1</script>")
    address = f"{slack.url}/files/{slack.team.id}/{file_id}"
    async with ClientSession() as session, session.get(address) as response:
        assert response.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_block_has_its_place_on_the_page(kind: str) -> None:
    assert kind in ON_THE_PAGE
    html = shown(Workspace(WorkspaceConfig(), 1), [SAMPLES[kind]])
    assert html.startswith(f'<div class="block {kind}">')


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("*b* _i_ ~s~ `c`", "<b>b</b> <i>i</i> <s>s</s> <code>c</code>"),
        ("1 &lt; 2 &amp; <b>", "1 &lt; 2 &amp; &lt;b&gt;"),
        (
            "<https://example.com?a=1&amp;b=2|Docs>",
            '<a href="https://example.com?a=1&amp;b=2" rel="noreferrer">Docs</a>',
        ),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("<@U9>", '<span class="mention">@Anna</span>'),
        ("<javascript:alert(1)|x>", "&lt;javascript:alert(1)|x&gt;"),
    ],
)
def test_markup_becomes_safe_html(markup: str, html: str) -> None:
    workspace = Workspace(WorkspaceConfig(), 1)
    workspace.add_user(User("U9", workspace.team_id, "anna", "Anna"))
    assert as_html(workspace, markup) == html
