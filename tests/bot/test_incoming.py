import pytest
from slack_bolt.context.async_context import AsyncBoltContext

from bot.incoming import who_of


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
