"""What sent forms do: one file each, and this one dictionary by callback id."""

from typing import Final

from bot.incoming import SubmissionListener
from bot.views.answer import send_answer
from bot.views.edit_draft import send_edited_draft
from bot.views.edit_note import send_edited_note
from bot.views.evidence import send_evidence
from bot.views.flag import send_flag, send_flag_answer
from bot.views.forget_me import send_forget_me
from bot.views.moments import send_moments
from bot.views.object_to_frame import send_objection
from bot.views.set_deadline import send_deadline
from bot.views.set_owner import send_owner
from bot.views.set_up import send_how, send_what, send_who
from bot.views.settings import send_settings
from bot.views.themes import send_merge, send_moved_note, send_split, send_theme_name
from bot.views.vote import send_vote
from bot.views.weigh import send_take, send_weighings

VIEWS: Final[dict[str, SubmissionListener]] = {
    "set_up_what": send_what,
    "set_up_who": send_who,
    "set_up_how": send_how,
    "answer": send_answer,
    "edit_note": send_edited_note,
    "rename_theme": send_theme_name,
    "move_note": send_moved_note,
    "split_theme": send_split,
    "merge_themes": send_merge,
    "vote": send_vote,
    "moments": send_moments,
    "weigh": send_weighings,
    "take": send_take,
    "flag": send_flag,
    "flag_answer": send_flag_answer,
    "set_owner": send_owner,
    "forget_me": send_forget_me,
    "settings": send_settings,
    "object_to_frame": send_objection,
    "set_deadline": send_deadline,
    "evidence": send_evidence,
    "edit_draft": send_edited_draft,
}
