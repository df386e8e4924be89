import unicodedata
from statistics import median

import pypdfium2

from bot.rehearsal.exports import save_exports
from bot.rehearsal.play import assemble, play, result_message
from bot.rehearsal.sample import Sample, load_sample
from journey.interchange import read_map
from journey.lanes import ACTION, EMOTION, OPPORTUNITY
from journey.map import JourneyMap
from journey.text import ideas_of
from tests.bot.rehearsal.cases import jumping_jamie, outpatient_visit
from tests.scenarios.conftest import Stage

FORMATS = ("png", "pdf", "svg", "md", "json")


async def _played(stage: Stage, sample: Sample) -> dict[str, bytes]:
    cast = await assemble(stage.slack, sample, "workshop")
    async for _ in play(sample, cast):
        pass
    await stage.bot.idle()
    result = await result_message(cast)
    assert "Export the map" in str(result.blocks)
    await _check_message_budget(stage, sample)
    saved = [path async for path in save_exports(stage.slack, cast, FORMATS, stage.directory / "out")]
    assert not await stage.slack.violations()
    return {path.suffix[1:]: path.read_bytes() for path in saved}


def _ideas(sample: Sample) -> list[tuple[str, str, str]]:
    return sorted(
        (answer.stage, lane, idea)
        for answer in sample.answers
        for lane, text in answer.lanes.items()
        for idea in ideas_of(text)
    )


def _on_map(journey_map: JourneyMap) -> list[tuple[str, str, str]]:
    names = {stage.key: stage.name for stage in journey_map.stages}
    told = (one for one in journey_map.contributions() if one.lane != EMOTION)
    return sorted((names[one.stage], one.lane, one.text) for one in told)


def _words_of_pdf(data: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def _is_told(idea: str, told: str) -> bool:
    """Whether the letters stand in the text; right-to-left words leave a PDF in the order of their glyphs."""
    letters = _letters(idea)
    is_right_to_left = any(unicodedata.bidirectional(char) in {"R", "AL"} for char in letters)
    return letters in told or (is_right_to_left and set(letters) <= set(told))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


async def test_every_contribution_of_the_sample_is_on_the_exported_map(stage: Stage) -> None:
    sample = load_sample()
    files = await _played(stage, sample)
    journey_map = read_map(files["json"].decode())
    assert _on_map(journey_map) == _ideas(sample)
    ratings = [answer for answer in sample.answers if answer.emotion is not None]
    assert sum(len(one.ratings) for one in journey_map.stages) == len(ratings)
    assert any(one.emotion and one.emotion.split for one in journey_map.stages)
    votes = [one.votes for stage in journey_map.stages for cell in stage.cells for one in cell.themes]
    assert sorted(votes, reverse=True)[:7] == [5, 4, 3, 3, 2, 1, 0]
    for key in ("md", "pdf"):
        told = _letters(files["md"].decode() if key == "md" else _words_of_pdf(files["pdf"]))
        for _, _, idea in _ideas(sample):
            assert _is_told(idea, told), (key, idea)
    assert {one.author for one in journey_map.contributions()} == {""}


async def test_a_published_map_keeps_its_order_owners_and_metrics(stage: Stage) -> None:
    sample = jumping_jamie()
    files = await _played(stage, sample)
    journey_map = read_map(files["json"].decode())
    assert [one.name for one in journey_map.stages] == [one.name for one in sample.stages]
    assert _on_map(journey_map) == _ideas(sample)
    assert (journey_map.persona.name, journey_map.scenario) == (sample.persona.name, sample.scenario)
    labels = {theme.id: theme.contributions for _, theme in journey_map.themes(OPPORTUNITY)}
    taken = {
        (one.owner, one.metric): [note.text for note in labels[one.theme_id]]
        for one in journey_map.opportunities
    }
    assert taken.keys() == {(one.owner, one.metric) for one in sample.owners}
    assert all(one.opportunity in taken[one.owner, one.metric] for one in sample.owners)
    medians = [one.emotion.median for one in journey_map.stages if one.emotion]
    assert medians == [
        median([answer.emotion for answer in sample.answers_at(one.name) if answer.emotion is not None])
        for one in sample.stages
    ]
    drawn = _letters(_words_of_pdf(files["pdf"]))
    for owner in sample.owners:
        assert _letters(owner.metric) in drawn
        assert owner.metric in files["md"].decode()


async def test_a_published_map_of_sixteen_stations_keeps_what_happens_twice_at_both_places(
    stage: Stage,
) -> None:
    sample = outpatient_visit()
    files = await _played(stage, sample)
    journey_map = read_map(files["json"].decode())
    assert _on_map(journey_map) == _ideas(sample)
    told = [
        [note.text for theme in one.themes(ACTION) for note in theme.contributions]
        for one in journey_map.stages
    ]
    asked = [answer.lanes[ACTION].splitlines() for answer in sample.answers if ACTION in answer.lanes]
    assert told == asked
    assert sum(map(len, told)) == 16
    buddies = [one for one in journey_map.contributions() if one.text == "socializing with buddies"]
    assert len({one.stage for one in buddies}) == len(buddies) == 2
    drawn = _letters(_words_of_pdf(files["pdf"]))
    assert all(_letters(idea) in drawn for _, _, idea in _ideas(sample))


async def _check_message_budget(stage: Stage, sample: Sample) -> None:
    """At most one posted message per step, and the card."""
    calls = await stage.slack.journal(kind="call")
    posts = [one for one in calls if one["name"] == "chat.postMessage"]
    shares = [one for one in calls if one["name"] == "files.completeUploadExternal"]
    visible = [*posts, *(one for one in shares if "channel_id" in one["payload"])]
    steps = len(sample.stages) + (4 if OPPORTUNITY in sample.lanes else 1) + 1
    assert len(visible) <= steps + 1
