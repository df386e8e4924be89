"""Change what still can be changed: the frame, who leads, the time to come, a stricter promise of names."""

from typing import Final

from journey.anonymity import Anonymity
from journey.build import WrittenContribution
from journey.flags import Flag
from journey.personas import Persona, Scenario
from journey.records import Record
from journey.text import has_substance
from workshop.agenda import Agenda, StepKind
from workshop.errors.plans import PlanIncompleteError
from workshop.errors.workshops import AnonymityLoosenedError
from workshop.jobs import RefreshCard, RefreshFlags, UpdateReveals
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.set_language import language_named
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_running

STRICTNESS: Final = (Anonymity.NAMED, Anonymity.EACH_CHOOSES, Anonymity.ANONYMOUS)
"""The modes from the one that shows most names to the one that shows none."""


class Settings(Record):
    """What a workshop is to be from now on.

    `minutes` are those of the steps to come, 0 for none and None to leave them as they are; `language` is the
    one a model sums up in. The persona's channels, and whether the map shows what is or what should become,
    stay as they were.
    """

    title: str
    persona: Persona
    scenario: Scenario
    co_facilitators: tuple[str, ...] = ()
    minutes: int | None = None
    auto_advance: bool = False
    anonymity: Anonymity
    language: str = ""


async def change_settings(
    settings: Settings, team: Team, workshop_id: str, person: str, *, store: WorkshopStore
) -> Workshop:
    """The workshop with these settings; a stricter promise takes off the names that are stored already.

    Raises:
        PlanIncompleteError: when title, persona or situation has nothing to read in it, naming the field.
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed or cancelled.
        LanguageUnclearError: when the language is no name of letters.
        AnonymityLoosenedError: when more names were to be shown after somebody has written.
    """
    _check_said(settings)
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        tightened = await _check_promise(workshop, settings.anonymity, session)
        after = _with(settings, workshop)
        if tightened:
            after = after.model_copy(update={"flags": _nameless(workshop.flags)})
            await _take_names_off(workshop, session)
        await session.save_workshop(after)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return after


async def is_written(workshop: Workshop, session: WorkshopSession) -> bool:
    """Whether somebody has trusted the promise already; what they wrote may be hidden by now."""
    return bool(workshop.flags or await _everything_written(workshop, session))


def modes_left(workshop: Workshop, *, written: bool) -> tuple[Anonymity, ...]:
    """The modes that can be chosen: all until somebody has written, then the present and stricter ones."""
    return STRICTNESS[STRICTNESS.index(workshop.anonymity) :] if written else STRICTNESS


def _check_said(settings: Settings) -> None:
    frame = {"persona": settings.persona.name, "scenario": settings.scenario.title}
    for field, said in {"title": settings.title, **frame}.items():
        if not has_substance(said):
            raise PlanIncompleteError(field=field)


def _with(settings: Settings, workshop: Workshop) -> Workshop:
    return changed(
        workshop,
        title=settings.title,
        persona=settings.persona.model_copy(update={"channels": workshop.persona.channels}),
        scenario=settings.scenario.model_copy(update={"state": workshop.scenario.state}),
        co_facilitators=tuple(one for one in settings.co_facilitators if one != workshop.facilitator),
        auto_advance=settings.auto_advance,
        anonymity=settings.anonymity,
        language=language_named(settings.language),
        agenda=_retimed(workshop, settings.minutes),
    )


def _retimed(workshop: Workshop, minutes: int | None) -> Agenda:
    if minutes is None:
        return workshop.agenda
    return tuple(
        step.model_copy(update={"minutes": minutes or None, "days": None})
        if place > workshop.reached and step.kind is not StepKind.READ_BACK
        else step
        for place, step in enumerate(workshop.agenda)
    )


async def _check_promise(workshop: Workshop, wanted: Anonymity, session: WorkshopSession) -> bool:
    """Whether the promise gets stricter."""
    before, after = STRICTNESS.index(workshop.anonymity), STRICTNESS.index(wanted)
    if after < before and await is_written(workshop, session):
        raise AnonymityLoosenedError
    return after > before


async def _everything_written(
    workshop: Workshop, session: WorkshopSession
) -> tuple[WrittenContribution, ...]:
    return (
        *await session.contributions(workshop.id),
        *await session.hidden_contributions(workshop.id),
    )


async def _take_names_off(workshop: Workshop, session: WorkshopSession) -> None:
    for one in await _everything_written(workshop, session):
        if one.contribution.author:
            note = one.contribution.model_copy(update={"author": ""})
            await session.save_contribution(workshop.id, one.model_copy(update={"contribution": note}))
    await session.request(UpdateReveals(team=workshop.team, workshop_id=workshop.id))
    if workshop.flags:
        await session.request(RefreshFlags(team=workshop.team, workshop_id=workshop.id))


def _nameless(flags: tuple[Flag, ...]) -> tuple[Flag, ...]:
    return tuple(one.model_copy(update={"author": ""}) for one in flags)
