"""What happens after a change: one handler per job, and this one dictionary."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from bot.gateway import SlackBusyError
from bot.jobs.announce_time_up import announce_time_up
from bot.jobs.ask_group import ask_group
from bot.jobs.follow_up import follow_up, sum_up_follow_up
from bot.jobs.group_again import regroup_cell
from bot.jobs.group_late import group_late
from bot.jobs.publish_result import publish_result
from bot.jobs.refresh_card import refresh_card
from bot.jobs.refresh_flags import refresh_flags
from bot.jobs.remind import remind_now, remind_step
from bot.jobs.replace_files import replace_files
from bot.jobs.reveal_step import reveal_step
from bot.jobs.send_export import send_export
from bot.jobs.send_feedback import send_feedback
from bot.jobs.show_drafts import show_drafts
from bot.jobs.take_down_card import take_down_card
from bot.jobs.tell_forgotten import tell_forgotten
from bot.jobs.tell_frame import tell_frame
from bot.jobs.tell_invited import tell_invited
from bot.jobs.tell_moved_on import tell_moved_on
from bot.jobs.update_reveals import update_reveals
from bot.jobs.warn_of_end import warn_of_end
from bot.wiring import Wiring
from storage.jobs import Handler, TryAgainLater
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import (
    AnnounceTimeUp,
    AskGroup,
    FollowUp,
    GroupAgain,
    GroupLate,
    Job,
    PublishResult,
    RefreshCard,
    RefreshFlags,
    RemindNow,
    RemindStep,
    ReplaceFiles,
    RevealStep,
    SendExport,
    SendFeedback,
    ShowDrafts,
    SumUpFollowUp,
    TakeDownCard,
    TellForgotten,
    TellFrame,
    TellInvited,
    TellMovedOn,
    UpdateReveals,
    WarnOfEnd,
)
from workshop.workshop import Team

_LOG: Final = logging.getLogger(__name__)

_UNTIL_A_TOKEN_IS_BACK: Final = 3600.0
"""Seconds after which a job asks again whether its workspace can be opened."""

JobHandler = Callable[[Any, Wiring], Awaitable[None]]

JOBS: Final[Mapping[type[Job], JobHandler]] = {
    RefreshCard: refresh_card,
    RefreshFlags: refresh_flags,
    RevealStep: reveal_step,
    UpdateReveals: update_reveals,
    GroupLate: group_late,
    GroupAgain: regroup_cell,
    AskGroup: ask_group,
    AnnounceTimeUp: announce_time_up,
    TellFrame: tell_frame,
    TellMovedOn: tell_moved_on,
    WarnOfEnd: warn_of_end,
    RemindStep: remind_step,
    RemindNow: remind_now,
    TellInvited: tell_invited,
    TellForgotten: tell_forgotten,
    FollowUp: follow_up,
    SumUpFollowUp: sum_up_follow_up,
    TakeDownCard: take_down_card,
    PublishResult: publish_result,
    SendExport: send_export,
    ReplaceFiles: replace_files,
    ShowDrafts: show_drafts,
    SendFeedback: send_feedback,
}


def wired_jobs(wiring: Wiring) -> dict[type[Job], Handler[Any]]:
    """The handlers as the job runner calls them."""
    missed: set[Team] = set()
    return {kind: _wired(handler, wiring, missed) for kind, handler in JOBS.items()}


def _wired(handler: JobHandler, wiring: Wiring, missed: set[Team]) -> Handler[Any]:
    async def handle(job: Any, /) -> None:
        if not wiring.gateway.opens(job.team):
            _note_missed(job.team, missed)
            raise TryAgainLater(_UNTIL_A_TOKEN_IS_BACK)
        try:
            await handler(job, wiring)
        except SlackBusyError as busy:
            raise TryAgainLater(busy.after) from None
        except WorkshopNotFoundError:
            _LOG.info("A job's workshop was deleted.", extra={"action": type(job).__name__})

    return handle


def _note_missed(team: Team, missed: set[Team]) -> None:
    """Say it once per workspace and start: many jobs may wait, and each asks again."""
    if team not in missed:
        missed.add(team)
        facts = {"action": "jobs", "team": team.team}
        _LOG.warning("No token opens this workspace: its jobs wait until one does.", extra=facts)
