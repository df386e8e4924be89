"""What buttons and menus do: one file each, and this one dictionary by action id."""

from typing import Final

from bot.actions.add_another import add_another
from bot.actions.add_earlier import add_earlier
from bot.actions.add_view import add_view
from bot.actions.ask_close import ask_close
from bot.actions.ask_group import press_ask_group
from bot.actions.cancel_workshop import press_cancel_workshop
from bot.actions.catch_up import show_catch_up
from bot.actions.close_workshop import press_close_all_the_same, press_close_workshop
from bot.actions.delete_workshop import press_delete_workshop
from bot.actions.drafts import (
    press_accept,
    press_edit,
    press_look_over,
    press_reject,
    press_thumb_down,
    press_thumb_up,
)
from bot.actions.export_map import export_map
from bot.actions.extend_step import press_more_minutes
from bot.actions.flag import press_answer_flag, press_flag
from bot.actions.follow_up import press_status
from bot.actions.forget_me import press_forget_me
from bot.actions.lead import lead
from bot.actions.mark_done import press_done
from bot.actions.moderate import press_hide_note, show_moderation, show_moderation_over
from bot.actions.moments import press_moments
from bot.actions.more_details import more_details
from bot.actions.my_notes import press_delete_note, press_edit_note, show_my_notes
from bot.actions.next_step import press_next_step
from bot.actions.no_more_reminders import press_no_more_reminders
from bot.actions.object_to_frame import press_object
from bot.actions.refresh_shown import press_refresh
from bot.actions.reopen_step import press_reopen
from bot.actions.resume_workshop import press_resume
from bot.actions.set_aside import press_leave, press_look_at_set_aside, press_release
from bot.actions.set_owner import set_another_owner, set_owner
from bot.actions.set_up import (
    press_back_to_what,
    press_back_to_who,
    press_change_set_up,
    press_clear_set_up,
    press_start_from,
)
from bot.actions.skip_step import press_skip
from bot.actions.start_workshop import press_start
from bot.actions.themes import (
    act_on_theme,
    confirm_all_themes,
    confirm_cell,
    group_cell_again,
    show_theme_notes,
    show_themes,
    turn_theme_notes,
    undo_themes,
)
from bot.actions.vote import press_vote
from bot.actions.weigh import press_take, press_weigh
from bot.blocks.follow_up import ANSWERS
from bot.incoming import ClickListener

ACTIONS: Final[dict[str, ClickListener]] = {
    "start_from": press_start_from,
    "back_to_what": press_back_to_what,
    "back_to_who": press_back_to_who,
    "clear_set_up": press_clear_set_up,
    "object_to_frame": press_object,
    "change_set_up": press_change_set_up,
    "start_workshop": press_start,
    "add_view": add_view,
    "add_another": add_another,
    "add_earlier": add_earlier,
    "catch_up": show_catch_up,
    "more_details": more_details,
    "mark_done": press_done,
    "my_notes": show_my_notes,
    "edit_note": press_edit_note,
    "delete_note": press_delete_note,
    "refresh_shown": press_refresh,
    "moderation": show_moderation,
    "moderation_over": show_moderation_over,
    "hide_note": press_hide_note,
    "themes": show_themes,
    "more_themes": show_themes,
    "themes_jump": show_themes,
    "theme": act_on_theme,
    "theme_notes": show_theme_notes,
    "more_theme_notes": turn_theme_notes,
    "confirm_cell": confirm_cell,
    "group_again": group_cell_again,
    "confirm_themes": confirm_all_themes,
    "undo_themes": undo_themes,
    "vote": press_vote,
    "ask_group": press_ask_group,
    "next_step": press_next_step,
    "lead": lead,
    "skip_step": press_skip,
    "extend_step": press_more_minutes,
    "resume_workshop": press_resume,
    "reopen_step": press_reopen,
    "weigh": press_weigh,
    "take": press_take,
    "raise_flag": press_flag,
    "answer_flag": press_answer_flag,
    "ask_close": ask_close,
    "close_workshop": press_close_workshop,
    "close_all_the_same": press_close_all_the_same,
    "cancel_workshop": press_cancel_workshop,
    "export_map": export_map,
    "moments": press_moments,
    "forget_me": press_forget_me,
    "delete_workshop": press_delete_workshop,
    **dict.fromkeys(ANSWERS, press_status),
    "no_more_reminders": press_no_more_reminders,
    "look_over_drafts": press_look_over,
    "accept_draft": press_accept,
    "edit_draft": press_edit,
    "reject_draft": press_reject,
    "thumb_up": press_thumb_up,
    "thumb_down": press_thumb_down,
    "look_at_set_aside": press_look_at_set_aside,
    "release_set_aside": press_release,
    "leave_set_aside": press_leave,
    "set_owner": set_owner,
    "set_another_owner": set_another_owner,
}
