"""Notes read from files, refused with the line, and grouped into a document."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.notes import Note, NotesRefusedError, read_notes, themes_document

FULL = '{"id": "a", "stage": "pay", "lane": "pain_point", "text": "Too slow"}\n'


def test_json_lines_become_notes_and_a_missing_id_is_the_line_number() -> None:
    notes = read_notes(FULL + '\n{"text": "Hidden fee"}\n', suffix=".jsonl")
    assert notes == (
        Note(id="a", stage="pay", lane="pain_point", text="Too slow"),
        Note(id="3", text="Hidden fee"),
    )


def test_csv_as_spreadsheets_write_it_becomes_the_same_notes() -> None:
    data = b'\xef\xbb\xbfId;Stage;Lane;Text\r\na;pay;pain_point;"Slow; and ""late"""\r\n;;;Plain\r\n'
    assert read_notes(data, suffix=".CSV") == (
        Note(id="a", stage="pay", lane="pain_point", text='Slow; and "late"'),
        Note(id="3", text="Plain"),
    )


def test_a_csv_note_over_two_lines_counts_both() -> None:
    assert [note.id for note in read_notes('text\n"one\ntwo"\nthree\n', suffix=".csv")] == ["2", "4"]


@pytest.mark.parametrize(
    ("data", "suffix", "sentence"),
    [
        (b"", ".jsonl", "line 1: there are no notes"),
        (b"text\n", ".csv", "line 1: there are no notes"),
        (b"\n\n", ".csv", "line 1: there are no notes"),
        (FULL.encode() + b"{oops\n", ".jsonl", "line 2: this is not JSON"),
        (b"[" * 100_000, ".jsonl", "line 1: this is not JSON"),
        (FULL.encode() + b"[1]\n", ".jsonl", "line 2: a note is a JSON object"),
        (FULL.encode() * 2, ".jsonl", "line 2: the id 'a' was there before"),
        (b'{"text": "one"}\n{"id": 1, "text": "two"}\n', ".jsonl", "line 2: the id '1' was there before"),
        (b'{"id": "a"}\n', ".jsonl", "line 1: this note has no text"),
        (b'{"text": " \\u200b "}\n', ".jsonl", "line 1: this note has no text"),
        (b'{"text": 7}\n', ".jsonl", 'line 1: "text" is a text, not 7'),
        (b'{"text": "x", "id": true}\n', ".jsonl", 'line 1: "id" is a text, not true'),
        (
            b'{"text": "x", "lane": "plains"}\n',
            ".jsonl",
            "line 1: there is no lane 'plains'; the lanes are goal",
        ),
        (FULL.encode() + b'{"text": "\xff"}\n', ".jsonl", "line 2: this is not UTF-8"),
        (b"id,stage\na,pay\n", ".csv", "line 1: the first line names the columns"),
        (b'text\nfine\n"open', ".csv", "line 3: this is not CSV"),
        (b"id,text\na,\n", ".csv", "line 2: this note has no text"),
        (b"x", ".txt", "line 1: notes come as .csv, .jsonl, .ndjson, not as .txt"),
    ],
)
def test_what_is_no_note_is_refused_in_one_sentence_with_its_line(
    data: bytes, suffix: str, sentence: str
) -> None:
    with pytest.raises(NotesRefusedError) as refused:
        read_notes(data, suffix=suffix)
    assert str(refused.value).startswith(sentence)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


@given(st.one_of(st.binary(max_size=80), st.text(max_size=80)), st.sampled_from([".jsonl", ".csv"]))
@settings(max_examples=200, deadline=None)
def test_any_file_is_read_or_refused(data: str | bytes, suffix: str) -> None:
    try:
        notes = read_notes(data, suffix=suffix)
    except NotesRefusedError:
        return
    assert json.dumps(themes_document(notes), ensure_ascii=False).encode()


def test_the_document_names_every_note_once_and_lone_ones_under_other() -> None:
    lines = [
        {"id": "a", "stage": "pay", "lane": "pain_point", "text": "Hidden booking fee"},
        {"id": "b", "stage": "pay", "lane": "pain_point", "text": "A hidden booking fee at the end"},
        {"id": "c", "stage": "arrive", "lane": "pain_point", "text": "Hidden booking fee"},
        {"id": "d", "stage": "pay", "lane": "emotion", "text": "Hidden booking fee"},
    ]
    document = themes_document(read_notes("\n".join(map(json.dumps, lines)), suffix=".jsonl"))
    (theme,) = document["themes"]
    assert theme.pop("id").startswith("theme-")
    assert theme == {
        "stage": "pay",
        "lane": "pain_point",
        "label": "Hidden booking fee",
        "description": "Hidden booking fee",
        "contribution_ids": ["a", "b"],
    }
    assert document["other"] == ["c", "d"]
