import re

import pytest

from bot.commands import COMMANDS
from bot.texts.topics import topics
from renderers.registry import FORMATS

TOPICS = topics("/journey")


def test_the_questions_people_have_are_topics() -> None:
    wanted = {"start", "answering", "anonymity", "async", "themes", "voting", "exporting", "privacy"}
    assert wanted <= set(TOPICS)


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_names_only_commands_there_are(name: str) -> None:
    named = set(re.findall(r"`/journey (\w+)", TOPICS[name].words))
    assert named <= {*COMMANDS, "help"}


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_has_a_title_and_fits_into_one_section(name: str) -> None:
    assert 3 <= len(TOPICS[name].title) <= 150
    assert 100 <= len(TOPICS[name].words) <= 2900
    assert "#" not in TOPICS[name].words


def test_the_command_has_its_own_name_in_every_topic() -> None:
    assert not any("/journey" in one.words for one in topics("/cx").values())


def test_every_format_is_named_where_exporting_is_explained() -> None:
    assert all(re.search(rf"\b{key}\b", TOPICS["exporting"].words) for key in FORMATS)
