"""Small maps, each with one difficulty: scripts, gaps, crowds, hostile text, few people."""

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import count
from typing import Any, Final

from journey.anonymity import Anonymity
from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.lanes import DEFAULT_LANES, LANES
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import Stage
from tests.renderers.hostile_words import HOSTILE
from tests.renderers.night_train import night_train

Cells = dict[tuple[int, str], list[str]]


def small_map(
    names: tuple[str, ...], cells: Cells, ratings: dict[int, list[int]], **given: Any
) -> JourneyMap:
    """A map of lone contributions, each by its own person unless `authors` says how many there are."""
    ids = count(1)
    authors = given.pop("authors", 10_000)
    keys = [f"stage-{at}" for at in range(len(names))]
    written = []
    for (stage, lane), texts in cells.items():
        for place, text in enumerate(texts):
            written.append(_written(next(ids), authors, place, stage=keys[stage], lane=lane, text=text))
    written += [
        _written(next(ids), authors, 0, stage=keys[stage], lane="emotion", text="", emotion=score)
        for stage, scores in ratings.items()
        for score in scores
    ]
    facts: dict[str, Any] = {
        "id": "example",
        "title": "An example",
        "persona": Persona(name="Kim Berg", role="Tester"),
        "scenario": Scenario(title="Somebody tries something"),
        "lanes": DEFAULT_LANES,
        "stages": tuple(Stage(key=key, name=name) for key, name in zip(keys, names, strict=True)),
        "contributions": tuple(written),
        "updated": date(2026, 11, 20),
    }
    return build_map(MapFacts.model_validate(facts | given))


def _written(number: int, authors: int, place: int, **fields: Any) -> WrittenContribution:
    note = Contribution.model_validate({"id": f"n-{number:05}", **fields})
    return WrittenContribution(contribution=note, author_key=f"author-{number % authors}", place=place)


def one_stage() -> JourneyMap:
    """The smallest map that has something in every lane."""
    cells: Cells = {(0, lane): [LANES[lane].example] for lane in DEFAULT_LANES if lane != "emotion"}
    return small_map(("Checkout",), cells, {0: [1, 2]})


def empty_map() -> JourneyMap:
    """Nobody wrote anything yet."""
    return small_map(("Before", "During", "After"), {}, {})


def unrated() -> JourneyMap:
    """Notes, but no emotion anywhere and no vote."""
    cells: Cells = {
        (at, lane): [f"{LANES[lane].example} ({at})"]
        for at in range(3)
        for lane in DEFAULT_LANES
        if lane != "emotion"
    }
    return small_map(("Discover", "Buy", "Use"), cells, {})


def with_gaps() -> JourneyMap:
    """Seven stages, of which the third and the fifth have no ratings; one lone stage between the gaps."""
    cells: Cells = {(at, "pain_point"): [f"It takes too long at step {at + 1}"] for at in (0, 2, 5)}
    ratings = {0: [2, 1], 1: [0, -1], 3: [-2, -1, -1], 5: [1, 1, 2], 6: [2]}
    names = ("Hear of it", "Compare", "Register", "Pay", "Wait", "Receive", "Recommend")
    return small_map(names, cells, ratings)


def twelve_stages() -> JourneyMap:
    """As many stages as a map may have, two of them with very long names."""
    names = tuple(
        f"{name} {at}" for at, name in enumerate(["Look around", "Internationalisierungsvorbereitung"] * 6, 1)
    )
    cells: Cells = {
        (at, lane): [f"{LANES[lane].example}, {at}-{n}" for n in range(1 + at % 3)]
        for at in range(12)
        for lane in DEFAULT_LANES
        if lane != "emotion"
    }
    ratings = {at: [((at * 7) % 5) - 2, ((at * 3) % 5) - 2, 1] for at in range(12)}
    return small_map(names, cells, ratings, title="Twelve stages from end to end")


def three_stages() -> JourneyMap:
    """A short journey with something everywhere."""
    return _full(("Before the visit", "At the counter", "After the visit"), 2)


def eight_stages() -> JourneyMap:
    """A journey of the usual length for a product with a long life."""
    return _full(("Hear", "Compare", "Sign up", "Set up", "First use", "Daily use", "Get help", "Renew"), 3)


def twenty_five_stations() -> JourneyMap:
    """Five stages of five steps each: a long line with several rows."""
    return _full(("Look", "Choose", "Order", "Receive", "Return"), 5)


def _full(names: tuple[str, ...], each: int) -> JourneyMap:
    cells: Cells = {
        (at, lane): [f"{LANES[lane].example} ({at + 1}.{n + 1})" for n in range(each)]
        for at in range(len(names))
        for lane in DEFAULT_LANES
        if lane != "emotion"
    }
    ratings = {at: [((at * 7) % 5) - 2, ((at * 3) % 5) - 2, 1] for at in range(len(names))}
    return small_map(names, cells, ratings)


def ten_by_four_hundred() -> JourneyMap:
    """4,000 contributions in ten stages, each a theme of its own."""
    lanes = [lane for lane in DEFAULT_LANES if lane != "emotion"]
    cells: Cells = {
        (at, lane): [f"{LANES[lane].example}, number {n}" for n in range(400 // len(lanes))]
        for at in range(10)
        for lane in lanes
    }
    ratings = {at: [(at + n) % 5 - 2 for n in range(4)] for at in range(10)}
    return small_map(tuple(f"Stage {at} of ten" for at in range(1, 11)), cells, ratings, authors=40)


def all_lanes() -> JourneyMap:
    """Every optional lane in use."""
    cells: Cells = {
        (at, lane): [LANES[lane].example, f"Second thing {at}"]
        for at in range(2)
        for lane in LANES
        if lane != "emotion"
    }
    return small_map(("Before", "After"), cells, {0: [0, 1], 1: [2]}, lanes=tuple(LANES))


def said_both_ways() -> JourneyMap:
    """Notes that oppose one another, with signs that could be markup."""
    cells: Cells = {
        (0, "pain_point"): ["The <b>gate staff</b> were rude & loud", "=No | shade", "A `wait`"],
        (0, "bright_spot"): ["The *gate staff* knew our names"],
        (1, "pain_point"): ["Too many reminder letters"],
        (1, "opportunity"): ["Send more reminder letters", "Quiet coaches", "A map of the seats"],
    }
    return small_map(("Board", "Travel"), cells, {0: [1, 2]}, lanes=tuple(LANES))


def arabic() -> JourneyMap:
    """Arabic only."""
    cells: Cells = {
        (0, "action"): ["يبحث عن رحلة ليلية في الهاتف", "يسأل الأصدقاء"],
        (0, "thought"): ["هل ستكون المقصورة نظيفة وآمنة للأطفال؟"],
        (0, "touchpoint"): ["موقع المشغل"],
        (0, "pain_point"): ["الأسعار تتغير بين الصفحات 24/7"],
        (1, "action"): ["يدفع مرتين"],
        (1, "pain_point"): ["تنتهي صلاحية الدفع بعد عشر دقائق"],
        (1, "opportunity"): ["تذكرة واحدة للرحلة كلها"],
    }
    return small_map(
        ("الاكتشاف والمقارنة", "الحجز والدفع"),
        cells,
        {0: [1, 2], 1: [-2, -1]},
        title="أول رحلة ليلية للعائلة",
        persona=Persona(name="أماني خليل", role="أم لطفلين", quote="أريد أن ننام بأمان."),
        scenario=Scenario(title="من روتردام إلى فيينا بالقطار الليلي"),
    )


def japanese() -> JourneyMap:
    """Japanese only; stage names in Chinese characters alone must still be drawn the Japanese way."""
    cells: Cells = {
        (0, "action"): ["寝台列車の写真を友人から見せてもらう", "料金を比較するために九つのタブを開く"],
        (0, "thought"): ["写真が一枚もないのに、三段ベッドを選ぶのは勇気がいります。"],
        (0, "touchpoint"): ["公式サイト"],
        (1, "pain_point"): ["乗り継ぎに遅れたとき、どの会社に連絡すればよいのか分からない"],
        (1, "opportunity"): ["一枚の切符で全区間を保証する"],
    }
    return small_map(
        ("検討", "予約と支払い"),
        cells,
        {0: [1, 0], 1: [-1, -2]},
        title="家族で初めての夜行列車",
        persona=Persona(
            name="佐藤 美咲", role="大阪在住、六歳児の母", quote="初めての夜行列車なので、不安です。"
        ),
        scenario=Scenario(title="大阪から東京まで"),
    )


def hostile() -> JourneyMap:
    """Text that tries to be code, markup, a formula, or just unbearably long."""
    cells: Cells = {}
    for at, text in enumerate(HOSTILE):
        for offset, lane in enumerate(("action", "touchpoint", "thought", "pain_point", "opportunity")):
            cells.setdefault(((at + offset) % 4, lane), []).append(text)
    names = (HOSTILE[0][:60], HOSTILE[9], HOSTILE[10], HOSTILE[12])
    return small_map(
        names,
        cells,
        {0: [1], 2: [-2]},
        title='#sys.inputs "quoted" <b>&amp; a long title that goes on to see whether the head wraps sanely',
        persona=Persona(name=HOSTILE[2][:50], role=HOSTILE[9], quote=HOSTILE[1], goals=HOSTILE[:3]),
        scenario=Scenario(title=HOSTILE[8], goal=HOSTILE[3], expectations=HOSTILE[4:6]),
        channel="#<!channel>",
        anonymity=Anonymity.NAMED,
    )


def crowded() -> JourneyMap:
    """400 contributions in one stage."""
    lanes = ("action", "thought", "pain_point", "opportunity")
    cells: Cells = {(0, lane): [f"{LANES[lane].example}, number {n}" for n in range(100)] for lane in lanes}
    return small_map(("Everything at once", "Silence"), cells, {0: [-2] * 30 + [2] * 30}, authors=40)


def two_people() -> JourneyMap:
    """Too few people to count in the open."""
    cells: Cells = {(0, "pain_point"): ["Slow", "Too slow", "Confusing"], (1, "opportunity"): ["Faster"]}
    return small_map(("Try", "Buy"), cells, {0: [-1]}, authors=2)


def leaky() -> JourneyMap:
    """An anonymous map from elsewhere that still carries a name and severity."""
    data = two_people().model_dump()
    for stage in data["stages"]:
        for one in (*stage["ratings"], *_notes(stage)):
            one["author"] = "Wilhelmina Secret"
    return JourneyMap.model_validate(data)


def _notes(stage: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for cell in stage["cells"] for theme in cell["themes"] for one in theme["contributions"]]


def without_votes() -> JourneyMap:
    """The rich example before its dot vote."""
    return night_train(votes=False)


EXAMPLES: Final[dict[str, Callable[[], JourneyMap]]] = {
    make.__name__: cache(make)
    for make in (
        night_train,
        without_votes,
        one_stage,
        empty_map,
        unrated,
        with_gaps,
        three_stages,
        eight_stages,
        twelve_stages,
        twenty_five_stations,
        ten_by_four_hundred,
        all_lanes,
        said_both_ways,
        arabic,
        japanese,
        hostile,
        crowded,
        two_people,
        leaky,
    )
}
