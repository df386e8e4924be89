"""What was done to themes, in one sentence; whoever did it is not named."""

from collections.abc import Callable
from typing import Final

from bot.blocks.text import cut, quoted
from bot.texts import say
from workshop.theme_edits import ThemeEdit, ThemeEditKind

_LABEL: Final = 80


def edit_told(edit: ThemeEdit | None) -> str:
    """What is different now, in mrkdwn; None when nothing is."""
    if edit is None:
        return say("theme-told-nothing")
    subject, target = quoted(edit.subject, _LABEL), quoted(edit.target, _LABEL)
    told = {
        ThemeEditKind.RENAME: say("theme-told-renamed", subject=subject, target=target),
        ThemeEditKind.MOVE: say("theme-told-moved", target=target) if target else say("theme-told-alone"),
        ThemeEditKind.SPLIT: say("theme-told-split-now", subject=subject, target=target),
        ThemeEditKind.MERGE: say("theme-told-merged", subject=subject, target=target),
        ThemeEditKind.CONFIRM: say("theme-told-confirmed", count=len(edit.after)),
        ThemeEditKind.REGROUP: say("theme-told-regrouped"),
    }
    return f"✅ {told[edit.kind]}"


def undone_told(edit: ThemeEdit | None) -> str:
    """What was taken back, in mrkdwn."""
    return say("theme-told-undone", change=_named(edit, quoted)) if edit else say("theme-told-nothing-undone")


def undoing_told(edit: ThemeEdit) -> str:
    """What would be taken back, in plain text."""
    return say("theme-told-takes-back", change=_named(edit, cut))


def _named(edit: ThemeEdit, shown: Callable[[str, int], str]) -> str:
    subject, target = shown(edit.subject, _LABEL), shown(edit.target, _LABEL)
    named = {
        ThemeEditKind.RENAME: say("theme-told-a-rename", target=target, subject=subject),
        ThemeEditKind.MOVE: say("theme-told-a-move", subject=subject, target=target)
        if target
        else say("theme-told-a-leaving", subject=subject),
        ThemeEditKind.SPLIT: say("theme-told-a-split", subject=subject),
        ThemeEditKind.MERGE: say("theme-told-a-merge", subject=subject, target=target),
        ThemeEditKind.CONFIRM: say("theme-told-a-confirmation", count=len(edit.after)),
        ThemeEditKind.REGROUP: say("theme-told-a-regrouping"),
    }
    return named[edit.kind]
