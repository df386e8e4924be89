from storage.store import Store
from tests.storage.facts import OURS, THEIRS, with_workshop
from workshop.drafts import Draft, DraftKind


async def test_what_is_remembered_stands_under_its_key_for_one_workshop_of_one_team(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        assert await session.recalled("w-1", "k") == ""
        await session.remember("w-1", "k", "one “&”")
        await session.remember("w-1", "other", "three")
        await session.remember("w-1", "k", "two")
    async with store.transaction(OURS) as session:
        assert await session.recalled("w-1", "k") == "two"
        assert await session.recalled("w-2", "k") == ""
    async with store.transaction(THEIRS) as session:
        assert await session.recalled("w-1", "k") == ""


async def test_drafts_come_back_in_order_and_newer_ones_take_their_place(store: Store) -> None:
    await with_workshop(store)
    first = Draft(id="a", kind=DraftKind.SENTENCE, text="“One” & two", contribution_ids=("c",), place=1)
    second = Draft(id="b", kind=DraftKind.PERSONA, text="Needs", contribution_ids=("c",), about="needs")
    async with store.transaction(OURS) as session:
        assert await session.drafts("w-1") == ()
        await session.replace_drafts("w-1", [second, first])
        assert await session.drafts("w-1") == (first, second)
    liked = first.model_copy(update={"ups": 1})
    async with store.transaction(OURS) as session:
        await session.replace_drafts("w-1", [liked])
        assert await session.drafts("w-1") == (liked,)
    async with store.transaction(THEIRS) as session:
        assert await session.drafts("w-1") == ()
