"""The menu from which a map is exported."""

from bot.blocks.elements import option, select
from bot.gateway import Block
from bot.references import ExportReference
from bot.texts import say
from renderers.format import View
from renderers.registry import FORMATS


def export_menu(workshop_id: str) -> Block:
    """A menu with one option per format; the full map is the grid view."""
    return select(
        "export_map",
        say("export-menu-export-map"),
        [
            option(
                one.title,
                ExportReference(workshop_id=workshop_id, format=key, view=View.GRID).packed(),
            )
            for key, one in FORMATS.items()
        ],
    )
