"""auth.test and users.info."""

from playground.api.call import ApiError, Call
from playground.records import Json


async def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    workspace = call.workspace
    return {
        "url": f"https://{workspace.config.domain}.slack.com/",
        "team": workspace.config.name,
        "user": workspace.bot.name,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "enterprise_id": workspace.config.enterprise_id,
        "is_enterprise_install": False,
    }


async def info(call: Call) -> Json:
    """One person's profile; a stranger's locale is missing, as over Slack Connect."""
    user = call.workspace.users.get(call.required("user"))
    if user is None:
        raise ApiError("user_not_found")
    profile = user.as_slack()
    if call.flag("include_locale") and not user.is_stranger:
        profile["locale"] = user.locale
    return {"user": profile}
