"""Setting a workshop up over three pages, as people really do it."""

from playground.client import Person, Room
from playground.config import Fault
from tests.scenarios.conftest import Stage, set_up

PAGES = ("1 of 3", "2 of 3", "3 of 3")


async def _place(stage: Stage) -> tuple[Person, Room]:
    robin = await stage.slack.person("Robin")
    return robin, await stage.slack.channel("cx", members=[robin])


async def test_a_template_fills_the_pages_and_its_preview_follows_the_choice(stage: Stage) -> None:
    robin, room = await _place(stage)
    await robin.command("/journey new", room)
    await robin.modal("1 of 3")
    await robin.fill({"title": "New shoes", "start_from": "template:e-commerce"})
    await robin.modal("Make up my mind")
    await robin.submit()
    who = await robin.modal("2 of 3")
    assert "Leila Haddad" in str(who.values)
    await robin.submit()
    how = await robin.modal("3 of 3")
    assert "Keep it or return it" in str(how.values)
    await robin.submit()
    card = await room.message("Start the workshop")
    assert "New shoes" in card.words
    assert "Leila Haddad" in card.words
    assert not await stage.slack.violations()


async def test_going_back_keeps_everything_also_what_was_typed_on_later_pages(stage: Stage) -> None:
    robin, room = await _place(stage)
    await robin.command("/journey new", room)
    await robin.modal("1 of 3")
    await robin.submit({"title": "Breakfast"})
    page = await robin.modal("2 of 3")
    await robin.fill({"persona": "Sam, a regular", "scenario": "Wants quiet"})
    await robin.click(page, "Back")
    first = await robin.modal("1 of 3")
    assert "Breakfast" in str(first.values)
    await robin.submit()
    page = await robin.modal("2 of 3")
    assert "Sam, a regular" in str(page.values)
    await robin.submit()
    last = await robin.modal("3 of 3")
    await robin.fill({"stages": "Before\nAfter"})
    await robin.click(last, "Back")
    page = await robin.modal("2 of 3")
    assert "Wants quiet" in str(page.values)
    await robin.submit()
    assert "Before\\nAfter" in str((await robin.modal("3 of 3")).values)


async def test_who_cancels_goes_on_later_or_starts_afresh(stage: Stage) -> None:
    robin, room = await _place(stage)
    await robin.command("/journey new", room)
    await robin.modal("1 of 3")
    await robin.submit({"title": "Breakfast"})
    await robin.modal("2 of 3")
    await robin.close()
    await robin.command("/journey new", room)
    page = await robin.modal("what you typed is still here")
    assert "Breakfast" in str(page.values)
    await robin.click(page, "Start afresh")
    for _ in range(50):
        if "Breakfast" not in str((await robin.modal("1 of 3")).values):
            break
    assert "Breakfast" not in str((await robin.modal("1 of 3")).values)


async def test_every_page_delivered_twice_makes_one_workshop(stage: Stage) -> None:
    robin, room = await _place(stage)
    await stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    await set_up(robin, room)
    await room.message("Start the workshop")
    await stage.slack.set_faults()
    await stage.bot.idle()
    assert len([one for one in await room.messages() if "Start the workshop" in one.buttons]) == 1


async def test_a_stage_too_many_is_said_at_the_field_and_nothing_typed_is_lost(stage: Stage) -> None:
    robin, room = await _place(stage)
    await set_up(robin, room, stages="Only one")
    page = await robin.modal("3 of 3")
    assert "2 to 12 stages" in page.errors["stages"]
    assert "Only one" in str(page.values)
    await robin.submit({"stages": "Before\nAfter"})
    assert await room.message("Start the workshop")


async def test_an_earlier_workshop_of_the_channel_is_a_start(stage: Stage) -> None:
    robin, room = await _place(stage)
    await set_up(robin, room, title="First round", stages="Look\nTaste\nPay")
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    await room.message("· Look")
    await robin.command("/journey new", room)
    page = await robin.modal("1 of 3")
    earlier = next(one for one in page.raw["blocks"] if one.get("block_id") == "start_from")
    value = earlier["element"]["option_groups"][1]["options"][0]["value"]
    await robin.fill({"title": "Second round", "start_from": value})
    await robin.modal("notes are not")
    await robin.submit()
    assert "Sam, a regular" in str((await robin.modal("2 of 3")).values)
    await robin.submit()
    assert "Look\\nTaste\\nPay" in str((await robin.modal("3 of 3")).values)
