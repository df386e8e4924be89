import logging

import pytest

from bot.cli.terminal import quiet_logs
from bot.written import as_written
from tests.scenarios.conftest import SmallWorkshop, Stage, set_up

ACTION = "cell:stage-1:action"


async def test_even_at_the_level_debug_no_log_holds_words_names_or_ids(
    workshop: SmallWorkshop, caplog: pytest.LogCaptureFixture
) -> None:
    root = logging.getLogger().level
    quiet_logs("DEBUG")
    logging.getLogger().setLevel(logging.INFO)
    try:
        await workshop.open_form(workshop.anna)
        await workshop.anna.submit({ACTION: "a very secret idea"})
        await workshop.anna.modal("1 note saved")
        await workshop.robin.click(await workshop.card(), "Next step")
        await workshop.card("· After")
        await workshop.stage.bot.idle()
    finally:
        logging.getLogger().setLevel(root)
    told = "\n".join(str(vars(record)) for record in caplog.records)
    for secret in ("a very secret idea", workshop.anna.id, workshop.anna.name, "xoxb-", "xapp-"):
        assert secret not in told


async def test_where_the_bot_is_not_invited_the_facilitator_is_told_and_the_card_follows(
    stage: Stage,
) -> None:
    robin = await stage.slack.person("Robin")
    room = await stage.slack.channel("quiet", members=[robin], with_bot=False)
    await set_up(robin, room, title="Quiet")
    for _ in range(50):
        direct = await stage.slack.direct_message(robin)
        if direct is not None:
            break
        await stage.bot.idle()
    assert direct is not None
    assert await direct.message("/invite @Journeyline")
    await room.join()
    assert await room.message("Start the workshop", seconds=40.0)


async def test_a_message_becomes_evidence_without_anybodys_id(workshop: SmallWorkshop) -> None:
    message = await workshop.bo.say(f"R&amp;D told <@{workshop.anna.id}> nothing", workshop.room)
    await workshop.bo.shortcut("add_to_map", message)
    form = await workshop.bo.modal("In their words")
    assert workshop.anna.id not in str(form.blocks)
    assert "R&D told @someone nothing" in str(form.blocks)


@pytest.mark.parametrize(
    ("wire", "read"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("<@U123|anna> in <#C1|cx>", "@anna in #cx"),
        ("<https://example.com/a|the site> <https://example.com/b>", "the site https://example.com/b"),
        ("<!here> and <!subteam^S1|@team>", "@here and @team"),
    ],
)
def test_slacks_wire_format_is_read_as_people_read_it(wire: str, read: str) -> None:
    assert as_written(wire) == read


async def test_words_in_a_command_are_shown_as_they_were_typed(workshop: SmallWorkshop) -> None:
    await workshop.anna.command("/journey a&b", workshop.room)
    answer = await workshop.anna.ephemeral("I don't know")
    assert "a&amp;b" in str(answer.blocks)
    assert "&amp;amp;" not in str(answer.blocks)


async def test_a_cancelled_workshop_gives_no_map(workshop: SmallWorkshop) -> None:
    await workshop.robin.command("/journey cancel", workshop.room)
    question = await workshop.robin.ephemeral("Cancel “Trying a new café”?")
    await workshop.robin.click(question, "Cancel the workshop")
    assert await workshop.room.message("was cancelled")
    await workshop.robin.command("/journey export png", workshop.room)
    assert await workshop.robin.ephemeral("There is no open workshop in this channel")
