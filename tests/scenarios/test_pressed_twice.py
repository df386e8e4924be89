"""A whole workshop in which every button that does something, and every form, is pressed twice at once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.rehearsal.exports import save_exports
from bot.rehearsal.play import assemble, play
from bot.rehearsal.sample import Sample, load_sample
from journey.interchange import read_map
from journey.lanes import EMOTION
from journey.text import ideas_of
from playground.client import Person
from tests.scenarios.conftest import SmallWorkshop, Stage

Act = Callable[..., Awaitable[Any]]

OPENS_A_FORM = {"Add your view", "Add another", "Vote", "Set an owner", "Set owners first"}
"""A second form would come over the first one's answer, as for a person who is that quick."""


def _twice(act: Act) -> Act:
    async def twice(*given: Any, **named: Any) -> Any:
        if OPENS_A_FORM.intersection(str(one) for one in given):
            return await act(*given, **named)
        both = await asyncio.gather(act(*given, **named), act(*given, **named), return_exceptions=True)
        done = [one for one in both if not isinstance(one, BaseException)]
        if not done:
            raise both[0]
        return done[0]

    return twice


def _ideas(sample: Sample) -> list[str]:
    texts = (text for answer in sample.answers for text in answer.lanes.values())
    return sorted(idea for text in texts for idea in ideas_of(text))


async def test_every_idea_dot_and_step_counts_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for act in ("click", "submit"):
        monkeypatch.setattr(Person, act, _twice(getattr(Person, act)))
    sample = load_sample()
    cast = await assemble(stage.slack, sample, "workshop")
    async for _ in play(sample, cast):
        pass
    await stage.bot.idle()
    (saved,) = [path async for path in save_exports(stage.slack, cast, ("json",), stage.directory / "out")]
    journey_map = read_map(saved.read_text(encoding="utf-8"))
    told = [one.text for one in journey_map.contributions() if one.lane != EMOTION]
    assert sorted(told) == _ideas(sample)
    votes = [one.votes for found in journey_map.stages for cell in found.cells for one in cell.themes]
    assert sum(votes) == sum(len(texts) for texts in sample.votes.values())
    results = [one for one in await cast.room.messages() if "Export the map" in str(one.blocks)]
    assert len({one.ts for one in results}) == len(results) == 2  # the closed card and the result
    assert not await stage.slack.violations()


async def test_two_who_lead_go_on_at_once_and_the_workshop_goes_one_step(workshop: SmallWorkshop) -> None:
    robin, anna = workshop.robin, workshop.anna
    await robin.command(f"/journey handover <@{anna.id}>", workshop.room)
    await robin.ephemeral("leads the workshop now")
    card = await workshop.card()
    await asyncio.gather(robin.click(card, "Next step"), anna.click(card, "Next step"))
    await workshop.stage.bot.idle()
    assert "Step 2 of" in (await workshop.card("· After")).words
    thread = [one.words for one in await workshop.room.messages(thread_ts=card.ts)]
    assert sum("“Before” is over" in one for one in thread) == 1


async def test_when_the_facilitator_vanishes_somebody_who_took_part_leads_to_the_end(
    workshop: SmallWorkshop,
) -> None:
    anna, bo, room = workshop.anna, workshop.bo, workshop.room
    await bo.command("/journey takeover", room)
    assert await bo.ephemeral("Only somebody who has taken part can take over")
    await workshop.open_form(anna)
    await anna.submit({"cell:stage-1:action": "looks at photos"})
    await anna.modal("1 note saved")
    await anna.close(everything=True)
    await anna.command("/journey takeover", room)
    await anna.ephemeral("You lead the workshop now")
    await anna.click(await workshop.card(), "Next step")
    await anna.click(await workshop.card("· After"), "Next step")
    await workshop.card("· Opportunities")
    await anna.command("/journey close", room)
    question = await anna.ephemeral("post its map?")
    await anna.click(question, next(one for one in question.buttons if one.startswith("Close")))
    assert await room.message("The workshop is closed", seconds=20.0)
    assert "looks at photos" in str(await workshop.exported())


async def test_step_three_is_opened_again_from_step_seven_and_nothing_is_lost(
    workshop: SmallWorkshop,
) -> None:
    robin, anna, room = workshop.robin, workshop.anna, workshop.room
    for title in ("Before", "After"):
        await robin.click(await workshop.card(f"· {title}"), "Next step")
    await anna.click(await workshop.card("· Opportunities"), "Add your view")
    await anna.modal("One idea per line")
    await anna.submit({"cell:stage-2:opportunity": "a bell on the table"})
    await anna.modal("1 note saved")
    await anna.close(everything=True)
    for title in ("Opportunities", "Group and check", "Dot vote", "Owners and proof"):
        await robin.click(await workshop.card(f"· {title}"), "Next step")
    assert "Step 7 of 7" in (await workshop.card("· Read-back")).words
    await robin.command("/journey reopen 3", room)
    await robin.click(await robin.ephemeral("Open “Opportunities” again?"), "Open it again")
    await anna.click(await workshop.card("· Opportunities · open again"), "Add your view")
    await anna.modal("One idea per line")
    await anna.submit({"cell:stage-1:opportunity": "a menu outside"})
    await anna.modal("1 note saved")
    await anna.close(everything=True)
    await robin.click(await workshop.card("open again"), "Next step")
    await workshop.card("· Read-back")
    found = str(await workshop.exported())
    assert "a bell on the table" in found
    assert "a menu outside" in found
