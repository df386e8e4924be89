"""Which model is asked, and within which bounds."""

from typing import Annotated

from pydantic import Field, SecretStr

from journey.records import Record


class ModelSettings(Record):
    """A chat model and what it may cost.

    `model` is `provider:name` as LangChain's `init_chat_model` takes it, e.g. `openai:gpt-4.1-mini`;
    `base_url` points to any server that speaks OpenAI's protocol. Without an `api_key` the provider's
    own environment variable counts. `seconds` bounds one call with its retries; `most_tokens` one
    grouping or summary. `temperature` None is for models that refuse one.
    """

    model: str
    base_url: str = ""
    api_key: SecretStr = SecretStr("")
    seconds: Annotated[float, Field(gt=0)] = 60.0
    retries: Annotated[int, Field(ge=0)] = 2
    most_tokens: Annotated[int, Field(gt=0)] = 400_000
    temperature: float | None = 0.0
    calls_at_once: Annotated[int, Field(gt=0)] = 2

    @property
    def provider(self) -> str:
        """What stands before the colon, "" where nothing does."""
        provider, colon, _ = self.model.partition(":")
        return provider if colon else ""
