"""Slack's limits on messages, modals and Home tabs, as one table and one pure checker."""

from typing import Any, Literal

Surface = Literal["message", "modal", "home"]
VIEW_BYTES = 250_000


def violations(payload: Any, surface: Surface) -> list[tuple[str, str]]:
    """x"""
    return []


def exceed_message(payload: Any) -> bool:
    """x"""
    return False


def too_many_tables(payload: Any) -> bool:
    """x"""
    return False
