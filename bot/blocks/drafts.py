"""What a language model drafted: the message in the thread, the page to decide on, the form to edit."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.elements import asked, button, modal, text_input
from bot.blocks.text import context, counted, cut, escaped, header, quoted, section
from bot.gateway import Block, View
from bot.references import DraftReference, WorkshopReference
from journey.themes import Theme
from workshop.drafts import LONGEST_WORDING, Draft, DraftKind, DraftState
from workshop.read_drafts import DraftsRead

_TITLES: Final = {
    DraftKind.SENTENCE: "In short",
    DraftKind.OPPORTUNITY: "How might we …",
    DraftKind.PERSONA: "About the persona",
}
_STATES: Final = {
    DraftState.OPEN: "AI draft",
    DraftState.ACCEPTED: "accepted",
    DraftState.REJECTED: "rejected",
}
_EDITED: Final = "edited by a person"
_WORDS: Final = 300
_TOLD: Final = 480
_QUOTE: Final = 120
_QUOTES: Final = 2
_SMALL: Final = 600
_THEMES: Final = 12
_DRAFTS: Final = 20
"""Three blocks each: with the names of themes they fill the hundred a page takes."""
_APART: Final = (
    "Drafts stand apart from the map. A suggestion gets there only when the facilitator accepts it, "
    "and is marked there as suggested by AI."
)


def drafts_text(read: DraftsRead) -> str:
    """The message in one sentence."""
    open_ones = sum(1 for one in read.drafts if one.state is DraftState.OPEN and one.kind in _TITLES)
    waiting = f"{counted(open_ones, 'AI draft')} to decide on" if open_ones else "every AI draft is decided"
    return f"“{escaped(read.workshop.title)}”: {waiting}."


def drafts_blocks(read: DraftsRead) -> list[Block]:
    """What is drafted and accepted, by kind; what was rejected is only counted."""
    blocks = [header("AI drafts"), context(_APART)]
    for kind, title in _TITLES.items():
        shown = [one for one in read.of(kind) if one.state in {DraftState.OPEN, DraftState.ACCEPTED}]
        if shown:
            lines = [f"• {quoted(one.told, _TOLD)} _({_state(one)})_" for one in shown]
            blocks.append(section(cut("\n".join((f"*{title}*", *lines)), 2900)))
    rejected = sum(1 for one in read.drafts if one.state is DraftState.REJECTED)
    reference = WorkshopReference(workshop_id=read.workshop.id).packed()
    blocks.append({"type": "actions", "elements": [button("Look them over", "look_over_drafts", reference)]})
    small = [f"{counted(rejected, 'draft')} rejected."] if rejected else []
    small += [
        f"Written by {escaped(source)}."
        for source in dict.fromkeys(one.source for one in read.drafts)
        if source
    ]
    return [*blocks, context(cut(" ".join(small), _SMALL))] if small else blocks


def drafts_page(read: DraftsRead) -> View:
    """Every draft with the notes it rests on, and what one can say about it."""
    lead = (
        "Accept, edit or reject what the model drafted."
        if read.decides
        else ("The facilitator decides; your thumbs say what you think of it. Nobody sees whose they are.")
    )
    blocks = [section(f"*{lead}* {_APART}")]
    shown, left = _on_the_page(read)
    for kind, title in _TITLES.items():
        drafts = [one for one in shown if one.kind is kind]
        if drafts:
            blocks.append(header(title))
            blocks += (block for one in drafts for block in _draft(one, read))
    if left:
        blocks.append(context(f"… and {counted(left, 'draft')} decided before."))
    if read.worded:
        blocks += [header("Names of themes"), *_themes(read)]
    reference = WorkshopReference(workshop_id=read.workshop.id).packed()
    return modal("drafts", "AI drafts", blocks, metadata=reference)


def draft_form(read: DraftsRead, draft: Draft) -> View:
    """The form in which a draft is reworded; sending it accepts it."""
    blocks = [
        asked(
            "wording",
            "Your wording",
            text_input(initial=draft.words, lines=True, longest=LONGEST_WORDING),
            hint="Sending it accepts it in these words.",
        ),
        *_evidence(draft, read),
    ]
    reference = DraftReference(workshop_id=read.workshop.id, subject=draft.id).packed()
    return modal("edit_draft", "Edit the draft", blocks, metadata=reference, submit="Accept")


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
    more = f" and {counted(len(texts) - _QUOTES, 'more note')}" if len(texts) > _QUOTES else ""
    translated = f" · in translation (AI): {quoted(draft.translation, _WORDS)}" if draft.translation else ""
    said = f"Rests on {quotes}{more}{translated}" if texts else "The notes it rests on are gone."
    return [context(said)]


def _decisions(draft: Draft, read: DraftsRead) -> list[Block]:
    is_final = draft.state is DraftState.ACCEPTED and draft.kind is not DraftKind.SENTENCE
    if not read.decides or is_final:
        return []
    reference = DraftReference(workshop_id=read.workshop.id, subject=draft.id).packed()
    labels = (("Accept", "accept_draft"), ("Edit", "edit_draft"), ("Reject", "reject_draft"))
    return [button(label, action, reference) for label, action in labels]


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
        yield section(f"{quoted(theme.label, _WORDS)} _({counted(len(theme.contribution_ids), 'note')})_")
        yield {"type": "actions", "elements": _thumbs(theme.id, rated.get(theme.id), read)}
    if len(read.worded) > _THEMES:
        yield context(f"… and {counted(len(read.worded) - _THEMES, 'more theme')}.")


def _named(themes: Sequence[Theme]) -> list[Theme]:
    return sorted(themes, key=lambda theme: (-len(theme.contribution_ids), theme.id))[:_THEMES]


def _state(draft: Draft) -> str:
    edited = f", {_EDITED}" if draft.wording else ""
    return f"{_STATES[draft.state]}{edited}"
