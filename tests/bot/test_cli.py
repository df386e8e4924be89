import asyncio
import json
import os
import signal
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.cli.terminal import counted
from journey.interchange import write_map
from playground.client import Playground
from playground.config import Config
from renderers.registry import FORMATS
from tests.bot.maps import small_map

RUNNER = CliRunner()


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    path = tmp_path / "map.json"
    path.write_text(write_map(small_map()), encoding="utf-8")
    return path


@pytest.mark.parametrize("key", FORMATS)
def test_render_writes_every_format_of_a_map_it_has_never_seen(key: str, map_file: Path) -> None:
    out = map_file.with_name(f"out.{key}")
    view = str(FORMATS[key].views[0])
    result = RUNNER.invoke(app, ["render", str(map_file), "--format", key, "--view", view, "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert out.stat().st_size > 100


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1"),
        ("{\n  nonsense", "line 2"),
        ('{"format": "journeyline/9"}', "line 1"),
        (write_map(small_map()).replace('"lane": "action"', '"lane": "dance"', 1), "line "),
    ],
)
def test_render_refuses_a_broken_file_in_one_sentence_and_writes_nothing(
    text: str, sentence: str, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(text, encoding="utf-8")
    out = tmp_path / "out.png"
    result = RUNNER.invoke(app, ["render", str(broken), "--out", str(out)])
    assert result.exit_code == 2
    assert sentence in result.output
    assert len(result.output.strip().splitlines()) == 1
    assert not out.exists()


def test_render_names_the_nearest_format(map_file: Path) -> None:
    result = RUNNER.invoke(app, ["render", str(map_file), "--format", "pgn", "--out", "x.pgn"])
    assert result.exit_code == 2
    assert "Did you mean “png”?" in result.output


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    for command in (
        ["render", str(tmp_path / "no.json"), "--out", "x.png"],
        ["themes", str(tmp_path / "no.jsonl")],
    ):
        result = RUNNER.invoke(app, command)
        assert result.exit_code == 2
        assert "No such file" in result.output


def test_themes_places_every_note_once(tmp_path: Path) -> None:
    notes = [
        {"id": "a", "stage": "pay", "lane": "pain_point", "text": "the checkout expires after ten minutes"},
        {"id": "b", "stage": "pay", "lane": "pain_point", "text": "checkout expires after 10 minutes"},
        {"id": "c", "stage": "pay", "lane": "pain_point", "text": "no quiet room anywhere"},
    ]
    path = tmp_path / "notes.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in notes), encoding="utf-8")
    result = RUNNER.invoke(app, ["themes", str(path)])
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    placed = [one for theme in document["themes"] for one in theme["contribution_ids"]]
    placed += [one["id"] if isinstance(one, dict) else one for one in document["other"]]
    assert sorted(placed) == ["a", "b", "c"]


def test_themes_refuses_a_broken_line_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text('{"text": "fine"}\n{"text": \n', encoding="utf-8")
    out = tmp_path / "themes.json"
    result = RUNNER.invoke(app, ["themes", str(path), "--out", str(out)])
    assert result.exit_code == 2
    assert "line 2" in result.output
    assert not out.exists()


def test_evaluate_scores_labelled_notes_and_writes_them_down(tmp_path: Path) -> None:
    path, out = tmp_path / "labelled.csv", tmp_path / "scores.json"
    path.write_text("text,gold\nThe queue is long,q\nA long queue,q\nNo quiet room,\n", encoding="utf-8")
    result = RUNNER.invoke(app, ["evaluate", str(path), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "B-cubed precision 1.000, recall 1.000, F 1.000" in result.output
    scores = json.loads(out.read_text(encoding="utf-8"))
    assert (scores["summariser"], scores["rand"], scores["other_recall"]) == ("no model", 1.0, 1.0)


def test_evaluate_refuses_a_note_without_a_label_by_its_number(tmp_path: Path) -> None:
    path, out = tmp_path / "labelled.jsonl", tmp_path / "scores.json"
    path.write_text('{"text": "one", "gold": "a"}\n{"text": "two"}\n', encoding="utf-8")
    result = RUNNER.invoke(app, ["evaluate", str(path), "--out", str(out)])
    assert result.exit_code == 2
    assert 'line 2: "gold" is a label' in result.output
    assert not out.exists()


def test_evaluate_fails_when_the_model_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "labelled.csv"
    path.write_text("text,gold\nThe queue is long,q\nA long queue,q\n", encoding="utf-8")
    monkeypatch.setenv("JOURNEYLINE_MODEL_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("JOURNEYLINE_MODEL_KEY", "k")
    result = RUNNER.invoke(app, ["evaluate", str(path), "--model", "openai:nobody"])
    assert result.exit_code == 1
    assert "The model openai:nobody cannot be scored: it could not be reached." in result.output


def test_run_says_which_tokens_are_missing_and_where_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    monkeypatch.setenv("SLACK_APP_TOKEN", "xoxb-mistaken")
    result = RUNNER.invoke(app, ["run"])
    assert result.exit_code == 2
    assert "SLACK_BOT_TOKEN is not set" in result.output
    assert "SLACK_APP_TOKEN is no xapp- token" in result.output


async def test_run_connects_with_three_variables_and_ends_when_told(tmp_path: Path) -> None:
    async with Playground.start(Config()) as slack:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            "from bot.cli import main; main()",
            "run",
            cwd=tmp_path,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "SLACK_API_URL": slack.api_url,
                "SLACK_BOT_TOKEN": slack.team.bot_token,
                "SLACK_APP_TOKEN": slack.config.app_token,
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        await slack.bot_connected(seconds=30.0)
        anna = await slack.person("Anna")
        room = await slack.channel("cx", members=[anna])
        await anna.command("/journey help", room)
        assert await anna.ephemeral("set up a workshop")
        process.send_signal(signal.SIGTERM)
        out, err = await asyncio.wait_for(process.communicate(), 30.0)
        assert process.returncode == 0, err.decode()
        assert b"Journeyline is running" in out
        assert (tmp_path / "journeyline.sqlite3").exists()


def test_import_makes_a_map_that_render_draws(tmp_path: Path) -> None:
    board, made, drawn = (tmp_path / name for name in ("board.csv", "map.json", "map.md"))
    board.write_text("text,stage,lane\nOpens nine tabs,Compare,Actions\n", encoding="utf-8")
    imported = RUNNER.invoke(app, ["import", str(board), "--out", str(made), "--persona", "Amara"])
    assert imported.exit_code == 0, imported.output
    assert "1 note in 1 stage." in imported.output
    assert RUNNER.invoke(app, ["render", str(made), "--out", str(drawn)]).exit_code == 0
    assert "Opens nine tabs" in drawn.read_text(encoding="utf-8")


def test_import_refuses_a_broken_file_in_one_sentence_and_writes_nothing(tmp_path: Path) -> None:
    board, made = tmp_path / "board.csv", tmp_path / "map.json"
    board.write_text("text,lane\nOpens nine tabs,dance\n", encoding="utf-8")
    refused = RUNNER.invoke(app, ["import", str(board), "--out", str(made)])
    assert refused.exit_code == 2
    assert "line 2: there is no lane 'dance'" in refused.output
    assert not made.exists()


def test_db_upgrade_makes_the_tables_and_may_be_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        result = RUNNER.invoke(app, ["db", "upgrade"])
        assert result.exit_code == 0, result.output
        assert "up to date" in result.output
    assert (tmp_path / "journeyline.sqlite3").exists()


def test_db_upgrade_says_why_a_database_cannot_be_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "mysql://nowhere/nothing")
    result = RUNNER.invoke(app, ["db", "upgrade"])
    assert result.exit_code == 1
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no notes"), (1, "1 note"), (2, "2 notes"), (1000, "1000 notes")]
)
def test_things_are_counted_with_their_noun(count: int, said: str) -> None:
    assert counted(count, "note") == said
