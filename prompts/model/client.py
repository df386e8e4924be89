"""One question to a chat model: a JSON object that follows the schema's outline, or a reason why not."""

import asyncio
import logging
import os
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from prompts.model.ledger import Ledger, UnansweredError
from prompts.model.settings import ModelSettings
from prompts.templates import Instructions

_LOG: Final = logging.getLogger(__name__)

_FINISHED: Final = frozenset({"stop", "end_turn", "tool_use", "tool_calls", "STOP"})
_FINISH_KEYS: Final = ("finish_reason", "stop_reason", "done_reason")
TRACING_SWITCHES: Final = (
    "LANGSMITH_TRACING",
    "LANGSMITH_TRACING_V2",
    "LANGCHAIN_TRACING",
    "LANGCHAIN_TRACING_V2",
)
_TALKATIVE: Final = ("OPENAI_LOG", "LANGCHAIN_VERBOSE")
_ADDRESS: Final = {"azure_openai": "azure_endpoint"}
"""What the address of a server is called, where it is not `base_url`."""
_AZURE_VERSION: Final = "2024-10-21"
_STRICT: Final = frozenset({"", "openai", "azure_openai", "openrouter"})

_STATUS: Final = {
    401: "the key was not accepted",
    403: "the key was not accepted",
    404: "there is no such model",
    408: "it took too long",
    429: "its limit is reached",
}
_SERVER_FAILED: Final = 500
_NAMES: Final = {
    "LengthFinishReasonError": "the answer was cut off",
    "ContentFilterFinishReasonError": "the answer was filtered",
    "OpenAIRefusalError": "it declined",
    "OutputParserException": "it declined or gave nothing",
    "TimeoutError": "it took too long",
    "APITimeoutError": "it took too long",
    "OpenAITimeoutError": "it took too long",
}


class Asker(Protocol):
    """Answers one question."""

    async def ask(self, instructions: Instructions, data: str, ledger: Ledger) -> dict[str, Any]:
        """The answer as a JSON object of any content.

        Raises:
            UnansweredError: when there is none that can be used.
        """


class ModelClient:
    """Asks the configured model through LangChain, which is imported at the first question."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._model: Any = None
        self._building = asyncio.Lock()
        self._at_once = asyncio.Semaphore(settings.calls_at_once)

    async def ask(self, instructions: Instructions, data: str, ledger: Ledger) -> dict[str, Any]:
        """See `Asker.ask`; tracing is off whatever the environment says."""
        guess = ledger.check_budget(instructions.system + data)
        await self._build()
        try:
            async with self._at_once, asyncio.timeout(self._settings.seconds):
                answer = await self._answer(instructions, data)
        except Exception as error:  # noqa: BLE001 - each provider has errors of its own, none may stop a workshop
            _meter(ledger, getattr(getattr(error, "completion", None), "usage", None), guess)
            reason = reason_of(error)
            _LOG.warning("the model did not answer", extra={"action": "ask", "error": type(error).__name__})
            raise UnansweredError(reason) from None
        raw = answer["raw"]
        _meter(ledger, raw.usage_metadata, guess)
        return _checked(answer["parsed"], raw)

    async def _build(self) -> None:
        async with self._building:
            if self._model is not None:
                return
            try:
                self._model = await asyncio.to_thread(_built, self._settings)
            except ImportError:
                raise UnansweredError("its provider's package is not installed") from None
            except Exception as error:  # noqa: BLE001 - each provider refuses settings in its own way
                _LOG.warning(
                    "the model is not set up", extra={"action": "build", "error": type(error).__name__}
                )
                raise UnansweredError("its name or key does not work") from None

    async def _answer(self, instructions: Instructions, data: str) -> Mapping[str, Any]:
        from langsmith import tracing_context  # noqa: PLC0415 - only workshops with a model pay for it

        strict = {"strict": True} if self._settings.provider in _STRICT else {}
        structured = self._model.with_structured_output(
            instructions.answer_schema, method="json_schema", include_raw=True, **strict
        )
        with tracing_context(enabled=False):
            answer: Mapping[str, Any] = await structured.ainvoke(
                [("system", instructions.system), ("user", data)]
            )
        return answer


def reason_of(error: BaseException) -> str:
    """Why the model did not answer, in words without anything from its message."""
    status = getattr(error, "status_code", None)
    for kind in type(error).__mro__:
        if kind.__name__ in _NAMES:
            return _NAMES[kind.__name__]
    if isinstance(status, int):
        return _STATUS.get(
            status, "its service failed" if status >= _SERVER_FAILED else "it refused the question"
        )
    return "it could not be reached"


def _built(settings: ModelSettings) -> Any:
    # Read once, at import: a developer's environment must neither upload people's words nor log them.
    os.environ.update(dict.fromkeys(TRACING_SWITCHES, "false"))
    for name in _TALKATIVE:
        os.environ.pop(name, None)
    from langchain.chat_models import init_chat_model  # noqa: PLC0415 - takes seconds to import

    options = _PROVIDER_OPTIONS.get(settings.provider, _http_options)(settings)
    if settings.api_key.get_secret_value():
        options["api_key"] = settings.api_key.get_secret_value()
    if settings.base_url:
        options[_ADDRESS.get(settings.provider, "base_url")] = settings.base_url
    if settings.temperature is not None:
        options["temperature"] = settings.temperature
    return init_chat_model(settings.model, **options)


def _http_options(settings: ModelSettings) -> dict[str, Any]:
    return {"timeout": settings.seconds, "max_retries": settings.retries}


def _openai_options(settings: ModelSettings) -> dict[str, Any]:
    # Some model names switch to the Responses API, which compatible servers lack and which stores by default.
    own = {"use_responses_api": False} if settings.base_url else {"store": False}
    return {**_http_options(settings), **own}


def _azure_options(settings: ModelSettings) -> dict[str, Any]:
    """The name after the colon is that of the deployment; the version may be set as Azure's own variable."""
    version = os.environ.get("OPENAI_API_VERSION", _AZURE_VERSION)
    deployment = settings.model.partition(":")[2]
    return {**_http_options(settings), "azure_deployment": deployment, "api_version": version}


def _openrouter_options(settings: ModelSettings) -> dict[str, Any]:
    """OpenRouter counts milliseconds; nobody is told in whose name it is asked."""
    patience = {"timeout": int(settings.seconds * 1000), "max_retries": settings.retries}
    return {**patience, "app_url": None, "app_title": None}


def _ollama_options(settings: ModelSettings) -> dict[str, Any]:
    return {"client_kwargs": {"timeout": settings.seconds}}


_PROVIDER_OPTIONS: Final[dict[str, Callable[[ModelSettings], dict[str, Any]]]] = {
    "": _openai_options,
    "openai": _openai_options,
    "azure_openai": _azure_options,
    "ollama": _ollama_options,
    "openrouter": _openrouter_options,
}


def _meter(ledger: Ledger, usage: Any, guess: int) -> None:
    counted = usage if isinstance(usage, dict) else getattr(usage, "__dict__", {})
    tokens_in = counted.get("input_tokens", counted.get("prompt_tokens"))
    tokens_out = counted.get("output_tokens", counted.get("completion_tokens"))
    if isinstance(tokens_in, int) and isinstance(tokens_out, int) and min(tokens_in, tokens_out) >= 0:
        ledger.metered(tokens_in, tokens_out)
    else:
        ledger.unmetered(guess)


def _checked(parsed: object, raw: Any) -> dict[str, Any]:
    """The object of an answer that ended by itself; a dropped connection leaves no such mark."""
    if raw.additional_kwargs.get("refusal"):
        raise UnansweredError("it declined")
    metadata = raw.response_metadata
    finish = next((metadata[key] for key in _FINISH_KEYS if metadata.get(key)), None)
    if finish not in _FINISHED:
        raise UnansweredError("the answer was cut off")
    if not isinstance(parsed, dict):
        raise UnansweredError("the answer was no JSON object")
    return parsed
