"""Submitting and closing modals."""

from dataclasses import replace
from typing import Any, Literal

from playground.acting.clicks import fill
from playground.acting.payloads import interaction
from playground.api.messages import refusal
from playground.api.views import MODAL_STACK
from playground.config import Frozen
from playground.delivery.courier import Answer
from playground.elements import CannotDoError, problem_with
from playground.limits import violations
from playground.records import Json, User, View
from playground.slack_views import as_slack, new_view, updated_view
from playground.workspace import Workspace
from playground.world import World

TROUBLE = "We had some trouble connecting. Try again?"


class Submitted(Frozen):
    """What a submission led to; `refused` means Slack's client did not even send it, `failed` that the bot erred."""

    outcome: Literal["closed", "errors", "updated", "pushed", "cleared", "refused", "failed"]
    errors: dict[str, str] = {}
    error: str | None = None
    seconds: float = 0.0


async def submit(world: World, workspace: Workspace, user: User, view: View, typed: Json) -> Submitted:
    """Type the values, press submit, and follow the bot's answer.

    Raises:
        CannotDoError: the view has no submit button or no such input.
    """
    if not any(block["type"] == "input" for block in view.payload["blocks"]) and not view.payload.get(
        "submit"
    ):
        raise CannotDoError("this view has no submit button")
    view = await fill(world, workspace, user, view, typed)
    problems = _problems(view)
    if problems:
        world.show(workspace, replace(view, errors=problems))
        return Submitted(outcome="refused", errors=problems)
    payload = interaction(world, workspace, user, "view_submission", view_id=view.id)
    payload |= {
        "view": as_slack(world, workspace, view),
        "response_urls": _response_urls(world, workspace, view),
    }
    answer = await world.courier.deliver("interactive", payload)
    return _follow(world, workspace, workspace.views.get(view.id, view), answer)


def _problems(view: View) -> dict[str, str]:
    problems = {}
    for block in view.payload["blocks"]:
        if block["type"] == "input":
            entry = view.values[block["block_id"]][block["element"]["action_id"]]
            sentence = problem_with(block, entry)
            if sentence is not None:
                problems[block["block_id"]] = sentence
    return problems


def _response_urls(world: World, workspace: Workspace, view: View) -> list[Json]:
    urls = []
    for block in view.payload["blocks"]:
        element = block.get("element", {})
        if block["type"] == "input" and element.get("response_url_enabled"):
            entry = view.values[block["block_id"]][element["action_id"]]
            channel = entry.get("selected_conversation") or entry.get("selected_channel")
            path = world.response_urls.issue(workspace.team_id, channel, view.user)
            where = {"block_id": block["block_id"], "action_id": element["action_id"], "channel_id": channel}
            urls.append(where | {"response_url": world.url + path})
    return urls


def _follow(world: World, workspace: Workspace, view: View, answer: Answer) -> Submitted:
    if not answer.acknowledged:
        return _failed(world, workspace, view, answer, answer.error)
    wish = answer.payload.get("response_action")
    if wish is None:
        if workspace.top_view(view.user) == view:
            workspace.close_view(view.user)
        world.changes.mark()
        return Submitted(outcome="closed", seconds=answer.seconds)
    if wish == "clear":
        workspace.close_all_views(view.user)
        world.changes.mark()
        return Submitted(outcome="cleared", seconds=answer.seconds)
    if wish == "errors":
        return _show_errors(world, workspace, view, answer)
    if wish in ("update", "push"):
        return _show_view(world, workspace, view, answer)
    return _failed(world, workspace, view, answer, f"unknown response_action {wish!r}")


def _failed(
    world: World,
    workspace: Workspace,
    view: View,
    answer: Answer,
    error: str | None,
    *,
    found: list[tuple[str, str]] | None = None,
) -> Submitted:
    world.journal.add(
        "delivery",
        "response_action",
        ok=False,
        team_id=workspace.team_id,
        error=error,
        answer=answer.payload,
        violations=found or [],
    )
    world.show(workspace, replace(view, errors={"": TROUBLE}))
    return Submitted(outcome="failed", error=error, errors={"": TROUBLE}, seconds=answer.seconds)


def _show_errors(world: World, workspace: Workspace, view: View, answer: Answer) -> Submitted:
    errors: Any = answer.payload.get("errors")
    inputs = {b["block_id"] for b in view.payload["blocks"] if b["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        strangers = sorted(set(errors) - inputs) if isinstance(errors, dict) else errors
        return _failed(world, workspace, view, answer, f"errors must name input blocks, not {strangers}")
    world.show(workspace, replace(view, errors={key: str(value) for key, value in errors.items()}))
    return Submitted(outcome="errors", errors=errors, seconds=answer.seconds)


def _show_view(world: World, workspace: Workspace, view: View, answer: Answer) -> Submitted:
    payload: Any = answer.payload.get("view")
    found = violations(payload, "modal")
    if found:
        sentences = refusal("invalid_arguments", found, "/view").extra["errors"]
        return _failed(world, workspace, view, answer, f"invalid view: {sentences}", found=found)
    if answer.payload["response_action"] == "update":
        world.show(workspace, updated_view(world, view, payload))
        return Submitted(outcome="updated", seconds=answer.seconds)
    if len(workspace.stack(view.user)) >= MODAL_STACK:
        return _failed(world, workspace, view, answer, "push_limit_reached")
    pushed = new_view(world, workspace, view.user, payload, view)
    workspace.stacks[view.user].append(pushed.id)
    world.show(workspace, pushed)
    return Submitted(outcome="pushed", seconds=answer.seconds)


async def close(world: World, workspace: Workspace, user: User, *, everything: bool) -> None:
    """Cancel the visible modal, or with `everything` the whole stack; views that asked for it tell the bot."""
    stack = workspace.stack(user.id)
    if not stack:
        raise CannotDoError(f"{user.name} has no modal open")
    clears = everything or bool(stack[-1].payload.get("clear_on_close"))
    leaving = list(reversed(stack)) if clears else stack[-1:]
    for view in leaving:
        workspace.close_view(user.id)
    world.changes.mark()
    for view in leaving:
        if view.payload.get("notify_on_close"):
            payload = interaction(world, workspace, user, "view_closed")
            del payload["trigger_id"]
            payload |= {"view": as_slack(world, workspace, view), "is_cleared": clears}
            await world.courier.deliver("interactive", payload)
