from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

ACTION = "cell:stage-1:action"


async def _exported_actions(workshop: SmallWorkshop) -> list[str]:
    await workshop.robin.click(await workshop.card(), "Next step")
    await workshop.card("· After")
    data = await workshop.exported()
    return [
        one["text"]
        for stage in data["stages"]
        for cell in stage["cells"]
        for theme in cell["themes"]
        for one in theme["contributions"]
        if cell["lane"] == "action"
    ]


async def test_a_form_delivered_twice_gives_each_idea_once(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.stage.slack.set_faults(Fault(kind="duplicate", methods=("view_submission",)))
    await workshop.anna.submit({ACTION: "looks at photos\nreads the menu"})
    await workshop.anna.modal("saved")
    await workshop.stage.slack.set_faults()
    deliveries = await workshop.stage.slack.journal(kind="delivery", name="view_submission")
    assert len([one for one in deliveries if "looks at photos" in str(one["payload"])]) > 1
    assert sorted(await _exported_actions(workshop)) == ["looks at photos", "reads the menu"]


async def test_add_another_keeps_the_first_answer(workshop: SmallWorkshop) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    saved = await workshop.anna.modal("1 note saved")
    await workshop.anna.click(saved, "Add another")
    await workshop.anna.modal("One idea per line")
    await workshop.anna.submit({ACTION: "reads the menu"})
    await workshop.anna.modal("1 note saved")
    assert sorted(await _exported_actions(workshop)) == ["looks at photos", "reads the menu"]


async def test_rate_limits_and_faults_of_slack_do_not_keep_the_card_from_the_truth(
    workshop: SmallWorkshop,
) -> None:
    await workshop.stage.slack.set_faults(
        Fault(kind="ratelimited", methods=("chat.update",), times=2, seconds=1.0),
        Fault(kind="server_error", methods=("chat.update",), times=1),
    )
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({ACTION: "looks at photos"})
    await workshop.open_form(workshop.bo)
    await workshop.bo.submit({ACTION: "asks a friend"})
    card = await workshop.room.message("2 people took part", seconds=20.0)
    assert "Step 1 of 7" in card.words
