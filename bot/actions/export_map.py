"""The menu from which a map is exported."""

from bot.formats import chosen_format, chosen_view
from bot.incoming import Click
from bot.references import ExportReference
from bot.telling import tell
from bot.texts import say
from bot.wiring import Wiring
from workshop.request_export import request_export


async def export_map(click: Click, wiring: Wiring) -> None:
    """Have the map exported in the chosen format."""
    reference = ExportReference.unpacked(click.value)
    chosen = chosen_format(reference.format)
    await request_export(
        click.who.team,
        reference.workshop_id,
        format_key=chosen.key,
        view=chosen_view(chosen, reference.view),
        request=click.delivery,
        store=wiring.store,
    )
    said = say("actions-on-its-way", title=chosen.title)
    await tell(click, say("actions-export-title"), said, wiring)
