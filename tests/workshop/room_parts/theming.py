"""What people in a room do with themes."""

from typing import Any

from tests.workshop.fake_summarisers import OneThemePerCell
from tests.workshop.room_parts.setting import FACILITATOR, Setting
from workshop.confirm_themes import Confirmation, confirm_themes
from workshop.errors import WorkshopError
from workshop.group_again import Regrouping, ask_to_group_again, group_again
from workshop.group_rest import group_rest
from workshop.group_step import group_step
from workshop.merge_themes import merge_themes
from workshop.move_contribution import move_contribution
from workshop.ports import Summariser
from workshop.read_themes import ListedTheme, ThemesRead, read_themes
from workshop.rename_theme import rename_theme
from workshop.split_theme import split_theme
from workshop.theme_desk import ThemesChanged, ThemeSeen
from workshop.undo_theme_change import undo_theme_change
from workshop.workshop import Workshop


class Theming(Setting):
    """People who group notes and name themes."""

    async def group(self, step: int, summariser: Summariser | None = None) -> Workshop:
        return await group_step(
            self.team,
            self.id,
            step,
            store=self.store,
            summariser=summariser or OneThemePerCell(),
            ids=self.ids,
        )

    async def group_again(self, cell: tuple[str, str], summariser: Summariser | None = None) -> None:
        """Ask for it as the facilitator, and have it done."""
        wanted = Regrouping(workshop_id=self.id, person=FACILITATOR, cell=cell)
        await ask_to_group_again(wanted, self.team, delivery=self.new_delivery(), store=self.store)
        await group_again(
            self.team,
            self.id,
            cell,
            store=self.store,
            summariser=summariser or OneThemePerCell(),
            ids=self.ids,
        )

    async def group_rest(self, summariser: Summariser | None = None) -> None:
        chosen = summariser or OneThemePerCell()
        await group_rest(self.team, self.id, store=self.store, summariser=chosen, ids=self.ids)

    async def themes(self, person: str = FACILITATOR) -> ThemesRead:
        return await read_themes(self.team, self.id, person, store=self.store)

    async def listed(self) -> tuple[ListedTheme, ...]:
        """What anybody may look through now; nothing before the start or after a cancelling."""
        try:
            return (await self.themes()).themes
        except WorkshopError:
            return ()

    async def mark(self, theme_id: str) -> str:
        """What stands for a theme as it is listed now."""
        return next(one.mark for one in (await self.themes()).themes if one.theme.id == theme_id)

    async def rename(self, mark: str, name: str, person: str = FACILITATOR, **more: str) -> ThemesChanged:
        return await rename_theme(self._seen(mark, person), name, self.team, **self._ports(**more))

    async def move(
        self, mark: str, note: str, to: str = "", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        seen = self._seen(mark, person)
        return await move_contribution(seen, note, to, self.team, **self._ports(**more))

    async def split(
        self, mark: str, *leaving: str, name: str = "", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        return await split_theme(self._seen(mark, person), leaving, name, self.team, **self._ports(**more))

    async def merge(
        self, mark: str, other: str, name: str = "both", person: str = FACILITATOR, **more: str
    ) -> ThemesChanged:
        return await merge_themes(self._seen(mark, person), other, name, self.team, **self._ports(**more))

    async def confirm(self, person: str = FACILITATOR, **which: Any) -> ThemesChanged:
        wanted = Confirmation(workshop_id=self.id, person=person, **which)
        return await confirm_themes(wanted, self.team, **self._ports())

    async def undo(self, edit_id: str | None = None, person: str = FACILITATOR) -> ThemesChanged:
        """Undo the last change, unless told which one the person saw."""
        edits = self.store.rows(self.team).theme_edits.get(self.id, ())
        last = edits[-1].id if edits and edit_id is None else str(edit_id)
        delivery = self.new_delivery()
        return await undo_theme_change(self.team, self.id, last, person, delivery=delivery, store=self.store)

    def _seen(self, mark: str, person: str) -> ThemeSeen:
        return ThemeSeen(workshop_id=self.id, mark=mark, person=person)

    def _ports(self, delivery: str = "") -> Any:
        return {"delivery": delivery or self.new_delivery(), "store": self.store, "ids": self.ids}
