"""Themes and their changes in the store in memory."""

from collections.abc import Sequence

from journey.themes import Theme
from tests.workshop.fake_rows import Rows
from workshop.theme_edits import MOST_EDITS, ThemeEdit


class Themes:
    """The part of a session that keeps themes."""

    rows: Rows

    async def themes(self, workshop_id: str) -> tuple[Theme, ...]:
        return self.rows.themes.get(workshop_id, ())

    async def replace_themes(
        self, workshop_id: str, cells: Sequence[tuple[str, str]], themes: Sequence[Theme]
    ) -> None:
        kept = [one for one in self.rows.themes.get(workshop_id, ()) if (one.stage, one.lane) not in cells]
        self.rows.themes[workshop_id] = tuple(sorted((*kept, *themes), key=lambda one: one.id))

    async def theme_edits(self, workshop_id: str) -> tuple[ThemeEdit, ...]:
        return self.rows.theme_edits.get(workshop_id, ())

    async def add_theme_edit(self, workshop_id: str, edit: ThemeEdit) -> None:
        before = self.rows.theme_edits.get(workshop_id, ())
        self.rows.theme_edits[workshop_id] = (*before, edit)[-MOST_EDITS:]

    async def drop_theme_edit(self, workshop_id: str, edit_id: str) -> None:
        before = self.rows.theme_edits.get(workshop_id, ())
        self.rows.theme_edits[workshop_id] = tuple(one for one in before if one.id != edit_id)

    async def forget_theme_edits(self, workshop_id: str) -> None:
        self.rows.theme_edits.pop(workshop_id, None)
