import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.references import ChannelReference, ExportReference, Reference, StepReference, WorkshopReference

KINDS = Reference.__subclasses__()
IDS = st.text(min_size=1, max_size=32)


@given(
    st.one_of(
        st.builds(WorkshopReference, workshop_id=IDS),
        st.builds(StepReference, workshop_id=IDS, step=st.integers(0, 30)),
        st.builds(ChannelReference, channel=IDS),
        st.builds(ExportReference, workshop_id=IDS, format=IDS, view=IDS),
    )
)
def test_every_reference_comes_back_as_it_was(reference: Reference) -> None:
    assert type(reference).unpacked(reference.packed()) == reference


def test_every_kind_of_reference_is_tried_here() -> None:
    assert set(KINDS) == {WorkshopReference, StepReference, ChannelReference, ExportReference}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", "{}", "[]", "[1]", '[2,"f",0]', '[1,"f",0,0,0,0]', "null", '"x"'])
def test_what_we_have_not_packed_is_not_read(kind: type[Reference], text: str) -> None:
    with pytest.raises((ValueError, ValidationError, AttributeError, TypeError)):
        kind.unpacked(text)


def test_a_reference_begins_with_its_version() -> None:
    assert json.loads(WorkshopReference(workshop_id="w").packed()) == [1, "w"]
