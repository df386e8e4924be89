"""What was done to themes, in one sentence; whoever did it is not named."""

from collections.abc import Callable
from typing import Final

from bot.blocks.text import counted, cut, quoted
from workshop.theme_edits import ThemeEdit, ThemeEditKind

_LABEL: Final = 80


def edit_told(edit: ThemeEdit | None) -> str:
    """What is different now, in mrkdwn; None when nothing is."""
    if edit is None:
        return "Nothing had to be changed."
    subject, target = quoted(edit.subject, _LABEL), quoted(edit.target, _LABEL)
    told = {
        ThemeEditKind.RENAME: f"“{subject}” is called “{target}” now.",
        ThemeEditKind.MOVE: f"The note is with “{target}” now." if target else "The note stands alone now.",
        ThemeEditKind.SPLIT: f"Some notes of “{subject}” stand under “{target}” now.",
        ThemeEditKind.MERGE: f"“{subject}” and “{target}” are one theme now.",
        ThemeEditKind.CONFIRM: f"{counted(len(edit.after), 'theme')} confirmed.",
    }
    return f"✅ {told[edit.kind]}"


def undone_told(edit: ThemeEdit | None) -> str:
    """What was taken back, in mrkdwn."""
    return f"↩️ Undone: {_named(edit, quoted)}." if edit else "Nothing had to be undone."


def undoing_told(edit: ThemeEdit) -> str:
    """What would be taken back, in plain text."""
    return f"This takes back {_named(edit, cut)}."


def _named(edit: ThemeEdit, shown: Callable[[str, int], str]) -> str:
    subject, target = shown(edit.subject, _LABEL), shown(edit.target, _LABEL)
    named = {
        ThemeEditKind.RENAME: f"the new name “{target}” of “{subject}”",
        ThemeEditKind.MOVE: f"the move of a note from “{subject}” to “{target}”"
        if target
        else f"that a note of “{subject}” stands alone",
        ThemeEditKind.SPLIT: f"the split of “{subject}”",
        ThemeEditKind.MERGE: f"the merging of “{subject}” and “{target}”",
        ThemeEditKind.CONFIRM: f"the confirmation of {counted(len(edit.after), 'theme')}",
    }
    return named[edit.kind]
