from bot.blocks.export_menu import export_menu
from bot.formats import chosen_format, chosen_view
from bot.references import ExportReference
from playground.limits import LIMITS
from renderers.registry import FORMATS
from tests.bot.blocks.payloads import check_message
from tests.bot.blocks.worst import WORKSHOP_ID


def test_slack_takes_the_menu() -> None:
    check_message([{"type": "actions", "elements": [export_menu(WORKSHOP_ID)]}], "Export the map")


def test_every_format_is_offered_under_its_own_title() -> None:
    offered = [one["text"]["text"] for one in export_menu(WORKSHOP_ID)["options"]]
    assert offered == [one.title for one in FORMATS.values()]


def test_each_choice_can_be_drawn() -> None:
    for one in export_menu(WORKSHOP_ID)["options"]:
        reference = ExportReference.unpacked(one["value"])
        assert reference.workshop_id == WORKSHOP_ID
        chosen = chosen_format(reference.format)
        assert chosen_view(chosen, reference.view) == reference.view


def test_the_longest_workshop_id_leaves_room_for_the_longest_format() -> None:
    longest = max(len(one["value"]) for one in export_menu(WORKSHOP_ID)["options"])
    assert longest <= LIMITS["option.value"].most
