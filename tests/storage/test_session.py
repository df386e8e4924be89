"""The contract of the store: the same suite on both databases."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from journey.contributions import Severity
from journey.opportunities import Opportunity
from storage.database import Database, NestedTransactionError
from storage.session import ChangedMeanwhileError, StoredSession
from storage.store import Store
from storage.tenancy import TenantError
from tests.storage.facts import ELSEWHERE, OURS, THEIRS, with_workshop, workshop, written
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.transitions import started


async def test_the_store_is_what_the_use_cases_ask_for(store: Store) -> None:
    port: WorkshopStore = store
    async with port.transaction(OURS) as session:
        assert await session.workshops_in("C1") == ()


async def test_a_workshop_comes_back_as_it_was_stored(store: Store) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    one = started(workshop(), datetime(2026, 11, 20, 15, 0, 0, 7, tzinfo=zone))
    async with store.transaction(OURS) as session:
        await session.add_workshop(one)
    async with store.transaction(OURS) as session:
        found = await session.workshop("w-1")
    assert found == one
    assert found.model_dump_json() == one.model_dump_json()


async def test_an_unknown_workshop_is_refused(store: Store) -> None:
    async with store.transaction(OURS) as session:
        with pytest.raises(WorkshopNotFoundError):
            await session.workshop("w-1")
        with pytest.raises(WorkshopNotFoundError):
            await session.save_workshop(workshop(revision=2))


async def test_an_exception_takes_everything_back(store: Store) -> None:
    async def fail() -> None:
        async with store.transaction(OURS) as session:
            await session.add_workshop(workshop())
            await session.is_first_delivery("d-1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with store.transaction(OURS) as session:
        assert await session.workshops_in("C1") == ()
        assert await session.is_first_delivery("d-1")


async def test_a_change_has_to_follow_the_stored_revision(store: Store) -> None:
    await with_workshop(store)
    later = started(workshop(), datetime(2026, 11, 20, tzinfo=UTC))
    async with store.transaction(OURS) as session:
        await session.save_workshop(later)
        assert await session.workshop("w-1") == later
        with pytest.raises(ChangedMeanwhileError):
            await session.save_workshop(later)
    async with store.transaction(OURS) as session:
        assert await session.workshop("w-1") == later


async def test_people_who_change_a_workshop_at_once_wait_for_each_other(store: Store) -> None:
    await with_workshop(store)

    async def retitle(number: int) -> None:
        async with store.transaction(OURS) as session:
            found = await session.workshop("w-1")
            changes = {"title": f"{found.title}{number}", "revision": found.revision + 1}
            await session.save_workshop(found.model_copy(update=changes))

    await asyncio.gather(*(retitle(number) for number in range(8)))
    async with store.reading(OURS) as session:
        found = await session.workshop("w-1")
    assert found.revision == 9
    assert sorted(found.title[-8:]) == list("01234567")


async def test_the_newest_workshop_of_a_channel_comes_first(store: Store) -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    async with store.transaction(OURS) as session:
        for number in (2, 3, 1):
            await session.add_workshop(workshop(f"w-{number}", created=noon + timedelta(hours=number)))
        await session.add_workshop(workshop("w-4", channel="C2"))
        found = await session.workshops_in("C1")
    assert [one.id for one in found] == ["w-3", "w-2", "w-1"]


async def test_a_delivery_is_first_once_per_team(store: Store) -> None:
    async with store.transaction(OURS) as session:
        assert await session.is_first_delivery("d-1")
        assert not await session.is_first_delivery("d-1")
    for team, is_first in ((OURS, False), (THEIRS, True), (ELSEWHERE, True)):
        async with store.transaction(team) as session:
            assert await session.is_first_delivery("d-1") is is_first


async def test_a_delivery_that_comes_twice_at_once_is_first_once(store: Store) -> None:
    async def deliver() -> bool:
        async with store.transaction(OURS) as session:
            return await session.is_first_delivery("d-1")

    assert sorted(await asyncio.gather(*(deliver() for _ in range(4)))) == [False, False, False, True]


async def test_contributions_come_back_verbatim_and_by_id(store: Store) -> None:
    await with_workshop(store)
    texts = {"c-b": "<b>&amp; Ümläut 🚂", "c-a": "line\nbreak\x00nul", "c-c": "  kept  "}
    async with store.transaction(OURS) as session:
        ones = [written(one, text=text, severity=Severity.ABANDONS) for one, text in texts.items()]
        await session.add_contributions("w-1", 0, ones)
    async with store.transaction(OURS) as session:
        found = await session.contributions("w-1")
    assert list(found) == sorted(ones, key=lambda one: one.contribution.id)


async def test_a_hidden_note_is_found_by_its_author_and_by_who_asks_for_hidden_ones_only(
    store: Store,
) -> None:
    await with_workshop(store)
    shown, away = written("c-1"), written("c-2")
    hidden = away.model_copy(update={"hidden": True})
    async with store.transaction(OURS) as session:
        await session.add_contributions("w-1", 0, [shown, away])
        assert await session.hidden_contributions("w-1") == ()
        await session.save_contribution("w-1", hidden)
    async with store.transaction(OURS) as session:
        assert await session.contributions("w-1") == (shown,)
        assert await session.hidden_contributions("w-1") == (hidden,)
        assert await session.contributions_by("w-1", 0, "key-1") == (shown, hidden)
        assert await session.count_contributions("w-1", 0) == 1
        await session.forget_authors("w-1")
        assert await session.hidden_contributions("w-1") == (hidden,)
        await session.save_contribution("w-1", away)
        assert await session.contributions("w-1") == (shown, away)


async def test_contributions_are_counted_per_step_and_per_author_and_cell(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        await session.add_contributions("w-1", 0, [written("c-1"), written("c-2", place=1)])
        await session.add_contributions(
            "w-1", 0, [written("c-3", lane="thought"), written("c-4", author="k")]
        )
        await session.add_contributions("w-1", 1, [written("c-5")])
        assert await session.count_contributions("w-1", 0) == 4
        assert await session.count_contributions("w-1", 2) == 0
        cells = await session.count_written_in_cells("w-1", 0, "key-1")
    assert cells == {("stage-1", "action"): 2, ("stage-1", "thought"): 1}


async def test_an_author_key_is_the_same_within_a_step_and_says_nothing_elsewhere(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        first = await session.author_key("w-1", 0, "U1")
        assert first != await session.author_key("w-1", 1, "U1")
        assert first != await session.author_key("w-1", 0, "U2")
    async with store.transaction(OURS) as session:
        assert await session.author_key("w-1", 0, "U1") == first
        await session.forget_authors("w-1")
        assert await session.author_key("w-1", 0, "U1") != first
    assert len(first) == 64


async def test_two_first_answers_to_a_step_share_its_secret(store: Store) -> None:
    await with_workshop(store)

    async def key() -> str:
        async with store.transaction(OURS) as session:
            return await session.author_key("w-1", 0, "U1")

    assert len(set(await asyncio.gather(*(key() for _ in range(4))))) == 1


async def test_done_is_never_taken_back(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        for person, step, done in (("U1", 0, False), ("U1", 0, True), ("U1", 0, False), ("U2", 1, False)):
            await session.record_participation("w-1", step, person, done=done)
        assert await session.participants("w-1") == {"U1", "U2"}
        assert await session.participants("w-1", 1) == {"U2"}
        assert await session.count_done("w-1", 0) == 1
        assert await session.count_done("w-1", 1) == 0


async def test_an_opportunity_takes_the_place_of_the_one_of_its_theme(store: Store) -> None:
    await with_workshop(store)
    owned = Opportunity(theme_id="t-1", owner="U1", due=date(2027, 1, 31), metric="sales", value=5)
    async with store.transaction(OURS) as session:
        await session.save_opportunity("w-1", Opportunity(theme_id="t-2"))
        await session.save_opportunity("w-1", Opportunity(theme_id="t-1"))
        await session.save_opportunity("w-1", owned)
    async with store.transaction(OURS) as session:
        assert await session.opportunities("w-1") == (owned, Opportunity(theme_id="t-2"))


async def test_an_authors_notes_of_a_step_are_found_by_their_key(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        await session.add_contributions("w-1", 0, [written("c-2"), written("c-1", place=1)])
        await session.add_contributions("w-1", 0, [written("c-3", author="key-2")])
        await session.add_contributions("w-1", 1, [written("c-4")])
        found = await session.contributions_by("w-1", 0, "key-1")
        assert [one.contribution.id for one in found] == ["c-1", "c-2"]
    async with store.transaction(THEIRS) as session:
        assert await session.contributions_by("w-1", 0, "key-1") == ()


async def test_a_changed_contribution_takes_the_place_of_the_one_with_its_id(store: Store) -> None:
    await with_workshop(store)
    changed = written("c-1", place=3, text="other words", severity=Severity.ABANDONS)
    async with store.transaction(OURS) as session:
        await session.add_contributions("w-1", 0, [written("c-1"), written("c-2")])
        await session.save_contribution("w-1", changed)
        assert await session.contributions_by("w-1", 0, "key-1") == (changed, written("c-2"))
    async with store.reading(OURS) as session:
        assert await session.contributions("w-1") == (changed, written("c-2"))


async def test_a_deleted_contribution_is_gone_and_can_be_deleted_again(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        await session.add_contributions("w-1", 0, [written("c-1"), written("c-2")])
        for _ in range(2):
            await session.delete_contribution("w-1", "c-1")
        assert await session.contributions("w-1") == (written("c-2"),)
    async with store.transaction(THEIRS) as session:
        await session.delete_contribution("w-1", "c-2")
    async with store.reading(OURS) as session:
        assert await session.count_contributions("w-1", 0) == 1


async def test_a_workshop_of_another_team_cannot_be_stored(store: Store) -> None:
    with pytest.raises(TenantError):
        async with store.transaction(THEIRS) as session:
            await session.add_workshop(workshop())
    with pytest.raises(TenantError):
        async with store.transaction(THEIRS) as session:
            await session.save_workshop(workshop(revision=2))


async def test_a_transaction_inside_a_transaction_is_refused_at_once(store: Store) -> None:
    async with store.transaction(OURS):
        for inner in (store.transaction, store.reading):
            with pytest.raises(NestedTransactionError):
                async with inner(OURS):
                    pass
    async with store.transaction(OURS) as session:
        assert await session.workshops_in("C1") == ()


Write = Callable[[StoredSession], Awaitable[object]]


@pytest.mark.parametrize(
    "write",
    [
        lambda session: session.is_first_delivery("d-1"),
        lambda session: session.add_contributions("w-1", 0, [written("c-1")]),
        lambda session: session.save_contribution("w-1", written("c-1")),
        lambda session: session.delete_contribution("w-1", "c-1"),
        lambda session: session.save_votes("w-1", 3, "key-1", {"t-1": 1}),
        lambda session: session.forget_authors("w-1"),
        lambda session: session.request(RefreshCard(team=OURS, workshop_id="w-1")),
    ],
)
async def test_a_reading_session_cannot_write(store: Store, write: Write) -> None:
    await with_workshop(store)
    async with store.reading(OURS) as session:
        assert await session.workshop("w-1") == workshop()
    with pytest.raises(TenantError):
        async with store.reading(OURS) as session:
            await write(session)


async def test_a_reader_waits_for_no_writer(database: Database) -> None:
    store = Store(database)
    await with_workshop(store)

    async def read() -> int:
        async with store.reading(OURS) as session:
            return (await session.workshop("w-1")).revision

    async with store.transaction(OURS) as session:
        later = started(await session.workshop("w-1"), datetime(2026, 11, 20, tzinfo=UTC))
        await session.save_workshop(later)
        assert await asyncio.wait_for(asyncio.create_task(read()), 5) == 1
    assert await read() == 2
