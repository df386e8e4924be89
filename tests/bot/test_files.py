from collections.abc import Sequence

from bot.files import attachment, attachments, file_stem
from journey.map import JourneyMap
from renderers.format import Rendered, View
from renderers.registry import render
from renderers.worker import RenderWorker
from tests.renderers.example_maps import one_stage


class CountingWorker(RenderWorker):
    """Renders where it stands and remembers its jobs."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[list[tuple[View, str]]] = []

    async def render_all(
        self, journey_map: JourneyMap, wanted: Sequence[tuple[View, str]]
    ) -> tuple[Rendered, ...]:
        self.jobs.append(list(wanted))
        return tuple(render(journey_map, view=view, format=key) for view, key in wanted)


async def test_several_files_of_a_map_are_one_job_and_come_in_the_order_asked_for() -> None:
    worker = CountingWorker()
    wanted = [(View.GRID, "csv"), (View.GRID, "md"), (View.DIGEST, "svg")]
    files = await attachments(worker, one_stage(), wanted)
    assert worker.jobs == [wanted]
    assert [file.name for file in files] == [
        "an-example-grid.csv",
        "an-example-grid.md",
        "an-example-digest.svg",
    ]


async def test_only_a_picture_has_words_for_people_who_do_not_see_it() -> None:
    worker = CountingWorker()
    assert (await attachment(worker, one_stage(), View.GRID, "csv")).alt == ""
    assert (await attachment(worker, one_stage(), View.DIGEST, "svg")).alt.startswith("Customer journey map")


def test_a_file_is_named_in_plain_letters() -> None:
    assert file_stem("A family's first night train") == "a-familys-first-night-train"
    assert file_stem("家族で初めての夜行列車") == "journey-map"
