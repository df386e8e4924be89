from typing import Any

import pytest

from bot.blocks.drafts import draft_form, drafts_blocks, drafts_page, drafts_text
from journey.themes import Theme, ThemeOrigin
from tests.bot.blocks.payloads import check_form, check_message, elements, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS, filled
from workshop.drafts import Draft, DraftKind, DraftState
from workshop.read_drafts import DraftsRead

KINDS = (DraftKind.SENTENCE, DraftKind.OPPORTUNITY, DraftKind.PERSONA)


def draft(kind: DraftKind = DraftKind.SENTENCE, place: int = 0, **more: Any) -> Draft:
    given = {
        "id": f"{kind}-{place:02}".ljust(24, "0"),
        "kind": kind,
        "text": f"The queue is long {place}",
        "contribution_ids": ("a", "b", "c"),
        "place": place,
    }
    return Draft(**{**given, **more})


def fullest(writing: str, *, decides: bool = True) -> DraftsRead:
    """As much as a model may draft and people may keep, all of it as long as it may be."""
    long = {
        "text": filled(writing, 240),
        "wording": filled(writing, 300),
        "translation": filled(writing, 240),
    }
    states = (DraftState.OPEN, DraftState.ACCEPTED, DraftState.REJECTED)
    drafts = [draft(kind, place, state=states[place % 3], **long) for kind in KINDS for place in range(8)]
    themes = [
        Theme(
            id=f"theme-{place:016}",
            stage="s",
            lane="action",
            label=filled(writing, 60),
            contribution_ids=("a",),
            origin=ThemeOrigin.MODEL,
        )
        for place in range(30)
    ]
    return DraftsRead(
        workshop=workshop(writing),
        drafts=tuple(drafts),
        texts={one: filled(writing, 500) for one in "abc"},
        worded=tuple(themes),
        decides=decides,
    )


def small(*drafts: Draft, decides: bool = True) -> DraftsRead:
    texts = {"a": "Long queue", "b": "Too long", "c": "Ages"}
    return DraftsRead(workshop=small_workshop(), drafts=drafts, texts=texts, decides=decides)


@pytest.mark.parametrize("decides", [True, False])
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_fullest_drafts(writing: str, *, decides: bool) -> None:
    read = fullest(writing, decides=decides)
    check_message(drafts_blocks(read), drafts_text(read))
    check_form(drafts_page(read))
    check_form(draft_form(read, read.drafts[0]))


def test_the_message_says_that_drafts_stand_apart_and_what_was_decided() -> None:
    read = small(
        draft(place=0, source="overview@2+ab; openai:m"),
        draft(place=1, state=DraftState.ACCEPTED, wording="Queues are long"),
        draft(place=2, state=DraftState.REJECTED),
    )
    told = shown(drafts_blocks(read))
    assert "Drafts stand apart from the map." in told
    assert "• The queue is long 0 _(AI draft)_" in told
    assert "• Queues are long _(accepted, edited by a person)_" in told
    assert "The queue is long 2" not in told
    assert "1 draft rejected. Written by overview@2+ab; openai:m." in told
    assert drafts_text(read) == "“First night train”: 1 AI draft to decide on."


def test_each_draft_shows_the_notes_it_rests_on() -> None:
    told = shown(drafts_page(small(draft()))["blocks"])
    assert "Rests on “Long queue” · “Too long” and 1 more note" in told


def test_everybody_has_thumbs_and_only_who_leads_decides() -> None:
    page = drafts_page(small(draft(ups=2), decides=False))
    assert [one["action_id"] for one in elements(page["blocks"])] == ["thumb_up", "thumb_down"]
    assert "👍 2" in shown(page["blocks"])
    page = drafts_page(small(draft()))
    assert [one["action_id"] for one in elements(page["blocks"])][:3] == [
        "accept_draft",
        "edit_draft",
        "reject_draft",
    ]


def test_what_is_on_the_map_cannot_be_taken_back_here() -> None:
    page = drafts_page(small(draft(DraftKind.OPPORTUNITY, state=DraftState.ACCEPTED)))
    assert [one["action_id"] for one in elements(page["blocks"])] == ["thumb_up", "thumb_down"]


def test_the_form_holds_the_words_as_they_stand() -> None:
    one = draft(wording="Ours")
    (field,) = (block for block in draft_form(small(one), one)["blocks"] if block["type"] == "input")
    assert field["element"]["initial_value"] == "Ours"
