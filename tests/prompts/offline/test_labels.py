"""Names that can be shown to the people who wrote the notes."""

import pytest

from journey.contributions import Contribution
from prompts.offline.grouping import group_contributions
from prompts.offline.labels import LONGEST_LABEL, labelled, text_of
from tests.prompts.notes_of_workshops import contributions_of, workshop_cells


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (
            (
                "Checkout expires after ten minutes and loses the child's seat",
                "The checkout times out while I look for my card",
                "Session expires during checkout",
            ),
            "Session expires during checkout",
        ),
        (("hard to find parking", "No free parking in the morning"), "Hard to find parking"),
        (("Hotline", "Phone hotline", "calls the hotline"), "Phone hotline"),
        (("予約画面が分かりにくい", "予約の画面がとても分かりにくいです"), "予約画面が分かりにくい"),
    ],
)
def test_a_group_is_named_in_the_words_of_its_notes(texts: tuple[str, ...], label: str) -> None:
    unrelated = ("Wheelchair ramp is behind the building", "駐車場が遠い", "Staff greeted me by name")
    themes = group_contributions(contributions_of(*texts, *unrelated))
    assert themes[0].contribution_ids == tuple(f"c{place}" for place in range(len(texts)))
    assert themes[0].label == label


def test_a_label_never_loses_the_negation_of_what_it_quotes() -> None:
    texts = (
        "The voucher code that came by post was not accepted here",
        "voucher code was not accepted at all today",
    )
    (theme,) = group_contributions(contributions_of(*texts))
    assert "not" in theme.label.split() or "accepted" not in theme.label


def test_labels_of_groups_are_short_and_unlike_within_their_cell() -> None:
    for cell in workshop_cells():
        groups = [
            theme for theme in group_contributions(cell.contributions) if len(theme.contribution_ids) > 1
        ]
        labels = [theme.label for theme in groups]
        assert len({label.casefold() for label in labels}) == len(labels)
        assert all(0 < len(label) <= LONGEST_LABEL for label in labels)


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (
            (
                "We need a traffic signal in front of Holy Cross School, on weekdays 8-9 AM, 3:30-4:30",
                "No lights in front of Holy Cross School. On school days, 7:30 to 9 AM & 3 to 4:30 PM",
            ),
            "Traffic signal in front of Holy Cross School",
        ),
        (
            ('Looks great and is strong."', "Strong, and it looks great on the wall"),
            "Looks great and is strong",
        ),
        (
            (
                "How come the voucher vanished instantly, like it usually does on night trains?",
                "Somebody ought to explain to us where each voucher vanished to last summer and why",
            ),
            "How come the voucher vanished instantly",
        ),
        (("Parks need  more funding", "More funding for the parks of our town"), "Parks need more funding"),
    ],
)
def test_a_label_is_no_torn_scrap(texts: tuple[str, ...], label: str) -> None:
    groups = [texts, ("No lift",), ("Staff greeted me",)]
    assert labelled([[text_of(text) for text in group] for group in groups])[0] == label


def test_two_texts_are_not_named_by_the_one_word_they_share() -> None:
    pair = (
        "Then a few days later a puff of smoke came out of the phone while in use",
        "I purchased this and within two days it was no longer working",
    )
    groups = [pair, *((f"Lift {place} is out of order",) for place in range(150))]
    label = labelled([[text_of(text) for text in group] for group in groups])[0]
    assert " " in label
    assert "days" in label.casefold()


def test_of_two_texts_equally_near_to_their_centre_the_shorter_one_describes_the_theme() -> None:
    texts = ("Booking fee only shows up on the last page", "Hidden booking fee at the very end")
    (theme,) = group_contributions(contributions_of(*texts))
    assert theme.description == texts[1]


def test_a_word_inside_another_is_not_the_same_word() -> None:
    themes = group_contributions(
        contributions_of(
            "My brother works at the mall", "Small prices", "Everybody likes the view", "No lift"
        )
    )
    assert len(themes) == 4


def test_a_lone_contribution_is_its_own_label() -> None:
    text = "No lift at the station, " * 10
    (theme,) = group_contributions([Contribution(id="a", stage="s", lane="thought", text=text)])
    assert theme.label == text


def test_words_with_a_stroke_between_them_stay_together() -> None:
    groups = [["respect the boss and his/her needs", "respect his/her needs"], ["No lift"]]
    first, _ = labelled([[text_of(text) for text in group] for group in groups])
    assert first == "Respect his/her needs"


def test_a_whole_note_is_a_label_without_the_marks_around_it() -> None:
    groups = [["!I recommend it!!", "I recommend it to everybody I know, really"], ["No lift"]]
    first, _ = labelled([[text_of(text) for text in group] for group in groups])
    assert first == "I recommend it"
