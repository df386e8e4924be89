"""Markdown: the full text of the map, every contribution in it, ready for GitHub."""

import re
from collections.abc import Iterator
from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.afterwards import Asked, Flagged
from renderers.viewmodel.build import ViewModel, view_model
from renderers.viewmodel.cards import Card, Undertaking, Voice
from renderers.viewmodel.header import Header, PersonaCard, plural
from renderers.viewmodel.lanes import LaneRow
from renderers.viewmodel.opposed import Opposed
from renderers.viewmodel.stages import StageHead
from renderers.viewmodel.words import Words

_SYNTAX: Final = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|:(?=[\w+-]+:)|^(?:[#+=-]|\d+(?=[.)]))")


def draw_markdown(journey_map: JourneyMap, _view: View) -> bytes:
    """The map as UTF-8 Markdown: overview table, then every stage with its lanes, themes and voices."""
    model = view_model(journey_map, cap=None)
    return ("\n".join(_lines(model)) + "\n").encode()


def safe(text: str) -> str:
    """The text as Markdown that shows exactly these characters: what could be syntax is escaped."""
    return _SYNTAX.sub(_escaped, text)


def _escaped(sign: re.Match[str]) -> str:
    found = sign.group(0)
    return f"{found}\\" if found.isdigit() else f"\\{found}"


def _lines(model: ViewModel) -> Iterator[str]:
    yield from _head(model.header)
    yield from _overview(model.stages)
    yield from _persona(model.header.persona)
    for at, stage in enumerate(model.stages):
        yield from _stage(stage, at, model.lanes)
    yield from _both_ways(model.opposed)
    yield from _research(model.asked)
    yield from _flags(model.flagged)
    yield from ("---", "", f"{safe(model.header.counts)} · {safe(model.header.foot)}")
    if model.header.colophon:
        yield from ("", safe(model.header.colophon))


def _head(header: Header) -> Iterator[str]:
    yield from (f"# {_words(header.title)}", "")
    if header.scenario.text:
        yield from (_words(header.scenario), "")
    badge = header.evidence.badge if header.evidence else ""
    facts = (header.counts, header.state, badge, header.thin_note, header.missing_views, header.channel.text)
    yield from (" · ".join(safe(fact) for fact in facts if fact), "")
    told = (("Goal", header.scenario_goal), ("Starts", header.start), ("Ends", header.end))
    yield from _bullets([f"**{name}:** {_words(words)}" for name, words in told if words.text])
    yield from _bullets([f"**Expects:** {_words(words)}" for words in header.expectations])


def _overview(stages: tuple[StageHead, ...]) -> Iterator[str]:
    yield from ("| Stage | Feeling | Score | Ratings | |", "| :--- | :--- | ---: | ---: | :--- |")
    for stage in stages:
        mood = stage.mood
        name = f"{stage.number}\\. {_words(stage.name)}"
        if mood is None:
            yield f"| {name} | no ratings | | 0 | |"
        else:
            remark = ", ".join(part for part in (mood.peak, mood.split_text) if part)
            yield f"| {name} | {mood.word} | {mood.score} | {mood.count} | {safe(remark)} |"
    yield ""


def _persona(persona: PersonaCard) -> Iterator[str]:
    yield from (f"## Persona: {_words(persona.name)}", "")
    if persona.role.text:
        yield from (_words(persona.role), "")
    if persona.quote.text:
        yield from (f"> {_words(persona.quote)}", "")
    lists = (("Goal", persona.goals), ("Need", persona.needs), ("Frustration", persona.frustrations))
    yield from _bullets([f"**{name}:** {_words(words)}" for name, many in lists for words in many])
    yield from _bullets([f"**Channel:** {_words(one.name)}, {one.reliance} of 5" for one in persona.channels])


def _stage(stage: StageHead, at: int, lanes: tuple[LaneRow, ...]) -> Iterator[str]:
    yield from (f"## {stage.number}. {_words(stage.name)}", "")
    if stage.duration.text:
        yield from (f"*{_words(stage.duration)}*", "")
    for lane in lanes:
        yield from (f"### {lane.title}", "")
        if lane.style == "curve":
            yield from _mood(stage)
            continue
        cell = lane.cells[at]
        if cell.is_empty:
            yield from ("*no contributions*", "")
        if cell.lead:
            yield from (f"**{_words(cell.lead)}**", "")
        for card in cell.cards:
            yield from _card(card)
        if cell.cards:
            yield ""


def _both_ways(opposed: tuple[Opposed, ...]) -> Iterator[str]:
    if opposed:
        yield from ("## Said both ways", "")
        yield from _bullets(
            [
                f"**{_words(one.stage)}:** {one.against.lane}: “{_words(one.against.words)}”"
                f" — {one.favour.lane}: “{_words(one.favour.words)}”"
                for one in opposed
            ]
        )


def _research(asked: tuple[Asked, ...]) -> Iterator[str]:
    if asked:
        yield from ("## Ask customers first", "")
        yield from _bullets([f"{_words(one.words)} (score {one.score}, no evidence yet)" for one in asked])


def _flags(flagged: tuple[Flagged, ...]) -> Iterator[str]:
    if not flagged:
        return
    yield from ("## Flags raised at the read-back", "")
    for one in flagged:
        where = f" at {_words(one.stage)}" if one.stage.text else ""
        who = f" ({_words(one.author)})" if one.author.text else ""
        answer = f": {_words(one.answer)}" if one.answer.text else ""
        yield f"- **{one.kind}**{where}: {_words(one.words)}{who} — {one.state}{answer}"
    yield ""


def _mood(stage: StageHead) -> Iterator[str]:
    mood = stage.mood
    if mood is None:
        yield from ("*no ratings*", "")
        return
    parts = [f"**{mood.word} {mood.score}**", mood.count_text, mood.peak, mood.split_text]
    yield from (" · ".join(part for part in parts if part), "")
    counted = ", ".join(f"{bubble.count} × {bubble.score:+d}" for bubble in reversed(mood.bubbles))
    yield from (safe(f"Given: {counted}"), "")
    yield from _bullets([_voice(voice) for voice in stage.ratings if voice.words.text])


def _card(card: Card) -> Iterator[str]:
    yield f"- {_words(card.words)}{_remarks(card)}"
    if card.description.text:
        yield f"  {_words(card.description)}"
    if card.undertaking:
        yield from (f"  - {line}" for line in _undertaking(card.undertaking))
    lone = len(card.voices) == 1 and card.voices[0].words.text == card.words.text
    if lone:
        yield from (f"  - {detail}" for detail in [_details(card.voices[0])] if detail)
    else:
        yield from (f"  - {_voice(voice)}" for voice in card.voices)


def _remarks(card: Card) -> str:
    behind = plural(card.notes, "contribution", "contributions")
    people = plural(card.count, "person", "people") if card.count_of == "people" else ""
    remarks = [
        "★ moment of truth" if card.moment else "",
        plural(card.votes, "vote", "votes") if card.votes else "",
        f"{behind} from {people}" if people else behind,
        "thin" if card.thin else "",
        card.severity,
        "AI draft" if card.draft else "",
    ]
    return " — " + " · ".join(remark for remark in remarks if remark)


def _undertaking(plan: Undertaking) -> Iterator[str]:
    yield f"Owner: {_words(plan.owner) if plan.owner else 'nobody yet'}"
    if plan.due:
        yield f"Due: {plan.due}"
    if plan.metric:
        yield f"Metric: {_words(plan.metric)}"
    if plan.value or plan.effort:
        yield f"Value {plan.value or '?'} of 5, effort {plan.effort or '?'} of 5"
    if plan.status:
        yield f"Status: {plan.status}"


def _voice(voice: Voice) -> str:
    score = f"{voice.score:+d} ".replace("+0", "0").replace("-", "\u2212") if voice.score is not None else ""
    details = _details(voice)
    return f"{score}{_words(voice.words)}" + (f" ({details})" if details else "")


def _details(voice: Voice) -> str:
    author = _words(voice.author) if voice.author else ""
    parts = [
        author,
        voice.evidence,
        voice.vantage,
        voice.severity,
        "late" if voice.late else "",
        safe(voice.link),
    ]
    return ", ".join(part for part in parts if part)


def _bullets(lines: list[str]) -> list[str]:
    return [*(f"- {line}" for line in lines), ""] if lines else []


def _words(words: Words) -> str:
    return safe(words.text)


MARKDOWN: Final = Format(
    key="md",
    title="Text (Markdown)",
    media_type="text/markdown; charset=utf-8",
    suffix=".md",
    views=(View.GRID,),
    draw=draw_markdown,
)
