"""A rendered map as a file with a sensible name."""

import re
import unicodedata
from collections.abc import Sequence

from bot.gateway import Attachment
from journey.map import JourneyMap
from renderers.format import View
from renderers.viewmodel.build import view_model
from renderers.viewmodel.described import described
from renderers.worker import RenderWorker


async def attachment(renderer: RenderWorker, journey_map: JourneyMap, view: View, key: str) -> Attachment:
    """The map in a view and format, rendered off the event loop."""
    return (await attachments(renderer, journey_map, [(view, key)]))[0]


async def attachments(
    renderer: RenderWorker, journey_map: JourneyMap, wanted: Sequence[tuple[View, str]]
) -> list[Attachment]:
    """The map in several views and formats, rendered in one job, in the order asked for."""
    files = await renderer.render_all(journey_map, wanted)
    model = view_model(journey_map)
    return [
        Attachment(
            data=file.data,
            name=f"{file_stem(journey_map.title)}-{view}{file.suffix}",
            title=f"{journey_map.title} ({view})",
            alt=described(model, view) if file.media_type.startswith("image/") else "",
            note=file.note,
        )
        for (view, _), file in zip(wanted, files, strict=True)
    ]


def file_stem(title: str) -> str:
    """A file name in plain letters: `a-familys-first-night-train`, `journey-map` if nothing is left."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")[:60]
    return stem or "journey-map"
