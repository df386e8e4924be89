from bot.blocks.lead_menu import lead_menu
from bot.references import LeadReference
from tests.bot.blocks.payloads import check_blocks
from tests.bot.blocks.worst import NOON, small_workshop
from workshop.workshop import Workshop


def _acts(workshop: Workshop) -> list[str]:
    return [LeadReference.unpacked(one["value"]).act for one in lead_menu(workshop)["options"]]


def test_the_menu_offers_an_end_a_pause_what_is_missing_the_way_back_and_reminders() -> None:
    assert _acts(small_workshop()) == ["extend", "pause", "gaps", "back", "remind"]


def test_a_paused_workshop_offers_no_second_pause() -> None:
    assert _acts(small_workshop(paused_at=NOON)) == ["extend", "gaps", "back", "remind"]


def test_every_choice_leads_back_to_us() -> None:
    check_blocks([{"type": "actions", "elements": [lead_menu(small_workshop())]}])
