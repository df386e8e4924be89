"""The doctor: what is set, what is reachable, what is missing."""

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import Settings
from bot.summaries import Summaries, prompts_trouble
from bot.texts.translation import texts_spoken, texts_trouble
from journey.records import Record
from renderers.fonts.files import font_folders
from storage.database import Database
from storage.migrate import upgrade


class Finding(Record):
    """One thing that was looked at: whether it is good, and a sentence that says what to do if not."""

    good: bool
    sentence: str


async def doctor(settings: Settings) -> list[Finding]:
    """Everything the bot needs, looked at one after the other."""
    missing = settings.missing_tokens()
    tokens = [Finding(good=False, sentence=sentence) for sentence in missing]
    slack = [] if missing else [await _slack(settings, token) for token in settings.bot_tokens]
    return [*tokens, *slack, await _database(settings), _fonts(), *_texts(settings), await _model(settings)]


async def _slack(settings: Settings, token: str) -> Finding:
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(token=token, base_url=settings.slack_api_url, session=session)
        try:
            answer = await client.auth_test()
        except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
            reason = error.response["error"] if isinstance(error, SlackApiError) else type(error).__name__
            return Finding(good=False, sentence=f"Slack does not take a bot token ({reason}).")
    return Finding(good=True, sentence=f"Slack knows the bot as {answer['user']} in {answer['team']}.")


async def _database(settings: Settings) -> Finding:
    try:
        await upgrade(settings.database_url)
        database = await Database.open(settings.database_url)
    except Exception as error:  # noqa: BLE001 - the doctor reports whatever a driver says
        return Finding(good=False, sentence=f"The database cannot be opened: {error}.")
    await database.close()
    return Finding(good=True, sentence="The database opens and its tables are up to date.")


def _texts(settings: Settings) -> list[Finding]:
    language = settings.journeyline_texts
    trouble = [Finding(good=False, sentence=one) for one in texts_trouble(language)]
    if trouble or not language:
        return trouble
    return [Finding(good=True, sentence=texts_spoken(language))]


def _fonts() -> Finding:
    if len(font_folders()) > 1:
        return Finding(good=True, sentence="Fonts are here, those for Chinese, Japanese and Korean too.")
    sentence = "Fonts are here, except for Chinese, Japanese and Korean: install journeyline[cjk]."
    return Finding(good=True, sentence=sentence)


async def _model(settings: Settings) -> Finding:
    if not settings.journeyline_model:
        return Finding(good=True, sentence="Summaries are made on this machine, without a language model.")
    refusals = prompts_trouble(settings)
    if refusals:
        return Finding(good=False, sentence=refusals[0])
    summaries = Summaries(settings)
    trouble = await summaries.trouble()
    if not trouble:
        return Finding(good=True, sentence=f"The language model answers. {summaries.privacy}")
    hint = (
        " Install journeyline[models], or journeyline[anthropic], [ollama] or [openrouter]; other providers "
        "need LangChain's package for them."
    )
    return Finding(
        good=False,
        sentence=f"JOURNEYLINE_MODEL={settings.journeyline_model} cannot be used: {trouble}."
        f"{hint if 'package' in trouble else ''} Workshops go on without it, grouped by shared words.",
    )
