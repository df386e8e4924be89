"""What one run asked of the model and what it has to admit."""

from prompts.groupings import Usage

_CHARACTERS_PER_TOKEN = 3
"""A careful guess for languages with long words; only the budget rests on it, never a reported number."""


class UnansweredError(Exception):
    """The model gave no answer that can be used; the text is the reason, for the facilitator."""


class Ledger:
    """Counts tokens against a budget and collects the notes of one run."""

    def __init__(self, most_tokens: int) -> None:
        self.usage = Usage()
        self.notes: dict[str, None] = {}
        self._most_tokens = most_tokens

    def note(self, sentence: str) -> None:
        """Admit something; the same sentence stands once."""
        self.notes[sentence] = None

    def check_budget(self, text: str) -> int:
        """The guessed tokens of a text that is about to be sent.

        Raises:
            UnansweredError: when they would exceed what is left of the budget.
        """
        guess = len(text) // _CHARACTERS_PER_TOKEN + 1
        if self.usage.charged + guess > self._most_tokens:
            raise UnansweredError("the token budget is used up")
        return guess

    def metered(self, input_tokens: int, output_tokens: int) -> None:
        """A call whose tokens the provider counted."""
        self.usage += Usage(calls=1, input_tokens=input_tokens, output_tokens=output_tokens)

    def unmetered(self, guess: int) -> None:
        """A call nobody counted: reported as such, and guessed for the budget only."""
        self.usage += Usage(calls=1, unmetered_calls=1, guessed_tokens=guess)
