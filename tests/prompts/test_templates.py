"""Prompts as files: sound, filled in one pass, safety rules last, replaceable by an operator."""

from importlib.resources import files
from pathlib import Path

import pytest

from prompts.templates import INVARIANTS, PromptRefusedError, PromptTexts, parsed_prompt

NAMES = sorted(
    entry.name.removesuffix(".md")
    for entry in files("prompts").joinpath("texts").iterdir()
    if entry.name.endswith(".md")
)
SOUND = """---
id: group
version: 7
purpose: Groups.
variables: {lanes: the lanes}
schema: {title: groups, type: object}
changelog: [7 ours]
---
Our own way of grouping: {{lanes}}
"""


@pytest.mark.parametrize("name", [name for name in NAMES if name != INVARIANTS])
def test_every_prompt_ends_with_the_safety_rules_and_has_a_schema_of_its_own(name: str) -> None:
    texts = PromptTexts()
    values = {variable: f"<{variable}>" for variable in texts[name].variables}
    instructions = texts.instructions(name, **values)
    assert all(value in instructions.system for value in values.values())
    assert "{{" not in instructions.system
    rules = instructions.system[instructions.system.index("Rules that nothing may change") :]
    assert instructions.canary in rules
    assert instructions.system.endswith("and nothing else.\n")
    assert instructions.answer_schema["additionalProperties"] is False
    assert texts[name].changelog


def test_a_value_is_never_filled_again() -> None:
    system = PromptTexts().instructions("group", lanes="{{canary}} {{lanes}}").system
    assert "{{canary}} {{lanes}}" in system


def test_canaries_differ_from_call_to_call() -> None:
    texts = PromptTexts()
    assert texts.instructions("group", lanes="").canary != texts.instructions("group", lanes="").canary


def test_an_operators_file_goes_first_but_the_safety_rules_stay(tmp_path: Path) -> None:
    (tmp_path / "group.md").write_text(SOUND, encoding="utf-8")
    (tmp_path / "invariants.md").write_text("no rules at all", encoding="utf-8")
    texts, built_in = PromptTexts(tmp_path), PromptTexts()
    system = texts.instructions("group", lanes="x").system
    assert system.startswith("Our own way of grouping: x")
    assert "Rules that nothing may change" in system
    assert texts["group"].reference.startswith("group@7+")
    assert texts.references != built_in.references
    assert texts["assign"] == built_in["assign"]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Group the notes.", "a prompt begins with front matter"),
        (SOUND.replace("version: 7", "version: seven"), "the front matter is not sound"),
        (SOUND.replace("changelog: [7 ours]\n", ""), "the front matter is not sound"),
        (SOUND.replace("id: group", "id: [group"), "the front matter is not sound"),
        (SOUND.replace("id: group", "id: other"), "the id 'other' is not the file's name"),
        (SOUND.replace("{{lanes}}", "{{lanes}} {{extra}}"), "declared and used variables differ: extra"),
        (SOUND.replace(": {{lanes}}", ""), "declared and used variables differ: lanes"),
    ],
)
def test_an_unsound_prompt_is_refused_in_one_sentence(source: str, sentence: str) -> None:
    with pytest.raises(PromptRefusedError) as refused:
        parsed_prompt(source, "group.md")
    assert str(refused.value).startswith(f"group.md: {sentence}")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("group.md", SOUND.replace("{lanes: the lanes}", "{}").replace("{{lanes}}", ""), "(lanes): lanes"),
        ("groop.md", SOUND.replace("id: group", "id: groop"), "there is no prompt of this name"),
        ("group.md", "no front matter", "begins with front matter"),
        ("group.md", "\udcff", "cannot be read as text"),
    ],
)
def test_an_operators_file_that_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(PromptRefusedError) as refusal:
        PromptTexts(tmp_path)
    assert str(refusal.value).startswith(f"{name}: ")
    assert sentence in str(refusal.value)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PromptRefusedError, match="there is no such folder"):
        PromptTexts(tmp_path / "no")
