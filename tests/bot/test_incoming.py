from typing import Any

import pytest
from slack_bolt.context.async_context import AsyncBoltContext

from bot.incoming import Click, Who, who_of
from workshop.workshop import Team


def context(enterprise: str | None = None) -> AsyncBoltContext:
    known: dict[str, str | None] = {"team_id": "T1", "user_id": "U1", "enterprise_id": enterprise}
    return AsyncBoltContext(known)


@pytest.mark.parametrize(
    ("home", "enterprise", "signature"),
    [
        ("T1", None, "xi"),
        ("T2", None, "xi (external)"),
        ("", None, "xi"),
        ("T2", "E1", "xi"),
    ],
)
def test_somebody_of_another_organisation_signs_as_external(
    home: str, enterprise: str | None, signature: str
) -> None:
    body = {"user": {"id": "U1", "name": "xi", "team_id": home}}
    assert who_of(context(enterprise), body).signature == signature


class Told:
    """Takes what is answered to a click."""

    def __init__(self) -> None:
        self.answers: list[dict[str, Any]] = []

    async def __call__(self, **answer: Any) -> None:
        self.answers.append(answer)


@pytest.mark.parametrize(
    ("is_private", "answers"),
    [(True, [{"text": "“Book” is open now.", "replace_original": True}]), (False, [])],
)
async def test_what_the_card_shows_is_said_only_in_place_of_a_question(
    is_private: bool, answers: list[dict[str, Any]]
) -> None:
    told: Any = Told()
    click = Click(
        who=Who(team=Team(team="T1"), person="U1", name="olu"), channel="C1", value="", trigger="",
        delivery="", view_id="", values={}, is_private=is_private, is_home=False, respond=told,
    )  # fmt: skip
    await click.settle("“Book” is open now.")
    assert told.answers == answers
