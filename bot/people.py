"""What Slack says about people, remembered for a day: time zone, what they are called, who is external."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk.errors import SlackApiError

from bot.gateway import Gateway, SlackBusyError
from workshop.errors.choices import OwnerUnknownError
from workshop.ports import Clock
from workshop.workshop import Team

_REMEMBERED: Final = timedelta(days=1)
_SECONDS_FOR_A_NAME: Final = 1.5

_LOG: Final = logging.getLogger(__name__)


class People:
    """Implements workshop.ports.TimeZones with Slack's profiles."""

    def __init__(self, gateway: Gateway, clock: Clock) -> None:
        self._gateway = gateway
        self._clock = clock
        self._profiles: dict[tuple[Team, str], tuple[datetime, dict[str, Any]]] = {}

    async def zone(self, team: Team, person: str) -> tzinfo:
        """The zone of a person's profile; UTC where Slack does not tell.

        Raises:
            SlackBusyError: when Slack wants a wait.
        """
        return zone_of(await self._profile(team, person))

    async def named(self, team: Team, name: str, people: Sequence[str]) -> str:
        """Whom of the people a name means, "" when nobody or several are called that.

        Raises:
            SlackBusyError: when Slack wants a wait.
        """
        wanted = name.strip().removeprefix("@").casefold()
        found = [one for one in people if wanted and wanted in names_of(await self._profile(team, one))]
        return found[0] if len(found) == 1 else ""

    async def called(self, team: Team, person: str) -> str:
        """The name under which Slack shows a person, told within the time that a sent form has.

        Raises:
            OwnerUnknownError: when Slack does not tell it, or not in time.
        """
        try:
            async with asyncio.timeout(_SECONDS_FOR_A_NAME):
                profile = await self._profile(team, person)
        except (TimeoutError, SlackBusyError):
            raise OwnerUnknownError from None
        inner = profile.get("profile") or {}
        told = (inner.get("display_name"), profile.get("real_name"), profile.get("name"))
        name = next((str(one) for one in told if one), "")
        if not name:
            raise OwnerUnknownError
        return name

    async def zone_name(self, team: Team, person: str) -> str:
        """The name of a person's time zone, empty where Slack does not tell it.

        Raises:
            SlackBusyError: when Slack wants a wait.
        """
        return str(getattr(await self.zone(team, person), "key", ""))

    async def meet(self, team: Team, person: str) -> None:
        """Get to know a person before their answer comes, so that nothing has to be asked for it.

        Raises:
            SlackBusyError: when Slack wants a wait.
        """
        await self._profile(team, person)

    def is_external(self, team: Team, person: str) -> bool:
        """Whether a person who was met is a guest, or of another organisation; Slack is not asked."""
        _, profile = self._profiles.get((team, person), (None, {}))
        return is_external(profile, team)

    def forget(self, team: Team, person: str) -> None:
        """Remember a person no longer."""
        self._profiles.pop((team, person), None)

    async def _profile(self, team: Team, person: str) -> dict[str, Any]:
        now = self._clock.now()
        asked, profile = self._profiles.get((team, person), (now - _REMEMBERED, {}))
        if now - asked >= _REMEMBERED:
            profile = await self._ask(team, person)
            self._profiles[team, person] = (now, profile)
        return profile

    async def _ask(self, team: Team, person: str) -> dict[str, Any]:
        try:
            return await self._gateway.profile(team, person)
        except SlackApiError as error:
            facts = {"action": "profile", "error": str(error.response.get("error"))}
            _LOG.warning("Slack does not say who somebody is.", extra=facts)
            return {}


def is_external(profile: dict[str, Any], team: Team) -> bool:
    """Whether a user object is a guest's, or that of somebody of another organisation.

    Colleagues in an Enterprise organisation have workspaces of their own: there the organisation decides.
    """
    if profile.get("is_restricted") or profile.get("is_ultra_restricted"):
        return True
    home = str(profile.get("team_id") or "")
    if not home or home in {team.team, team.enterprise}:
        return False
    organisation = (profile.get("enterprise_user") or {}).get("enterprise_id")
    return not team.enterprise or organisation != team.enterprise


def names_of(profile: dict[str, Any]) -> frozenset[str]:
    """What a user object calls a person, for comparing."""
    inner = profile.get("profile") or {}
    told = [profile.get("name"), profile.get("real_name"), inner.get("display_name"), inner.get("real_name")]
    return frozenset(str(one).casefold() for one in told if one)


def zone_of(profile: dict[str, Any]) -> tzinfo:
    """The zone in a user object: by its name, else by its offset, else UTC."""
    try:
        return ZoneInfo(str(profile.get("tz") or ""))
    except (ZoneInfoNotFoundError, ValueError):
        return timezone(timedelta(seconds=int(profile.get("tz_offset") or 0)))
