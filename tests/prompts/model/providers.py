"""Stand-ins that speak the protocols of other providers: Anthropic, Ollama, Azure OpenAI and OpenRouter."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.prompts.model.honest import honest_answer
from tests.prompts.model.standin import completion


class Providers:
    """Answers honestly whatever protocol it is asked in, and remembers paths, keys and what was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[tuple[str, str]] = []
        self.bodies: list[dict[str, Any]] = []

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.bodies.append(body)
        headers = request.headers
        key = headers.get("x-api-key") or headers.get("api-key") or headers.get("Authorization") or ""
        self.asked.append((request.path, key))
        if request.path.endswith("/v1/messages"):
            return _shut(web.json_response(_anthropic(body)))
        if request.path.endswith("/api/chat"):
            return _shut(web.Response(text=_ollama(body), content_type="application/x-ndjson"))
        kind = body["response_format"]["json_schema"]["name"]
        answer = json.dumps(honest_answer(kind, body["messages"][-1]["content"]))
        return _shut(web.json_response(completion(answer)))


@asynccontextmanager
async def serving() -> AsyncIterator[Providers]:
    """The stand-ins on a loopback port."""
    providers = Providers()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", providers.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.01)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    providers.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield providers
    finally:
        await runner.cleanup()


def _anthropic(body: dict[str, Any]) -> dict[str, Any]:
    schema = body["output_config"]["format"]["schema"]
    content = body["messages"][0]["content"]
    data = content if isinstance(content, str) else content[0]["text"]
    return {
        "id": "m1",
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": [{"type": "text", "text": json.dumps(honest_answer(_kind(schema), data))}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 100, "output_tokens": 10},
    }


def _ollama(body: dict[str, Any]) -> str:
    answer = json.dumps(honest_answer(_kind(body["format"]), body["messages"][-1]["content"]))
    whole = {
        "model": body["model"],
        "created_at": "2026-11-27T09:00:00Z",
        "message": {"role": "assistant", "content": answer},
        "done": True,
        "done_reason": "stop",
        "prompt_eval_count": 100,
        "eval_count": 10,
    }
    return json.dumps(whole) + "\n"


def _kind(schema: dict[str, Any]) -> str:
    """What is asked for, by the one property that tells; titles do not reach every provider."""
    kinds = {
        "groups": "groups",
        "placements": "placements",
        "themes": "descriptions",
        "sentences": "overview",
    }
    return next(kind for name, kind in kinds.items() if name in schema["properties"])


def _shut(response: web.Response) -> web.Response:
    response.force_close()
    return response
