from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journey.leading import leading_opportunities
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from renderers.format import View
from renderers.markdown import safe
from renderers.registry import FORMATS
from renderers.viewmodel.words import clean
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES
from tests.renderers.night_train import night_train


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_contribution_is_shown_letter_by_letter(name: str) -> None:
    example = EXAMPLES[name]()
    shown = _shown(_markdown(name))
    for one in example.contributions():
        assert clean(one.text) in shown


def test_themes_keep_their_order_within_a_stage() -> None:
    text = _markdown("night_train")
    labels = [theme.label for theme in night_train().stages[2].themes("pain_point")]
    book = text[text.index("## 3. ") :]
    places = [book.index(safe(label)) for label in labels]
    assert places == sorted(places)


def test_hostile_text_makes_no_markup() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(_markdown("hostile"))
    kinds = {token.type for token in _flat(tokens)}
    assert not kinds & {
        "link_open",
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "code_block",
        "fence",
    }


def test_the_last_lines_say_which_prompts_and_model_grouped() -> None:
    told = night_train().model_dump_json().replace('"source":""', '"source":"group@1+ab; openai:gpt-x"')
    stamped = JourneyMap.model_validate_json(told)
    for key in ("md", "html"):
        text = FORMATS[key].draw(stamped, View.GRID).decode()
        assert "Themes: group@1+ab; openai:gpt-x" in text
        assert "Themes: group" not in FORMATS[key].draw(night_train(), View.GRID).decode()


@pytest.mark.parametrize("key", ["md", "json", "csv", "html", "xlsx"])
def test_what_was_closed_without_owner_says_so_in_every_text(key: str) -> None:
    journey_map = night_train()
    (left, *_) = leading_opportunities(journey_map)
    others = (one for one in journey_map.opportunities if one.theme_id != left.id)
    plan = Opportunity(theme_id=left.id, closed_without_owner=True)
    closed = journey_map.model_copy(update={"opportunities": (plan, *others)})
    drawn = FORMATS[key].draw(closed, View.GRID)
    if key == "xlsx":
        with ZipFile(BytesIO(drawn)) as book:
            drawn = book.read("xl/sharedStrings.xml")
    told = b'"closed_without_owner": true' if key == "json" else b"closed without owner"
    assert told in drawn


def test_owners_dates_metrics_votes_and_doubts_are_told() -> None:
    text = _markdown("night_train")
    for expected in (
        "Owner: Jonas Weber",
        "Due: 29 Jan 2027",
        "Metric: Calls about missed connections: 40 → 15 a month",
        "17 votes · 11 contributions from 11 people",
        "★ moment of truth",
        "AI draft",
        "people give up",
        "Hypothesis map · 56 % of items unproven",
        "Opinions split: 4 up, 10 down",
    ):
        assert expected in text


def test_a_stage_without_ratings_says_so() -> None:
    assert _markdown("with_gaps").count("| no ratings | | 0 |") == 2


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60))
def test_escaping_shows_exactly_the_text(text: str) -> None:
    line = clean(text)
    assert _shown(f"- {safe(line)}") == line


def _markdown(name: str) -> str:
    return drawn(name, View.GRID, "md").decode()


def _shown(text: str) -> str:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    lines = [token.children or () for token in tokens if token.type == "inline"]
    return "\n".join("".join(child.content for child in line) for line in lines)


def _flat(tokens: list[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *(token.children or ()))]
