"""The result in the thread: the digest picture with its words, as it would be posted now."""

from dataclasses import dataclass

from bot.blocks.result import Told, result_blocks, result_text
from bot.files import attachment
from bot.gateway import Attachment, Block
from bot.wiring import Wiring
from journey.map import JourneyMap
from renderers.format import View
from workshop.read_drafts import accepted_sentences
from workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class ResultMessage:
    """What the message says. `picture` is the id of its picture, None where Slack was too slow for it."""

    blocks: list[Block]
    text: str
    digest: Attachment
    picture: str | None


async def result_message(workshop: Workshop, journey_map: JourneyMap, wiring: Wiring) -> ResultMessage:
    """The message of a closed workshop's map; its picture is in Slack then."""
    told = Told(
        summary=await wiring.summariser.summarise(journey_map),
        accepted=await accepted_sentences(workshop.team, workshop.id, store=wiring.store),
        notes=workshop.summary_notes,
    )
    digest = await attachment(wiring.renderer, journey_map, View.DIGEST, "png")
    picture = await wiring.gateway.stage_picture(workshop.team, digest)
    privacy = wiring.summariser.privacy
    return ResultMessage(
        blocks=result_blocks(journey_map, picture, digest.alt, told=told, privacy=privacy),
        text=result_text(journey_map),
        digest=digest,
        picture=picture,
    )
