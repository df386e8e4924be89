"""The workspaces the app is installed in: who the bot is in each, and the token that opens it."""

from collections.abc import Iterable

from slack_bolt.authorization import AuthorizeResult

from workshop.workshop import Team


class UnknownWorkspaceError(Exception):
    """No token of ours opens this workspace."""


class Workspaces:
    """What Slack said about each of our tokens, by workspace; of two tokens for one the later counts."""

    def __init__(self, identities: Iterable[AuthorizeResult]) -> None:
        self._by_team = {identity.team_id or "": identity for identity in identities}

    def identity(self, team_id: str | None) -> AuthorizeResult | None:
        """Who we are in a workspace, None where we are nobody.

        A single workspace answers for every request: people of a connected organisation press
        buttons in it, too.
        """
        if len(self._by_team) == 1:
            return next(iter(self._by_team.values()))
        return self._by_team.get(team_id or "")

    def opens(self, team: Team) -> bool:
        """Whether one of our tokens is for this workspace, or the only one for its organisation."""
        identity = self.identity(team.team)
        if identity is None:
            return False
        return team.team == identity.team_id or bool(
            team.enterprise and team.enterprise == identity.enterprise_id
        )

    def token(self, team: Team) -> str:
        """The bot token of a workspace.

        Raises:
            UnknownWorkspaceError: when none of our tokens is for it.
        """
        identity = self.identity(team.team)
        if identity is None:
            raise UnknownWorkspaceError
        return identity.bot_token or ""
