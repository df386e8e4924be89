import pytest

from bot.blocks.known_from import EVIDENCE, VANTAGE, evidence_field, link_field, vantage_field
from journey.contributions import EvidenceLevel, Vantage

PEOPLES = [one for one in Vantage if one is not Vantage.MODEL]


def test_every_level_and_vantage_point_can_be_chosen() -> None:
    assert list(EVIDENCE) == list(EvidenceLevel)
    assert list(VANTAGE) == PEOPLES


@pytest.mark.parametrize("vantage", PEOPLES)
def test_what_was_chosen_before_is_shown(vantage: Vantage) -> None:
    assert vantage_field(vantage)["element"]["initial_option"]["value"] == vantage
    assert "initial_option" not in vantage_field()["element"]
    assert evidence_field(EvidenceLevel.OBSERVED)["element"]["initial_option"]["value"] == "observed"


def test_an_empty_link_is_no_initial_value() -> None:
    assert "initial_value" not in link_field()["element"]
    assert link_field("https://example.org")["element"]["initial_value"] == "https://example.org"
