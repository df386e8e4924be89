"""Drafts of a model beside those that stand: what people decided or said is never lost."""

from typing import Any

from workshop.drafts import Draft, DraftKind, DraftState, merged_drafts


def draft(one: str, **more: Any) -> Draft:
    given = {"id": one, "kind": DraftKind.SENTENCE, "text": f"text {one}", "contribution_ids": ("c",)}
    return Draft(**{**given, **more})


def test_a_newer_draft_takes_the_place_of_one_nobody_looked_at() -> None:
    assert merged_drafts([draft("old")], [draft("new")]) == (draft("new"),)


def test_a_draft_that_comes_again_keeps_what_people_said() -> None:
    liked = draft("a", ups=2, wording="Ours", state=DraftState.ACCEPTED)
    assert merged_drafts([liked], [draft("a", place=3)]) == (liked.model_copy(update={"place": 3}),)


def test_what_was_decided_or_rated_stays_for_the_record() -> None:
    stored = [
        draft("accepted", state=DraftState.ACCEPTED),
        draft("rejected", state=DraftState.REJECTED),
        draft("liked", ups=1),
        draft("theme", kind=DraftKind.THEME, downs=1),
    ]
    states = {one.id: one.state for one in merged_drafts(stored, [])}
    assert states == {
        "accepted": DraftState.ACCEPTED,
        "rejected": DraftState.REJECTED,
        "liked": DraftState.REPLACED,
        "theme": DraftState.OPEN,
    }


def test_a_replaced_draft_that_comes_again_is_open_again() -> None:
    (again,) = merged_drafts([draft("a", ups=1, state=DraftState.REPLACED)], [draft("a")])
    assert (again.state, again.ups) == (DraftState.OPEN, 1)


def test_drafts_come_by_kind_and_place() -> None:
    fresh = [
        draft("p", kind=DraftKind.PERSONA),
        draft("o", kind=DraftKind.OPPORTUNITY),
        draft("b", place=1),
        draft("a", place=0),
    ]
    assert [one.id for one in merged_drafts([], fresh)] == ["a", "b", "o", "p"]
