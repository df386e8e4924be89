"""Buttons, menus and every other element outside a submission."""

from dataclasses import dataclass, replace
from typing import Any

from playground.acting.actor import Actor
from playground.acting.payloads import in_message, in_view, interaction
from playground.blocks import elements_in, interactive, label, options_of
from playground.delivery.courier import Answer
from playground.elements import ELEMENTS, CannotDoError, action_of, initial_values, state_of
from playground.records import Json, Message, View
from playground.slack_files import as_slack


@dataclass(frozen=True)
class Wish:
    """What a person wants to use: a text, action_id, block_id or option; and what to choose there."""

    target: str
    value: Any = None
    block_id: str | None = None


@dataclass(frozen=True)
class Found:
    """The element a person means, and the option of it when it was named by an option's text."""

    block: Json
    element: Json
    value: Any = None


def find(blocks: list[Json], wish: Wish) -> Found:
    """The one element with this text, action_id, placeholder or option text.

    Raises:
        CannotDoError: there is none, or more than one.
    """
    target = wish.target
    usable = [(b, e) for b, e in interactive(blocks) if wish.block_id in (None, b["block_id"])]
    found = [Found(b, e) for b, e in usable if target in (label(e), e["action_id"], b["block_id"])]
    if len(found) > 1:
        exact = [f for f in found if target == f.element["action_id"]]
        found = exact if len(exact) == 1 else found
    if not found:
        found = [Found(b, e, target) for b, e in usable if target in _option_texts(e)]
    if len(found) == 1:
        return found[0]
    offered = [label(e) or e["action_id"] for _, e in usable]
    kind = "more than one element is" if found else "there is no element"
    raise CannotDoError(f"{kind} called {target!r}; on offer: {offered}")


def _option_texts(element: Json) -> list[str]:
    if element["type"] == "feedback_buttons":
        return [element[key]["text"]["text"] for key in ("positive_button", "negative_button")]
    return [option["text"]["text"] for option in options_of(element)]


async def in_a_message(actor: Actor, message: Message, wish: Wish) -> Answer:
    """What the bot answers to a click in a message."""
    blocks = list(message.blocks)
    found = find(blocks, wish)
    action = _action(actor, found, wish.value)
    key = (actor.user.id, message.ts)
    values = initial_values(blocks)
    for block_id, entries in actor.workspace.message_values.get(key, {}).items():
        values.get(block_id, {}).update(entries)
    _remember(values, found, action)
    actor.workspace.message_values[key] = values
    payload = interaction(actor, "block_actions")
    payload |= in_message(actor, message)
    payload |= {"state": {"values": values}, "actions": [action]}
    return await actor.world.courier.deliver("interactive", payload)


async def in_a_view(actor: Actor, view: View, wish: Wish) -> Answer:
    """What the bot answers to a click in a modal or Home tab; most inputs only keep the value."""
    found = find(view.payload["blocks"], wish)
    action = _action(actor, found, wish.value)
    values = {block_id: dict(entries) for block_id, entries in view.values.items()}
    _remember(values, found, action)
    view = actor.world.show(actor.workspace, replace(view, values=values))
    if found.block["type"] == "input" and not found.block.get("dispatch_action"):
        return Answer(0.0)
    return await _dispatch(actor, view, action)


async def _dispatch(actor: Actor, view: View, action: Json) -> Answer:
    modal_id = view.id if view.kind == "modal" else None
    payload = interaction(actor, "block_actions", view_id=modal_id)
    payload |= in_view(actor, view)
    payload |= {"actions": [action]}
    return await actor.world.courier.deliver("interactive", payload)


def _action(actor: Actor, found: Found, value: Any) -> Json:
    chosen = found.value if value is None else value
    if chosen is None and found.element["type"] in {*ELEMENTS, "overflow", "feedback_buttons"}:
        raise CannotDoError(f"say what to choose in {found.element['action_id']!r}")
    return action_of(found.block, found.element, chosen, actor.world.clock.stamp())


def _remember(values: Json, found: Found, action: Json) -> None:
    kind = ELEMENTS.get(found.element["type"])
    if kind is not None:
        entry = {"type": found.element["type"], kind.key: action[kind.key]}
        values.setdefault(found.block["block_id"], {})[found.element["action_id"]] = entry


async def fill(actor: Actor, view: View, typed: Json) -> View:
    """The view with these values typed, by block_id or action_id; dispatching inputs tell the bot.

    Raises:
        CannotDoError: there is no such input, or it does not take the value.
    """
    for name, value in typed.items():
        block, element = _input(view, name)
        values = {block_id: dict(entries) for block_id, entries in view.values.items()}
        values[block["block_id"]][element["action_id"]] = _with_files(actor, state_of(element, value))
        view = actor.world.show(actor.workspace, replace(view, values=values))
        if block.get("dispatch_action"):
            action = action_of(block, element, value, actor.world.clock.stamp())
            await _dispatch(actor, view, action)
            view = actor.workspace.views.get(view.id, view)
    return view


def _with_files(actor: Actor, entry: Json) -> Json:
    if not entry.get("files"):
        return entry
    files = [actor.workspace.files.get(file["id"]) for file in entry["files"]]
    if None in files:
        raise CannotDoError("that file was not uploaded")
    return entry | {"files": [as_slack(actor.workspace, f, url=actor.world.url) for f in files if f]}


def _input(view: View, name: str) -> tuple[Json, Json]:
    inputs = [b for b in view.payload["blocks"] if b["type"] == "input"]
    found = [(b, e) for b in inputs for e in elements_in(b) if name in (b["block_id"], e["action_id"])]
    if len(found) == 1:
        return found[0]
    names = [b["block_id"] for b in inputs]
    raise CannotDoError(f"there is no single input called {name!r}; the inputs are: {names}")
