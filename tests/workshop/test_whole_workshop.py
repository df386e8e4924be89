"""Any sequence of what people can do: nothing is lost, doubled or shown early, and nothing moves alone."""

from collections import Counter

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from journey.anonymity import Anonymity
from tests.workshop.room import READ_BACK, VOTE
from tests.workshop.whole_workshop.answers import Answering
from tests.workshop.whole_workshop.decisions import Deciding
from tests.workshop.whole_workshop.known import placed
from tests.workshop.whole_workshop.way import Leading
from workshop.workshop import WorkshopState


class WholeWorkshop(Leading, Answering, Deciding):
    """People acting on one workshop in any order, and what must be true after each act."""

    @invariant()
    def the_workshop_stands_where_accepted_presses_put_it(self) -> None:
        workshop = self._do(self.room.workshop())
        assert (workshop.state, workshop.step) == (self.state, self.step)

    @invariant()
    def no_contribution_is_lost_or_doubled(self) -> None:
        assert Counter(one.contribution.text for one in self.room.written()) == self.accepted

    @invariant()
    def exactly_what_is_revealed_is_on_the_map(self) -> None:
        over = READ_BACK + 1 if self.state is WorkshopState.CLOSED else self.reached
        told = (text for text, step in self.collected_in.items() if step < over)
        revealed = [text for text in told if text not in self.hidden | self.away]
        journey_map = self._do(self.room.map())
        assert sorted(one.text for one in journey_map.contributions()) == sorted(revealed)
        shown = journey_map.model_dump_json()
        assert not [text for text in self.collected_in if text not in revealed and text in shown]

    @invariant()
    def no_note_is_in_two_themes(self) -> None:
        notes = placed(self._themes())
        assert len(notes) == len(set(notes))

    @invariant()
    def no_dot_is_on_the_map_before_the_vote_is_over_and_none_is_made_up(self) -> None:
        votes = self._do(self.room.votes())
        if self.state is WorkshopState.RUNNING and self.reached <= VOTE:
            assert votes == {}
        elif self.step != VOTE or self.state is WorkshopState.CLOSED:
            assert sum(votes.values()) <= sum(self.dots.values())

    @invariant()
    def no_flag_is_lost(self) -> None:
        assert len(self._do(self.room.workshop()).flags) == self.flags

    @invariant()
    def an_anonymous_map_names_nobody(self) -> None:
        journey_map = self._do(self.room.map())
        if journey_map.anonymity is Anonymity.ANONYMOUS:
            shown = journey_map.model_dump_json()
            assert "Name of" not in shown
            assert "U-" not in shown

    @invariant()
    def a_running_clock_rings_in_the_future_or_has_rung(self) -> None:
        workshop = self._do(self.room.workshop())
        if workshop.step_ends is not None:
            assert self.state is WorkshopState.RUNNING
            assert workshop.step_opened is not None
            assert workshop.step_ends > workshop.step_opened


TestWholeWorkshop = WholeWorkshop.TestCase
TestWholeWorkshop.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
