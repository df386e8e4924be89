from bot.actions.lead import ACTS
from bot.blocks.lead_menu import FURTHER, MENU, further_blocks, lead_menu
from bot.references import LeadReference
from tests.bot.blocks.payloads import check_blocks, check_message
from tests.bot.blocks.worst import NOON, small_workshop
from workshop.workshop import Workshop


def _acts(workshop: Workshop) -> list[str]:
    return [LeadReference.unpacked(one["value"]).act for one in lead_menu(workshop)["options"]]


def test_the_menu_offers_everything_it_has_room_for_and_the_way_to_the_rest() -> None:
    assert _acts(small_workshop()) == list(MENU)
    assert _acts(small_workshop())[-1] == "more"


def test_a_paused_workshop_offers_no_second_pause() -> None:
    assert _acts(small_workshop(paused_at=NOON)) == [act for act in MENU if act != "pause"]


def test_everything_offered_is_something_that_can_be_done() -> None:
    assert set(MENU) | set(FURTHER) == set(ACTS)


def test_behind_more_everything_else_is_explained() -> None:
    blocks = further_blocks(small_workshop())
    check_message(blocks, "What else you can do")
    acts = [LeadReference.unpacked(one["accessory"]["value"]).act for one in blocks]
    assert acts == list(FURTHER)


def test_every_choice_leads_back_to_us() -> None:
    check_blocks([{"type": "actions", "elements": [lead_menu(small_workshop())]}])
