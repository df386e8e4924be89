"""views.publish: a person's Home tab."""

from playground.api.call import ApiError, Call
from playground.api.views import checked_view
from playground.records import Json
from playground.slack_views import as_slack, new_view, updated_view


async def publish(call: Call) -> Json:
    """New content for the Home tab of one person."""
    user_id = call.required("user_id")
    payload = checked_view(call, "home")
    if not call.world.config.home_enabled:
        raise ApiError("not_enabled")
    if user_id not in call.workspace.users:
        raise ApiError("user_not_found")
    current = call.workspace.home(user_id)
    given = call.text("hash")
    if given is not None and (current is None or given != current.hash):
        raise ApiError("hash_conflict")
    view = (
        updated_view(call.world, current, payload)
        if current
        else new_view(call.world, call.workspace, user_id, payload)
    )
    call.workspace.homes[user_id] = view.id
    call.world.show(call.workspace, view)
    return {"view": as_slack(call.world, call.workspace, view)}
