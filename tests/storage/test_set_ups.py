"""The contract of the store for half-filled plans: the same suite on both databases."""

from storage.store import Store
from tests.storage.facts import OURS, THEIRS
from workshop.set_up import SetUp

HALF = SetUp(id="s-1", channel="C1", person="U1", words={"title": "A train", "lanes": ("action", "thought")})


async def test_a_half_filled_plan_comes_back_as_it_was_kept(store: Store) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
        await session.save_set_up(HALF.keeping({"title": "A night train"}))
    async with store.transaction(OURS) as session:
        assert await session.set_up("s-1") == HALF.keeping({"title": "A night train"})
        assert await session.set_up_of("U1", "C1", "") == HALF.keeping({"title": "A night train"})
        assert await session.set_up_of("U1", "C2", "") is None
        assert await session.set_up_of("U1", "C1", "w-1") is None


async def test_a_plan_that_is_dropped_is_gone_and_dropping_it_again_is_fine(store: Store) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
        await session.drop_set_up("s-1")
        await session.drop_set_up("s-1")
        assert await session.set_up("s-1") is None


async def test_another_team_does_not_see_it(store: Store) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
    async with store.transaction(THEIRS) as session:
        assert await session.set_up("s-1") is None
        assert await session.set_up_of("U1", "C1", "") is None
