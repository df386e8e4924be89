import pytest

from bot.rehearsal.lines import Language, lines_of
from journey.lanes import DEFAULT_LANES, EMOTION
from journey.templates import load_templates

TEMPLATES = load_templates()


@pytest.mark.parametrize("key", TEMPLATES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_participants_have_something_to_say_in_every_lane_of_every_stage(
    key: str, language: Language
) -> None:
    lines = lines_of(key)
    assert len(lines) == len(TEMPLATES[key].stages)
    for one in lines:
        for lane in DEFAULT_LANES:
            if lane != EMOTION:
                said = one.said(language, lane)
                assert said
                assert all(line == line.strip() and "\n" not in line for line in said)
