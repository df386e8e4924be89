"""Who is about to do something."""

from dataclasses import dataclass

from playground.records import User
from playground.workspace import Workspace
from playground.world import World


@dataclass(frozen=True)
class Actor:
    """A person in front of Slack's client, in one workspace."""

    world: World
    workspace: Workspace
    user: User
