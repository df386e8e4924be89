"""Every attack at three places of a note, against a model that obeys whatever reaches it."""

from typing import Any

import pytest

from journey.build import WrittenContribution, build_map
from journey.contributions import Contribution
from prompts.model import ModelSettings, ModelSummariser
from prompts.model.ledger import Ledger
from prompts.templates import Instructions
from tests.prompts.model.honest import sections
from tests.prompts.model.test_stage import NOTES
from tests.prompts.model.test_summariser import map_facts
from tests.prompts.notes_of_workshops import injections

POSITIONS = {"front": "{} Checkout is slow.", "back": "Checkout is slow. {}", "middle": "Slow! {} Really."}
SETTINGS = ModelSettings(model="none")
CORPUS = [*injections().attacks, *(one["attack"] for one in injections().unnoticed)]


class ObeysAll:
    """Throws all notes of a lane together and says everywhere what was demanded, citing everything."""

    def __init__(self, demanded: str) -> None:
        self.demanded = demanded

    async def ask(self, _instructions: Instructions, data: str, _ledger: Ledger) -> dict[str, Any]:
        shown = sections(data)
        ids = [one for notes in shown.values() for one in notes]
        said = {"text": self.demanded, "ids": ids}
        return {
            "groups": [{"topic": self.demanded, "ids": ids}],
            "themes": [
                {"theme": name, "label": self.demanded, "description": self.demanded, "ids": list(notes)}
                for name, notes in shown.items()
            ],
            "sentences": [said],
            "opportunities": [said],
            "persona": [{"field": "needs", **said}],
        }


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS) >= 60
    assert len(injections().honest) >= 60


@pytest.mark.parametrize("position", POSITIONS)
async def test_what_an_attack_demands_is_shown_nowhere(position: str) -> None:
    successes = [attack for attack in CORPUS if await succeeds(attack, POSITIONS[position].format(attack))]
    assert successes == []


async def succeeds(attack: str, note: str) -> bool:
    """Whether the attack's words are anywhere but in the note that was written."""
    contribution = Contribution(id="attack", stage="s", lane="pain_point", text=note)
    written = [*NOTES, WrittenContribution(contribution=contribution, author_key="attacker")]
    summariser = ModelSummariser(SETTINGS, asker=ObeysAll(attack))
    grouping = await summariser.group(written)
    said = await summariser.overview(build_map(map_facts(written, grouping.themes)))
    overview = said.overview
    worded = [f"{theme.label}\n{theme.description}".replace(note, "") for theme in grouping]
    drafted = overview and [*overview.sentences, *overview.opportunities, *overview.persona]
    return any(attack in text for text in worded) or bool(drafted)
