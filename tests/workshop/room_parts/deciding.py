"""What people in a room decide: votes, moments of truth, owners, weights and flags."""

from typing import Any

from journey.flags import FlagKind, FlagState
from tests.workshop.room_parts.setting import FACILITATOR, OWNERS, READ_BACK, VOTE, Setting
from workshop.answer_flag import FlagAnswer, answer_flag
from workshop.assign_owners import Ownership, assign_owners
from workshop.cast_votes import Vote, VoteCast, cast_votes
from workshop.raise_flag import Objection, raise_flag
from workshop.read_ballot import Ballot, read_ballot
from workshop.read_moments import Moments, read_moments
from workshop.set_moments import MomentsSet, set_moments
from workshop.weigh_opportunities import Weighing, weigh_opportunities
from workshop.workshop import Workshop


class Deciding(Setting):
    """People who decide."""

    async def ballot(self, person: str = "U-ana", step: int = VOTE) -> Ballot:
        return await read_ballot(self.team, self.id, step, person, store=self.store)

    async def vote(
        self, *dots: str, person: str = "U-ana", step: int = VOTE, moment: str = "", delivery: str = ""
    ) -> VoteCast:
        """Put all of a person's dots on the themes with these ids, and their mark on an action."""
        vote = Vote(workshop_id=self.id, step=step, person=person, dots=dots, moment=moment)
        return await cast_votes(vote, self.team, delivery=delivery or self.new_delivery(), store=self.store)

    async def moments(self, person: str = FACILITATOR) -> Moments:
        return await read_moments(self.team, self.id, person, store=self.store)

    async def decide_moments(self, *theme_ids: str, person: str = FACILITATOR) -> MomentsSet:
        return await set_moments(self.team, self.id, person, theme_ids, store=self.store)

    async def votes(self) -> dict[str, int]:
        """The votes on the map by theme id; themes without any are left out."""
        journey_map = await self.map()
        themes = (one for stage in journey_map.stages for cell in stage.cells for one in cell.themes)
        return {one.id: one.votes for one in themes if one.votes}

    async def own(self, theme_id: str, owner: str = "Web Team", **more: Any) -> Workshop:
        taken = Ownership(theme_id=theme_id, owner=owner, **more)
        return await assign_owners(self.team, self.id, (taken,), store=self.store)

    async def weigh(
        self, *weighings: tuple[str, int | None, int | None], person: str = "U-ana", step: int = OWNERS
    ) -> Workshop:
        """Say what opportunities are worth and what they cost: theme id, value, effort."""
        given = [Weighing(theme_id=one, value=value, effort=effort) for one, value, effort in weighings]
        return await weigh_opportunities(self.team, self.id, step, person, weighings=given, store=self.store)

    async def take(self, theme_id: str, owner: str = "ana", **more: Any) -> Workshop:
        taken = Ownership(theme_id=theme_id, owner=owner, **more)
        return await assign_owners(self.team, self.id, (taken,), if_free=True, store=self.store)

    async def flag(
        self,
        text: str = "not my words",
        *,
        person: str = "U-ana",
        step: int = READ_BACK,
        kind: FlagKind = FlagKind.WRONG_QUOTE,
        delivery: str = "",
        **more: Any,
    ) -> Workshop:
        """Say that something is wrong with the map; nothing of the person but their name goes along."""
        objection = Objection(
            workshop_id=self.id, step=step, name=f"Name of {person}", kind=kind, text=text, **more
        )
        return await raise_flag(
            objection, self.team, delivery=delivery or self.new_delivery(), store=self.store, ids=self.ids
        )

    async def answer_flag(
        self,
        flag_id: str,
        person: str = FACILITATOR,
        state: FlagState = FlagState.MENDED,
        answer: str = "done",
    ) -> Workshop:
        given = FlagAnswer(workshop_id=self.id, flag_id=flag_id, state=state, answer=answer)
        return await answer_flag(given, self.team, person, store=self.store)
