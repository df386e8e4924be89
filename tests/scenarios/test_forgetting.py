import asyncio
import sqlite3
from contextlib import closing

import pytest

from playground.elements import CannotDoError
from tests.scenarios.conftest import SmallWorkshop, direct

ACTION = "cell:stage-1:action"


async def write(workshop: SmallWorkshop, text: str) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: text})
    await workshop.anna.modal("saved")
    await workshop.anna.close(everything=True)


async def close(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey close", workshop.room)
    question = await workshop.robin.ephemeral("and post its map?")
    await workshop.robin.click(question, "Close and post the map")
    await workshop.room.message("Journey map:", seconds=30)
    await workshop.stage.bot.idle()


def dump(workshop: SmallWorkshop) -> str:
    path = workshop.stage.directory / "journeyline.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


async def test_who_asks_to_be_forgotten_is_told_what_goes_and_then_it_is_gone(
    workshop: SmallWorkshop,
) -> None:
    slack, anna, robin = workshop.stage.slack, workshop.anna, workshop.robin
    await robin.command(f"/journey invite @{anna.name}", workshop.room)
    await direct(slack, anna, "You are invited")
    await write(workshop, "asks a discreet friend")
    await robin.click(await workshop.card(), "Next step")
    await workshop.card("· After")
    await workshop.stage.bot.idle()
    await anna.command("/journey forget-me", workshop.room)
    form = await anna.modal("What I can delete")
    assert "What I cannot" in form.words
    results = await asyncio.gather(anna.submit(), anna.submit(), return_exceptions=True)
    assert results
    await anna.modal("Done")
    await workshop.stage.bot.idle()
    told = await direct(slack, robin, "is out of date")
    assert anna.id not in str(told.raw)
    text = dump(workshop)
    assert "discreet friend" not in text
    assert anna.id not in text
    assert "discreet friend" not in str(await workshop.exported())
    assert not await slack.violations()


async def test_the_button_on_home_does_the_same_and_a_second_time_there_is_nothing(
    workshop: SmallWorkshop,
) -> None:
    anna = workshop.anna
    await write(workshop, "asks a friend")
    for said in ("Done, in 1 workshop", "there is nothing left"):
        await anna.open_home()
        home = await anna.home("What is stored")
        await anna.click(home, "Forget me")
        await anna.modal("What I can delete")
        await anna.submit()
        await anna.modal(said)
        await anna.close(everything=True)


async def test_a_facilitator_deletes_a_workshop_that_is_over(workshop: SmallWorkshop) -> None:
    slack, robin, anna, room = workshop.stage.slack, workshop.robin, workshop.anna, workshop.room
    await write(workshop, "asks a discreet friend")
    await robin.command("/journey delete", room)
    assert await robin.ephemeral("Only a workshop that is over")
    await close(workshop)
    await anna.command("/journey delete", room)
    assert await anna.ephemeral("Only the facilitator")
    await robin.command("/journey delete", room)
    question = await robin.ephemeral("for good?")
    assert "stay in Slack" in question.words
    await robin.click(question, "Delete for good")
    assert await room.message("This workshop was deleted")
    with pytest.raises(CannotDoError):
        await robin.click(question, "Delete for good")
    await workshop.stage.bot.idle()
    text = dump(workshop)
    assert "discreet friend" not in text
    assert "Trying a new caf" not in text
    await robin.command("/journey delete", room)
    assert await robin.ephemeral("no open workshop in this channel")
    assert not await slack.violations()
