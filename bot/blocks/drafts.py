"""What a language model drafted: the message in the thread, the page to decide on, the form to edit."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.elements import asked, button, modal, text_input
from bot.blocks.text import context, cut, escaped, header, quoted, section
from bot.gateway import Block, View
from bot.references import DraftReference, WorkshopReference
from bot.texts import say
from journey.themes import Theme
from workshop.drafts import LONGEST_WORDING, Draft, DraftKind, DraftState
from workshop.read_drafts import DraftsRead

_TITLES: Final = {
    DraftKind.SENTENCE: "drafts-sentence",
    DraftKind.OPPORTUNITY: "drafts-opportunity",
    DraftKind.PERSONA: "drafts-persona",
}
_STATES: Final = {
    DraftState.OPEN: "drafts-open",
    DraftState.ACCEPTED: "drafts-accepted",
    DraftState.REJECTED: "drafts-rejected",
}
_WORDS: Final = 300
_TOLD: Final = 480
_QUOTE: Final = 120
_QUOTES: Final = 2
_SMALL: Final = 600
_THEMES: Final = 12
_DRAFTS: Final = 20
"""Three blocks each: with the names of themes they fill the hundred a page takes."""


def drafts_text(read: DraftsRead) -> str:
    """The message in one sentence."""
    open_ones = sum(1 for one in read.drafts if one.state is DraftState.OPEN and one.kind in _TITLES)
    waiting = say("drafts-to-decide", count=open_ones) if open_ones else say("drafts-all-decided")
    return say("drafts-text", title=escaped(read.workshop.title), waiting=waiting)


def drafts_blocks(read: DraftsRead) -> list[Block]:
    """What is drafted and accepted, by kind; what was rejected is only counted."""
    blocks = [header(say("drafts-title")), context(say("drafts-apart"))]
    for kind, title in _TITLES.items():
        shown = [one for one in read.of(kind) if one.state in {DraftState.OPEN, DraftState.ACCEPTED}]
        if shown:
            lines = [f"• {quoted(one.told, _TOLD)} _({_state(one)})_" for one in shown]
            blocks.append(section(cut("\n".join((f"*{say(title)}*", *lines)), 2900)))
    rejected = sum(1 for one in read.drafts if one.state is DraftState.REJECTED)
    reference = WorkshopReference(workshop_id=read.workshop.id).packed()
    blocks.append(
        {
            "type": "actions",
            "elements": [button(say("drafts-look-button"), "look_over_drafts", reference)],
        }
    )
    small = [say("drafts-count-rejected", count=rejected)] if rejected else []
    small += [
        say("drafts-written", source=escaped(source))
        for source in dict.fromkeys(one.source for one in read.drafts)
        if source
    ]
    return [*blocks, context(cut(" ".join(small), _SMALL))] if small else blocks


def drafts_page(read: DraftsRead) -> View:
    """Every draft with the notes it rests on, and what one can say about it."""
    lead = say("drafts-decide") if read.decides else (say("drafts-thumbs"))
    blocks = [section(f"*{lead}* {say('drafts-apart')}")]
    shown, left = _on_the_page(read)
    for kind, title in _TITLES.items():
        drafts = [one for one in shown if one.kind is kind]
        if drafts:
            blocks.append(header(say(title)))
            blocks += (block for one in drafts for block in _draft(one, read))
    if left:
        blocks.append(context(say("drafts-decided-before", count=left)))
    if read.worded:
        blocks += [header(say("drafts-names")), *_themes(read)]
    reference = WorkshopReference(workshop_id=read.workshop.id).packed()
    return modal("drafts", say("drafts-title"), blocks, metadata=reference)


def draft_form(read: DraftsRead, draft: Draft) -> View:
    """The form in which a draft is reworded; sending it accepts it."""
    blocks = [
        asked(
            "wording",
            say("drafts-wording"),
            text_input(initial=draft.words, lines=True, longest=LONGEST_WORDING),
            hint=say("drafts-wording-hint"),
        ),
        *_evidence(draft, read),
    ]
    reference = DraftReference(workshop_id=read.workshop.id, subject=draft.id).packed()
    return modal(
        "edit_draft", say("drafts-edit-title"), blocks, metadata=reference, submit=say("drafts-accept")
    )


def _on_the_page(read: DraftsRead) -> tuple[list[Draft], int]:
    """The drafts that find room, those that wait for a decision first, and how many are left out."""
    drafts = [one for one in read.drafts if one.kind in _TITLES and one.state is not DraftState.REPLACED]
    wanted = sorted(drafts, key=lambda one: one.state is not DraftState.OPEN)[:_DRAFTS]
    return [one for one in drafts if one in wanted], len(drafts) - len(wanted)


def _draft(draft: Draft, read: DraftsRead) -> Iterator[Block]:
    yield section(f"{quoted(draft.words, _WORDS)}\n_{_state(draft)}_")
    yield from _evidence(draft, read)
    yield {"type": "actions", "elements": [*_decisions(draft, read), *_thumbs(draft.id, draft, read)]}


def _evidence(draft: Draft, read: DraftsRead) -> list[Block]:
    texts = [read.texts[one] for one in draft.contribution_ids if one in read.texts]
    quotes = " · ".join(f"“{quoted(text, _QUOTE)}”" for text in texts[:_QUOTES])
    if not texts:
        return [context(say("drafts-gone"))]
    left = len(texts) - _QUOTES
    rests = (
        say("drafts-rests-more", quotes=quotes, count=left)
        if left > 0
        else say("drafts-rests", quotes=quotes)
    )
    translated = (
        [say("drafts-translated", words=quoted(draft.translation, _WORDS))] if draft.translation else []
    )
    return [context(" ".join([rests, *translated]))]


def _decisions(draft: Draft, read: DraftsRead) -> list[Block]:
    is_final = draft.state is DraftState.ACCEPTED and draft.kind is not DraftKind.SENTENCE
    if not read.decides or is_final:
        return []
    reference = DraftReference(workshop_id=read.workshop.id, subject=draft.id).packed()
    return [
        button(say("drafts-accept-button"), "accept_draft", reference),
        button(say("drafts-edit-button"), "edit_draft", reference),
        button(say("drafts-reject-button"), "reject_draft", reference),
    ]


def _thumbs(subject: str, rated: Draft | None, read: DraftsRead) -> list[Block]:
    reference = DraftReference(workshop_id=read.workshop.id, subject=subject).packed()
    ups, downs = (rated.ups, rated.downs) if rated else (0, 0)
    return [
        button(f"👍 {ups}", "thumb_up", reference),
        button(f"👎 {downs}", "thumb_down", reference),
    ]


def _themes(read: DraftsRead) -> Iterator[Block]:
    rated = {one.about: one for one in read.of(DraftKind.THEME)}
    for theme in _named(read.worded):
        yield section(
            f"{quoted(theme.label, _WORDS)} _({say('count-notes', count=len(theme.contribution_ids))})_"
        )
        yield {"type": "actions", "elements": _thumbs(theme.id, rated.get(theme.id), read)}
    if len(read.worded) > _THEMES:
        yield context(say("drafts-more-themes", count=len(read.worded) - _THEMES))


def _named(themes: Sequence[Theme]) -> list[Theme]:
    return sorted(themes, key=lambda theme: (-len(theme.contribution_ids), theme.id))[:_THEMES]


def _state(draft: Draft) -> str:
    edited = f", {say('drafts-edited')}" if draft.wording else ""
    return f"{say(_STATES[draft.state])}{edited}"
