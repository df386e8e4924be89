"""What Slack tells us by itself: one file per event, and this one dictionary by event type."""

from typing import Final

from bot.events.app_home_opened import show_home
from bot.incoming import EventListener

EVENTS: Final[dict[str, EventListener]] = {"app_home_opened": show_home}
