"""The subcommands of the slash command: one file each, and this one dictionary."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.commands.cancel import cancel
from bot.commands.close import close
from bot.commands.delete import delete
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
from renderers.registry import FORMATS


class Role(StrEnum):
    """What a person does in a workshop."""

    LEAD = "lead"
    TAKE_PART = "take_part"


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand with the line that explains it in the help; `done_most` in a role stands there first."""

    listener: CommandListener
    usage: str
    help: str
    done_most: Role | None = None


COMMANDS: Final = {
    "new": Subcommand(new, "new", "set up a workshop in this channel", Role.LEAD),
    "start": Subcommand(start, "start", "start the workshop that is set up here"),
    "next": Subcommand(next_step, "next", "close this step and open the next one (asks first)", Role.LEAD),
    "skip": Subcommand(skip, "skip", "leave this step out and go on (asks first)"),
    "persona": Subcommand(persona, "persona", "who the workshop follows, only for you"),
    "settings": Subcommand(settings, "settings", "change title, persona, leaders, time to come, names"),
    "extend": Subcommand(
        extend, "extend 10", "minutes more, or fewer: -5; without a number, a date and time"
    ),
    "pause": Subcommand(pause, "pause", "let the clock stand still; answers are taken all the same"),
    "resume": Subcommand(resume, "resume", "let the clock go on"),
    "back": Subcommand(back, "back", "open the step before again (asks first)"),
    "reopen": Subcommand(reopen, "reopen 2", "open any earlier step again, by its number (asks first)"),
    "mine": Subcommand(mine, "mine", "your own notes of this step, to edit or delete", Role.TAKE_PART),
    "themes": Subcommand(themes, "themes", "look through the themes; change them in the group step"),
    "vote": Subcommand(vote, "vote", "put your dots on what matters most, or move them"),
    "moments": Subcommand(moments, "moments", "confirm or change the moments of truth"),
    "moderate": Subcommand(
        moderate, "moderate", "hide a note, also after the close; on or off: read notes before they are shown"
    ),
    "close": Subcommand(close, "close", "close the workshop and post its map (asks first)", Role.LEAD),
    "cancel": Subcommand(cancel, "cancel", "give up the workshop, nothing is posted (asks first)"),
    "invite": Subcommand(invite, "invite @name @name", "expect people: they are told, and reminded of steps"),
    "remind": Subcommand(remind, "remind", "remind those who have not answered this step"),
    "handover": Subcommand(handover, "handover @name", "let somebody else lead the workshop"),
    "takeover": Subcommand(takeover, "takeover", "lead it yourself when the facilitator is away"),
    "status": Subcommand(
        status, "status", "where it stands and what was said so far, only for you", Role.TAKE_PART
    ),
    "list": Subcommand(list_here, "list", "the workshops of this channel, numbered"),
    "summary": Subcommand(
        summary,
        "summary",
        "what a language model drafted, to accept, edit or reject; the map in words is `show`",
    ),
    "language": Subcommand(
        language, "language German", "the language a model sums up in, marked as translated"
    ),
    "feedback": Subcommand(
        feedback, "feedback", "decisions and thumbs on these drafts as a file in the thread"
    ),
    "map": Subcommand(show_map, "map", "the map so far as a picture in the thread"),
    "show": Subcommand(
        show,
        "show 2",
        "a map in words, only for you; a number from the list if you like; what a model drafted is `summary`",
    ),
    "compare": Subcommand(compare, "compare 1 2", "two maps side by side, only for you"),
    "export": Subcommand(
        export, "export png", f"the map as a file in the thread: {', '.join(FORMATS)}", Role.TAKE_PART
    ),
    "delete": Subcommand(delete, "delete", "delete a workshop that is over, with everything (asks first)"),
    "forget-me": Subcommand(forget_me, "forget-me", "delete what is stored about you (asks first)"),
}
