"""The answer form: store what it says in one transaction, then acknowledge."""

from bot.blocks.answer_form import (
    answer_saved,
    answer_saved_late,
    answer_saved_waiting,
    cell_block,
    parked_block,
    reason_block,
)
from bot.gateway import View
from bot.incoming import Submission
from bot.references import StepReference
from bot.wiring import Wiring
from journey.contributions import EvidenceLevel, Severity, Vantage
from journey.lanes import LANES, LaneInput
from workshop.add_contributions import (
    Answer,
    CellAnswer,
    ContributionsAdded,
    EmotionAnswer,
    add_contributions,
)

_CELL = "cell:"
_PARKED = parked_block("")


async def send_answer(form: Submission, wiring: Wiring) -> None:
    """Store the answer and turn the form into the saved page; no call to Slack is needed for it."""
    added = await add_contributions(
        answer_of(form), form.who.team, delivery=form.delivery, store=wiring.store, ids=wiring.ids
    )
    await form.ack(response_action="update", view=_saved(added, form))


def _saved(added: ContributionsAdded, form: Submission) -> View:
    step = StepReference.unpacked(form.metadata).step
    if added.late:
        return answer_saved_late(added.workshop, step, added.count)
    if added.count and step != added.workshop.step:
        return answer_saved_waiting(added.workshop, step, added.count)
    return answer_saved(added.workshop, added.notes)


def answer_of(form: Submission) -> Answer:
    """The answer a form gives: one field per stage and lane."""
    reference = StepReference.unpacked(form.metadata)
    cells = [name.split(":", 2)[1:] for name in form.values if name.startswith(_CELL)]
    return Answer(
        workshop_id=reference.workshop_id,
        step=reference.step,
        person=form.who.person,
        name=form.who.signature,
        shows_name=bool(form.choices("name")),
        cells=tuple(_cell(form, stage, lane) for stage, lane in cells if _is_text(lane)),
        emotions=tuple(_emotion(form, stage, lane) for stage, lane in cells if not _is_text(lane)),
        severity=Severity(form.choice("severity")) if form.choice("severity") else None,
        evidence=EvidenceLevel(form.choice("evidence") or EvidenceLevel.ASSUMPTION),
        evidence_link=form.text("link"),
        vantage=Vantage(form.choice("vantage")) if form.choice("vantage") else None,
        station=form.choice("station"),
        taken_up=tuple(one for name in form.values if name.startswith(_PARKED) for one in form.choices(name)),
    )


def _is_text(lane: str) -> bool:
    return LANES[lane].input is LaneInput.TEXT


def _cell(form: Submission, stage: str, lane: str) -> CellAnswer:
    return CellAnswer(stage=stage, lane=lane, text=form.text(cell_block(stage, lane)))


def _emotion(form: Submission, stage: str, lane: str) -> EmotionAnswer:
    chosen = form.choice(cell_block(stage, lane))
    score = int(chosen) if chosen else None
    return EmotionAnswer(stage=stage, score=score, reason=form.text(reason_block(stage)))
