"""The view object of Slack's answers and payloads, and making new views."""

from dataclasses import replace
from typing import Any

from playground.blocks import with_ids
from playground.elements import initial_values
from playground.records import Json, View
from playground.workspace import Workspace
from playground.world import World


def as_slack(world: World, workspace: Workspace, view: View) -> Json:
    """The view object with state, hash and the ids of its stack."""
    payload = view.payload
    return {
        "id": view.id,
        "team_id": workspace.team_id,
        "type": view.kind,
        "blocks": payload.get("blocks", []),
        "private_metadata": payload.get("private_metadata") or "",
        "callback_id": payload.get("callback_id") or "",
        "external_id": payload.get("external_id") or "",
        "state": {"values": view.values},
        "hash": view.hash,
        "title": payload.get("title"),
        "submit": payload.get("submit"),
        "close": payload.get("close"),
        "clear_on_close": bool(payload.get("clear_on_close")),
        "notify_on_close": bool(payload.get("notify_on_close")),
        "submit_disabled": bool(payload.get("submit_disabled")),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": world.config.app_id,
        "app_installed_team_id": workspace.team_id,
        "bot_id": workspace.bot_id,
    }


def new_hash(world: World) -> str:
    """A hash that no earlier state of any view had."""
    return f"{world.clock.stamp()}.{world.random.getrandbits(32):08x}"


def new_view(
    world: World, workspace: Workspace, user_id: str, payload: Json, *, previous: View | None = None
) -> View:
    """A view with an id of its own and its initial values, not yet shown."""
    view_id = workspace.new_id("V")
    filled = _filled(world, payload)
    return View(
        id=view_id,
        kind=payload["type"],
        user=user_id,
        payload=filled,
        hash=new_hash(world),
        root_id=previous.root_id if previous else view_id,
        previous_id=previous.id if previous else None,
        values=initial_values(filled["blocks"]),
    )


def updated_view(world: World, view: View, payload: Json) -> View:
    """The view with a new payload; what was typed stays where block_id and action_id are the same."""
    filled = _filled(world, payload)
    values = initial_values(filled["blocks"])
    for block_id, actions in values.items():
        for action_id in actions:
            typed = view.values.get(block_id, {}).get(action_id)
            if typed is not None and typed["type"] == actions[action_id]["type"]:
                actions[action_id] = typed
    return replace(view, payload=filled, hash=new_hash(world), values=values, errors={})


def _filled(world: World, payload: Json) -> Json:
    blocks: list[Any] = payload["blocks"]
    return payload | {"blocks": with_ids(blocks, world.random)}
