"""Settings, read once from the environment or a .env file."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SLACK: Final = "https://slack.com/api/"


class Role(StrEnum):
    """What a process does: answer people, do the jobs, or both."""

    ALL = "all"
    WEB = "web"
    WORKER = "worker"


class Settings(BaseSettings):
    """What an operator sets; the names in capitals are the environment variables."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    slack_bot_token: SecretStr = Field(
        SecretStr(""),
        description="Bot User OAuth Token, starts with xoxb-; one per workspace, separated by commas",
    )
    slack_app_token: SecretStr = Field(SecretStr(""), description="App-level token, starts with xapp-")
    slack_signing_secret: SecretStr = Field(
        SecretStr(""), description="Instead of an app-level token: Slack posts to us, signed with this"
    )
    slack_api_url: str = Field(SLACK, description="Base URL of Slack's Web API")
    port: int = Field(3000, description="Where Slack's posts arrive, at /slack/events")
    journeyline_host: str = Field("127.0.0.1", description="The address the port is opened on")
    database_url: str = Field("sqlite:///journeyline.sqlite3", description="Where workshops are stored")
    journeyline_executor: str = Field(
        "", description="A name of this process that survives its restart, and no other process has"
    )
    journeyline_command: str = Field("/journey", description="The slash command, as in the app manifest")
    journeyline_model: str = Field(
        "", description="provider:name of the language model that helps, empty for none"
    )
    journeyline_model_url: str = Field("", description="Base URL of a server that speaks OpenAI's protocol")
    journeyline_model_key: SecretStr = Field(SecretStr(""), description="The key of the model's provider")
    journeyline_prompts: str = Field("", description="A folder with prompts in place of the built-in ones")
    journeyline_language: str = Field(
        "", description="The language a model sums up in, e.g. German; empty for that of the notes"
    )
    journeyline_texts: str = Field(
        "", description="A folder with texts in another language than English, named after it"
    )
    journeyline_model_tokens: int = Field(
        400_000, gt=0, description="Tokens a workshop may cost; then it goes on without the model"
    )
    journeyline_retention_days: Annotated[int | None, BeforeValidator(lambda given: given or None)] = Field(
        None, gt=0, description="Days after which workshops that are over are deleted, empty to keep them"
    )
    journeyline_log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="DEBUG, INFO, WARNING or ERROR"
    )

    @property
    def speaks_http(self) -> bool:
        """Whether Slack posts to us; with an app-level token we call Slack, by Socket Mode."""
        secrets = (self.slack_app_token, self.slack_signing_secret)
        return [bool(one.get_secret_value()) for one in secrets] == [False, True]

    @property
    def bot_tokens(self) -> tuple[str, ...]:
        """The bot's tokens, one per workspace it serves."""
        return tuple(one.strip() for one in self.slack_bot_token.get_secret_value().split(","))

    def missing_tokens(self, role: Role = Role.ALL) -> tuple[str, ...]:
        """One sentence per missing or mistaken token, with where to get it."""
        page = "“OAuth & Permissions” after installing the app"
        wanted = [("SLACK_BOT_TOKEN", one, "xoxb-", page) for one in self.bot_tokens]
        if role is not Role.WORKER and not self.speaks_http:
            page = "“Basic Information › App-Level Tokens”"
            wanted.append(("SLACK_APP_TOKEN", self.slack_app_token.get_secret_value(), "xapp-", page))
        return tuple(
            f"{name} is {f'no {prefix} token' if token else 'not set'}: "
            f"copy it from {page} at https://api.slack.com/apps."
            for name, token, prefix, page in wanted
            if not token.startswith(prefix)
        )

    def misfits(self, role: Role) -> tuple[str, ...]:
        """One sentence per setting that does not go with the role."""
        if role is not Role.ALL and self.database_url.startswith("sqlite"):
            return (f"A SQLite file serves one process: run --role all, or {role} with PostgreSQL.",)
        return ()


def read_settings(directory: Path | None = None) -> Settings:
    """The settings of this process; a .env file in `directory` (default: the working one) counts too."""
    return Settings(_env_file=(directory or Path.cwd()) / ".env")
