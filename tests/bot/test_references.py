"""What comes back in a button is what was packed, or is refused in a sentence."""

import pytest

from bot.references import OutdatedError, StepReference, WorkshopReference


def test_a_reference_comes_back_as_it_was_packed() -> None:
    reference = StepReference(workshop_id="w-1", step=3)
    assert StepReference.unpacked(reference.packed()) == reference


@pytest.mark.parametrize(
    "text",
    [
        WorkshopReference(workshop_id="w-1").packed(),
        "",
        "w-1",
        "null",
        "7",
        "{}",
        '[2,"w-1",3]',
        '[1,"w-1",-1]',
        '[1,"w-1","first"]',
    ],
)
def test_what_another_version_packed_is_refused(text: str) -> None:
    with pytest.raises(OutdatedError):
        StepReference.unpacked(text)
