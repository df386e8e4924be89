"""Settings, read once from the environment or a .env file."""

from pathlib import Path
from typing import Final

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SLACK: Final = "https://slack.com/api/"


class Settings(BaseSettings):
    """What an operator sets; the names in capitals are the environment variables."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    slack_bot_token: SecretStr = Field(SecretStr(""), description="Bot User OAuth Token, starts with xoxb-")
    slack_app_token: SecretStr = Field(SecretStr(""), description="App-level token, starts with xapp-")
    slack_api_url: str = Field(SLACK, description="Base URL of Slack's Web API")
    database_url: str = Field("sqlite:///journeyline.sqlite3", description="Where workshops are stored")
    journeyline_command: str = Field("/journey", description="The slash command, as in the app manifest")
    journeyline_log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")

    def missing_tokens(self) -> tuple[str, ...]:
        """One sentence per missing or mistaken token, with where to get it."""
        wanted = (
            (
                "SLACK_BOT_TOKEN",
                self.slack_bot_token,
                "xoxb-",
                "“OAuth & Permissions” after installing the app",
            ),
            ("SLACK_APP_TOKEN", self.slack_app_token, "xapp-", "“Basic Information › App-Level Tokens”"),
        )
        return tuple(
            f"{name} is {'not set' if not secret.get_secret_value() else f'no {prefix} token'}: "
            f"copy it from {page} at https://api.slack.com/apps."
            for name, secret, prefix, page in wanted
            if not secret.get_secret_value().startswith(prefix)
        )


def read_settings(directory: Path | None = None) -> Settings:
    """The settings of this process; a .env file in `directory` (default: the working one) counts too."""
    return Settings(_env_file=(directory or Path.cwd()) / ".env")
