import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.build import MapFacts, build_map
from journey.interchange import MapRefusedError, read_map, write_map
from tests.journey.facts import all_facts, by, facts, note, rating, theme

SOUND = write_map(
    build_map(facts(*by("ana", note("a1", "opens nine tabs"), rating("a2", 1)), *by("ben", note("b1"))))
)


def refusal(text: str) -> str:
    with pytest.raises(MapRefusedError) as caught:
        read_map(text)
    return str(caught.value)


def line_of(snippet: str, text: str = SOUND) -> int:
    return text.count("\n", 0, text.index(snippet)) + 1


@given(all_facts())
def test_a_map_read_back_is_the_map_that_was_written(made: MapFacts) -> None:
    journey_map = build_map(made)
    assert read_map(write_map(journey_map)) == journey_map


@given(all_facts())
def test_the_same_facts_give_the_same_bytes(made: MapFacts) -> None:
    first = write_map(build_map(made)).encode()
    again = write_map(build_map(MapFacts.model_validate_json(made.model_dump_json()))).encode()
    assert first == again == write_map(read_map(first.decode())).encode()


def test_one_changed_contribution_is_one_changed_line() -> None:
    grouped = theme("t", "a1", "b1", label="compares")
    before, after = (
        write_map(build_map(facts(*by("ana", note("a1")), *by("ben", note("b1", text)), themes=(grouped,))))
        for text in ("opens nine tabs", "opens ten tabs")
    )
    lines = zip(before.splitlines(), after.splitlines(), strict=True)
    assert [after.strip() for before, after in lines if before != after] == ['"text": "opens ten tabs",']


def test_a_file_ends_with_a_line_break_and_keeps_every_script_readable() -> None:
    text = write_map(build_map(facts(*by("ana", note("a", "写真がない 🚂 مقصورة")))))
    assert text.endswith("}\n")
    assert "写真がない 🚂 مقصورة" in text


def test_a_theme_keeps_who_grouped_it_and_a_file_from_before_that_was_written_is_read() -> None:
    grouped = theme("t", "a1", "b1", source="group@1+ab; openai:gpt-x")
    written = write_map(build_map(facts(*by("ana", note("a1")), *by("ben", note("b1")), themes=(grouped,))))
    assert next(read_map(written).themes("action"))[1].source == "group@1+ab; openai:gpt-x"
    older = written.replace('"source": "group@1+ab; openai:gpt-x",\n', "")
    assert older != written
    assert next(read_map(older).themes("action"))[1].source == ""


def test_a_byte_order_mark_from_an_editor_does_no_harm() -> None:
    assert read_map("\ufeff" + SOUND) == read_map(SOUND)


@pytest.mark.parametrize("text", ["[]", "3", "null", '"journeyline/1"', "{}", '{"format": null}'])
def test_json_that_is_no_map_is_refused(text: str) -> None:
    assert refusal(text) == 'line 1, $: this is not a journey map (it needs "format": "journeyline/1").'


@pytest.mark.parametrize("version", ["journeyline/2", "journeyline/10", "mermaid", 1, ["journeyline/1"]])
def test_a_map_of_another_version_is_refused_with_both_versions_named(version: object) -> None:
    text = SOUND.replace('"journeyline/1"', json.dumps(version))
    assert refusal(text) == (
        f'line 2, $.format: the map is in format {json.dumps(version)}, and only "journeyline/1" can be read.'
    )


def _indented(by_what: str) -> Callable[[str], str]:
    return lambda text: json.dumps(json.loads(text), ensure_ascii=False, indent=by_what) + "\n"


@pytest.mark.parametrize(
    ("old", "new", "path", "reason"),
    [
        ('"title": "First', '"heading": "First', "$.title", "field required"),
        ('"votes": 0', '"votes": "many"', "$.stages[0].cells[1].themes[0].votes", "input should be a valid"),
        ('"emotion": 1,', '"emotion": 3,', "$.stages[0].ratings[0].emotion", "input should be less than"),
        ('"status": "draft"', '"status": "done"', "$.status", "input should be 'draft' or 'reviewed'"),
        ('"updated": "2026', '"updated": "26', "$.updated", "input should be a valid date"),
        ('"revision": 1', '"revision": NaN', "$.revision", "input should be a finite number"),
        ('"channel": ""', '"a channel": ""', '$["a channel"]', "extra inputs are not permitted"),
        ('"mean": 1.0', '"mean": 2.0', "$.stages[0]", "the emotion numbers do not follow"),
        ('"label": "b1"', '"label": null', "$.stages[0].cells[1].themes[0].label", "input should be a valid"),
    ],
)
@pytest.mark.parametrize("indent", ["  ", "\t"], ids=["spaces", "tabs"])
def test_a_fault_is_named_with_its_line_and_its_path(
    *, old: str, new: str, path: str, reason: str, indent: str
) -> None:
    assert old in SOUND
    text = _indented(indent)(SOUND).replace(old, new, 1)
    told = re.fullmatch(r"line (\d+), (\S+(?: channel\"\])?): (.+)\.", refusal(text))
    assert told
    assert told[2] == path
    assert told[3].startswith(reason)
    if path == "$.title":
        assert told[1] == "1", "what is missing has no line of its own, its object has"
    elif path == "$.stages[0]":
        assert int(told[1]) == line_of('"stages": [', text) + 1
    else:
        assert int(told[1]) == line_of(new, text)


def test_a_file_cut_off_is_refused_with_the_line_where_it_ends() -> None:
    cut = SOUND[: SOUND.index('"opens nine')]
    assert refusal(cut) == f"line {cut.count(chr(10)) + 1}: this is not JSON (expecting value)."


def test_half_a_character_is_refused_with_its_line() -> None:
    text = SOUND.replace("opens nine tabs", r"opens \ud83d tabs")
    line = line_of("opens nine tabs")
    assert refusal(text).startswith(f"line {line}: this is not JSON (")


@pytest.mark.parametrize("depth", [250, 900, 50_000])
def test_a_bottomless_file_is_refused(depth: int) -> None:
    text = SOUND.replace('"channel": ""', f'"channel": {"[" * depth}{"]" * depth}')
    assert refusal(text).endswith("this is nested too deeply to be a journey map.")


def test_a_number_without_end_is_refused() -> None:
    text = SOUND.replace('"revision": 1', '"revision": ' + "1" * 5000)
    assert refusal(text) == "line 1: this holds a number far too long for a journey map."


def test_an_odd_key_cannot_break_the_sentence_into_lines() -> None:
    text = SOUND.replace('"channel": ""', r'"a\nb' + "x" * 200 + '": ""')
    told = refusal(text)
    assert "\n" not in told
    assert len(told) < 120


@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.text(max_size=3))
def test_however_a_file_is_damaged_the_answer_is_a_map_or_one_sentence_with_a_line(
    start: int, length: int, put: str
) -> None:
    damaged = SOUND[:start] + put + SOUND[start + length :]
    try:
        read_map(damaged)
    except MapRefusedError as error:
        told = str(error)
        line = re.match(r"line ([1-9]\d*)(: |, \$)", told)
        assert line
        assert int(line[1]) <= damaged.count("\n") + 1
        assert told.endswith(".")
        assert "\n" not in told
