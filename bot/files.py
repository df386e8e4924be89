"""A rendered map as a file with a sensible name."""

import re
import unicodedata

from bot.gateway import Attachment
from journey.map import JourneyMap
from renderers.format import View
from renderers.viewmodel.build import view_model
from renderers.viewmodel.described import described
from renderers.worker import RenderWorker


async def attachment(renderer: RenderWorker, journey_map: JourneyMap, view: View, key: str) -> Attachment:
    """The map in a view and format, rendered off the event loop."""
    rendered = await renderer.render(journey_map, view=view, format=key)
    is_picture = rendered.media_type.startswith("image/")
    return Attachment(
        data=rendered.data,
        name=f"{file_stem(journey_map.title)}-{view}{rendered.suffix}",
        title=f"{journey_map.title} ({view})",
        alt=described(view_model(journey_map), view) if is_picture else "",
        note=rendered.note,
    )


def file_stem(title: str) -> str:
    """A file name in plain letters: `a-familys-first-night-train`, `journey-map` if nothing is left."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")[:60]
    return stem or "journey-map"
