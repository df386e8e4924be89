import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.references import OutdatedError, Reference, StepReference, WorkshopReference

KINDS = Reference.__subclasses__()


@given(st.sampled_from(KINDS).flatmap(st.builds))
def test_every_reference_comes_back_as_it_was(reference: Reference) -> None:
    assert type(reference).unpacked(reference.packed()) == reference


def test_there_are_references_to_try() -> None:
    assert {WorkshopReference, StepReference} < set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", "{}", "[]", "[1]", '[2,"f",0]', '[1,"f",0,0,0,0]', "null", '"x"'])
def test_what_we_have_not_packed_is_not_read(kind: type[Reference], text: str) -> None:
    with pytest.raises(OutdatedError):
        kind.unpacked(text)


def test_a_reference_begins_with_its_version() -> None:
    assert json.loads(WorkshopReference(workshop_id="w").packed()) == [1, "w"]
