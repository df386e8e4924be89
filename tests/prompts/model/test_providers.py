"""Each provider: the right class, address and key are built, a question reaches it, and its tokens count."""

import os
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from journey.themes import ThemeOrigin
from prompts.model import ModelSettings, ModelSummariser
from prompts.model.client import _built
from tests.prompts.model.providers import Providers, serving
from tests.prompts.model.test_stage import NOTES


@pytest.fixture
async def providers() -> AsyncIterator[Providers]:
    async with serving() as started:
        yield started


PROVIDERS = {
    "openai:stand-in": ("ChatOpenAI", "/v1", "/v1/chat/completions", "Bearer k"),
    "azure_openai:mine": ("AzureChatOpenAI", "", "/openai/deployments/mine/chat/completions", "k"),
    "anthropic:claude-sonnet-5": ("ChatAnthropic", "", "/v1/messages", "Bearer k"),
    "ollama:llama3:8b": ("ChatOllama", "", "/api/chat", ""),
    "openrouter:some/model": ("ChatOpenRouter", "/api/v1", "/api/v1/chat/completions", "Bearer k"),
}
"""By model: its class, the path its address ends in, where it is asked, and the key it brings along."""


def settings(model: str, providers: Providers) -> ModelSettings:
    _, path, _, key = PROVIDERS[model]
    return ModelSettings(
        model=model,
        base_url=f"{providers.url}{path}",
        api_key=SecretStr("k" if key else ""),
        seconds=20,
        retries=0,
    )


@pytest.mark.parametrize("model", PROVIDERS)
async def test_a_provider_is_asked_at_its_address_with_its_key(model: str, providers: Providers) -> None:
    kind, _, path, key = PROVIDERS[model]
    assert type(_built(settings(model, providers))).__name__ == kind
    grouping = await ModelSummariser(settings(model, providers)).group(NOTES)
    assert {path for path, _ in providers.asked} == {path}
    assert {given for _, given in providers.asked} == {key}
    assert ThemeOrigin.MODEL in {theme.origin for theme in grouping}, grouping.notes
    assert grouping.usage.input_tokens == 100 * len(providers.asked)
    assert not grouping.usage.unmetered_calls


async def test_with_tracing_asked_for_in_the_environment_nothing_else_is_called(
    providers: Providers, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("LANGSMITH_TRACING", "true"),
        ("LANGSMITH_API_KEY", "k"),
        ("LANGSMITH_ENDPOINT", providers.url),
    ):
        monkeypatch.setenv(name, value)
    model = "anthropic:claude-sonnet-5"
    await ModelSummariser(settings(model, providers)).group(NOTES)
    assert {path for path, _ in providers.asked} == {"/v1/messages"}
    assert os.environ["LANGSMITH_TRACING"] == "false"
