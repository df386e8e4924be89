"""Every row belongs to one team, and a session sees one team: enforced here and nowhere else."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Insert, String, and_, event
from sqlalchemy.orm import (
    Mapped,
    ORMExecuteState,
    Session,
    UOWTransaction,
    mapped_column,
    with_loader_criteria,
)

from workshop.workshop import Team


class TenantError(Exception):
    """A query or a row that does not belong to the team of its session; always a bug."""


class TenantMixin:
    """The team a row belongs to; both columns lead the primary key."""

    enterprise: Mapped[str] = mapped_column(String, primary_key=True, sort_order=-2)
    team: Mapped[str] = mapped_column(String, primary_key=True, sort_order=-1)


class TenantSession(Session):
    """A session confined to the team in `info["team"]`, and to reading when `info["reads"]` is set.

    Without a team it refuses to work, and it refuses statements it cannot confine (text, tables). What
    goes around it, over a bare connection, is not confined: only the outbox, which enqueues with DBOS,
    and the upkeep of all teams do so.
    """


def _team_of(session: Session) -> Team:
    team = session.info.get("team")
    if not isinstance(team, Team):
        raise TenantError("No team is set: open the session through transaction(team).")
    return team


@event.listens_for(TenantSession, "do_orm_execute")
def _confine(state: ORMExecuteState) -> None:
    team = _team_of(state.session)
    if not state.is_orm_statement:
        raise TenantError("Only statements on mapped classes can be confined to a team.")
    if not state.is_select and state.session.info.get("reads"):
        raise TenantError("This session only reads.")
    if not state.is_select and state.parameters:
        raise TenantError("Parameters would escape the team: write their values into the statement.")
    if isinstance(state.statement, Insert):
        state.statement = state.statement.values(enterprise=team.enterprise, team=team.team)
    else:
        enterprise, name = team.enterprise, team.team

        def belongs(row: type[TenantMixin]) -> ColumnElement[bool]:
            return and_(row.enterprise == enterprise, row.team == name)

        criteria = with_loader_criteria(TenantMixin, belongs, include_aliases=True)
        state.statement = state.statement.options(criteria)


@event.listens_for(TenantSession, "before_flush")
def _stamp(session: Session, _context: UOWTransaction, _instances: object) -> None:
    team = _team_of(session)
    if session.info.get("reads"):
        raise TenantError("This session only reads.")
    for row in _tenants(session.new):
        if row.enterprise not in (None, team.enterprise) or row.team not in (None, team.team):
            raise TenantError("A new row names another team than its session.")
        row.enterprise, row.team = team.enterprise, team.team
    for row in _tenants((*session.dirty, *session.deleted)):
        if (row.enterprise, row.team) != (team.enterprise, team.team):
            raise TenantError("A changed row belongs to another team than its session.")


def _tenants(rows: Iterable[object]) -> Iterable[TenantMixin]:
    for row in rows:
        if not isinstance(row, TenantMixin):
            raise TenantError(f"{type(row).__name__} belongs to no team.")
        yield row
