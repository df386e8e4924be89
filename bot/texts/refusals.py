"""What a refusal says in the language the bot speaks."""

import re
from collections.abc import Callable
from typing import Final

from bot.texts import say
from workshop.errors import WorkshopError

_NEW_WORD: Final = re.compile(r"(?<!^)(?=[A-Z])")


def refusal_said(refusal: WorkshopError, shown: Callable[[str], str] = str) -> str:
    """The sentence, its fields passed through `shown` where people's words could read as markup."""
    fields = {name: one if isinstance(one, int) else shown(str(one)) for name, one in refusal.fields.items()}
    return say(refusal_key(type(refusal)), **fields)


def refusal_key(kind: type[WorkshopError]) -> str:
    """The key of a refusal's sentence: `refusals-step-is-over` for `StepIsOverError`."""
    return f"refusals-{_NEW_WORD.sub('-', kind.__name__.removesuffix('Error')).lower()}"
