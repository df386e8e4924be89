"""What a playground starts with: workspaces, tokens, scopes, time limits, rates and faults."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

MANIFEST_SCOPES = ("commands", "chat:write", "files:write", "files:read", "users:read")
MANIFEST_EVENTS = ("app_home_opened", "app_uninstalled", "tokens_revoked")

CallFault = Literal["ratelimited", "server_error", "lost_answer", "slow", "lost_upload"]
DeliveryFault = Literal["duplicate", "cut_socket", "lost_ack", "slow_ack"]
FaultKind = CallFault | DeliveryFault


class Frozen(BaseModel):
    """A record that refuses unknown fields and later changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fault(Frozen):
    """One way the network misbehaves: how often, for which methods or payloads, how many times at most."""

    kind: FaultKind
    probability: float = 1.0
    methods: tuple[str, ...] = ()
    times: int | None = None
    seconds: float = 1.0


class WorkspaceConfig(Frozen):
    """One workspace in which the app is installed, with the token and the scopes of that installation."""

    team_id: str = "T00000001"
    name: str = "Playground"
    domain: str = "playground"
    enterprise_id: str | None = None
    bot_token: str = "xoxb-playground"  # noqa: S105 - a stand-in's token opens nothing
    bot_name: str = "journeyline"
    scopes: tuple[str, ...] = MANIFEST_SCOPES


class SlashCommand(Frozen):
    """A command as the app's manifest registers it, with what Slack shows while it is typed."""

    command: str
    description: str = ""
    usage_hint: str = ""


class Shortcut(Frozen):
    """A shortcut as the app's manifest registers it: on a message, or from everywhere."""

    name: str
    type: Literal["global", "message"]
    callback_id: str
    description: str = ""


class Config(Frozen):
    """Everything a playground needs to start; the defaults are Slack's own numbers."""

    app_id: str = "A00000001"
    app_token: str = "xapp-playground"  # noqa: S105 - a stand-in's token opens nothing
    signing_secret: str = "playground-signing-secret"  # noqa: S105 - see above
    verification_token: str = "playground-verification"  # noqa: S105 - see above
    workspaces: tuple[WorkspaceConfig, ...] = (WorkspaceConfig(),)
    request_url: str | None = None
    commands: tuple[SlashCommand, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    should_escape: bool = True
    events: tuple[str, ...] = MANIFEST_EVENTS
    home_enabled: bool = True
    ack_seconds: float = 3.0
    trigger_seconds: float = 3.0
    response_url_seconds: float = 1800.0
    response_url_uses: int = 5
    retry_seconds: tuple[float, ...] = (0.0, 60.0, 300.0)
    processing_seconds: float = 0.3
    drain_seconds: float = 10.0
    ping_seconds: float = 10.0
    rates_enabled: bool = True
    rate_scale: float = 1.0
    posting_burst: int = 3
    faults: tuple[Fault, ...] = ()
    seed: int = 1
    frozen_clock: bool = False
