"""Control routes between a script that plays and the people who watch it."""

from aiohttp import web

from playground.config import Frozen
from playground.control.request import answer, body_of, world_of
from playground.elements import CannotDoError
from playground.narration import Narration, Wish

routes = web.RouteTableDef()


class Telling(Frozen):
    """What a script does now."""

    sentence: str
    user: str | None = None
    channel: str | None = None
    over: bool = False


class Asking(Frozen):
    """What people ask of the script."""

    wish: Wish


@routes.put("/control/narration")
async def tell(request: web.Request) -> web.Response:
    """Say what happens now; the answer holds what people asked for."""
    telling = await body_of(request, Telling)
    world = world_of(request)
    wish = world.narration.wish if world.narration else "play"
    world.narration = Narration(**telling.model_dump(), wish=wish)
    world.changes.mark()
    return answer({"wish": wish})


@routes.post("/control/narration")
async def ask(request: web.Request) -> web.Response:
    """Ask the script to play, to pause, or to skip to its end."""
    asking = await body_of(request, Asking)
    world = world_of(request)
    if world.narration is None or world.narration.over:
        raise CannotDoError("nothing is being played")
    world.narration = world.narration.model_copy(update={"wish": asking.wish})
    world.changes.mark()
    return answer({"wish": asking.wish})


@routes.get("/control/narration")
async def read(request: web.Request) -> web.Response:
    """What happens now, what people asked for, and how many windows watch."""
    world = world_of(request)
    narration = world.narration.model_dump() if world.narration else None
    return answer({"narration": narration, "watchers": world.watchers})
