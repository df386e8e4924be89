"""Sixty themes over twelve stages, of 300 notes with 500 characters each: every page and form opens."""

from playground.client import Modal, Person
from tests.scenarios.conftest import SmallWorkshop, Stage, set_up

LANES = ("action", "touchpoint", "thought", "pain_point", "bright_spot")
STAGES = 12
NOTES = 5
LONG = 400
WORDS = (
    "予約画面が十分で切れて不安です",
    "هل ستكون المقصورة نظيفة وآمنة",
    "🏳️‍🌈👩🏽‍🚀 held & <gone>",
    "Fare *held* for a day",
)


async def test_every_page_of_sixty_themes_and_more_and_the_forms_on_them_keep_to_slacks_limits(
    stage: Stage,
) -> None:
    workshop = await _filled(stage)
    robin = workshop.robin
    await robin.click(await workshop.card("· Group and check"), "Look through the themes")
    page = await robin.modal("themes of 300 notes")
    total = int(page.words.split("*")[1].split()[0])
    assert total >= STAGES * len(LANES)
    seen = _themes(page)
    while "More themes" in page.buttons:
        await robin.click(page, "More themes")
        page = await robin.modal(f"Themes {len(seen) + 1} to")
        seen += _themes(page)
    assert len(seen) == len(set(seen)) == total
    await robin.click(page, "Earlier themes")
    await robin.modal(f"to {(total - 1) // 10 * 10} of {total}.")
    await robin.close(everything=True)

    await robin.command("/journey themes", workshop.room)
    page = await robin.modal("Themes 1 to 10")
    acts = {"Rename": "Rename a theme", "Move a note": "Which note?", "Split": "Split a theme"}
    for act, title in acts.items():
        await robin.click(page, act, block_id=_largest(page))
        await robin.modal(title)
        await robin.close()
        page = await robin.modal("Themes 1 to 10")
    (reading, *_) = (one for one in page.blocks if "Read all 5 notes" in str(one))
    await robin.click(page, "Read all 5 notes", block_id=reading["block_id"])
    notes = await robin.modal("Notes of a theme")
    assert sum(len(words) > LONG for words in notes.words.split("• ")) == NOTES
    await robin.close()
    await robin.click(await robin.modal("Themes 1 to 10"), "Rename", block_id=_largest(page))
    await robin.modal("Rename a theme")
    await robin.submit({"label": "x" * 80})
    page = await robin.modal("is called")
    assert "Themes 1 to 10" in page.words
    assert not await stage.slack.violations()


async def _filled(stage: Stage) -> SmallWorkshop:
    robin, anna, bo = [await stage.slack.person(name) for name in ("Robin", "Anna", "Bo")]
    room = await stage.slack.channel("cx", members=[robin, anna, bo])
    names = [f"{WORDS[number % 4][:20]} {number + 1}" for number in range(STAGES)]
    await set_up(robin, room, stages="\n".join(names), lanes=list(LANES))
    workshop = SmallWorkshop(stage, robin, anna, bo, room)
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    for number in range(1, STAGES + 1):
        card = await workshop.card(f"Step {number} of")
        await _write(workshop, anna, number)
        await robin.click(card, "Next step")
    await workshop.card("· Group and check")
    await stage.bot.idle()
    return workshop


async def _write(workshop: SmallWorkshop, person: Person, number: int) -> None:
    await workshop.open_form_of(person, await workshop.card(f"Step {number} of"))
    await person.submit({f"cell:stage-{number}:{lane}": _notes(number, lane) for lane in LANES})
    await person.modal("saved")
    await person.close(everything=True)


def _notes(number: int, lane: str) -> str:
    """Notes of 500 characters that say nearly the same."""
    said = f" of {lane} at {number}: {WORDS[number % 4]} waits in the long queue at the counter; "
    return "\n".join(f"note {place}{said * 30}"[:500].strip() for place in range(1, NOTES + 1))


def _themes(page: Modal) -> list[str]:
    """The blocks of the themes on a page."""
    menus = (one for one in page.blocks if one.get("accessory", {}).get("action_id") == "theme")
    return [str(one["accessory"]["options"][0]["value"]) for one in menus]


def _largest(page: Modal) -> str:
    """The block of the first theme that holds all notes of its cell."""
    menus = (one for one in page.blocks if one.get("accessory", {}).get("action_id") == "theme")
    return next(str(one["block_id"]) for one in menus if f"{NOTES} notes" in one["text"]["text"])
