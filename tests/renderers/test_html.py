import re
from html.parser import HTMLParser

import pytest

from renderers.format import View
from renderers.viewmodel.build import view_model
from renderers.viewmodel.words import clean
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES

OWN_ELEMENTS = {"script": 1, "style": 1, "meta": 5, "title": 1, "h1": 1, "table": 1}
VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """Reads the page as a browser would: its text, its elements, and whether they nest."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.feed(drawn(name, View.GRID, "html").decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["script"], ["style"]):
            self.texts.append(data)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_contribution_is_on_the_page_as_text(name: str) -> None:
    page = Page(name)
    assert not page.open
    told = set(page.texts)
    missing = [one for one in EXAMPLES[name]().contributions() if one.text and clean(one.text) not in told]
    assert missing == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_adds_no_element_of_its_own(name: str) -> None:
    elements = Page(name).elements
    assert {tag: elements.count(tag) for tag in OWN_ELEMENTS} == OWN_ELEMENTS
    assert not {"img", "iframe", "object", "link", "form", "base"} & set(elements)


@pytest.mark.parametrize("name", ["night_train", "hostile"])
def test_nothing_leads_out_and_nothing_runs_but_the_one_script(name: str) -> None:
    page = Page(name)
    names = {attribute for attribute, _ in page.attributes}
    assert not [one for one in names if one.startswith("on") or one in {"src", "srcset", "style", "action"}]
    assert all((value or "").startswith("#") for attribute, value in page.attributes if attribute == "href")
    text = drawn(name, View.GRID, "html").decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]


def test_the_policy_names_the_very_style_and_script_of_the_page() -> None:
    from base64 import b64encode  # noqa: PLC0415 - only here
    from hashlib import sha256  # noqa: PLC0415 - only here

    text = drawn("night_train", View.GRID, "html").decode()
    for kind in ("style", "script"):
        inner = re.search(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
        assert inner is not None
        assert b64encode(sha256(inner[1].encode()).digest()).decode() in text.replace("&#43;", "+")


def test_an_evidence_link_is_offered_only_when_it_leads_to_the_web() -> None:
    data = EXAMPLES["one_stage"]().model_dump()
    cells = data["stages"][0]["cells"]
    cells[0]["themes"][0]["contributions"][0]["evidence_link"] = "https://example.com/a?b=1&c=2"
    cells[1]["themes"][0]["contributions"][0]["evidence_link"] = "javascript:alert(1)"
    from journey.map import JourneyMap  # noqa: PLC0415 - only here
    from renderers.html import draw_html  # noqa: PLC0415 - only here

    text = draw_html(JourneyMap.model_validate(data), View.GRID).decode()
    assert '<a href="https://example.com/a?b=1&amp;c=2" rel="noopener noreferrer nofollow"' in text
    assert 'href="javascript' not in text


def test_it_can_be_used_with_keys_and_read_aloud() -> None:
    page = Page("night_train")
    attributes = set(page.attributes)
    assert {("scope", "col"), ("scope", "row"), ("aria-live", "polite"), ("tabindex", "0")} <= attributes
    themes = sum(
        len(cell.cards)
        for lane in view_model(EXAMPLES["night_train"](), cap=None).lanes
        for cell in lane.cells
    )
    assert page.elements.count("details") == themes + 6 + 1
    assert page.elements.count("summary") == page.elements.count("details")
    lanes = [value for attribute, value in page.attributes if attribute == "data-lane"]
    assert len(lanes) == 2 * len(set(lanes))


def test_right_to_left_and_foreign_text_says_so() -> None:
    attributes = set(Page("night_train").attributes)
    assert {("dir", "rtl"), ("lang", "ar"), ("lang", "ja")} <= attributes


def test_who_said_the_same_is_counted_once_and_told_apart_by_evidence() -> None:
    text = drawn("night_train", View.GRID, "html").decode()
    assert "<bdi>Makes the beds together, reads a story</bdi> <b>× 5</b>" in text
    assert "<small>3 assumption; 1 observed; 1 reported</small>" in text


def test_a_gap_is_said_and_not_drawn_as_neutral() -> None:
    text = drawn("with_gaps", View.GRID, "html").decode()
    assert text.count('<span class="none">no ratings</span>') == 2
    assert text.count(">no ratings</text>") == 2
