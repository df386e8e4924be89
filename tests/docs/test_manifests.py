import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from jsonschema import Draft7Validator

from tests.docs.manifests import HTTP, README, SOCKET, as_text, http_manifest, page_with_link, socket_manifest

SCHEMA = json.loads(
    (Path(__file__).parent / "slack" / "manifest.schema.2.0.0.json").read_text(encoding="utf-8")
)
STALE = "run `make docs` to bring the manifests and the README's link up to date"


def faults(manifest: object) -> list[str]:
    return [f"{one.json_path}: {one.message}" for one in Draft7Validator(SCHEMA).iter_errors(manifest)]


@pytest.mark.parametrize("path", [SOCKET, HTTP], ids=lambda path: path.name)
def test_slacks_own_schema_accepts_the_manifest(path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    assert manifest["_metadata"]["major_version"] == 2
    assert faults(manifest) == []


def test_slacks_own_schema_refuses_a_manifest_with_a_shortcut_that_is_named_too_long() -> None:
    manifest = json.loads(SOCKET.read_text(encoding="utf-8"))
    manifest["features"]["shortcuts"][0]["name"] = "Add this to the journey map"
    assert [fault.partition(":")[0] for fault in faults(manifest)] == ["$.features.shortcuts[0].name"]


def test_the_usage_hint_names_every_subcommand() -> None:
    kept = SOCKET.read_text(encoding="utf-8")
    assert kept == as_text(socket_manifest(json.loads(kept))), STALE


def test_both_manifests_describe_the_same_app() -> None:
    socket = json.loads(SOCKET.read_text(encoding="utf-8"))
    assert HTTP.read_text(encoding="utf-8") == as_text(http_manifest(socket)), STALE


def test_one_slash_command_is_enough() -> None:
    manifest = json.loads(SOCKET.read_text(encoding="utf-8"))
    assert [one["command"] for one in manifest["features"]["slash_commands"]] == ["/journey"]


def test_the_link_in_the_readme_creates_the_app_of_the_manifest() -> None:
    page = README.read_text(encoding="utf-8")
    manifest = json.loads(SOCKET.read_text(encoding="utf-8"))
    assert page == page_with_link(page, manifest), STALE
    (link,) = [
        line.removeprefix("[create-app]: ") for line in page.splitlines() if line.startswith("[create-app]: ")
    ]
    assert page.count("[create-app]") >= 2, "nothing on the page uses the link"
    parts = urlsplit(link)
    query = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "api.slack.com", "/apps")
    assert query["new_app"] == ["1"]
    assert json.loads(query["manifest_json"][0]) == manifest
    assert len(link) < 8_000, "longer addresses are cut by some browsers and servers"
