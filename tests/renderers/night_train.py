"""The rich example: a family's first night train, 6 stages, 30 people, two camps, three scripts."""

from datetime import date
from itertools import count, cycle

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution, EvidenceLevel, Severity
from journey.lanes import DEFAULT_LANES
from journey.map import JourneyMap, MapStatus
from journey.opportunities import Opportunity, OpportunityStatus
from journey.personas import Channel, Persona, Scenario
from journey.records import Record
from journey.stages import Stage
from journey.themes import Theme, ThemeOrigin

PEOPLE = 31


class Told(Record):
    """A theme as the example tells it: `size` contributions, the first ones in the given voices."""

    label: str
    size: int = 1
    votes: int = 0
    voices: tuple[str, ...] = ()
    severity: Severity | None = None
    draft: bool = False
    moment: bool = False
    owner: str | None = None
    due: date | None = None
    metric: str = ""
    value: int | None = None
    effort: int | None = None


T = Told
GIVE_UP, WORKAROUND, TRIVIAL = Severity.ABANDONS, Severity.WORKAROUND, Severity.TRIVIAL

STAGES = (
    Stage(key="dream", name="Dream & discover", goal="Find out whether a night train is a real option for us", duration="2–6 weeks before"),
    Stage(key="compare", name="Compare & decide", goal="Pick the berth and operator we can trust", duration="1–2 weeks"),
    Stage(key="book", name="Book & pay", goal="One ticket, one payment, seats together", duration="25–60 min"),
    Stage(key="ready", name="Get ready", goal="Know exactly what to bring and where to stand", duration="The week before"),
    Stage(key="board", name="On board", goal="Sleep, feel safe, keep the child happy", duration="13 h 40 min"),
    Stage(key="arrive", name="Arrive & share", goal="Start the day in the city, rested", duration="First 24 hours"),
)

CELLS: dict[tuple[str, str], tuple[Told, ...]] = {
    ("dream", "action"): (
        T(label="Sees a friend's photo of a sleeper cabin and saves it", size=6, voices=("Screenshots a cabin picture from a friend",)),
        T(label="Searches “night train to Vienna” on the phone in bed", size=9, voices=("Types the route into the search box at 23:30", "Googles it in bed")),
        T(label="Asks in the parents' group chat who has done it 💬", size=4),
    ),
    ("dream", "touchpoint"): (T(label="Instagram", size=5), T(label="Search engine", size=7), T(label="Friends & group chat", size=4)),
    ("dream", "thought"): (
        T(label="Could we skip the airport altogether?", size=7, voices=("No security queue. Imagine that.",)),
        T(label="It looks lovely, but is it like that in real life?", size=5),
    ),
    ("dream", "pain_point"): (
        T(label="Route maps on operator sites do not show which lines run at night", size=6, votes=6, severity=TRIVIAL, voices=("I could not tell the sleeper from the day train on the map",)),
    ),
    ("dream", "opportunity"): (
        T(label="One map of every night line with real travel times, door to door", size=6, votes=11, value=4, effort=4),
        T(label="Short cabin films made by passengers", size=4, votes=5, draft=True, value=3, effort=2),
    ),
    ("compare", "action"): (
        T(label="Opens nine tabs: three operators, two resellers, flights as a fallback", size=9),
        T(label="Tries to work out couchette vs. sleeper vs. mini-cabin", size=10, moment=True, voices=("Reads the berth descriptions three times", "Draws the berths on paper")),
        T(label="Reads reviews and hunts for photos", size=6),
    ),
    ("compare", "touchpoint"): (T(label="Operator websites", size=8), T(label="Reseller apps", size=5), T(label="YouTube cabin tours", size=4)),
    ("compare", "thought"): (
        T(label="Why is the same train €89 here and €134 there?", size=8, voices=("Two prices, one train. Who is lying?",)),
        T(label="写真が一枚もないのに、三段ベッドを選ぶのは勇気がいります。", size=1),
    ),
    ("compare", "pain_point"): (
        T(label="Berth names differ per operator and none explains who shares the room with you", size=10, votes=14, severity=GIVE_UP, voices=("Couchette, mini, comfort, deluxe: nobody says how many strangers", "We gave up at the berth page")),
        T(label="Prices change between tabs, so nobody believes the cheap one", size=7, votes=9, severity=WORKAROUND),
    ),
    ("compare", "opportunity"): (
        T(label="A berth picker with photos, door locks, ladder heights and “good for a six-year-old”", size=9, votes=16, owner="Mara Lindqvist", due=date(2026, 12, 18), metric="Share of visitors who pick a berth in one visit: 31 % → 55 %", value=5, effort=3),
        T(label="Hold a fare for 24 hours for free", size=5, votes=8, value=3, effort=2),
    ),
    ("book", "action"): (
        T(label="Enters passport data twice for the two legs", size=6),
        T(label="Pays; the bank app times out, tries again", size=7),
        T(label="Receives two PDFs from two companies", size=8, moment=True),
    ),
    ("book", "touchpoint"): (T(label="Checkout", size=7), T(label="Bank app (3-D Secure)", size=6), T(label="Confirmation e-mail", size=5)),
    ("book", "thought"): (
        T(label="Is it one ticket or two? Who do I call when the first train is late?", size=11, voices=("Two PDFs, two hotlines, one child", "Whose fault will it be?")),
    ),
    ("book", "pain_point"): (
        T(label="Two contracts: a missed connection is nobody's problem but ours", size=11, votes=17, severity=GIVE_UP, voices=("Both hotlines told me to call the other one", "If the first train is late, the second company shrugs")),
        T(label="Checkout session expires after 10 minutes and loses the child's seat", size=6, votes=10, severity=WORKAROUND),
        T(label="Reference number is printed as OEBB-NJ-40421-RTD-WIEN-2X-KINDERABTEIL-0007731-B and cannot be copied", size=2, votes=3, severity=TRIVIAL),
    ),
    ("book", "opportunity"): (
        T(label="Through-ticket with a single missed-connection promise, shown before paying", size=9, votes=19, owner="Jonas Weber", due=date(2027, 1, 29), metric="Calls about missed connections: 40 → 15 a month", value=5, effort=5),
    ),
    ("ready", "action"): (T(label="Packs a night bag for the child 🎒🧸", size=4), T(label="Looks for the carriage position on the platform", size=5)),
    ("ready", "touchpoint"): (T(label="E-mail reminder", size=5), T(label="Operator app", size=4), T(label="Printed tickets", size=2)),
    ("ready", "thought"): (
        T(label="هل ستكون المقصورة نظيفة وآمنة للأطفال؟ وهل يوجد ماء ساخن في الليل؟", size=2),
        T(label="Do we get breakfast or should we buy it?", size=4),
    ),
    ("ready", "pain_point"): (
        T(label="Reminder e-mail has no carriage number and lands in promotions", size=5, votes=7, severity=WORKAROUND),
    ),
    ("ready", "opportunity"): (
        T(label="A “tonight” card in the app: platform, carriage, berth, breakfast time", size=6, votes=12, owner="", due=None, metric="", value=4, effort=2),
        T(label="Checklist for families, in the child's own words", size=4, votes=6, draft=True, value=2, effort=1),
    ),
    ("board", "action"): (
        T(label="Finds the cabin, meets the attendant", size=8, moment=True, voices=("The attendant kneels down and says hello to our daughter",)),
        T(label="Makes the beds together, reads a story", size=5),
        T(label="Wakes at 04:10 when the carriage is shunted", size=5),
    ),
    ("board", "touchpoint"): (T(label="Attendant", size=7), T(label="Cabin & bedding", size=5), T(label="Dining car", size=4)),
    ("board", "thought"): (T(label="This is the best idea I have had all year", size=6), T(label="Is the door really locked?", size=6)),
    ("board", "pain_point"): (
        T(label="No quiet announcement mode: station calls wake the cabin", size=5, votes=8, severity=WORKAROUND),
        T(label="Sockets only on the lower berth", size=4, votes=4, severity=TRIVIAL),
    ),
    ("board", "opportunity"): (T(label="Night mode: no announcements 22:00–06:00, gentle light instead", size=6, votes=10, value=4, effort=1),),
    ("arrive", "action"): (
        T(label="Steps off at 08:19, coffee in hand ☕", size=6),
        T(label="Posts the sunrise photo, tags the operator", size=4),
        T(label="Claims a refund for the double payment", size=2),
    ),
    ("arrive", "touchpoint"): (T(label="Station", size=4), T(label="Social media", size=4), T(label="Refund form", size=2)),
    ("arrive", "thought"): (T(label="We saved a hotel night and gained a story", size=6),),
    ("arrive", "pain_point"): (
        T(label="Refund form asks for the paper original and answers after eleven days", size=4, votes=8, severity=WORKAROUND),
    ),
    ("arrive", "opportunity"): (
        T(label="Automatic refund on double payment; thank-you note with the CO₂ saved", size=5, votes=9, value=3, effort=3),
        T(label="“Book it again” with the same berth", size=3, votes=5, draft=True, value=2, effort=2),
    ),
}

RATINGS: dict[str, tuple[tuple[int, ...], dict[int, str]]] = {
    "dream": ((2, 2, 1, 1, 2, 1, 1, 2, 0, 1, 1), {1: "Finally something to look forward to ✨"}),
    "compare": ((0, -1, -1, -2, 0, -1, 1, -1, -1, -2, 0, -1, -1), {-1: "I made a spreadsheet. For a train."}),
    "book": ((-2, -2, 2, -1, -2, 1, -2, -1, 2, -2, -2, 1, -2, -1), {-2: "Paid twice, refunded after eleven days.", 2: "Six minutes on the laptop, done."}),
    "ready": ((0, 1, 0, 0, 1, 0, -1, 0, 1), {0: "The countdown on the fridge is at four."}),
    "board": ((2, 2, 1, 2, -1, 2, 2, -2, 2, 1, 2, -1, 2), {2: "She fell asleep before the border 🌙"}),
    "arrive": ((2, 2, 2, 1, 2, 2, 1, 2, 0, 2), {2: "We booked the next one from the platform."}),
}

EVIDENCE = (EvidenceLevel.ASSUMPTION, EvidenceLevel.OBSERVED, EvidenceLevel.ASSUMPTION, EvidenceLevel.REPORTED, EvidenceLevel.ASSUMPTION)

PERSONA = Persona(
    name="Amara Okafor",
    role="Product manager and parent, Rotterdam",
    quote="I want the romance of the night train without gambling a whole night on it.",
    goals=("Arrive rested, in the city centre, before 9 am", "Travel with a child without drama", "Keep the carbon bill low and still afford it"),
    needs=("Plain words for berth types, with a photo of each", "One ticket that covers the whole trip", "A human to ask after 22:00"),
    frustrations=("Three operators, three prices, no single answer", "The cabin is a black box until the door opens", "Nobody says what happens if the connection is missed"),
    channels=(Channel(name="Phone app", reliance=5), Channel(name="Web", reliance=4), Channel(name="E-mail", reliance=3), Channel(name="Station staff", reliance=2), Channel(name="Call centre", reliance=1)),
)
SCENARIO = Scenario(
    title="Rotterdam to Vienna by night train with a six-year-old, booked for the spring holiday",
    goal="Fall asleep in one city, wake up in another, with nobody in tears",
    expectations=("As simple as booking a flight", "A bed that looks like the picture"),
    start="Sees a friend's photo",
    end="Tells the next family",
)


def night_train(*, votes: bool = True) -> JourneyMap:
    """The example map, with or without its dot vote."""
    authors = cycle(f"author-{at}" for at in range(PEOPLE))
    ids = (f"c-{at:04}" for at in count(1))
    written: list[WrittenContribution] = []
    themes: list[Theme] = []
    opportunities: list[Opportunity] = []
    for (stage, lane), told in CELLS.items():
        for place, one in enumerate(told):
            texts = (*one.voices, *(one.label for _ in range(one.size - len(one.voices))))
            behind = [
                WrittenContribution(
                    contribution=Contribution(id=next(ids), stage=stage, lane=lane, text=text, severity=one.severity, evidence=EVIDENCE[at % len(EVIDENCE)]),
                    author_key=next(authors),
                    place=place,
                )
                for at, text in enumerate(texts)
            ]
            written += behind
            themes.append(
                Theme(
                    id=f"{stage}-{lane}-{place}",
                    stage=stage,
                    lane=lane,
                    label=one.label,
                    contribution_ids=tuple(note.contribution.id for note in behind),
                    votes=one.votes if votes else 0,
                    origin=ThemeOrigin.MODEL if one.draft else ThemeOrigin.PERSON,
                    confirmed=not one.draft,
                    moment_of_truth=one.moment,
                )
            )
            if one.value is not None:
                opportunities.append(
                    Opportunity(theme_id=themes[-1].id, owner=one.owner or "", due=one.due, metric=one.metric, value=one.value, effort=one.effort, status=OpportunityStatus.OPEN)
                )
    return build_map(
        MapFacts(
            id="night-train",
            title="A family's first night train",
            persona=PERSONA,
            scenario=SCENARIO,
            lanes=DEFAULT_LANES,
            stages=STAGES,
            contributions=(*written, *_ratings(ids, authors)),
            themes=tuple(themes),
            opportunities=tuple(opportunities),
            revision=7,
            status=MapStatus.REVIEWED,
            updated=date(2026, 11, 20),
            channel="#night-train-research",
        )
    )


def _ratings(ids, authors) -> list[WrittenContribution]:
    written = []
    for stage, (scores, reasons) in RATINGS.items():
        left = dict(reasons)
        for score in scores:
            note = Contribution(id=next(ids), stage=stage, lane="emotion", text=left.pop(score, ""), emotion=score)
            written.append(WrittenContribution(contribution=note, author_key=next(authors)))
    return written
