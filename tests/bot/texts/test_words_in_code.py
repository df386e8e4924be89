"""Words people read in Slack stand in the texts, not in the code."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.bot.texts.spoken import sources

PLACES = ("actions", "blocks", "commands", "events", "jobs", "planning", "shortcuts", "views")
"""The folders of the bot in which words could reach a person in Slack."""

LOOSE = {
    "bot/actions/ask_close.py",
    "bot/actions/ask_group.py",
    "bot/actions/cancel_workshop.py",
    "bot/actions/close_workshop.py",
    "bot/actions/export_map.py",
    "bot/actions/lead.py",
    "bot/actions/mark_done.py",
    "bot/actions/next_step.py",
    "bot/actions/refresh_shown.py",
    "bot/actions/skip_step.py",
    "bot/blocks/comparison.py",
    "bot/blocks/drafts.py",
    "bot/blocks/follow_up.py",
    "bot/blocks/frame_told.py",
    "bot/blocks/gaps.py",
    "bot/blocks/lead_menu.py",
    "bot/blocks/moderation_page.py",
    "bot/blocks/objection_form.py",
    "bot/blocks/out_of_date.py",
    "bot/blocks/owner_form.py",
    "bot/blocks/persona.py",
    "bot/blocks/reopening.py",
    "bot/blocks/result.py",
    "bot/blocks/reveal.py",
    "bot/blocks/reveal_again.py",
    "bot/blocks/running_fields.py",
    "bot/blocks/set_aside.py",
    "bot/blocks/set_up_how.py",
    "bot/blocks/set_up_what.py",
    "bot/blocks/set_up_who.py",
    "bot/blocks/settings_form.py",
    "bot/blocks/take_form.py",
    "bot/blocks/themes_page.py",
    "bot/commands/__init__.py",
    "bot/commands/cancel.py",
    "bot/commands/close.py",
    "bot/commands/delete.py",
    "bot/commands/export.py",
    "bot/commands/handover.py",
    "bot/commands/language.py",
    "bot/commands/list.py",
    "bot/commands/moderate.py",
    "bot/commands/next.py",
    "bot/commands/pause.py",
    "bot/commands/reopen.py",
    "bot/commands/show.py",
    "bot/commands/skip.py",
    "bot/commands/start.py",
    "bot/commands/summary.py",
    "bot/jobs/announce_time_up.py",
    "bot/jobs/publish_result.py",
    "bot/jobs/refresh_card.py",
    "bot/jobs/send_feedback.py",
    "bot/jobs/tell_moved_on.py",
}
"""Modules whose words have not moved yet."""

MODULES = {where: module for where, module in sources() if where.split("/")[1] in PLACES}
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[^<>{}]* [^<>{}]*[^\W\d_]{2,}")


@pytest.mark.parametrize("where", MODULES)
def test_no_sentence_stands_in_code(where: str) -> None:
    found = [line for line, words in _words_in(MODULES[where]) if _TWO_WORDS.search(words)]
    assert bool(found) == (where in LOOSE), found


def _words_in(module: ast.Module) -> Iterator[tuple[int, str]]:
    silent = {id(part) for one in ast.walk(module) if _is_silent(one) for part in ast.walk(one)}
    for one in ast.walk(module):
        if id(one) not in silent and isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.lineno, one.value


def _is_silent(node: ast.AST) -> bool:
    """Docstrings, faults and log lines are for us."""
    match node:
        case ast.Raise() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_LOG"))):
            return True
    return False
