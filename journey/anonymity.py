"""Anonymity: whose name may stand beside a contribution."""

from enum import StrEnum


class Anonymity(StrEnum):
    """Chosen at the start; it can be tightened afterwards, never loosened."""

    ANONYMOUS = "anonymous"
    EACH_CHOOSES = "each_chooses"
    NAMED = "named"
