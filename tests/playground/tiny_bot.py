"""A tiny real Bolt app: what the playground must serve without the app noticing the difference."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from playground.client import Playground


@asynccontextmanager
async def bolt(slack: Playground) -> AsyncIterator[AsyncApp]:
    """An app that calls this playground, not yet connected to it."""
    async with ClientSession() as session:
        client = AsyncWebClient(slack.team.bot_token, slack.api_url, session=session)
        yield AsyncApp(client=client, signing_secret=slack.config.signing_secret)


@asynccontextmanager
async def over_sockets(slack: Playground, app: AsyncApp) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app, connected by Socket Mode."""
    handler = AsyncSocketModeHandler(app, slack.config.app_token, ping_interval=0.2)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt leaves it so
    try:
        await slack.bot_connected()
        yield handler
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # see above


@asynccontextmanager
async def over_http(slack: Playground, app: AsyncApp) -> AsyncIterator[str]:
    """The app, served by HTTP; the playground delivers to its URL."""

    async def serve(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    web_app = web.Application()
    web_app.router.add_post("/slack/events", serve)
    runner = web.AppRunner(web_app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    try:
        await slack.deliver_to(url)
        yield url
    finally:
        await runner.cleanup()
