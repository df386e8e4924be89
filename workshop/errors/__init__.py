"""Refusals: what a person may not do or cannot do now; the docstring is the sentence they read."""

from collections.abc import Callable


class WorkshopError(Exception):
    """That did not work. Please try again.

    Subclasses replace this sentence. Fields in braces are filled from the keyword arguments, which
    stay readable as attributes of `fields`.
    """

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.sentence())

    def sentence(self, shown: Callable[[str], str] = str) -> str:
        """The sentence, its fields passed through `shown` where people's words could read as markup."""
        fields = {name: shown(str(value)) for name, value in self.fields.items()}
        return sentence_of_kind(type(self)).format(**fields)


def sentence_of_kind(kind: type[WorkshopError]) -> str:
    """The sentence of a refusal with its fields in braces."""
    first = (kind.__doc__ or "").strip().split("\n\n", 1)[0]
    return " ".join(first.split())
