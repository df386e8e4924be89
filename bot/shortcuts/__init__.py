"""Shortcuts on messages: one file each, and this one dictionary by callback id."""

from typing import Final

from bot.incoming import ShortcutListener
from bot.shortcuts.add_to_map import add_to_map

SHORTCUTS: Final[dict[str, ShortcutListener]] = {"add_to_map": add_to_map}
