from storage.store import Store
from tests.storage.facts import OURS, theme, with_workshop
from workshop.theme_edits import MOST_EDITS, ThemeEdit, ThemeEditKind


async def test_themes_of_the_given_cells_are_replaced_and_others_stay(store: Store) -> None:
    await with_workshop(store)
    elsewhere = theme("t-9", "c-9", lane="thought")
    async with store.transaction(OURS) as session:
        await session.replace_themes("w-1", [("stage-1", "action")], [theme("t-1", "c-2", "c-1", "c-3")])
        await session.replace_themes("w-1", [("stage-1", "thought")], [elsewhere])
    regrouped = [theme("t-1", "c-3", votes=2), theme("t-2", "c-1", "c-2", position=0)]
    async with store.transaction(OURS) as session:
        assert (await session.themes("w-1"))[0].contribution_ids == ("c-2", "c-1", "c-3")
        await session.replace_themes("w-1", [("stage-1", "action"), ("stage-2", "action")], regrouped)
        assert await session.themes("w-1") == (*regrouped, elsewhere)
    async with store.reading(OURS) as session:
        assert await session.themes("w-1") == (*regrouped, elsewhere)


async def test_changes_of_themes_come_back_in_their_order_and_the_oldest_are_forgotten(store: Store) -> None:
    await with_workshop(store)
    edits = [
        ThemeEdit(
            id=f"edit-{MOST_EDITS + 5 - number}",
            kind=ThemeEditKind.RENAME,
            subject="Queues",
            target=f"name {number}",
            before=(theme("t-1", "c-1", "c-2", votes=1),),
            after=(theme("t-1", "c-1", "c-2", label=f"name {number}", formerly=("t-0",)),),
        )
        for number in range(MOST_EDITS + 5)
    ]
    for edit in edits:
        async with store.transaction(OURS) as session:
            await session.add_theme_edit("w-1", edit)
    async with store.transaction(OURS) as session:
        assert list(await session.theme_edits("w-1")) == edits[5:]
        await session.drop_theme_edit("w-1", edits[-1].id)
        await session.add_theme_edit("w-1", edits[0])
        assert list(await session.theme_edits("w-1")) == [*edits[5:-1], edits[0]]
        await session.forget_theme_edits("w-1")
        assert await session.theme_edits("w-1") == ()


async def test_replacing_no_cells_removes_nothing(store: Store) -> None:
    await with_workshop(store)
    async with store.transaction(OURS) as session:
        await session.replace_themes("w-1", [("stage-1", "action")], [theme("t-1", "c-1")])
        await session.replace_themes("w-1", [], [])
        assert len(await session.themes("w-1")) == 1
