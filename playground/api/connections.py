"""apps.connections.open: where the bot's WebSocket goes."""

from playground.api.call import Call
from playground.records import Json


async def open_connection(call: Call) -> Json:
    """A WebSocket address with a ticket that works once."""
    ticket = call.world.courier.sockets.issue_ticket()
    address = call.world.url.replace("http", "ws", 1)
    return {"url": f"{address}/link/?ticket={ticket}&app_id={call.world.config.app_id}"}
