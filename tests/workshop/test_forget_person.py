import pytest

from journey.anonymity import Anonymity
from journey.flags import Flag, FlagKind
from journey.themes import Theme, ThemeOrigin
from tests.storage.facts import theme, written
from tests.workshop.fake_people import ExpectedRows
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, OPPORTUNITIES, OWNERS, READ_BACK, TEAM, VOTE, Room
from workshop.errors.workshops import NobodyLeadsError
from workshop.forget_person import Forgotten
from workshop.forgetting import themes_without
from workshop.hand_over import hand_over, take_over
from workshop.jobs import TellForgotten
from workshop.workshop import changed

ACTION = ("stage-1", "action")
NAME = "Ana Lima"


async def test_anonymous_notes_of_a_running_workshop_are_found_in_every_step_and_deleted() -> None:
    room = await Room().running()
    await room.write("mine, in the first step", cell=ACTION)
    await room.write("somebody else's", cell=ACTION, person="U-ben")
    await room.next(COMPARE)
    await room.write("mine, in the second", step=BOOK)
    forgotten = await room.forget("U-ana")
    assert forgotten == Forgotten(notes=2, workshops=1)
    assert [one.contribution.text for one in room.written()] == ["somebody else's"]
    assert {place.person for place in room.store.rows(TEAM).done} == {"U-ben"}
    assert await room.forget("U-ana") == Forgotten()


async def test_anonymous_notes_of_a_closed_workshop_stay_because_nobody_can_find_them() -> None:
    room = await Room().running()
    await room.write("nobody knows whose", cell=ACTION)
    await room.close()
    assert await room.forget("U-ana", names=(NAME,)) == Forgotten(workshops=1)
    assert await room.texts() == ["nobody knows whose"]
    assert room.store.rows(TEAM).done == {}


@pytest.mark.parametrize(("keeps", "texts"), [(False, ["Ben's"]), (True, ["Ana's", "Ben's"])])
async def test_notes_that_bear_a_name_go_or_lose_it_also_after_the_close(
    texts: list[str], *, keeps: bool
) -> None:
    room = await Room().running(anonymity=Anonymity.NAMED)
    await room.write("Ana's", cell=ACTION, name=NAME)
    await room.write("Ben's", cell=ACTION, person="U-ben", name="Ben")
    await room.close()
    await room.group_rest()
    forgotten = await room.forget("U-ana", names=(NAME,), keeps_notes=keeps)
    assert (forgotten.notes, forgotten.names) == ((0, 1) if keeps else (1, 0))
    assert await room.texts() == texts
    assert NAME not in (await room.map()).model_dump_json()
    assert "Ben" in (await room.map()).model_dump_json()


async def test_somebody_elses_name_is_no_proof_for_one_who_took_no_part() -> None:
    room = await Room().running(anonymity=Anonymity.NAMED)
    await room.write("Ana's", cell=ACTION, name=NAME)
    await room.close()
    assert await room.forget("U-imposter", names=(NAME,)) == Forgotten()
    assert await room.texts() == ["Ana's"]


async def test_open_dots_go_and_those_of_others_stay() -> None:
    room = await Room().running()
    await room.write("why not a sign", cell=("stage-1", "pain_point"), person="U-ben")
    await room.go_to(VOTE)
    await room.group(COMPARE)
    (theme_id,) = {one.id for one in room.store.rows(TEAM).themes[room.id]}
    await room.vote(theme_id, theme_id)
    await room.vote(theme_id, person="U-ben")
    await room.forget("U-ana")
    await room.next(VOTE)
    assert await room.votes() == {theme_id: 1}


async def test_who_owned_an_opportunity_does_so_no_longer() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    for text in ("a sign", "a phone"):
        await room.write(text, step=OPPORTUNITIES, person="U-ben", cell=("stage-1", "opportunity"))
    await room.go_to(OWNERS)
    await room.group(OPPORTUNITIES)
    (one,) = (theme.id for theme in room.store.rows(TEAM).themes[room.id] if theme.lane == "opportunity")
    for owner in ("<@U-ana>", "@ana lima"):
        await room.own(one, owner, metric="calls")
        await room.forget("U-ana", names=(NAME,))
        stored = room.store.rows(TEAM).opportunities[room.id, one]
        assert (stored.owner, stored.metric) == ("", "calls")
    await room.own(one, "Ana of Sales", person="U-ana", metric="calls")
    assert [owner.person for owner in (await room.workshop()).owners] == ["U-ana"]
    await room.forget("U-ana", names=(NAME,))
    assert room.store.rows(TEAM).opportunities[room.id, one].owner == ""
    assert (await room.workshop()).owners == ()
    await room.own(one, "Web Team")
    await room.forget("U-ana", names=(NAME,))
    assert room.store.rows(TEAM).opportunities[room.id, one].owner == "Web Team"


async def test_what_a_person_flagged_stays_without_their_name() -> None:
    room = await Room().running(anonymity=Anonymity.NAMED)
    await room.write("Ana's", cell=ACTION, name=NAME)
    flag = Flag(id="f", kind=FlagKind.WRONG_QUOTE, text="not so", author=NAME)
    async with room.store.transaction(TEAM) as session:
        await session.save_workshop(changed(await session.workshop(room.id), flags=(flag,)))
    await room.forget("U-ana", names=(NAME,))
    (left,) = (await room.workshop()).flags
    assert (left.text, left.author) == ("not so", "")


async def test_a_forgotten_facilitator_leaves_the_workshop_to_a_co_facilitator() -> None:
    room = await Room().running()
    await hand_over(TEAM, room.id, FACILITATOR, "U-ben", store=room.store)
    await room.forget("U-ben")
    assert ((await room.workshop()).facilitator, (await room.workshop()).co_facilitators) == (FACILITATOR, ())


async def test_without_one_nobody_leads_until_somebody_takes_over() -> None:
    room = await Room().running()
    await room.forget(FACILITATOR)
    assert (await room.workshop()).facilitator == ""
    with pytest.raises(NobodyLeadsError):
        await room.next(COMPARE)
    await take_over(TEAM, room.id, "U-new", store=room.store)
    workshop = await room.workshop()
    assert (workshop.facilitator, workshop.co_facilitators) == ("U-new", ())
    await room.next(COMPARE, "U-new")


async def test_invitations_reminders_and_peace_go_in_every_workshop() -> None:
    room = await Room().running()
    await room.invite("U-ana", "U-ben")
    await room.leave_in_peace("U-ana")
    await room.forget("U-ana")
    assert room.store.rows(TEAM).expected == ExpectedRows(invited={(room.id, "U-ben"): False})


async def test_the_facilitator_hears_that_notes_went_and_never_whose() -> None:
    room = await Room().running()
    await room.write("mine", cell=ACTION)
    await room.forget("U-ana")
    (job,) = room.store.jobs(TEAM, TellForgotten)
    assert "U-ana" not in job.model_dump_json() + job.key


async def test_a_lone_theme_vanishes_and_a_name_made_of_deleted_words_is_replaced() -> None:
    gone = written("gone", text="the secret door behind the shelf")
    kept = [
        written("kept", text="a hidden entrance"),
        written("long", text="an entrance that is hard to find"),
    ]
    themes = [
        theme("alone", "gone"),
        theme("theirs", "gone", "kept", "long", label="secret door", description="The secret door."),
        theme("named", "gone", "kept", label="Entrances", origin=ThemeOrigin.PERSON, description="Doors."),
        theme("untouched", "long", label="secret door", description="Stays."),
    ]
    left = themes_without(themes, [gone], kept)
    assert _told(left) == [
        ("theirs", "a hidden entrance", "", ("kept", "long")),
        ("named", "Entrances", "", ("kept",)),
        ("untouched", "secret door", "Stays.", ("long",)),
    ]


def _told(themes: tuple[Theme, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.id, one.label, one.description, one.contribution_ids) for one in themes]


async def test_who_did_nothing_but_flag_leaves_no_name_either() -> None:
    room = await Room().running(anonymity=Anonymity.NAMED)
    await room.go_to(READ_BACK)
    await room.flag("not so", person="U-ben")
    await room.forget("U-ben", names=("Name of U-ben",))
    (left,) = (await room.workshop()).flags
    assert (left.text, left.author) == ("not so", "")
