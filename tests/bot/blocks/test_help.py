import pytest

from bot.blocks.help import help_blocks, topic_blocks, usage_blocks
from bot.commands import COMMANDS
from bot.texts.topics import topics
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import WRITINGS, filled

USAGES = {one.usage: one.help for one in COMMANDS.values()}


def test_help_shows_every_subcommand_with_what_it_does() -> None:
    told = shown(help_blocks("/journey", USAGES))
    check_message(help_blocks("/journey", USAGES), "How to use /journey")
    for name, one in COMMANDS.items():
        assert one.usage.split()[0] == name
        assert f"`/journey {one.usage}`  {one.help}" in told


def test_another_name_of_the_command_is_used_throughout() -> None:
    assert "/journey" not in shown(help_blocks("/map", USAGES, topics("/map"), unknown="nwe", nearest="new"))


def test_an_unknown_word_is_named_with_the_nearest_one() -> None:
    told = shown(help_blocks("/journey", USAGES, (), unknown="strat", nearest="start"))
    assert told.startswith("I don't know “strat”. Did you mean `/journey start`?")


@pytest.mark.parametrize("writing", WRITINGS)
def test_whatever_is_typed_behind_the_command_is_harmless(writing: str) -> None:
    check_message(
        help_blocks("/journey", USAGES, topics("/journey"), unknown=filled(writing, 4000)),
        "How to use /journey",
    )


@pytest.mark.parametrize("name", topics("/journey"))
def test_every_topic_is_a_message_that_slack_takes_and_names_the_others(name: str) -> None:
    known = topics("/journey")
    blocks = topic_blocks(known[name], "/journey", known)
    check_message(blocks, known[name].title.ljust(10))
    told = shown(blocks)
    assert all(f"`{one}`" in told for one in known)
    assert "…" not in told, "nothing of a topic is cut"


def test_one_subcommand_is_explained_alone() -> None:
    told = shown(usage_blocks("/journey", "extend 10", "minutes more", ("start",)))
    assert told.startswith("`/journey extend 10`  minutes more")
