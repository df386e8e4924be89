"""The extractive summary: counts from code, words from contributions, every contribution accounted for."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from journey.build import MapFacts, WrittenContribution, build_map
from journey.contributions import Contribution
from journey.map import JourneyMap
from journey.personas import Persona, Scenario
from journey.stages import stages_named
from prompts.offline.grouping import group_contributions
from prompts.offline.summary import coverage_line, summarise_map
from tests.prompts.notes_of_workshops import workshop_cells

NOTES = st.lists(
    st.tuples(
        st.sampled_from(["stage-1", "stage-2"]),
        st.sampled_from(["action", "pain_point", "opportunity", "bright_spot", "emotion"]),
        st.sampled_from([one.text for cell in workshop_cells() for one in cell.contributions]),
        st.integers(-2, 2),
        st.sampled_from(["ann", "bob", "cai"]),
    ),
    max_size=20,
)


def map_of(notes: list[tuple[str, str, str, int, str]]) -> JourneyMap:
    contributions = [
        Contribution(
            id=f"n{n}", stage=stage, lane=lane, text=text, emotion=score if lane == "emotion" else None
        )
        for n, (stage, lane, text, score, _) in enumerate(notes)
    ]
    return build_map(
        MapFacts(
            id="m",
            title="Night train",
            persona=Persona(name="Noor"),
            scenario=Scenario(title="Books a night train"),
            lanes=("action", "pain_point", "opportunity"),
            stages=stages_named(("Search", "Pay")),
            contributions=tuple(
                WrittenContribution(contribution=one, author_key=note[4])
                for one, note in zip(contributions, notes, strict=True)
            ),
            themes=group_contributions(contributions),
            updated=date(2026, 1, 2),
        )
    )


@given(NOTES)
@settings(max_examples=100, deadline=None)
def test_every_sentence_cites_and_every_quotation_is_verbatim(
    notes: list[tuple[str, str, str, int, str]],
) -> None:
    journey_map = map_of(notes)
    texts = {one.id: one.text for one in journey_map.contributions()}
    summary = summarise_map(journey_map)
    for statement in summary.statements:
        assert set(statement.contribution_ids) <= set(texts)
        for quote in re.findall("“(.*)”", statement.text):
            assert quote in [texts[one] for one in statement.contribution_ids]
    cited = {one for statement in summary.statements for one in statement.contribution_ids}
    assert cited | set(summary.uncited) == set(texts)
    assert not cited & set(summary.uncited)
    assert summary.coverage.startswith(f"{len(texts)} of {len(texts)} contribution")


def test_the_summary_tells_the_low_point_the_shared_pain_and_the_single_voice() -> None:
    summary = summarise_map(
        map_of(
            [
                ("stage-2", "pain_point", "Hidden booking fee at the very end", 0, "ann"),
                ("stage-2", "pain_point", "Booking fee only shows up on the last page", 0, "bob"),
                ("stage-2", "pain_point", "Card declined without saying why", 0, "cai"),
                ("stage-1", "emotion", "Fine", 1, "ann"),
                ("stage-2", "emotion", "Angry", -2, "ann"),
                ("stage-2", "emotion", "Fed up", -1, "bob"),
            ]
        )
    )
    assert [statement.text for statement in summary.statements] == [
        "The lowest point: Pay, −1.5 on a scale of −2 to +2 (2 ratings).",
        "The highest point: Search, +1.0 on a scale of −2 to +2 (1 rating).",
        "Where it hurts, Pay: “Hidden booking fee at the very end” (2 notes).",
    ]
    assert summary.coverage == "6 of 6 contributions placed; 1 single voice kept"
    assert summary.single_voices == summary.uncited == ("n2",)


def test_a_map_nobody_wrote_on_has_no_sentences() -> None:
    summary = summarise_map(map_of([]))
    assert summary.statements == ()
    assert (
        summary.coverage
        == coverage_line(placed=0, total=0, alone=0)
        == "0 of 0 contributions placed; 0 single voices kept"
    )


def test_where_one_stage_alone_was_rated_nothing_is_called_lowest() -> None:
    summary = summarise_map(map_of([("stage-1", "emotion", "Angry", -2, "ann")]))
    assert [statement.text for statement in summary.statements] == []
    assert summary.uncited == ("n0",)
