import pytest

from bot.blocks.flag_form import flag_form, flag_saved
from bot.references import StepReference
from journey.anonymity import Anonymity
from journey.flags import FLAG_KINDS
from tests.bot.blocks.payloads import check_form, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_and_its_thanks(writing: str, anonymity: Anonymity) -> None:
    check_form(flag_form(workshop(writing, anonymity=anonymity)))
    check_form(flag_saved(workshop(writing, anonymity=anonymity)))


def test_every_kind_can_be_chosen_and_every_stage() -> None:
    told = shown(flag_form(small_workshop())["blocks"])
    for words in (*FLAG_KINDS.values(), *(stage.name for stage in small_workshop().stages)):
        assert words in told


@pytest.mark.parametrize("anonymity", Anonymity)
def test_a_name_is_asked_for_only_where_each_person_chooses(anonymity: Anonymity) -> None:
    view = flag_form(small_workshop(anonymity=anonymity))
    names = {block.get("block_id") for block in view["blocks"]}
    assert ("name" in names) == (anonymity is Anonymity.EACH_CHOOSES)


def test_the_reference_survives_the_way_through_slack() -> None:
    given = small_workshop(step=1)
    for view in (flag_form(given), flag_saved(given)):
        assert StepReference.unpacked(view["private_metadata"]) == StepReference(workshop_id=given.id, step=1)
