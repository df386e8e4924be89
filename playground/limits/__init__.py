"""Slack's limits on messages, modals and Home tabs, as one table and one pure checker."""

from playground.limits.checker import Surface, exceed_message, too_many_tables, violations
from playground.limits.table import LIMITS, Limit

__all__ = ["LIMITS", "Limit", "Surface", "exceed_message", "too_many_tables", "violations"]
