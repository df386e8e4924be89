"""Addresses of our messages in Slack."""

from storage.database import Database
from storage.posts import Post, Posts
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
