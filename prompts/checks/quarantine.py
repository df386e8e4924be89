"""Contributions that speak to the model and not to the workshop: found, named, set aside."""

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import yaml

from prompts.checks.views import disguised_views, plain

REASON: Final = "looks like an instruction to the AI"
_ENOUGH: Final = 3
_DISGUISE: Final = 1
_TAGS: Final = re.compile("[\U000e0020-\U000e007f]{3}")
_SENTENCE_START: Final = r"(?:^|[.!?:;。！？\n\-–—\"'“”«»()\[\]{}*#>|,]\s*)"  # noqa: RUF001


class _Rule(NamedTuple):
    name: str
    weight: int
    pattern: re.Pattern[str]


def suspicion(text: str) -> str | None:
    """Why the text must not reach a model, in words for the facilitator; None for nearly every text.

    A filter and not the boundary: what slips through meets the checks of the answer.
    """
    if _TAGS.search(text):
        return f"{REASON} (invisible text)"
    open_hits = _hits(plain(text))
    if _weight(open_hits) >= _ENOUGH:
        return f"{REASON} ({open_hits[0].name})"
    for view in disguised_views(text):
        hidden = [rule for rule in _hits(view) if rule not in open_hits]
        if hidden and _weight([*open_hits, *hidden]) + _DISGUISE > _ENOUGH:
            return f"{REASON} ({hidden[0].name}, in disguise)"
    return None


def _weight(rules: list[_Rule]) -> int:
    return sum(rule.weight for rule in rules)


def _hits(text: str) -> list[_Rule]:
    return [rule for rule in _rules() if rule.pattern.search(text)]


@cache
def _rules() -> tuple[_Rule, ...]:
    listed = yaml.safe_load(files("prompts.checks").joinpath("injection_rules.yaml").read_text("utf-8"))
    return tuple(
        _Rule(
            rule["name"],
            rule["weight"],
            re.compile((_SENTENCE_START if rule.get("start") else "") + f"(?:{rule['pattern'].strip()})"),
        )
        for rule in listed
    )
