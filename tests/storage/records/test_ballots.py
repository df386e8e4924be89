from storage.store import Store
from tests.storage.facts import OURS, THEIRS, with_workshop


async def test_a_voters_dots_take_the_place_of_those_given_before(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        await session.save_votes("w-1", 3, "key-1", {"t-1": 2, "t-2": 1})
        await session.save_votes("w-1", 3, "key-2", {"t-2": 1})
        await session.save_votes("w-1", 2, "key-1", {"t-1": 1})
        await session.save_votes("w-1", 3, "key-1", {"t-3": 1, "t-2": 2})
    async with store.transaction(OURS) as session:
        assert await session.votes_by("w-1", 3, "key-1") == {"t-2": 2, "t-3": 1}
        assert await session.count_votes("w-1", 3) == {"t-2": 3, "t-3": 1}
        assert await session.ballots("w-1", 3) == ({"t-2": 2, "t-3": 1}, {"t-2": 1})
        await session.save_votes("w-1", 3, "key-1", {})
        assert await session.votes_by("w-1", 3, "key-1") == {}
        assert await session.count_votes("w-1", 3) == {"t-2": 1}
    async with store.transaction(THEIRS) as session:
        assert await session.count_votes("w-1", 3) == {}
