"""Between the model's records and the rows that hold them."""

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.opportunities import Opportunity
from journey.themes import Theme
from storage.schema import Document
from storage.tables import (
    ContributionRow,
    DraftRow,
    MembershipRow,
    OpportunityRow,
    ThemeRow,
    WorkshopRow,
)
from workshop.drafts import Draft
from workshop.workshop import Team, Workshop

_WORKSHOP_COLUMNS = {"id", "team", "channel", "revision", "created"}
_THEME_COLUMNS = {"id", "stage", "lane", "contribution_ids"}


def workshop_document(workshop: Workshop) -> Document:
    """What stands in the document column of a workshop."""
    return workshop.model_dump(mode="json", exclude=_WORKSHOP_COLUMNS)


def workshop_row(workshop: Workshop) -> WorkshopRow:
    """The row of a new workshop."""
    return WorkshopRow(
        enterprise=workshop.team.enterprise,
        team=workshop.team.team,
        id=workshop.id,
        channel=workshop.channel,
        revision=workshop.revision,
        created=workshop.created,
        document=workshop_document(workshop),
    )


def workshop_in(row: WorkshopRow) -> Workshop:
    """The workshop a row holds."""
    columns = {
        "id": row.id,
        "team": Team(team=row.team, enterprise=row.enterprise),
        "channel": row.channel,
        "revision": row.revision,
        "created": row.created,
    }
    return Workshop.model_validate({**row.document, **columns})


def contribution_row(workshop_id: str, step: int, written: WrittenContribution) -> ContributionRow:
    """The row of a new contribution."""
    return ContributionRow(
        workshop_id=workshop_id,
        id=written.contribution.id,
        step=step,
        author_key=written.author_key,
        place=written.place,
        hidden=written.hidden,
        document=written.contribution.model_dump(mode="json"),
    )


def contribution_in(row: ContributionRow) -> WrittenContribution:
    """The contribution a row holds."""
    return WrittenContribution(
        contribution=Contribution.model_validate(row.document),
        author_key=row.author_key,
        place=row.place,
        hidden=row.hidden,
    )


def theme_row(workshop_id: str, theme: Theme) -> ThemeRow:
    """The row of a theme, with its members."""
    return ThemeRow(
        workshop_id=workshop_id,
        id=theme.id,
        stage=theme.stage,
        lane=theme.lane,
        document=theme.model_dump(mode="json", exclude=_THEME_COLUMNS),
        members=[
            MembershipRow(workshop_id=workshop_id, theme_id=theme.id, contribution_id=one, place=place)
            for place, one in enumerate(theme.contribution_ids)
        ],
    )


def theme_in(row: ThemeRow) -> Theme:
    """The theme a row holds."""
    members = [member.contribution_id for member in row.members]
    columns = {"id": row.id, "stage": row.stage, "lane": row.lane, "contribution_ids": members}
    return Theme.model_validate({**row.document, **columns})


def draft_row(workshop_id: str, draft: Draft) -> DraftRow:
    """The row of a draft."""
    return DraftRow(
        workshop_id=workshop_id, id=draft.id, document=draft.model_dump(mode="json", exclude={"id"})
    )


def draft_in(row: DraftRow) -> Draft:
    """The draft a row holds."""
    return Draft.model_validate({**row.document, "id": row.id})


def opportunity_row(workshop_id: str, opportunity: Opportunity) -> OpportunityRow:
    """The row of an opportunity."""
    document = opportunity.model_dump(mode="json", exclude={"theme_id"})
    return OpportunityRow(workshop_id=workshop_id, theme_id=opportunity.theme_id, document=document)


def opportunity_in(row: OpportunityRow) -> Opportunity:
    """The opportunity a row holds."""
    return Opportunity.model_validate({**row.document, "theme_id": row.theme_id})
