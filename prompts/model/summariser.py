"""The summariser with a model."""

import asyncio
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from journey.build import WrittenContribution
from journey.lanes import EMOTION, PAIN_POINT
from journey.map import JourneyMap
from journey.records import Record
from journey.themes import Theme, ThemeOrigin, repaired_partition
from prompts.groupings import Grouping, Usage
from prompts.model.client import Asker, ModelClient
from prompts.model.interview import Interview
from prompts.model.ledger import Ledger, UnansweredError
from prompts.model.memory import ProcessDesk
from prompts.model.overview import Overview, overview_of, shown_themes
from prompts.model.settings import ModelSettings
from prompts.model.stage import StageThemes, stage_themes
from prompts.model.translation import translated
from prompts.model.units import lane_guide
from prompts.templates import PromptTexts
from workshop.ports import Desk

_TRIAL: Final = f"[{PAIN_POINT}]\nn1\tThe queue is too long\nn2\tWaiting in the queue takes ages"


class Overviewed(Record):
    """What a model said about a map, None where it could not; what it has to admit, what it used."""

    overview: Overview | None = None
    notes: tuple[str, ...] = ()
    usage: Usage = Usage()
    source: str = ""


class ModelSummariser:
    """Groups, names and sums up with a model whose every word is checked; its wording stays a draft.

    `folder` may hold prompt files that go before the built-in ones.
    """

    def __init__(
        self, settings: ModelSettings, *, folder: Path | None = None, asker: Asker | None = None
    ) -> None:
        self._settings = settings
        self._texts = PromptTexts(folder)
        self._asker = asker or ModelClient(settings)
        self._own_desk = ProcessDesk()

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Grouping:
        """Themes of the given contributions, however the model behaves.

        `known` are themes that stand already: those a person made or confirmed stay untouched, and new
        notes may join the others. A stage of which nothing has changed is taken from the desk's memory.
        """
        interview = self._interview(desk)
        stages: dict[str, list[WrittenContribution]] = defaultdict(list)
        for one in sorted(written, key=lambda one: one.contribution.id):
            stages[one.contribution.stage].append(one)
        answers = await asyncio.gather(
            *(self._stage(stages[stage], _of_stage(known, stage), interview) for stage in sorted(stages))
        )
        contributions = [one.contribution for stage in sorted(stages) for one in stages[stage]]
        stood = {theme.id for theme in known}
        themes = [
            theme if theme.id in stood else self._stamped(theme)
            for answer in answers
            for theme in answer.themes
        ]
        return Grouping(
            themes=repaired_partition(themes, [one for one in contributions if one.lane != EMOTION]),
            set_aside=tuple(one for answer in answers for one in answer.set_aside),
            notes=tuple(interview.ledger.notes),
            usage=interview.ledger.usage,
            source=self._source("group", "assign", "describe"),
        )

    async def overview(self, journey_map: JourneyMap, *, desk: Desk | None = None) -> Overviewed:
        """What the model says about a map, as far as it holds; the same map is not asked about twice."""
        interview = self._interview(desk)
        key = self._overview_key(journey_map, interview)
        remembered = await interview.desk.recalled(key)
        source = self._source("overview", *(["translate"] if interview.desk.language else []))
        if remembered:
            return Overviewed(overview=Overview.model_validate_json(remembered), source=source)
        try:
            overview = await overview_of(journey_map, interview)
            if interview.desk.language:
                overview = await translated(overview, interview.desk.language, interview)
        except UnansweredError as error:
            note = f"The model wrote no summary ({error}); what is there is counted and quoted from the map."
            return Overviewed(notes=(note,), usage=interview.ledger.usage, source=source)
        await interview.desk.remember(key, overview.model_dump_json())
        return Overviewed(
            overview=overview,
            notes=tuple(interview.ledger.notes),
            usage=interview.ledger.usage,
            source=source,
        )

    async def trouble(self) -> str:
        """Why the model cannot be used, "" when it sorted two made-up notes as asked."""
        try:
            reply = await self._interview(None).ask("group", _TRIAL, lanes=lane_guide([PAIN_POINT]))
        except UnansweredError as error:
            return str(error)
        return "" if isinstance(reply.answer.get("groups"), list) else "its answer has not the form asked for"

    def _interview(self, desk: Desk | None) -> Interview:
        chosen = desk or self._own_desk
        return Interview(self._asker, self._texts, Ledger(self._settings.most_tokens - chosen.spent), chosen)

    def _source(self, *prompts: str) -> str:
        """Which prompts were at work, with their versions, and which model."""
        return f"{', '.join(self._texts[one].reference for one in prompts)}; {self._settings.model}"

    def _stamped(self, theme: Theme) -> Theme:
        """The theme that says who grouped it, and who worded it where that was not the people."""
        is_worded = theme.origin is ThemeOrigin.MODEL
        source = theme.source or self._source("group", *(["describe"] if is_worded else []))
        return theme.model_copy(update={"source": source})

    async def _stage(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme], interview: Interview
    ) -> StageThemes:
        key = self._key(written, known, interview.released)
        remembered = await interview.desk.recalled(key)
        if remembered:
            return StageThemes.model_validate_json(remembered)
        answer = await stage_themes(written, known, interview)
        if answer.answered:
            await interview.desk.remember(key, answer.model_dump_json())
        return answer

    def _overview_key(self, journey_map: JourneyMap, interview: Interview) -> str:
        data, shown = shown_themes(journey_map, interview.released)
        behind = [one.contribution.id for one in shown.values()]
        return f"overview:{self._digest([data, behind, interview.desk.language])}"

    def _key(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme], released: frozenset[str]
    ) -> str:
        content = [
            [
                (one.contribution.id, one.contribution.lane, one.contribution.text, one.author_key)
                for one in written
            ],
            [theme.model_dump(mode="json") for theme in known],
            sorted(released.intersection(one.contribution.id for one in written)),
        ]
        return f"stage:{self._digest(content)}"

    def _digest(self, content: list[Any]) -> str:
        """A hash of the content, the model and the prompts with their versions."""
        everything = [self._settings.model, self._settings.base_url, self._texts.references, content]
        return hashlib.sha256(json.dumps(everything).encode()).hexdigest()


def _of_stage(themes: Sequence[Theme], stage: str) -> list[Theme]:
    return [theme for theme in themes if theme.stage == stage]
