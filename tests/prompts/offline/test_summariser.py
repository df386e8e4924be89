"""The summariser for workshops without a model."""

from journey.build import WrittenContribution
from prompts.groupings import Usage
from prompts.offline import OfflineSummariser
from prompts.offline.grouping import group_contributions
from prompts.offline.summariser import OFFLINE, stamped
from prompts.summariser import Summariser
from tests.prompts.notes_of_workshops import workshop_cells


async def test_its_grouping_is_the_sequence_of_its_themes() -> None:
    summariser: Summariser = OfflineSummariser()
    contributions = [one for cell in workshop_cells() for one in cell.contributions]
    grouping = await summariser.group(
        [WrittenContribution(contribution=one, author_key="k") for one in contributions]
    )
    assert tuple(grouping) == grouping.themes == stamped(group_contributions(contributions))
    assert {theme.source for theme in grouping} == {OFFLINE}
    assert grouping.usage == Usage()
    assert not grouping.set_aside
    assert not grouping.notes
