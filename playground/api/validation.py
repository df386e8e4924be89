"""blocks.validate: the limits without sending anything."""

from typing import Any

from playground.api.call import ApiError, Call, invalid_arguments
from playground.limits import Surface, violations
from playground.records import Json


async def validate(call: Call) -> Json:
    """Nothing when the payload keeps every rule."""
    given = [name for name in ("blocks", "message", "view") if call.arguments.get(name) is not None]
    if len(given) != 1:
        raise invalid_arguments("provide exactly one of blocks, message or view")
    value = call.structure(given[0])
    found = violations({"blocks": value} if given[0] == "blocks" else value, _surface(given[0], value))
    if found:
        errors = [{"pointer": p, "code": "failed_constraint", "message": s} for p, s in found]
        raise ApiError(f"invalid_{given[0]}", violations=found, errors=errors)
    return {}


def _surface(name: str, value: Any) -> Surface:
    if name != "view":
        return "message"
    return "home" if isinstance(value, dict) and value.get("type") == "home" else "modal"
