import pytest

from bot.blocks.help import help_blocks, topic_blocks, unknown_block, usage_blocks
from bot.commands import COMMANDS, Role
from bot.commands.help import EVERY, explained, usages
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.writings import WRITINGS, filled

MOST_LINES = 12


def in_short(command: str = "/journey") -> str:
    blocks = help_blocks(command, usages(Role.LEAD), usages(Role.TAKE_PART), explained(command))
    check_message(blocks, "How to use /journey")
    return shown(blocks)


def test_help_is_short_and_says_what_each_role_does_most() -> None:
    told = in_short()
    assert len(told.splitlines()) <= MOST_LINES
    lead, _, take_part = told.partition("When you take part")
    assert [len(usages(role)) for role in Role] == [3, 3]
    assert all(f"`/journey {one}`" in lead for one in ("new", "next", "close"))
    assert all(f"`/journey {one}`" in take_part for one in ("mine", "status", "export png"))


def test_help_names_every_topic_and_one_of_them_lists_every_subcommand() -> None:
    told = in_short()
    assert all(f"`{one}`" in told for one in explained("/journey"))
    listed = explained("/journey")[EVERY].words
    for name, one in COMMANDS.items():
        assert one.usage.split()[0] == name
        assert f"`/journey {one.usage}`  {one.help}" in listed


def test_the_drafts_of_a_model_and_the_map_in_words_point_to_each_other() -> None:
    assert "`show`" in COMMANDS["summary"].help
    assert "`summary`" in COMMANDS["show"].help


def test_another_name_of_the_command_is_used_throughout() -> None:
    known = explained("/map")
    told = shown([unknown_block("nwe", "/map", "new"), *topic_blocks(known[EVERY], "/map", known)])
    assert "/journey" not in in_short("/map") + told


def test_an_unknown_word_is_named_with_the_nearest_one() -> None:
    told = shown([unknown_block("strat", "/journey", "start")])
    assert told == "I don't know “strat”. Did you mean `/journey start`?"


@pytest.mark.parametrize("writing", WRITINGS)
def test_whatever_is_typed_behind_the_command_is_harmless(writing: str) -> None:
    check_message([unknown_block(filled(writing, 4000), "/journey", "")], "How to use /journey")


@pytest.mark.parametrize("name", explained("/journey"))
def test_every_topic_is_a_message_that_slack_takes_and_names_the_others(name: str) -> None:
    known = explained("/journey")
    blocks = topic_blocks(known[name], "/journey", known)
    check_message(blocks, known[name].title.ljust(10))
    told = shown(blocks)
    assert all(f"`{one}`" in told for one in known)
    assert "…" not in told, "nothing of a topic is cut"


def test_one_subcommand_is_explained_alone() -> None:
    told = shown(usage_blocks("/journey", "extend 10", "minutes more", ("start",)))
    assert told.startswith("`/journey extend 10`  minutes more")
