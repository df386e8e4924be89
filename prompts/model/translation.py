"""Translations of a summary's sentences: the original stays beside each, and one that adds anything goes."""

from collections.abc import Mapping
from typing import Any, Final

from prompts.checks.fields import faults_of_translation
from prompts.model.interview import Interview, Reply
from prompts.model.ledger import UnansweredError
from prompts.model.overview import Overview, Proposed

_LONGEST: Final = 400


async def translated(overview: Overview, language: str, interview: Interview) -> Overview:
    """The overview with a translation beside each sentence that has one which holds."""
    parts = {part: getattr(overview, part) for part in Overview.model_fields}
    sentences = {
        f"n{place}": one.text for place, one in enumerate((one for part in parts.values() for one in part), 1)
    }
    if not sentences:
        return overview
    listed = "\n".join(f"{name}\t{text}" for name, text in sentences.items())
    try:
        reply = await interview.ask("translate", listed, language=language)
    except UnansweredError as error:
        interview.ledger.note(f"The model did not translate ({error}): its sentences stand as they are.")
        return overview
    by_text = {sentences[name]: text for name, text in _held(reply, sentences).items()}
    return Overview(
        **{part: tuple(_beside(one, by_text) for one in entries) for part, entries in parts.items()}
    )


def _beside(proposed: Proposed, translations: Mapping[str, str]) -> Proposed:
    return proposed.model_copy(update={"translation": translations.get(proposed.text, "")})


def _held(reply: Reply, sentences: Mapping[str, str]) -> dict[str, str]:
    """The first translation of each sentence, where it passes the checks that need no shared words."""
    held: dict[str, str] = {}
    entries = reply.answer.get("translations")
    for entry in entries if isinstance(entries, list) else ():
        name, text = _said(entry)
        if name not in sentences or name in held or text == sentences[name]:
            continue
        evidence = reply.evidence([sentences[name]], None, None)
        if not faults_of_translation(text, evidence, longest=_LONGEST):
            held[name] = " ".join(text.split())
    return held


def _said(entry: Any) -> tuple[str, str]:
    if not isinstance(entry, dict):
        return "", ""
    name, text = entry.get("id"), entry.get("text")
    return (name, text) if isinstance(name, str) and isinstance(text, str) else ("", "")
