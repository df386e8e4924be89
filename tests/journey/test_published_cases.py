"""Two published maps, facts with their source named in the files, loaded without loss."""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from journey.build import MapFacts, build_map
from journey.contributions import Contribution
from journey.interchange import read_map, write_map
from journey.lanes import ACTION, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from journey.personas import Persona, Scenario
from journey.stages import Stage, stages_named
from tests.journey.facts import by, facts, note, rating, theme

CASES: Final = Path(__file__).parents[2].parent / "shared" / "cases"

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the published cases are not beside this checkout")


def case(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def texts(journey_map: JourneyMap, lane: str) -> list[list[str]]:
    return [
        [one.text for found in stage.themes(lane) for one in found.contributions]
        for stage in journey_map.stages
    ]


class TestJumpingJamie:
    """Eight stations in four stages, and three owners whose numbers must survive."""

    @pytest.fixture
    def told(self) -> dict[str, Any]:
        return case("jumping-jamie")

    @pytest.fixture
    def journey_map(self, told: dict[str, Any]) -> JourneyMap:
        return build_map(self._facts(told))

    def _facts(self, told: dict[str, Any]) -> MapFacts:
        stages = stages_named(tuple(one["name"] for one in told["stages"]))
        notes = [
            one for stage, said in zip(stages, told["stages"], strict=True) for one in self._said(stage, said)
        ]
        last = stages[-1].key
        for place, text in enumerate(told["opportunities"]):
            notes.append(note(f"hmw-{place}", text, stage=last, lane=OPPORTUNITY))
        owned = tuple(
            Opportunity(theme_id=f"t-{place}", owner=one["owner"], metric=one["metric"])
            for place, one in enumerate(told["owners"])
        )
        themes = tuple(
            theme(f"t-{place}", f"hmw-{place}", stage=last, lane=OPPORTUNITY, label=text)
            for place, text in enumerate(told["opportunities"])
        )
        return facts(
            *by("a transcription", *notes),
            title="Switching a mobile plan",
            persona=Persona(name=told["persona"]),
            scenario=Scenario(title=told["scenario"], expectations=tuple(told["expectations"])),
            stages=stages,
            themes=themes,
            opportunities=owned,
        )

    def _said(self, stage: Stage, said: dict[str, Any]) -> list[Contribution]:
        here = {"stage": stage.key}
        actions = [note(f"{stage.key}-a{place}", text, **here) for place, text in enumerate(said["actions"])]
        thoughts = [
            note(f"{stage.key}-t{place}", text, lane="thought", **here)
            for place, text in enumerate(said.get("thoughts", ()))
        ]
        return [*actions, *thoughts, rating(f"{stage.key}-e", said["emotion"], **here)]

    def test_eight_stations_in_four_stages_keep_their_order(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        assert [stage.name for stage in journey_map.stages] == ["Define", "Compare", "Negotiate", "Select"]
        assert texts(journey_map, ACTION) == [stage["actions"] for stage in told["stages"]]
        assert sum(len(stage) for stage in texts(journey_map, ACTION)) == 8

    def test_thoughts_and_feelings_stand_at_their_stage(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        assert [sorted(stage) for stage in texts(journey_map, "thought")] == [
            sorted(stage.get("thoughts", ())) for stage in told["stages"]
        ]
        medians = [stage.emotion.median for stage in journey_map.stages if stage.emotion]
        assert medians == [stage["emotion"] for stage in told["stages"]]

    def test_the_lens_of_the_map_is_kept(self, told: dict[str, Any], journey_map: JourneyMap) -> None:
        assert journey_map.persona.name == told["persona"]
        assert journey_map.scenario.title == told["scenario"]
        assert list(journey_map.scenario.expectations) == told["expectations"]

    def test_three_owners_keep_their_metrics_through_a_file(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        read_back = read_map(write_map(journey_map))
        assert [(one.owner, one.metric) for one in read_back.opportunities] == [
            (one["owner"], one["metric"]) for one in told["owners"]
        ]
        assert "2 minutes" in read_back.opportunities[0].metric
        assert read_back == journey_map


class TestOutpatientVisit:
    """Sixteen stations in six stages, and one bright spot that happens at two places."""

    MOMENTS_PER_STAGE: Final = (1, 2, 4, 2, 4, 3)
    """Our reading of where one published phase ends and the next begins."""

    BRIGHT_SPOTS_PER_STAGE: Final = (2, 1, 6, 1, 1, 1)

    @pytest.fixture
    def told(self) -> dict[str, Any]:
        return case("va-outpatient")

    @pytest.fixture
    def journey_map(self, told: dict[str, Any]) -> JourneyMap:
        stages = stages_named(tuple(told["stages"]))
        moments = self._placed(stages, told["moments"], self.MOMENTS_PER_STAGE, ACTION)
        bright = self._placed(stages, told["bright_spots"], self.BRIGHT_SPOTS_PER_STAGE, "bright_spot")
        pains = self._placed(stages, told["pain_points"], (0, 1, 2, 0, 0, 0), PAIN_POINT)
        by_hand = tuple(
            theme(f"t-{one.id}", one.id, stage=one.stage, label=one.text, moment_of_truth=True)
            for one in moments[::3][:5]
        )
        return build_map(
            facts(
                *by("interviews", *moments, *bright, *pains),
                title="Outpatient appointment",
                persona=Persona(name=told["persona"]),
                scenario=Scenario(title="Attends an outpatient appointment"),
                stages=stages,
                themes=by_hand,
            )
        )

    def _placed(
        self, stages: tuple[Stage, ...], said: list[str], counts: tuple[int, ...], lane: str
    ) -> list[Contribution]:
        homes = [stage.key for stage, count in zip(stages, counts, strict=True) for _ in range(count)]
        return [
            note(f"{lane}-{place:02}", text, stage=home, lane=lane)
            for place, (home, text) in enumerate(zip(homes, said, strict=True))
        ]

    def test_sixteen_stations_in_six_stages_keep_their_order(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        stations = texts(journey_map, ACTION)
        assert [stage.name for stage in journey_map.stages] == told["stages"]
        assert [len(stage) for stage in stations] == list(self.MOMENTS_PER_STAGE)
        assert [text for stage in stations for text in stage] == told["moments"]
        assert len(told["moments"]) == 16

    def test_optional_stations_keep_the_word(self, journey_map: JourneyMap) -> None:
        stations = [text for stage in texts(journey_map, ACTION) for text in stage]
        assert sum(text.endswith("(optional)") for text in stations) == 2

    def test_the_same_bright_spot_at_two_places_stays_two(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        spots = texts(journey_map, "bright_spot")
        assert sorted(text for stage in spots for text in stage) == sorted(told["bright_spots"])
        assert sum(stage.count("socializing with buddies") for stage in spots) == 2
        assert sum("socializing with buddies" in stage for stage in spots) == 2

    def test_pain_points_stand_beside_the_bright_spots(
        self, told: dict[str, Any], journey_map: JourneyMap
    ) -> None:
        before, arriving = (sorted(stage) for stage in texts(journey_map, PAIN_POINT)[1:3])
        assert before + arriving == [told["pain_points"][0], *sorted(told["pain_points"][1:])]

    def test_five_moments_of_truth_chosen_by_hand_are_allowed(self, journey_map: JourneyMap) -> None:
        assert sum(found.moment_of_truth for _, found in journey_map.themes(ACTION)) == 5

    def test_the_map_survives_a_file(self, journey_map: JourneyMap) -> None:
        assert read_map(write_map(journey_map)) == journey_map
