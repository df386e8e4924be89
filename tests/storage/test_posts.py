"""Addresses of our messages in Slack."""

from storage.database import Database
from storage.posts import Post, Posts, SharedFile
from tests.storage.facts import OURS, THEIRS


async def test_a_message_is_found_by_its_key_in_its_team(database: Database) -> None:
    posts = Posts(database)
    assert await posts.get(OURS, "card:w-1") is None
    await posts.remember(OURS, "card:w-1", Post("C1", "1700000000.000100"))
    await posts.remember(OURS, "card:w-1", Post("C1", "1700000000.000200"))
    await posts.remember(OURS, "result:w-1", Post("C2", "1"))
    assert await posts.get(OURS, "card:w-1") == Post("C1", "1700000000.000200")
    assert await posts.get(OURS, "result:w-1") == Post("C2", "1")
    assert await posts.get(THEIRS, "card:w-1") is None


async def test_the_files_of_a_workshop_are_kept_until_they_are_forgotten(database: Database) -> None:
    posts = Posts(database)
    picture, plain = SharedFile("F2", "png", "grid"), SharedFile("F1")
    for file in (picture, plain, plain):
        await posts.keep_file(OURS, "w-1", file, channel="C1")
    await posts.keep_file(OURS, "w-12", SharedFile("F3", "pdf", "grid"), channel="C1")
    assert await posts.files(OURS, "w-1") == (plain, picture)
    assert await posts.files(THEIRS, "w-1") == ()
    await posts.forget_file(OURS, "w-1", "F1")
    assert await posts.files(OURS, "w-1") == (picture,)
    await posts.forget(OURS, "w-1")
    assert await posts.files(OURS, "w-1") == ()
