"""What is done to the bots, and what was found in the end."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from journey.personas import Persona, Scenario
from journey.stages import stages_named
from playground.config import MANIFEST_SCOPES, Fault
from workshop.plan import WorkshopPlan

Backend = Literal["sqlite", "postgresql"]

TROUBLE: Final = (
    Fault(kind="ratelimited", probability=0.10, seconds=1.0),
    Fault(kind="server_error", probability=0.05),
    Fault(kind="lost_answer", probability=0.05),
    Fault(kind="duplicate", probability=0.05),
    Fault(kind="lost_ack", probability=0.02),
)
READING: Final = (*MANIFEST_SCOPES, "channels:history")
"""The scopes with which a message whose answer was lost can be found."""

WORKSHOP: Final = WorkshopPlan(
    title="Chaos",
    persona=Persona(name="Sam"),
    scenario=Scenario(title="Everything breaks"),
    stages=stages_named(("Before", "After")),
    lanes=("action", "thought", "opportunity"),
    minutes=600,
)


@dataclass(frozen=True)
class Plan:
    """What is done; the same seed does it in the same order. `workshops` are counted by team."""

    database: Backend = "sqlite"
    seed: int = 1
    seconds: float = 180.0
    rate: float = 20.0
    kills: int = 21
    workshops: tuple[int, ...] = (4, 3, 3)
    closes: bool = True
    scopes: tuple[str, ...] = READING

    @property
    def bots(self) -> int:
        """How many processes share the database."""
        return 1 if self.database == "sqlite" else 2


@dataclass(frozen=True)
class Report:
    """What was found in the end; everything but the first lines should be zero."""

    acknowledged: int
    presses: int
    kills: int
    calls: int
    faults: Counter[str]
    missing: int
    doubled: int
    strangers: int
    wrong_cards: int
    silent_timers: int
    repeated_timers: int
    posted_again: int
    doubled_posts: int
    unposted_results: int
    limited_by_itself: int

    def lines(self) -> Iterator[str]:
        """The report as sentences."""
        yield f"{self.acknowledged} answers acknowledged after {self.presses} presses; {self.kills} kills"
        yield f"{self.calls} calls of the Web API, of which {dict(self.faults)}"
        yield f"acknowledged answers missing: {self.missing}, doubled: {self.doubled}"
        yield f"stored answers that nobody sent: {self.strangers}"
        yield f"cards that do not show the final state: {self.wrong_cards}"
        yield f"timers that never fired: {self.silent_timers}; announced again: {self.repeated_timers}"
        yield f"messages posted more than once: {self.posted_again}; that stand twice: {self.doubled_posts}"
        yield f"closed workshops without their map: {self.unposted_results}"
        yield f"calls limited by the bot's own pace: {self.limited_by_itself}"

    def is_lossless(self, plan: Plan) -> bool:
        """Whether nothing is lost, wrong or left doubled where doubles can be seen."""
        lost = self.missing + self.doubled + self.strangers + self.wrong_cards + self.silent_timers
        seen_doubles = self.doubled_posts if plan.scopes == READING else 0
        return not lost + self.unposted_results + seen_doubles
