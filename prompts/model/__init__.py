"""The summariser with a model: it proposes, the checks decide, and without an answer people's words stand."""

from prompts.model.settings import ModelSettings
from prompts.model.summariser import ModelSummariser

__all__ = ["ModelSettings", "ModelSummariser"]
