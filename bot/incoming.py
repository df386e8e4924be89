"""What Slack tells us, parsed: who did what where, without Slack's payload shapes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.wiring import Wiring
from bot.written import as_written
from workshop.workshop import Team

Body = dict[str, Any]

_DIGITS: Final = 4
"""Read of a number that is typed: no list is longer, and thousands of digits cost time."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person in a workspace; `name` is what Slack says with the request."""

    team: Team
    person: str
    name: str
    is_external: bool = False

    @property
    def signature(self) -> str:
        """The name as it stands beside notes, which says when somebody is from outside."""
        return self._as_external if self.is_external else self.name

    @property
    def signatures(self) -> tuple[str, ...]:
        """Every name beside notes of theirs: a guest of today may have been a member before."""
        return (self.name, self._as_external) if self.name else ()

    @property
    def _as_external(self) -> str:
        return f"{self.name} (external)"


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: `words` follow the subcommand; `delivery` is the same when it comes again."""

    who: Who
    channel: str
    words: tuple[str, ...]
    trigger: str
    delivery: str
    respond: AsyncRespond

    @property
    def numbers(self) -> tuple[int, ...]:
        """The words that are whole numbers."""
        return tuple(int(word[:_DIGITS]) for word in self.words if word.isdecimal())


@dataclass(frozen=True, slots=True)
class Click:
    """A press on a button or a choice in a menu; `value` is what the element carries.

    `view_id` names the form it happened in, empty in a message and in the Home tab; `values` is what
    has been filled in there so far. `page` says which form it is, `metadata` is the packed reference it
    was opened with.
    """

    who: Who
    channel: str
    value: str
    trigger: str
    delivery: str
    view_id: str
    values: Body
    is_private: bool
    is_home: bool
    respond: AsyncRespond
    page: str = ""
    metadata: str = ""

    async def answer(self, text: str) -> None:
        """Tell the person; a question that only they see gives way to the answer, the card stays.

        The Home tab has no message to answer below: it is shown anew and says how things stand.
        """
        if not self.is_home:
            await self.respond(text=text, replace_original=self.is_private)

    async def settle(self, text: str) -> None:
        """The same for what the card shows by itself: only a question that waits gives way to the answer."""
        if self.is_private:
            await self.respond(text=text, replace_original=True)

    async def dismiss(self) -> None:
        """Take away the question that only this person sees, where the press was on one."""
        if self.is_private:
            await self.respond(delete_original=True)


@dataclass(frozen=True, slots=True)
class Submission:
    """A sent form. `metadata` is the packed reference it was opened with.

    `beneath` names the page that the form lies over, empty where there is none.
    """

    who: Who
    metadata: str
    values: Body
    delivery: str
    ack: AsyncAck
    beneath: str = ""

    def text(self, block: str) -> str:
        """What was typed into a text input, empty when nothing was."""
        return str(self._element(block).get("value") or "")

    def choice(self, block: str) -> str:
        """The value of the chosen option of a select or radio group, empty when none is."""
        return str((self._element(block).get("selected_option") or {}).get("value") or "")

    def choices(self, block: str) -> tuple[str, ...]:
        """The values of the ticked checkboxes."""
        return tuple(str(one["value"]) for one in self._element(block).get("selected_options") or ())

    def person(self, block: str) -> str:
        """The Slack user id of the picked person, empty when nobody is."""
        return str(self._element(block).get("selected_user") or "")

    def day(self, block: str) -> str:
        """The picked date as YYYY-MM-DD, empty when none is."""
        return str(self._element(block).get("selected_date") or "")

    def moment(self, block: str) -> datetime:
        """The picked date and time."""
        return datetime.fromtimestamp(int(self._element(block)["selected_date_time"]), UTC)

    def _element(self, block: str) -> Body:
        return next(iter(self.values.get(block, {}).values()), {})


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A message shortcut: the message's words and its permanent link."""

    who: Who
    channel: str
    text: str
    link: str
    trigger: str
    respond: AsyncRespond


CommandListener = Callable[[Command, Wiring], Awaitable[None]]
ClickListener = Callable[[Click, Wiring], Awaitable[None]]
ShortcutListener = Callable[[Shortcut, Wiring], Awaitable[None]]
EventListener = Callable[[Who, Wiring], Awaitable[None]]
SubmissionListener = Callable[[Submission, Wiring], Awaitable[None]]


def who_of(context: AsyncBoltContext, body: Body) -> Who:
    """The person behind a request, in the workspace where the app is installed."""
    user = body.get("user") or {}
    name = user.get("name") or user.get("username") or body.get("user_name") or ""
    team = Team(team=context.team_id or "", enterprise=context.enterprise_id or "")
    person = context.user_id or ""
    return Who(team=team, person=person, name=str(name), is_external=_is_external(user, team))


def _is_external(user: Body, team: Team) -> bool:
    """Whether the request itself says that the person's workspace is another one.

    Within an Enterprise organisation those of colleagues differ as well: there only the profile tells.
    """
    home = str(user.get("team_id") or "")
    return bool(home) and not team.enterprise and home != team.team


def command_of(
    context: AsyncBoltContext, body: Body, words: tuple[str, ...], respond: AsyncRespond
) -> Command:
    """The slash command in a payload."""
    return Command(
        who=who_of(context, body),
        channel=str(body["channel_id"]),
        words=words,
        trigger=str(body["trigger_id"]),
        delivery=f"command:{body['trigger_id']}",
        respond=respond,
    )


def click_of(context: AsyncBoltContext, body: Body, respond: AsyncRespond) -> Click:
    """The first action in a payload of block actions."""
    action = body["actions"][0]
    view = body.get("view") or {}
    value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
    return Click(
        who=who_of(context, body),
        channel=str((body.get("channel") or {}).get("id") or ""),
        value=str(value),
        trigger=str(body.get("trigger_id") or ""),
        delivery=f"click:{body['user']['id']}:{action['action_id']}:{action.get('action_ts')}",
        is_private=bool((body.get("container") or {}).get("is_ephemeral")),
        view_id=str(view["id"]) if view.get("type") == "modal" else "",
        is_home=view.get("type") == "home",
        values=(view.get("state") or {}).get("values") or {},
        respond=respond,
        page=str(view["callback_id"]) if view.get("type") == "modal" else "",
        metadata=str(view["private_metadata"]) if view.get("type") == "modal" else "",
    )


def shortcut_of(context: AsyncBoltContext, body: Body, respond: AsyncRespond) -> Shortcut:
    """The message shortcut in a payload."""
    channel, message = str(body["channel"]["id"]), body["message"]
    place = str(message["ts"]).replace(".", "")
    return Shortcut(
        who=who_of(context, body),
        channel=channel,
        text=as_written(str(message.get("text") or "")),
        link=f"https://{body['team'].get('domain', 'app')}.slack.com/archives/{channel}/p{place}",
        trigger=str(body["trigger_id"]),
        respond=respond,
    )


def submission_of(context: AsyncBoltContext, body: Body, ack: AsyncAck) -> Submission:
    """The sent form in a payload."""
    view = body["view"]
    return Submission(
        who=who_of(context, body),
        metadata=str(view["private_metadata"]),
        values=view["state"]["values"],
        delivery=f"form:{view['id']}:{view.get('hash')}",
        ack=ack,
        beneath=str(view.get("previous_view_id") or ""),
    )
