"""What is known of a workshop beside the bot, from what it accepted."""

import asyncio
from collections import Counter
from collections.abc import Coroutine, Iterable
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from journey.contributions import Contribution
from journey.themes import Theme
from tests.workshop.room import COMPARE, FACILITATOR, READ_BACK, STAGES, Room
from workshop.add_contributions import ContributionsAdded
from workshop.errors import WorkshopError
from workshop.vote_rules import VoteRules
from workshop.workshop import WorkshopState

_T = TypeVar("_T")

PEOPLE: Final = st.sampled_from([FACILITATOR, "U-ana", "U-ben", "U-cem"])
MOSTLY_FACILITATOR: Final = st.sampled_from([FACILITATOR, FACILITATOR, FACILITATOR, "U-ana"])
STEPS: Final = st.integers(COMPARE, READ_BACK)
STAGE_KEYS: Final = st.sampled_from([stage.key for stage in STAGES])
LANE_KEYS: Final = st.sampled_from(["action", "thought", "pain_point", "opportunity"])
SCORES: Final = st.none() | st.integers(-2, 2)


class Known(RuleBasedStateMachine):
    """One workshop, and what must be true of it after all that was accepted."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.room = Room()
        self.accepted: Counter[str] = Counter()
        self.collected_in: dict[str, int] = {}
        self.sent: dict[str, dict[str, Any]] = {}
        self.state = WorkshopState.DRAFT
        self.step = self.reached = COMPARE
        self.hidden: set[str] = set()
        self.away: set[str] = set()
        self.writer: dict[str, str] = {}
        self.dots: dict[str, int] = {}
        self.number = 0
        self.vote_rules = VoteRules()
        self.flags = 0

    def teardown(self) -> None:
        self.loop.close()

    def _move_on(self) -> None:
        self.step = self.step + 1 if self.step == self.reached else self.reached
        self.reached = self.step
        self.hidden.clear()

    def _send(self, delivery: str) -> None:
        given = self.sent[delivery]
        before = {one.contribution.id for one in self.room.written()}
        added = self._accepts(self.room.answer(delivery=delivery, **given))
        fresh = [one.contribution for one in self.room.written() if one.contribution.id not in before]
        if isinstance(added, ContributionsAdded):
            assert added.count == len(fresh)
            self._remember(fresh, given["step"])
            self.writer.update((one.text, given["person"]) for one in fresh)
        else:
            assert not fresh

    def _remember(self, fresh: list[Contribution], step: int) -> None:
        if fresh:
            assert self.state is WorkshopState.RUNNING
            assert step <= self.reached
            assert {one.late for one in fresh} == {step < self.reached}
            if step == self.step < self.reached:
                self.hidden.update(one.text for one in fresh)
        self.accepted.update(one.text for one in fresh)
        self.collected_in.update((one.text, step) for one in fresh)

    def _rename(self, old: str, new: str) -> None:
        del self.accepted[old]
        step, writer = self.collected_in.pop(old), self.writer.pop(old)
        if new:
            self.accepted[new] = 1
            self.collected_in[new], self.writer[new] = step, writer
        if old in self.away:
            self.away.discard(old)
            self.away.update({new} - {""})
        if old in self.hidden:
            self.hidden.discard(old)
            self.hidden.update({new} - {""})

    def _accepts(self, act: Coroutine[Any, Any, object]) -> object | None:
        (outcome,) = self._do(together(act))
        return None if isinstance(outcome, WorkshopError) else outcome

    def _do(self, act: Coroutine[Any, Any, _T]) -> _T:
        return self.loop.run(act)

    def _fresh(self) -> str:
        self.number += 1
        return f"<note {self.number}>"

    def _themes(self) -> tuple[Theme, ...]:
        return self.room.store.rows(self.room.team).themes.get(self.room.id, ())


def placed(themes: Iterable[Theme]) -> list[str]:
    return [note for theme in themes for note in theme.contribution_ids]


async def together(*acts: Coroutine[Any, Any, object]) -> list[object]:
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    faults = [
        one for one in outcomes if isinstance(one, BaseException) and not isinstance(one, WorkshopError)
    ]
    if faults:
        raise faults[0]
    return list(outcomes)
