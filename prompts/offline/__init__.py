"""The summariser that needs no model: groups, names and sums up by the words people used."""

from prompts.offline.summariser import OfflineSummariser

__all__ = ["OfflineSummariser"]
