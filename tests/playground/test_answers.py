"""What comes along with an answer of the Web API: where a block is wrong, and calls made by form."""

from playground.client import Person, Playground, Room
from tests.playground import building as b
from tests.playground.calling import call, call_by_form, trigger


async def test_invalid_blocks_come_with_json_pointers(slack: Playground, cx: Room) -> None:
    answer = await call(slack, "chat.postMessage", channel=cx.id, blocks=[b.section("x" * 3001)])
    sentence = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {sentence}"]
    assert [e["violations"] for e in await slack.violations()] == [
        [["/blocks/0/text/text", "must be less than 3001 characters"]]
    ]


async def test_an_invalid_view_is_pointed_at_below_view(slack: Playground, anna: Person, cx: Room) -> None:
    view = b.modal(title=b.plain("x" * 25))
    answer = await call(slack, "views.open", trigger_id=await trigger(slack, anna, cx), view=view)
    assert "[json-pointer:/view/title/text]" in answer["response_metadata"]["messages"][0]


async def test_forms_with_the_token_among_the_fields_are_served_too(slack: Playground, cx: Room) -> None:
    answer = await call_by_form(slack, "chat.postMessage", channel=cx.id, blocks=[b.section("Hi")], text="Hi")
    assert answer["message"]["blocks"][0]["text"]["text"] == "Hi"
