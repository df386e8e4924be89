"""Which summariser works, by the settings, and what is said about it: privacy, tokens, trouble."""

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bot.settings import Settings
from bot.texts import say
from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from prompts.groupings import Usage
from prompts.model import ModelSettings, ModelSummariser
from prompts.model.overview import Overview, Proposed
from prompts.offline import OfflineSummariser
from prompts.statements import MapSummary
from prompts.summariser import Summariser
from prompts.templates import PromptRefusedError, PromptTexts
from workshop.drafts import Draft, Drafted, DraftKind
from workshop.ports import Desk
from workshop.proposal import Proposal

_LONGEST_LANGUAGE: Final = 40

_LOG: Final = logging.getLogger(__name__)

_PROVIDERS: Final = {
    "openai": "OpenAI",
    "azure_openai": "Azure OpenAI",
    "anthropic": "Anthropic",
    "ollama": "Ollama",
    "openrouter": "OpenRouter",
}
"""How providers write themselves; any other is shown as it is set."""


class Summaries:
    """The summariser of this process, behind the summariser port; without a model nothing is sent."""

    def __init__(self, settings: Settings) -> None:
        self.privacy = privacy_line(settings)
        self.budget = settings.journeyline_model_tokens if settings.journeyline_model else None
        self._language = settings.journeyline_language.strip()[:_LONGEST_LANGUAGE]
        self._offline = OfflineSummariser()
        self._model = _model_summariser(settings) if settings.journeyline_model else None

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        """Themes with what the summariser has to admit; see the summariser port."""
        if self._model is None:
            grouping = await self._offline.group(written, known)
        else:
            grouping = await self._model.group(written, known, desk=desk)
            _log_usage(grouping.usage, "group")
        return Proposal(
            themes=grouping.themes,
            notes=grouping.notes,
            set_aside=grouping.set_aside,
            tokens=grouping.usage.charged,
            source=grouping.source,
        )

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        """What the model proposes to say about a map; see the summariser port."""
        if self._model is None:
            return Drafted()
        desk.language = desk.language or self._language
        said = await self._model.overview(journey_map, desk=desk)
        _log_usage(said.usage, "summarise")
        drafts = drafts_of(said.overview, said.source) if said.overview else ()
        return Drafted(
            drafts=drafts,
            notes=said.notes,
            tokens=said.usage.charged,
            answered=said.overview is not None,
        )

    async def summarise(self, journey_map: JourneyMap) -> MapSummary:
        """What the map says in a few sentences, counted and quoted."""
        return await self._offline.summarise(journey_map)

    async def trouble(self) -> str:
        """Why the model cannot be used, "" when it answers or none is set."""
        return "" if self._model is None else await self._model.trouble()


def chosen_summariser(settings: Settings) -> Summariser:
    """The summariser the settings ask for, as it is."""
    if not settings.journeyline_model:
        return OfflineSummariser()
    return _model_summariser(settings)


def prompts_trouble(settings: Settings) -> tuple[str, ...]:
    """One sentence about a prompt of the operator's that cannot be used, if there is one."""
    try:
        PromptTexts(_prompts_folder(settings))
    except PromptRefusedError as refusal:
        return (f"JOURNEYLINE_PROMPTS: {refusal}",)
    return ()


async def model_trouble(settings: Settings) -> str:
    """Why the model of the settings cannot be used, "" when it answers or none is set."""
    return await Summaries(settings).trouble()


def drafts_of(overview: Overview, source: str) -> tuple[Draft, ...]:
    """What a model said as drafts; the same words about the same notes are the same draft."""
    parts = (
        (DraftKind.SENTENCE, overview.sentences),
        (DraftKind.OPPORTUNITY, overview.opportunities),
        (DraftKind.PERSONA, overview.persona),
    )
    return tuple(
        Draft(
            id=_draft_id(kind, one),
            kind=kind,
            text=one.text,
            contribution_ids=one.contribution_ids,
            about="" if kind is DraftKind.SENTENCE else one.about,
            translation=one.translation,
            source=source,
            place=place,
        )
        for kind, proposed in parts
        for place, one in enumerate(proposed)
    )


def _draft_id(kind: DraftKind, proposed: Proposed) -> str:
    content = "\x00".join((kind, proposed.about, proposed.text, *sorted(proposed.contribution_ids)))
    return hashlib.sha256(content.encode()).hexdigest()[:24]


def privacy_line(settings: Settings) -> str:
    """Who besides Slack and the bot's machine gets to read notes, in a sentence or two."""
    if not settings.journeyline_model:
        return say("model-none")
    model = _model_settings(settings)
    host = urlsplit(model.base_url).hostname
    place = host or _PROVIDERS.get(model.provider, model.provider)
    name = model.model.removeprefix(f"{model.provider}:")
    return say("model-helps", model=f"{name} ({place})" if place else name)


def _model_summariser(settings: Settings) -> ModelSummariser:
    return ModelSummariser(_model_settings(settings), folder=_prompts_folder(settings))


def _prompts_folder(settings: Settings) -> Path | None:
    return Path(settings.journeyline_prompts) if settings.journeyline_prompts else None


def _model_settings(settings: Settings) -> ModelSettings:
    """A server of one's own without a provider's name speaks OpenAI's protocol."""
    model = settings.journeyline_model
    is_bare = settings.journeyline_model_url and ":" not in model
    return ModelSettings(
        model=f"openai:{model}" if is_bare else model,
        base_url=settings.journeyline_model_url,
        api_key=settings.journeyline_model_key,
        most_tokens=settings.journeyline_model_tokens,
    )


def _log_usage(usage: Usage, what: str) -> None:
    counts = usage.model_dump()
    _LOG.info("A language model was asked.", extra={"action": "tokens_used", "what": what, **counts})
