"""The texts said to a model: files people can read and edit, filled in one pass, safety rules last."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import ValidationError

from journey.records import Record

INVARIANTS: Final = "invariants"
_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_VARIABLE: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_DIGEST: Final = 8


class PromptRefusedError(ValueError):
    """A prompt file that cannot be used; the text is one sentence that names the file."""


class Prompt(Record):
    """One prompt file: what it is for, what goes in, what must come out, and the text.

    `variables` maps each name the text uses to what it means.
    """

    id: str
    version: int
    purpose: str
    variables: dict[str, str]
    answer_schema: dict[str, Any]
    changelog: tuple[str, ...]
    text: str

    @property
    def reference(self) -> str:
        """`id@version+sha`, which changes with every edit of the text or the schema."""
        content = f"{self.text}\x00{sorted(self.answer_schema.items())}"
        return f"{self.id}@{self.version}+{hashlib.sha256(content.encode()).hexdigest()[:_DIGEST]}"

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with each variable's value; values are taken as they are and never filled again."""
        return _VARIABLE.sub(lambda match: values[match[1]], self.text)


class Instructions(Record):
    """What a model is told for one call: the filled prompt, the safety rules after it, and the schema."""

    system: str
    answer_schema: dict[str, Any]
    canary: str


class PromptTexts:
    """All prompts; a file of the same name in an operator's folder goes before the built-in one.

    Raises:
        PromptRefusedError: when the folder is not there, or a file in it is no prompt, has another name
            than one of ours, or other variables than the code fills.
    """

    def __init__(self, folder: Path | None = None) -> None:
        built_in = files("prompts").joinpath("texts")
        texts = {entry.name: entry for entry in built_in.iterdir() if entry.name.endswith(".md")}
        self._prompts = {
            prompt.id: prompt
            for prompt in (parsed_prompt(texts[name].read_text("utf-8"), name) for name in sorted(texts))
        }
        for own in _own_files(folder):
            prompt = parsed_prompt(_read(own), own.name)
            self._check_own(prompt, own.name)
            self._prompts[prompt.id] = prompt

    def _check_own(self, own: Prompt, name: str) -> None:
        if own.id not in self._prompts:
            raise PromptRefusedError(
                f"{name}: there is no prompt of this name; there are {', '.join(self._prompts)}."
            )
        odd = set(own.variables) ^ set(self._prompts[own.id].variables)
        if odd:
            wanted = ", ".join(sorted(self._prompts[own.id].variables)) or "none"
            raise PromptRefusedError(
                f"{name}: its variables are not those that are filled in ({wanted}): "
                f"{', '.join(sorted(odd))}."
            )

    def __getitem__(self, prompt_id: str) -> Prompt:
        return self._prompts[prompt_id]

    @property
    def references(self) -> tuple[str, ...]:
        """The references of all prompts, for cache keys and records of what was asked."""
        return tuple(self._prompts[prompt_id].reference for prompt_id in sorted(self._prompts))

    def instructions(self, prompt_id: str, **values: str) -> Instructions:
        """The filled prompt with the safety rules appended last and a fresh canary in them."""
        prompt = self._prompts[prompt_id]
        canary = f"kestrel{secrets.token_hex(4)}"
        invariants = self._prompts[INVARIANTS].filled({"canary": canary})
        return Instructions(
            system=f"{prompt.filled(values).strip()}\n\n{invariants.strip()}\n",
            answer_schema=prompt.answer_schema,
            canary=canary,
        )


def parsed_prompt(source: str, name: str) -> Prompt:
    """The prompt in a Markdown file with YAML front matter.

    Raises:
        PromptRefusedError: without front matter, with wrong fields, an id that is not the file's
            name, or variables that are declared and not used or used and not declared.
    """
    parts = _FRONT.match(source.replace("\r\n", "\n"))
    if not parts:
        raise PromptRefusedError(f"{name}: a prompt begins with front matter between two lines of ---.")
    try:
        front = yaml.safe_load(parts[1])
        changelog = tuple(str(entry) for entry in front.pop("changelog"))
        schema = front.pop("schema")
        prompt = Prompt(**front, answer_schema=schema, changelog=changelog, text=parts[2])
    except (yaml.YAMLError, ValidationError, AttributeError, KeyError, TypeError) as error:
        raise PromptRefusedError(f"{name}: the front matter is not sound ({_first_line(error)}).") from None
    used = set(_VARIABLE.findall(prompt.text))
    if f"{prompt.id}.md" != name:
        raise PromptRefusedError(f"{name}: the id {prompt.id!r} is not the file's name.")
    if used != set(prompt.variables):
        odd = ", ".join(sorted(used ^ set(prompt.variables)))
        raise PromptRefusedError(f"{name}: declared and used variables differ: {odd}.")
    return prompt


def _own_files(folder: Path | None) -> list[Path]:
    """The prompt files of a folder but the safety rules, which cannot be replaced."""
    if folder is None:
        return []
    if not folder.is_dir():
        raise PromptRefusedError(f"{folder}: there is no such folder of prompts.")
    return [path for path in sorted(folder.glob("*.md")) if path.stem not in {INVARIANTS, "README"}]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise PromptRefusedError(f"{path.name}: this file cannot be read as text.") from None


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
