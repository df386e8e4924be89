"""What is left of a run: the database held against what people were told and what Slack shows."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.chaos.plan import Report
from benchmarks.chaos.team import ChaosTeam
from bot.blocks.card import card_blocks, card_text
from bot.slack.standing import key_in
from playground.client import Playground
from storage.store import Store
from workshop.jobs import RefreshCard
from workshop.read_progress import read_progress
from workshop.workshop import WorkshopState

Json = dict[str, Any]


async def findings(slack: Playground, teams: Sequence[ChaosTeam], store: Store, *, kills: int) -> Report:
    """The report of a run that has ended."""
    counts: Counter[str] = Counter()
    calls = await slack.journal(kind="call")
    for team in teams:
        counts.update(await _answers(team, store))
        counts.update(await _cards(team, store))
        counts.update(_timers(team, calls))
    counts.update(_posts(teams, calls))
    limited = [one for one in calls if one["error"] == "ratelimited" and one["fault"] is None]
    return Report(
        acknowledged=sum(len(team.told.acknowledged) for team in teams),
        presses=sum(team.told.presses for team in teams),
        kills=kills,
        calls=len(calls),
        faults=Counter(one["fault"] for one in calls if one["fault"]),
        missing=counts["missing"],
        doubled=counts["doubled"],
        strangers=counts["strangers"],
        wrong_cards=counts["wrong_cards"],
        silent_timers=counts["silent_timers"],
        repeated_timers=counts["repeated_timers"],
        posted_again=counts["posted_again"],
        doubled_posts=counts["doubled_posts"],
        unposted_results=counts["unposted_results"],
        limited_by_itself=len(limited),
    )


async def _answers(team: ChaosTeam, store: Store) -> Counter[str]:
    stored: Counter[str] = Counter()
    async with store.transaction(team.team) as session:
        for workshop in team.workshops:
            stored.update(one.contribution.text for one in await session.contributions(workshop.id))
    return Counter(
        missing=sum(1 for idea in team.told.acknowledged if idea not in stored),
        doubled=sum(1 for times in stored.values() if times > 1),
        strangers=sum(1 for idea in stored if idea not in team.told.delivered),
    )


async def _cards(team: ChaosTeam, store: Store) -> Counter[str]:
    found: Counter[str] = Counter()
    posted = {key_in(one.metadata) for one in team.messages()}
    for workshop, room in zip(team.workshops, team.rooms, strict=True):
        progress = await read_progress(team.team, workshop.id, store=store)
        key = RefreshCard(team=team.team, workshop_id=workshop.id).key
        cards = [one for one in await room.messages() if key_in(one.metadata) == key]
        wanted = (card_text(progress), _bare(card_blocks(progress)))
        shown = [(one.text, _bare(list(one.blocks))) for one in cards]
        found["wrong_cards"] += wanted not in shown
        if progress.workshop.state is WorkshopState.CLOSED:
            found["unposted_results"] += f"result:{workshop.id}" not in posted
    return found


def _timers(team: ChaosTeam, calls: Sequence[Json]) -> Counter[str]:
    told = Counter(one["payload"]["channel"] for one in _effective(calls, "chat.postEphemeral"))
    return Counter(
        silent_timers=sum(1 for room in team.rooms if not told[room.id]),
        repeated_timers=sum(1 for room in team.rooms if told[room.id] > 1),
    )


def _posts(teams: Sequence[ChaosTeam], calls: Sequence[Json]) -> Counter[str]:
    made = Counter(key_in(one["payload"].get("metadata")) for one in _effective(calls, "chat.postMessage"))
    standing = Counter(
        (team.team, one.channel, key_in(one.metadata) or f"{one.thread_ts} {one.text}")
        for team in teams
        for one in team.messages()
    )
    return Counter(
        posted_again=sum(times - 1 for times in made.values()),
        doubled_posts=sum(times - 1 for times in standing.values()),
    )


def _effective(calls: Sequence[Json], method: str) -> list[Json]:
    """The calls of a method that took effect, whether the bot heard of it or not."""
    return [one for one in calls if one["name"] == method and (one["ok"] or one["fault"] == "lost_answer")]


def _bare(blocks: list[Json]) -> list[Json]:
    return [{name: value for name, value in block.items() if name != "block_id"} for block in blocks]
