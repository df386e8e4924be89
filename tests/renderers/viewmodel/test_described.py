import pytest

from renderers.format import View
from renderers.viewmodel.alt_text import LONGEST_ALT_TEXT
from renderers.viewmodel.build import view_model
from renderers.viewmodel.described import described
from tests.renderers.example_maps import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_view_is_told_in_at_most_a_thousand_characters(name: str) -> None:
    model = view_model(EXAMPLES[name]())
    assert all(0 < len(described(model, view)) <= LONGEST_ALT_TEXT for view in View)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View.GRID, "split 4 up 10 down"),
        (View.DIGEST, "What hurts most: 1. Two contracts"),
        (View.PERSONA, "Goals: Arrive rested, in the city centre, before 9 am; Travel with a child"),
        (View.EMPATHY, "Feels: Finally something to look forward to ✨; I made a spreadsheet."),
        (View.STORYBOARD, "3. Book & pay (Split): Receives two PDFs from two companies."),
        (
            View.MATRIX,
            "1. Through-ticket with a single missed-connection promise, shown before paying (value 5",
        ),
    ],
)
def test_what_a_view_shows_is_what_its_words_tell(view: View, expected: str) -> None:
    assert expected in described(view_model(EXAMPLES["night_train"]()), view)
