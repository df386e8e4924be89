"""The settings form: change the workshop, on whose card it shows."""

from bot.blocks.running_fields import MINUTES
from bot.blocks.settings_form import AS_PLANNED
from bot.incoming import Submission
from bot.planning.plan import persona_of, scenario_of
from bot.planning.words import words_in
from bot.references import WorkshopReference
from bot.wiring import Wiring
from journey.anonymity import Anonymity
from journey.text import clean_line
from workshop.change_settings import Settings, change_settings
from workshop.errors.plans import ChoiceUnknownError


async def send_settings(form: Submission, wiring: Wiring) -> None:
    """Store the changes, or say at their field what cannot be changed any more."""
    reference = WorkshopReference.unpacked(form.metadata)
    await change_settings(
        settings_in(form), form.who.team, reference.workshop_id, form.who.person, store=wiring.store
    )
    await form.ack()


def settings_in(form: Submission) -> Settings:
    """The settings a form describes.

    Raises:
        ChoiceUnknownError: when a choice is none that the form offers.
    """
    words = words_in(form.values)
    minutes, anonymity = form.choice("minutes"), form.choice("anonymity")
    if minutes not in {AS_PLANNED, *map(str, (0, *MINUTES))} or anonymity not in set(Anonymity):
        raise ChoiceUnknownError
    return Settings(
        title=clean_line(form.text("title")),
        persona=persona_of(words),
        scenario=scenario_of(words),
        co_facilitators=tuple(words.get("co_facilitators", ())),
        minutes=None if minutes == AS_PLANNED else int(minutes),
        auto_advance=bool(form.choices("auto_advance")),
        anonymity=Anonymity(anonymity),
        language=form.text("language"),
    )
