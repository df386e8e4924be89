from tests.scenarios.conftest import SmallWorkshop


async def test_a_map_is_shown_again_and_compared_only_to_who_asks(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({"cell:stage-1:action": "walks in", "cell:stage-1:emotion": "-1"})
    await workshop.anna.modal("saved")
    await workshop.bo.command("/journey show", workshop.room)
    hidden = await workshop.bo.ephemeral("Journey map: Trying a new café")
    assert "1 rating" not in hidden.words
    await workshop.robin.command("/journey close", workshop.room)
    question = await workshop.robin.ephemeral("Close and post the map")
    await workshop.robin.click(question, "Close and post the map")
    await workshop.room.message("Journey map:")
    await workshop.bo.command("/journey show 1", workshop.room)
    shown = await workshop.bo.ephemeral("1 rating")
    assert "*1. Before*" in shown.words
    await workshop.bo.command("/journey compare 1 1", workshop.room)
    told = await workshop.bo.ephemeral("Two journeys side by side")
    assert "−1.0  −1.0     0.0" in told.words
    for wrong in ("compare 1", "compare 1 x", "compare"):
        await workshop.anna.command(f"/journey {wrong}", workshop.room)
        assert await workshop.anna.ephemeral("Write the numbers of two workshops")
    await workshop.robin.command("/journey compare 1 9", workshop.room)
    assert await workshop.robin.ephemeral("There is only one workshop in this channel")
    assert not await workshop.stage.slack.violations()
