"""What a transaction knows of themes, the changes that can be undone, and the opportunities among them."""

from collections.abc import Sequence
from typing import Protocol

from journey.opportunities import Opportunity
from journey.themes import Theme
from workshop.theme_edits import ThemeEdit


class ThemeRecords(Protocol):
    """Themes of a workshop."""

    async def themes(self, workshop_id: str) -> tuple[Theme, ...]:
        """The stored themes, ordered by id."""

    async def replace_themes(
        self, workshop_id: str, cells: Sequence[tuple[str, str]], themes: Sequence[Theme]
    ) -> None:
        """Store the themes of the given (stage, lane) cells in place of what stood there."""

    async def theme_edits(self, workshop_id: str) -> tuple[ThemeEdit, ...]:
        """The last changes of themes that can be undone, the oldest first."""

    async def add_theme_edit(self, workshop_id: str, edit: ThemeEdit) -> None:
        """Store a change that can be undone; of more than 30 the oldest is forgotten."""

    async def drop_theme_edit(self, workshop_id: str, edit_id: str) -> None:
        """Forget a change that was undone."""

    async def forget_theme_edits(self, workshop_id: str) -> None:
        """Forget all changes: from now on none can be undone."""

    async def opportunities(self, workshop_id: str) -> tuple[Opportunity, ...]:
        """Opportunities somebody gave an owner, a date or a metric, ordered by theme id."""

    async def save_opportunity(self, workshop_id: str, opportunity: Opportunity) -> None:
        """Store an opportunity in place of the one of the same theme."""
