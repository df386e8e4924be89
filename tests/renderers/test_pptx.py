import io
import zipfile
from typing import Any

import pytest
from pptx import Presentation

from renderers.format import View
from renderers.slides.lanes import _fit, _shown
from renderers.viewmodel.build import view_model
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES


@pytest.mark.parametrize("name", ["night_train", "hostile", "crowded", "empty_map", "all_lanes"])
def test_every_card_is_on_a_slide_or_counted_as_more(name: str) -> None:
    model, told = view_model(EXAMPLES[name]()), "\n".join(_texts(_deck(name)))
    fit = _fit(len(model.stages))
    for lane in (lane for lane in model.lanes if lane.style != "curve" and not lane.empty):
        for cell in _shown(lane, fit).cells:
            assert all(card.words.text in told for card in cell.cards)
            assert not cell.more or f"+ {cell.more} more in the interactive map" in told


@pytest.mark.parametrize("name", ["night_train", "twelve_stages", "hostile", "crowded", "said_both_ways"])
def test_nothing_leaves_the_slide_and_no_text_is_smaller_than_nine_points(name: str) -> None:
    deck = _deck(name)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
            sizes = [
                run.font.size.pt for frame in _frames(shape) for one in frame.paragraphs for run in one.runs
            ]
            assert min(sizes, default=9) >= 9


def test_the_curve_is_a_native_chart_with_gaps_and_a_face_per_rated_stage() -> None:
    slide = _deck("with_gaps").slides[0]
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    assert list(chart.plots[0].series[0].values) == [1.5, -0.5, None, -1.33, None, 1.33, 2.0]
    assert len([shape for shape in slide.shapes if shape.name.startswith("Feeling")]) == 5


def test_where_opinions_split_each_camp_has_its_face() -> None:
    slide = _deck("night_train").slides[0]
    faces = [shape.name for shape in slide.shapes if shape.name.startswith("Feeling")]
    assert faces == [
        "Feeling 1",
        "Feeling 2",
        "Feeling 3a",
        "Feeling 3b",
        "Feeling 4",
        "Feeling 5",
        "Feeling 6",
    ]


def test_the_notes_and_the_chart_tell_the_map_in_words() -> None:
    slide = _deck("night_train").slides[0]
    assert slide.notes_slide.notes_text_frame.text == view_model(EXAMPLES["night_train"]()).alt_text
    chart = next(shape for shape in slide.shapes if shape.has_chart)
    assert "low point" in chart._element.nvGraphicFramePr.cNvPr.get("descr")


def test_owners_and_dates_are_on_the_slides() -> None:
    told = "\n".join(_texts(_deck("night_train")))
    assert "Jonas Weber · due 29 Jan 2027" in told
    assert "Mara Lindqvist · due 18 Dec 2026 · started" in told
    assert "Hypothesis map · 56 % of items unproven" in told


def test_right_to_left_text_runs_from_the_right() -> None:
    slides = zipfile.ZipFile(io.BytesIO(drawn("arabic", View.GRID, "pptx")))
    assert b'rtl="1"' in slides.read("ppt/slides/slide2.xml")


def _deck(name: str) -> Any:
    return Presentation(io.BytesIO(drawn(name, View.GRID, "pptx")))


def _texts(deck: Any) -> list[str]:
    return [
        "".join(run.text for run in one.runs)
        for slide in deck.slides
        for shape in slide.shapes
        for frame in _frames(shape)
        for one in frame.paragraphs
    ]


def _frames(shape: Any) -> list[Any]:
    if shape.has_text_frame:
        return [shape.text_frame]
    return [cell.text_frame for row in shape.table.rows for cell in row.cells] if shape.has_table else []
