import pytest

from bot.blocks.help import help_blocks
from bot.commands import COMMANDS
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
    assert "/journey" not in shown(help_blocks("/map", USAGES, "nwe", "new"))


def test_an_unknown_word_is_named_with_the_nearest_one() -> None:
    told = shown(help_blocks("/journey", USAGES, "strat", "start"))
    assert told.startswith("I don't know “strat”. Did you mean `/journey start`?")


@pytest.mark.parametrize("writing", WRITINGS)
def test_whatever_is_typed_behind_the_command_is_harmless(writing: str) -> None:
    check_message(help_blocks("/journey", USAGES, filled(writing, 4000)), "How to use /journey")
