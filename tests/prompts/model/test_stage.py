"""Whole stages against answers nobody would expect: the partition holds, no word is made up."""

import random
from collections import Counter
from typing import Any

import pytest

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.themes import Theme, ThemeOrigin
from prompts.model import ModelSettings, ModelSummariser
from prompts.model.grouping import MOST_PER_CALL
from prompts.model.ledger import Ledger, UnansweredError
from prompts.templates import Instructions
from tests.prompts.model.honest import sections
from tests.prompts.notes_of_workshops import injections, workshop_cells

SETTINGS = ModelSettings(model="openai:none")
NOTES = [
    WrittenContribution(contribution=one.model_copy(update={"stage": "s"}), author_key=one.id[-1])
    for cell in workshop_cells()[:3]
    for one in cell.contributions
]


class Dice:
    """Answers by chance, sometimes not at all."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - the same answers in every run

    async def ask(self, instructions: Instructions, data: str, _ledger: Ledger) -> dict[str, Any]:
        if self.dice.random() < 0.1:
            raise UnansweredError("no answer")
        parts = sections(data)
        ids = [one for notes in parts.values() for one in notes]
        mentioned = self.dice.choices([*ids, "n999", None, 3], k=len(ids))
        texts = [text for notes in parts.values() for text in notes.values()]
        said = self.dice.choice([*texts, "The moon is made of cheese", ""])
        kind = instructions.answer_schema["title"]
        answers: dict[str, dict[str, Any]] = {
            "groups": {"groups": [{"topic": said, "ids": mentioned[place::5]} for place in range(5)]},
            "placements": {
                "placements": [
                    {"id": one, "group": self.dice.choice(["g1", "g2", "new1", 4])} for one in mentioned
                ]
            },
            "descriptions": {
                "themes": [
                    {"theme": name, "label": said, "description": said, "ids": mentioned} for name in parts
                ]
            },
        }
        return answers[kind]


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        ("mistralai:small", "its provider's package is not installed"),
        ("nobody:model", "its name or key does not work"),
        ("openai:model", "its name or key does not work"),
    ],
)
async def test_a_model_that_is_not_set_up_is_told_apart(
    model: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    grouping = await ModelSummariser(ModelSettings(model=model)).group(NOTES)
    assert (
        f"The model did not group the notes ({reason}); these groups come from shared words."
        in grouping.notes
    )
    assert grouping.usage.calls == 0


class Obedient:
    """Groups the notes with a word in them and words the group as a note demanded, citing every note."""

    def __init__(self, word: str, demanded: str) -> None:
        self.word = word
        self.demanded = demanded

    async def ask(self, _instructions: Instructions, data: str, _ledger: Ledger) -> dict[str, Any]:
        notes = {one: text for section in sections(data).values() for one, text in section.items()}
        lured = [one for one, text in notes.items() if self.word in text.lower() or text in ATTACKS]
        return {
            "groups": [
                {"topic": self.demanded, "ids": lured},
                *({"topic": "alone", "ids": [one]} for one in notes if one not in lured),
            ],
            "themes": [
                {"theme": name, "label": self.demanded, "description": self.demanded, "ids": list(notes)}
                for name in sections(data)
            ],
        }


ATTACKS = {attack["attack"]: attack["obeyed"] for attack in injections().unnoticed}


async def obeyed(word: str) -> list[Theme]:
    """The themes that show what an unnoticed attack demanded."""
    shown = []
    for attack, demanded in ATTACKS.items():
        contribution = Contribution(id="attack", stage="s", lane="pain_point", text=attack)
        written = [*NOTES, WrittenContribution(contribution=contribution, author_key="attacker")]
        grouping = await ModelSummariser(SETTINGS, asker=Obedient(word, demanded)).group(written)
        said = [(theme, f"{theme.label} {theme.description}".replace(attack, "")) for theme in grouping]
        shown += [theme for theme, text in said if demanded and demanded in text]
    return shown


async def test_an_obedient_model_that_throws_all_together_shows_nothing_an_attack_demands() -> None:
    assert await obeyed("") == []


async def test_an_obedient_model_can_at_most_mix_an_attackers_words_with_those_of_others() -> None:
    """What no check of words can tell from an honest draft: half of the words are other people's."""
    shown = await obeyed("checkout")
    assert {theme.label for theme in shown} <= {"Bitcoin checkout", "Checkout is flawless"}
    assert all(theme.origin is ThemeOrigin.MODEL and not theme.confirmed for theme in shown)


class Assigning:
    """Puts everything in one group and remembers what it was asked."""

    def __init__(self) -> None:
        self.kinds: list[str] = []

    async def ask(self, instructions: Instructions, data: str, _ledger: Ledger) -> dict[str, Any]:
        self.kinds.append(instructions.answer_schema["title"])
        ids = [one for notes in sections(data).values() for one in notes]
        return {
            "groups": [{"topic": "t", "ids": ids}],
            "placements": [{"id": one, "group": "g1"} for one in ids],
            "themes": [],
        }


@pytest.mark.parametrize("seed", range(20))
async def test_answers_by_chance_leave_a_partition_and_no_made_up_word(seed: int) -> None:
    summariser = ModelSummariser(SETTINGS, asker=Dice(seed))
    first = await summariser.group(NOTES[seed % 7 :])
    grouping = await summariser.group(NOTES, first.themes)
    placed = Counter(one for theme in grouping for one in theme.contribution_ids)
    assert placed == Counter(one.contribution.id for one in NOTES)
    assert not [theme for theme in grouping if "cheese" in theme.label + theme.description]
    lanes = {one.contribution.id: one.contribution.lane for one in NOTES}
    assert all(lanes[one] == theme.lane for theme in grouping for one in theme.contribution_ids)


async def test_a_large_stage_is_asked_about_in_parts_that_join_the_groups_found() -> None:
    many = [
        WrittenContribution(
            contribution=Contribution(id=f"c{n}", stage="s", lane="thought", text=f"thought number {n}"),
            author_key=str(n),
        )
        for n in range(2 * MOST_PER_CALL + 1)
    ]
    asker = Assigning()
    (theme,) = await ModelSummariser(SETTINGS, asker=asker).group(many)
    assert asker.kinds == ["groups", "placements", "placements"]
    assert len(theme.contribution_ids) == len(many)


async def test_what_is_new_joins_the_themes_it_was_shown_however_much_it_is() -> None:
    cell = [one for one in NOTES if one.contribution.lane == "thought"]
    known = Theme(
        id="t",
        stage="s",
        lane="thought",
        label="l",
        contribution_ids=tuple(one.contribution.id for one in cell[:4]),
    )
    asker = Assigning()
    await ModelSummariser(SETTINGS, asker=asker).group(cell, [known])
    assert asker.kinds[0] == "placements"


async def test_one_voice_gets_no_wording_of_a_model() -> None:
    alone = [one.model_copy(update={"author_key": "same"}) for one in NOTES]
    asker = Assigning()
    grouping = await ModelSummariser(SETTINGS, asker=asker).group(alone)
    assert "descriptions" not in asker.kinds
    assert {theme.origin for theme in grouping} == {ThemeOrigin.OFFLINE}


async def test_one_pot_of_unlike_notes_is_flagged() -> None:
    unlike = [one for one in NOTES if one.contribution.lane == "pain_point"]
    grouping = await ModelSummariser(SETTINGS, asker=Assigning()).group(unlike)
    assert any("share few words" in note for note in grouping.notes)
