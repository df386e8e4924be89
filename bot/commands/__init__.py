"""The subcommands of the slash command: one file each, and this one dictionary."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.commands.add import add
from bot.commands.cancel import cancel
from bot.commands.close import close
from bot.commands.delete import delete
from bot.commands.done import done
from bot.commands.export import export
from bot.commands.extend import extend
from bot.commands.forget_me import forget_me
from bot.commands.handover import handover, takeover
from bot.commands.invite import invite
from bot.commands.language import language
from bot.commands.list import list_here
from bot.commands.map import show_map
from bot.commands.mine import mine
from bot.commands.moderate import moderate
from bot.commands.moments import moments
from bot.commands.new import new
from bot.commands.next import next_step
from bot.commands.pause import pause, resume
from bot.commands.persona import persona
from bot.commands.remind import remind
from bot.commands.reopen import back, reopen
from bot.commands.settings import settings
from bot.commands.show import compare, show
from bot.commands.skip import skip
from bot.commands.start import start
from bot.commands.status import status
from bot.commands.summary import feedback, summary
from bot.commands.themes import themes
from bot.commands.vote import vote
from bot.incoming import CommandListener
from bot.texts import say


class Role(StrEnum):
    """What a person does in a workshop."""

    LEAD = "lead"
    TAKE_PART = "take_part"


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand with the key of its line in the help; what is `done_most` in a role stands there first."""

    listener: CommandListener
    usage: str
    key: str
    done_most: Role | None = None

    @property
    def help(self) -> str:
        """The line that explains it."""
        return say(self.key)


COMMANDS: Final = {
    "new": Subcommand(new, "new", "commands-new-help", Role.LEAD),
    "start": Subcommand(start, "start", "commands-start-help"),
    "next": Subcommand(next_step, "next", "commands-next-help", Role.LEAD),
    "skip": Subcommand(skip, "skip", "commands-skip-help"),
    "persona": Subcommand(persona, "persona", "commands-persona-help"),
    "settings": Subcommand(settings, "settings", "commands-settings-help"),
    "extend": Subcommand(extend, "extend 10", "commands-extend-help"),
    "pause": Subcommand(pause, "pause", "commands-pause-help"),
    "resume": Subcommand(resume, "resume", "commands-resume-help"),
    "back": Subcommand(back, "back", "commands-back-help"),
    "reopen": Subcommand(reopen, "reopen 2", "commands-reopen-help"),
    "add": Subcommand(add, "add", "commands-add-help"),
    "done": Subcommand(done, "done", "commands-done-help"),
    "mine": Subcommand(mine, "mine", "commands-mine-help", Role.TAKE_PART),
    "themes": Subcommand(themes, "themes", "commands-themes-help"),
    "vote": Subcommand(vote, "vote", "commands-vote-help"),
    "moments": Subcommand(moments, "moments", "commands-moments-help"),
    "moderate": Subcommand(moderate, "moderate", "commands-moderate-help"),
    "close": Subcommand(close, "close", "commands-close-help", Role.LEAD),
    "cancel": Subcommand(cancel, "cancel", "commands-cancel-help"),
    "invite": Subcommand(invite, "invite @name @name", "commands-invite-help"),
    "remind": Subcommand(remind, "remind", "commands-remind-help"),
    "handover": Subcommand(handover, "handover @name", "commands-handover-help"),
    "takeover": Subcommand(takeover, "takeover", "commands-takeover-help"),
    "status": Subcommand(status, "status", "commands-status-help", Role.TAKE_PART),
    "list": Subcommand(list_here, "list", "commands-list-help"),
    "summary": Subcommand(
        summary,
        "summary",
        "commands-summary-help",
    ),
    "language": Subcommand(language, "language German", "commands-language-help"),
    "feedback": Subcommand(feedback, "feedback", "commands-feedback-help"),
    "map": Subcommand(show_map, "map", "commands-map-help"),
    "show": Subcommand(
        show,
        "show 2",
        "commands-show-help",
    ),
    "compare": Subcommand(compare, "compare 1 2", "commands-compare-help"),
    "export": Subcommand(export, "export png", "commands-export-help", Role.TAKE_PART),
    "delete": Subcommand(delete, "delete", "commands-delete-help"),
    "forget-me": Subcommand(forget_me, "forget-me", "commands-forget-me-help"),
}
