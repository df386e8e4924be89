"""Submitting and closing modals."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from playground.acting.actor import Actor
from playground.acting.clicks import fill
from playground.acting.payloads import interaction, whose_view
from playground.api.messages import refusal
from playground.api.views import MODAL_STACK
from playground.delivery.courier import Answer
from playground.elements import CannotDoError, problem_with
from playground.limits import violations
from playground.records import Json, View
from playground.slack_views import new_view, updated_view

TROUBLE = "We had some trouble connecting. Try again?"

Outcome = Literal["closed", "errors", "updated", "pushed", "cleared", "refused", "failed"]


@dataclass(frozen=True)
class Submitted:
    """What a submission led to: `refused` by Slack's client itself, what the bot answered, or `failed`."""

    outcome: Outcome
    errors: dict[str, str] = field(default_factory=dict)
    error: str | None = None
    seconds: float = 0.0

    @property
    def closed(self) -> bool:
        """Whether the bot was content and the modal is gone."""
        return self.outcome in ("closed", "cleared")


class Failure(Exception):  # noqa: N818 - it is the bot's failure, caught here
    """The bot's answer is one that Slack's client cannot follow."""

    def __init__(self, error: str, found: list[tuple[str, str]] | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.found = found or []


async def submit(actor: Actor, view: View, typed: Json) -> Submitted:
    """Type the values, press submit, and follow the bot's answer.

    Raises:
        CannotDoError: the view has no submit button or no such input.
    """
    if not view.payload.get("submit"):
        raise CannotDoError("this modal has no submit button")
    view = await fill(actor, view, typed)
    problems = _problems(view)
    actor.world.show(actor.workspace, replace(view, errors=problems))
    if problems:
        return Submitted("refused", problems)
    payload = interaction(actor, "view_submission", view_id=view.id)
    payload |= whose_view(actor, view) | {"response_urls": _response_urls(actor, view)}
    answer = await actor.world.courier.deliver("interactive", payload)
    outcome = _follow(actor, view.id, answer)
    actor.world.changes.mark()
    return outcome


def _problems(view: View) -> dict[str, str]:
    problems = {}
    for block in view.payload["blocks"]:
        if block["type"] == "input":
            entry = view.values[block["block_id"]][block["element"]["action_id"]]
            sentence = problem_with(block, entry)
            if sentence is not None:
                problems[block["block_id"]] = sentence
    return problems


def _response_urls(actor: Actor, view: View) -> list[Json]:
    urls = []
    for block in view.payload["blocks"]:
        element = block.get("element", {})
        if block["type"] == "input" and element.get("response_url_enabled"):
            entry = view.values[block["block_id"]][element["action_id"]]
            channel = entry.get("selected_conversation") or entry.get("selected_channel")
            path = actor.world.response_urls.issue(actor.workspace.team_id, channel, view.user)
            where = {"block_id": block["block_id"], "action_id": element["action_id"], "channel_id": channel}
            urls.append(where | {"response_url": actor.world.url + path})
    return urls


def _follow(actor: Actor, view_id: str, answer: Answer) -> Submitted:
    try:
        outcome = _apply(actor, view_id, answer)
    except Failure as failure:
        actor.world.journal.add(
            "verdict",
            "response_action",
            ok=False,
            team_id=actor.workspace.team_id,
            error=failure.error,
            answer=answer.payload,
            violations=failure.found,
        )
        _show_errors(actor, view_id, {"": TROUBLE})
        outcome = Submitted("failed", {"": TROUBLE}, failure.error)
    return replace(outcome, seconds=answer.seconds)


def _apply(actor: Actor, view_id: str, answer: Answer) -> Submitted:
    body = answer.payload
    action = body.get("response_action")
    if answer.error is not None:
        raise Failure(answer.error)
    if action is None:
        if view_id in actor.workspace.stacks.get(actor.user.id, []):
            actor.workspace.close_view(actor.user.id)
        return Submitted("closed")
    if action == "clear":
        actor.workspace.close_all_views(actor.user.id)
        return Submitted("cleared")
    view = actor.workspace.views.get(view_id)
    if view is None:
        raise Failure("not_found")
    if action == "errors":
        return _errors(actor, view, body.get("errors"))
    if action == "update":
        actor.world.show(actor.workspace, updated_view(actor.world, view, _checked(body)))
        return Submitted("updated")
    if action == "push":
        return _push(actor, view, _checked(body))
    raise Failure(f"unknown response_action {action!r}")


def _errors(actor: Actor, view: View, errors: Any) -> Submitted:
    inputs = {block["block_id"] for block in view.payload["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise Failure(f"errors must name input blocks among {sorted(inputs)}, not {errors!r}")
    _show_errors(actor, view.id, errors)
    return Submitted("errors", errors)


def _show_errors(actor: Actor, view_id: str, errors: dict[str, str]) -> None:
    view = actor.workspace.views.get(view_id)
    if view is not None:
        actor.world.show(actor.workspace, replace(view, errors=errors))


def _checked(body: Json) -> Json:
    payload: Json = body.get("view") or {}
    found = violations(payload, "modal")
    if found:
        sentences = refusal("invalid_arguments", found, "/view").extra["errors"]
        raise Failure(f"invalid view: {sentences}", found)
    return payload


def _push(actor: Actor, view: View, payload: Json) -> Submitted:
    if len(actor.workspace.stack(view.user)) >= MODAL_STACK:
        raise Failure("push_limit_reached")
    pushed = new_view(actor.world, actor.workspace, view.user, payload, previous=view)
    actor.workspace.stacks[view.user].append(pushed.id)
    actor.world.show(actor.workspace, pushed)
    return Submitted("pushed")


async def close(actor: Actor, *, everything: bool) -> None:
    """Cancel the visible modal, or with `everything` the whole stack; views that ask for it tell the bot.

    Raises:
        CannotDoError: no modal is open.
    """
    stack = actor.workspace.stack(actor.user.id)
    if not stack:
        raise CannotDoError(f"{actor.user.name} has no modal open")
    clears = everything or bool(stack[-1].payload.get("clear_on_close"))
    leaving = list(reversed(stack)) if clears else stack[-1:]
    for _ in leaving:
        actor.workspace.close_view(actor.user.id)
    actor.world.changes.mark()
    for view in leaving:
        if view.payload.get("notify_on_close"):
            await _tell_closed(actor, view, clears=clears)


async def _tell_closed(actor: Actor, view: View, *, clears: bool) -> None:
    """The state is empty: Slack tells nothing of what was typed (view_closed in bolt-python's tests)."""
    payload = interaction(actor, "view_closed")
    del payload["trigger_id"]
    payload |= whose_view(actor, view) | {"is_cleared": clears}
    payload["view"]["state"] = {"values": {}}
    await actor.world.courier.deliver("interactive", payload)
