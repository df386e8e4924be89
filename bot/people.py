"""What Slack says about people, remembered for a day: the time zone they are in."""

import logging
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk.errors import SlackApiError

from bot.gateway import Gateway
from workshop.ports import Clock
from workshop.workshop import Team

_REMEMBERED: Final = timedelta(days=1)

_LOG: Final = logging.getLogger(__name__)


class People:
    """Implements workshop.ports.TimeZones with Slack's profiles."""

    def __init__(self, gateway: Gateway, clock: Clock) -> None:
        self._gateway = gateway
        self._clock = clock
        self._zones: dict[tuple[Team, str], tuple[datetime, tzinfo]] = {}

    async def zone(self, team: Team, person: str) -> tzinfo:
        """The zone of a person's profile; UTC where Slack does not tell.

        Raises:
            SlackBusyError: when Slack wants a wait.
        """
        now = self._clock.now()
        asked, zone = self._zones.get((team, person), (now - _REMEMBERED, UTC))
        if now - asked >= _REMEMBERED:
            zone = await self._ask(team, person)
            self._zones[team, person] = (now, zone)
        return zone

    def forget(self, team: Team, person: str) -> None:
        """Remember a person no longer."""
        self._zones.pop((team, person), None)

    async def _ask(self, team: Team, person: str) -> tzinfo:
        try:
            return zone_of(await self._gateway.profile(team, person))
        except SlackApiError as error:
            facts = {"action": "zone", "error": str(error.response.get("error"))}
            _LOG.warning("Slack does not say in which zone somebody is.", extra=facts)
            return UTC


def zone_of(profile: dict[str, Any]) -> tzinfo:
    """The zone in a user object: by its name, else by its offset, else UTC."""
    try:
        return ZoneInfo(str(profile.get("tz") or ""))
    except (ZoneInfoNotFoundError, ValueError):
        return timezone(timedelta(seconds=int(profile.get("tz_offset") or 0)))
