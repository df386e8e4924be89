"""views.open, push and update: modals."""

import json

from playground.api.call import ApiError, Call, invalid_arguments
from playground.api.messages import refusal
from playground.delivery.triggers import Trigger
from playground.limits import LIMITS, violations
from playground.records import Json, View
from playground.slack_files import unusable_images
from playground.slack_views import as_slack, new_view, updated_view

MODAL_STACK = 3  # docs.slack.dev/surfaces/modals


async def open_view(call: Call) -> Json:
    """A modal for the person who made the trigger; an open stack gives way to it."""
    payload = checked_view(call, "modal")
    trigger = _exchange(call)
    _refuse_known_external_id(call, payload)
    if trigger.view_id is not None:
        # bolt-js issues 1072 and 1827: the call succeeds, and some clients show nothing.
        call.note("", "views.open from inside a modal may not show: push, update or use response_action")
    call.workspace.close_all_views(trigger.user_id)
    return _show(call, trigger.user_id, payload, None)


async def push(call: Call) -> Json:
    """A modal on top of the one in which the trigger was made."""
    payload = checked_view(call, "modal")
    trigger = _exchange(call)
    previous = call.workspace.top_view(trigger.user_id)
    if previous is None or trigger.view_id is None:
        raise ApiError("not_found")
    if len(call.workspace.stack(trigger.user_id)) >= MODAL_STACK:
        raise ApiError("push_limit_reached")
    _refuse_known_external_id(call, payload)
    return _show(call, trigger.user_id, payload, previous)


def _show(call: Call, user_id: str, payload: Json, previous: View | None) -> Json:
    view = new_view(call.world, call.workspace, user_id, payload, previous=previous)
    call.workspace.stacks.setdefault(user_id, []).append(view.id)
    call.world.show(call.workspace, view)
    return {"view": as_slack(call.world, call.workspace, view)}


async def update(call: Call) -> Json:
    """New content for an open view."""
    payload = checked_view(call, None)
    view = _wanted(call)
    if payload["type"] != view.kind:
        raise invalid_arguments("view type must not change [json-pointer:/view/type]")
    given = call.text("hash")
    if given is not None and given != view.hash:
        raise ApiError("hash_conflict")
    _refuse_known_external_id(call, payload, but=view)
    view = call.world.show(call.workspace, updated_view(call.world, view, payload))
    return {"view": as_slack(call.world, call.workspace, view)}


def _wanted(call: Call) -> View:
    view_id, external_id = call.text("view_id"), call.text("external_id")
    if view_id is None and external_id is None:
        raise invalid_arguments("either view_id or external_id is required")
    if view_id is not None:
        view = call.workspace.views.get(view_id)
    else:
        view = next(call.workspace.views_by_external_id(external_id or ""), None)
    if view is None:
        raise ApiError("not_found")
    return view


def _exchange(call: Call) -> Trigger:
    outcome = call.world.triggers.exchange(call.required("trigger_id"))
    if isinstance(outcome, str):
        raise ApiError(outcome)
    if outcome.team_id != call.workspace.team_id:
        raise ApiError("invalid_trigger_id")
    return outcome


def _refuse_known_external_id(call: Call, payload: Json, but: View | None = None) -> None:
    external_id = payload.get("external_id")
    if external_id and any(v != but for v in call.workspace.views_by_external_id(external_id)):
        raise ApiError("duplicate_external_id")


def checked_view(call: Call, surface: str | None) -> Json:
    """The view among the arguments, of this surface or, with None, of the one it names itself.

    Raises:
        ApiError: it breaks one of Slack's rules.
    """
    payload = call.structure("view")
    if not isinstance(payload, dict):
        raise invalid_arguments("missing required field: view")
    size, most = len(json.dumps(payload).encode()), LIMITS["view.bytes"].most
    if size > most:
        raise ApiError("view_too_large", violations=[("/view", f"must be at most {most} bytes, is {size}")])
    wanted = surface or str(payload.get("type"))
    found = violations(payload, "home" if wanted == "home" else "modal")
    if not found:
        found = unusable_images(call.workspace, payload["blocks"], call.world.clock.now())
    if found:
        raise refusal("invalid_arguments", found, "/view")
    return payload
