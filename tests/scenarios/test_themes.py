"""People look through the themes and decide on them, by clicks and short forms."""

import pytest

from playground.client import Modal, Person
from playground.config import Fault
from tests.scenarios.conftest import SmallWorkshop

PAIN = "cell:stage-1:pain_point"


@pytest.fixture
async def grouping(workshop: SmallWorkshop) -> SmallWorkshop:
    """The workshop at its group step: five pain points, grouped by the words they share."""
    for person, text in (
        (workshop.anna, "the queue at the counter is long\nloud music at breakfast"),
        (workshop.bo, "a long queue at the counter\nno table by the window\nthe menu is only on paper"),
    ):
        await workshop.open_form(person)
        await person.submit({PAIN: text})
        await person.modal("saved")
        await person.close(everything=True)
    for title in ("· After", "· Opportunities", "· Group and check"):
        await workshop.robin.click(await workshop.card("· "), "Next step")
        await workshop.card(title)
    await workshop.stage.bot.idle()
    return workshop


async def test_a_theme_is_renamed_split_merged_moved_confirmed_and_all_of_it_undone(
    grouping: SmallWorkshop,
) -> None:
    anna, robin = grouping.anna, grouping.robin
    before = await _themes(grouping)
    assert sorted(map(len, before.values())) == [1, 1, 1, 2]
    page = await look(grouping, anna)
    assert "4 themes of 5 notes, 0 of them confirmed" in page.words

    await choose(anna, page, "queue", "Rename")
    await anna.modal("What shall this theme be called?")
    await anna.submit({"label": "Waiting in line"})
    page = await anna.modal("is called “Waiting in line” now")
    assert len(await _themes(grouping)) == 4

    await choose(anna, page, "Waiting in line", "Split")
    form = await anna.modal("Which notes leave?")
    await anna.submit({"leaving": [_option(form, "a long queue")], "label": "Bo's queue"})
    page = await anna.modal("stand under “Bo's queue” now")

    await choose(anna, page, "Bo's queue", "Merge with…")
    form = await anna.modal("Put it together with which one?")
    await anna.submit({"other": _option(form, "loud music"), "label": "At the counter"})
    page = await anna.modal("are one theme now")

    await choose(anna, page, "At the counter", "Move a note")
    form = await anna.modal("Which note?")
    await anna.submit({"note": _option(form, "loud music"), "to": "alone"})
    page = await anna.modal("The note stands alone now")
    assert "Confirm" not in page.buttons

    page = await look(grouping, robin)
    await choose(robin, page, "At the counter", "Confirm")
    page = await robin.modal("1 theme confirmed")
    await robin.click(page, "Confirm these")
    page = await robin.modal("4 themes confirmed")
    assert "Confirm all" not in page.buttons
    assert await grouping.card("5 themes, 5 of them confirmed")

    for told in ("the confirmation of 4", "the confirmation of 1", "that a note", "the merging", "the split"):
        await robin.click(page, "Undo the last change")
        page = await robin.modal(f"Undone: {told}")
    await robin.click(page, "Undo the last change")
    page = await robin.modal("Undone: the new name")
    assert "Undo the last change" not in page.buttons
    assert await _themes(grouping) == before
    assert not await grouping.stage.slack.violations()


async def test_every_button_pressed_and_every_form_sent_twice_changes_once(grouping: SmallWorkshop) -> None:
    robin, slack = grouping.robin, grouping.stage.slack
    twice = [Fault(kind="duplicate", methods=(kind,)) for kind in ("view_submission", "block_actions")]
    await slack.set_faults(*twice)
    page = await look(grouping, robin)
    await choose(robin, page, "queue", "Rename")
    await robin.modal("What shall this theme be called?")
    await robin.submit({"label": "Waiting in line"})
    page = await robin.modal("is called “Waiting in line” now")
    await choose(robin, page, "Waiting in line", "Split")
    form = await robin.modal("Which notes leave?")
    await robin.submit({"leaving": [_option(form, "a long queue")], "label": "Bo's queue"})
    page = await robin.modal("stand under")
    assert len(await _themes(grouping)) == 5
    await robin.click(page, "Undo the last change")
    page = await robin.modal("Undone: the split")
    await grouping.stage.bot.idle()
    assert "Undo the last change" in (await robin.modal()).buttons
    themes = await _themes(grouping)
    assert len(themes) == 4
    assert "Waiting in line" in themes
    await slack.set_faults()


async def test_late_notes_stand_beside_a_theme_with_a_persons_name_until_the_facilitator_groups_again(
    grouping: SmallWorkshop,
) -> None:
    robin, anna, room = grouping.robin, grouping.anna, grouping.room
    await choose(robin, await look(grouping, robin), "queue", "Rename")
    await robin.modal("What shall this theme be called?")
    await robin.submit({"label": "Waiting in line"})
    await robin.modal("is called")
    await robin.close(everything=True)
    await robin.command("/journey reopen 1", room)
    await robin.click(await robin.ephemeral("Open “Before” again?"), "Open it again")
    await grouping.card("· Before · open again")
    await grouping.open_form(anna)
    await anna.submit({PAIN: "no table by the door\nthe music is loud all day"})
    await anna.modal("saved")
    await anna.close(everything=True)
    await robin.click(await grouping.card("· Before"), "Next step")
    await grouping.card("· Group and check")
    await grouping.stage.bot.idle()
    before = await _themes(grouping)
    assert "Group again" not in (await look(grouping, anna)).buttons
    page = await look(grouping, robin)
    assert "2 notes came late" in page.words
    await robin.click(page, "Group again")
    await robin.modal("are being grouped again")
    await grouping.stage.bot.idle()
    await robin.close(everything=True)
    page = await look(grouping, robin)
    assert "came late" not in page.words
    after = await _themes(grouping)
    assert after["Waiting in line"] == before["Waiting in line"]
    assert len(after) < len(before)
    await robin.click(page, "Undo the last change")
    await robin.modal("Undone: that notes were grouped again")
    assert sum(map(len, (await _themes(grouping)).values())) == 7
    assert not await grouping.stage.slack.violations()


async def test_of_two_people_who_change_one_theme_the_second_is_told_and_keeps_what_they_typed(
    grouping: SmallWorkshop,
) -> None:
    anna, bo = grouping.anna, grouping.bo
    for person in (anna, bo):
        await choose(person, await look(grouping, person), "queue", "Rename")
        await person.modal("What shall this theme be called?")
    await anna.submit({"label": "Lines"})
    await anna.modal("is called “Lines” now")
    await bo.submit({"label": "Rows"})
    assert await bo.modal("Somebody else changed this theme a moment ago")
    await bo.close()
    assert "Rows" in str((await bo.modal("What shall this theme be called?")).values)
    await bo.close()
    await choose(bo, await bo.modal("themes of"), "queue", "Split")
    page = await bo.modal("Somebody else changed this theme a moment ago")
    assert "Lines" in page.words
    assert "Lines" in await _themes(grouping)


async def test_an_empty_name_is_refused_at_its_field_and_alone_stays_alone(grouping: SmallWorkshop) -> None:
    anna = grouping.anna
    page = await look(grouping, anna)
    await choose(anna, page, "queue", "Rename")
    await anna.modal("What shall this theme be called?")
    outcome = await anna.submit({"label": "\u200b"})
    assert "A theme needs a name" in outcome.errors["label"]
    await anna.close()
    await choose(anna, await anna.modal(), "queue", "Split")
    form = await anna.modal("Which notes leave?")
    everything = [_option(form, "a long queue"), _option(form, "the queue at")]
    outcome = await anna.submit({"leaving": everything})
    assert "but not all of them" in outcome.errors["leaving"]


async def test_nothing_is_shown_before_its_reveal_and_after_the_group_step_only_the_facilitator_changes(
    workshop: SmallWorkshop,
) -> None:
    await workshop.open_form(workshop.anna)
    await workshop.anna.submit({PAIN: "the queue is long"})
    await workshop.anna.modal("saved")
    await workshop.anna.close(everything=True)
    for person in (workshop.bo, workshop.robin):
        await person.command("/journey themes", workshop.room)
        page = await person.modal("There are no themes yet")
        assert "queue" not in str(page.raw)
        await person.close(everything=True)
    await workshop.robin.click(await workshop.card("· Before"), "Next step")
    await workshop.card("· After")
    await workshop.stage.bot.idle()
    await workshop.anna.command("/journey themes", workshop.room)
    page = await workshop.anna.modal("the queue is long")
    assert "Rename" not in page.buttons
    await workshop.robin.command("/journey themes", workshop.room)
    page = await workshop.robin.modal("the queue is long")
    await choose(workshop.robin, page, "queue", "Rename")
    await workshop.robin.modal("What shall this theme be called?")
    await workshop.robin.submit({"label": "Lines"})
    assert await workshop.robin.modal("is called “Lines” now")


async def test_names_are_on_no_surface_of_an_anonymous_list(grouping: SmallWorkshop) -> None:
    page = await look(grouping, grouping.robin)
    for person in (grouping.anna, grouping.bo):
        assert person.id not in str(page.raw)
        assert person.real_name not in page.words


async def look(workshop: SmallWorkshop, person: Person) -> Modal:
    await person.click(await workshop.card("· Group and check"), "Look through the themes")
    return await person.modal("themes of")


async def choose(person: Person, page: Modal, words: str, act: str) -> None:
    """Open the menu beside the theme that says these words, and choose."""
    menus = (one for one in page.blocks if one.get("accessory", {}).get("action_id") == "theme")
    (block,) = (one for one in menus if words in one["text"]["text"])
    await person.click(page, act, block_id=block["block_id"])


def _option(form: Modal, text: str) -> str:
    for block in form.blocks:
        menu = block.get("element", {})
        for group in menu.get("option_groups", [menu]):
            for one in group.get("options", ()):
                if one["text"]["text"].startswith(text):
                    return str(one["value"])
    raise AssertionError(f"no option says {text!r}")


async def _themes(workshop: SmallWorkshop) -> dict[str, list[str]]:
    """The pain points' themes as they are exported: the notes' texts by label."""
    await workshop.stage.bot.idle()
    data = await workshop.exported()
    return {
        theme["label"]: sorted(one["text"] for one in theme["contributions"])
        for stage in data["stages"]
        for cell in stage["cells"]
        for theme in cell["themes"]
    }
