"""The set-up form: read it into a plan and open the workshop."""

from bot.incoming import Submission
from bot.references import ChannelReference
from bot.wiring import Wiring
from journey.anonymity import Anonymity
from journey.personas import Persona, Scenario
from journey.stages import Stage
from journey.templates import load_templates
from journey.text import clean_line, ideas_of
from workshop.open_workshop import WorkshopPlan, open_workshop


async def send_new_workshop(form: Submission, wiring: Wiring) -> None:
    """Open the workshop the form describes."""
    await open_workshop(
        plan_of(form),
        form.who.team,
        ChannelReference.unpacked(form.metadata).channel,
        form.who.person,
        delivery=form.delivery,
        store=wiring.store,
        clock=wiring.clock,
        ids=wiring.ids,
    )
    await form.ack()


def plan_of(form: Submission) -> WorkshopPlan:
    """The plan a set-up form describes; own stages win over the template's."""
    name, _, role = clean_line(form.text("persona")).partition(",")
    template = load_templates()[form.choice("template")]
    return WorkshopPlan(
        title=clean_line(form.text("title")),
        persona=Persona(name=name.strip(), role=role.strip()),
        scenario=Scenario(
            title=clean_line(form.text("scenario")), expectations=ideas_of(form.text("expectations"))
        ),
        stages=own_stages(form.text("stages")) or template.stages,
        lanes=form.choices("lanes"),
        anonymity=Anonymity(form.choice("anonymity")),
        minutes=int(form.choice("minutes")) or None,
    )


def own_stages(text: str) -> tuple[Stage, ...]:
    """The stages in a text: one per line, `name | goal | duration`."""
    return tuple(_stage(place, line) for place, line in enumerate(ideas_of(text), start=1))


def _stage(place: int, line: str) -> Stage:
    name, goal, duration = (part.strip() for part in f"{line}||".split("|")[:3])
    return Stage(key=f"stage-{place}", name=name, goal=goal, duration=duration)
