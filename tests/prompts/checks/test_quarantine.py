"""Attacks are set aside; honest notes that look a little like them are not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.checks.quarantine import suspicion
from tests.prompts.notes_of_workshops import SHARED_DATA, injections, workshop_cells


@pytest.mark.parametrize("attack", injections().attacks)
def test_an_attack_is_set_aside_with_a_reason(attack: str) -> None:
    assert (suspicion(attack) or "").startswith("looks like an instruction to the AI (")


@pytest.mark.parametrize("position", ["{} Checkout is slow.", "Checkout is slow. {}", "Slow! {} Really."])
def test_an_attack_inside_an_honest_note_is_set_aside(position: str) -> None:
    hidden = [attack for attack in injections().attacks if not suspicion(position.format(attack))]
    assert len(hidden) <= len(injections().attacks) * 0.05


@pytest.mark.parametrize("note", injections().honest)
def test_an_honest_note_is_left_alone(note: str) -> None:
    assert suspicion(note) is None


def test_workshop_notes_are_left_alone() -> None:
    assert not [one.text for cell in workshop_cells() for one in cell.contributions if suspicion(one.text)]


@pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="the public texts are not beside this checkout")
def test_at_most_one_public_text_in_a_thousand_is_set_aside_by_mistake() -> None:
    texts = [
        json.loads(line)["text"]
        for path in sorted(SHARED_DATA.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if '"text"' in line
    ]
    wrong = [text for text in texts if suspicion(text)]
    assert len(wrong) <= len(texts) / 1000, wrong


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    assert suspicion(text) is None or suspicion(text)
