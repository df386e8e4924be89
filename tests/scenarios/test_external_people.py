import pytest

from playground.client import Person, Playground, Room
from tests.scenarios.conftest import Stage, set_up

ACTION = "cell:stage-1:action"


async def room_with_strangers(slack: Playground, mode: str) -> tuple[Person, Person, Person, Room]:
    """A facilitator, a guest and somebody of another organisation in a channel with a running workshop."""
    robin = await slack.person("Robin")
    guest = await slack.person("Gus", guest=True)
    stranger = await slack.person("Xi", home_team="T0ELSEWHERE")
    room = await slack.channel("cx", members=[robin, guest, stranger], external=True)
    await set_up(robin, room, anonymity=mode)
    await robin.click(await room.message("Start the workshop"), "Start the workshop")
    await room.message("· Before")
    return robin, guest, stranger, room


async def answer(person: Person, room: Room, text: str) -> None:
    await person.click(await room.message("· Before"), "Add your view")
    await person.modal("One idea per line")
    await person.submit({ACTION: text})
    saved = await person.modal("1 note saved")
    await person.click(saved, "I'm done with this step")
    await person.modal("You are done")


@pytest.mark.parametrize(("mode", "signed"), [("named", True), ("anonymous", False)])
async def test_guests_and_people_of_another_organisation_answer_by_button_and_are_marked(
    stage: Stage, mode: str, signed: bool
) -> None:
    robin, guest, stranger, room = await room_with_strangers(stage.slack, mode)
    await answer(guest, room, "reads the menu outside")
    await answer(stranger, room, "books a table by phone")
    await robin.click(await room.message("· Before"), "Next step")
    card = await room.message("· After")
    reveal = await room.message("“Before” is over", thread_ts=card.ts)
    assert "reads the menu outside" in reveal.words
    assert "books a table by phone" in reveal.words
    assert (f"({stranger.name} (external))" in reveal.words) == signed
    assert ("external" in reveal.words) == signed
    assert (f"({guest.name} (external))" in reveal.words) == signed
    assert not await stage.slack.violations()


async def test_somebody_of_another_organisation_finds_their_steps_on_home(stage: Stage) -> None:
    _, _, stranger, room = await room_with_strangers(stage.slack, "named")
    await stranger.click(await room.message("· Before"), "Add your view")
    await stranger.modal("One idea per line")
    await stranger.submit({ACTION: "books a table by phone"})
    await stranger.modal("1 note saved")
    await stranger.close(everything=True)
    await stranger.open_home()
    assert await stranger.home("Waiting for you")
