"""What has to go with notes that are deleted at a person's request: themes, labels, drafts, memories."""

from collections.abc import Iterable, Sequence
from typing import Final

from journey.build import WrittenContribution
from journey.themes import Theme, ThemeOrigin, without_contribution
from workshop.ports import WorkshopSession
from workshop.remember_shown import keep_shown, shown_so_far
from workshop.workshop import Workshop

_LONGEST_LABEL: Final = 80


async def drop_notes(
    gone: Sequence[WrittenContribution], workshop: Workshop, session: WorkshopSession
) -> None:
    """Delete the notes and every trace of their words in what was made of them."""
    ids = {one.contribution.id for one in gone}
    for note_id in sorted(ids):
        await session.delete_contribution(workshop.id, note_id)
    kept = (
        *await session.contributions(workshop.id),
        *await session.hidden_contributions(workshop.id),
    )
    for one in kept:
        if one.contribution.station in ids:
            note = one.contribution.model_copy(update={"station": ""})
            await session.save_contribution(workshop.id, one.model_copy(update={"contribution": note}))
    cells = sorted({(one.contribution.stage, one.contribution.lane) for one in gone})
    there = [one for one in await session.themes(workshop.id) if (one.stage, one.lane) in cells]
    await session.replace_themes(workshop.id, cells, themes_without(there, gone, kept))
    await session.forget_theme_edits(workshop.id)
    drafts = await session.drafts(workshop.id)
    await session.replace_drafts(workshop.id, [one for one in drafts if ids.isdisjoint(one.contribution_ids)])
    await forget_answers(workshop, session)


async def forget_answers(workshop: Workshop, session: WorkshopSession) -> None:
    """Forget what a model answered, because its words may be those of notes that are gone."""
    shown = await shown_so_far(workshop.id, session)
    await session.forget_memories(workshop.id)
    await keep_shown(workshop.id, shown, session)


def gone_meanwhile(
    asked: Iterable[WrittenContribution], there: Iterable[WrittenContribution]
) -> list[WrittenContribution]:
    """Notes that a summariser was asked about and that were deleted or hidden before it answered."""
    left = {one.contribution.id for one in there}
    return [one for one in asked if one.contribution.id not in left]


def themes_without(
    themes: Sequence[Theme], gone: Sequence[WrittenContribution], kept: Sequence[WrittenContribution]
) -> tuple[Theme, ...]:
    """The themes without the notes that are gone; a theme of nothing else is gone as well.

    A theme that lost a note is named anew by the shortest of its other notes, because a name or a
    description may have been taken from the words that are gone; a name a person gave stays unless it
    stands in them.
    """
    texts = {one.contribution.id: one.contribution.text for one in kept}
    words = [one.contribution.text.casefold() for one in gone]
    left: tuple[Theme, ...] = tuple(themes)
    for one in gone:
        left = without_contribution(left, one.contribution.id)
    before = {one.id: one.contribution_ids for one in themes}
    return tuple(
        _renamed(one, texts, words) if one.contribution_ids != before[one.id] else one for one in left
    )


def _renamed(theme: Theme, texts: dict[str, str], words: Sequence[str]) -> Theme:
    is_theirs = any(theme.label.casefold() in text for text in words)
    if theme.origin is ThemeOrigin.PERSON and not is_theirs:
        return theme.model_copy(update={"description": ""})
    left = (texts[one] for one in theme.contribution_ids if one in texts)
    shortest = min(left, key=lambda text: (len(text), text), default="")
    label = shortest if len(shortest) <= _LONGEST_LABEL else f"{shortest[: _LONGEST_LABEL - 1].rstrip()}…"
    return theme.model_copy(update={"label": label or theme.label, "description": "", "confirmed": False})
