"""Answer a flag: the map was mended, or it is left as it is and the flag stays on record."""

from journey.flags import LONGEST_FLAG, Flag, FlagState
from journey.records import Record
from journey.text import clean_line
from workshop.errors.notes import FlagGoneError, FlagTooLongError
from workshop.jobs import RefreshCard, RefreshFlags
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_running


class FlagAnswer(Record):
    """What the facilitator says to a flag."""

    workshop_id: str
    flag_id: str
    state: FlagState
    answer: str = ""


async def answer_flag(answer: FlagAnswer, team: Team, person: str, *, store: WorkshopStore) -> Workshop:
    """The workshop with the flag answered; a later answer takes the place of an earlier one.

    Raises:
        NotTheFacilitatorError: when somebody else answers.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
        FlagGoneError: when there is no such flag.
        FlagTooLongError: when the answer has more than 300 characters.
    """
    said = clean_line(answer.answer)
    if len(said) > LONGEST_FLAG:
        raise FlagTooLongError(length=len(said), limit=LONGEST_FLAG)
    async with store.transaction(team) as session:
        workshop = await session.workshop(answer.workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        flag_in(workshop, answer.flag_id)
        change = {"state": answer.state, "answer": said}
        flags = (one.model_copy(update=change) if one.id == answer.flag_id else one for one in workshop.flags)
        answered = changed(workshop, flags=tuple(flags))
        await session.save_workshop(answered)
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
        await session.request(RefreshFlags(team=team, workshop_id=workshop.id))
    return answered


def flag_in(workshop: Workshop, flag_id: str) -> Flag:
    """The flag with that id.

    Raises:
        FlagGoneError: when there is none.
    """
    found = next((one for one in workshop.flags if one.id == flag_id), None)
    if found is None:
        raise FlagGoneError
    return found
