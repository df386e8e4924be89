from hypothesis import given

from journey.build import WrittenContribution
from journey.themes import Theme, lone_theme, repaired_partition
from tests.journey.facts import note, proposals, theme, written_contributions


def ids_by_theme(themes: tuple[Theme, ...]) -> dict[str, tuple[str, ...]]:
    return {one.id: one.contribution_ids for one in themes}


def test_a_sound_proposal_is_kept_as_it_is() -> None:
    proposed = (theme("t", "a", "b", label="Fares", votes=3),)
    assert repaired_partition(proposed, [note("a"), note("b")]) == proposed


def test_a_forgotten_contribution_stands_alone_under_its_own_words() -> None:
    repaired = repaired_partition([theme("t", "a")], [note("a"), note("b", "asks a friend")])
    assert repaired[1:] == (lone_theme(note("b", "asks a friend")),)
    assert repaired[1].label == "asks a friend"


def test_a_contribution_named_twice_stays_where_it_was_named_first() -> None:
    repaired = repaired_partition([theme("t", "a", "a"), theme("u", "a", "b")], [note("a"), note("b")])
    assert ids_by_theme(repaired) == {"t": ("a",), "u": ("b",)}


def test_an_invented_contribution_and_the_theme_left_empty_disappear() -> None:
    assert repaired_partition([theme("t", "invented"), theme("u")], []) == ()


def test_a_contribution_of_another_cell_does_not_follow_a_theme() -> None:
    elsewhere = note("a", lane="thought")
    assert ids_by_theme(repaired_partition([theme("t", "a")], [elsewhere])) == {"lone-a": ("a",)}


def test_the_second_theme_of_one_id_gives_its_contributions_back() -> None:
    repaired = repaired_partition([theme("t", "a"), theme("t", "b")], [note("a"), note("b")])
    assert ids_by_theme(repaired) == {"t": ("a",), "lone-b": ("b",)}


def test_a_lone_theme_that_took_in_others_does_not_hide_the_one_it_was_named_after() -> None:
    repaired = repaired_partition([theme("lone-a", "b")], [note("a"), note("b")])
    assert ids_by_theme(repaired) == {"lone-a": ("b",), "lone-a-alone": ("a",)}


@given(proposals(), written_contributions())
def test_any_proposal_becomes_an_exact_partition(
    proposed: list[Theme], written: tuple[WrittenContribution, ...]
) -> None:
    contributions = {one.contribution.id: one.contribution for one in written}
    repaired = repaired_partition(proposed, contributions.values())
    placed = [one for found in repaired for one in found.contribution_ids]
    assert sorted(placed) == sorted(contributions)
    assert len({found.id for found in repaired}) == len(repaired)
    assert all(found.contribution_ids for found in repaired)
    for found in repaired:
        cells = {(contributions[one].stage, contributions[one].lane) for one in found.contribution_ids}
        assert cells == {(found.stage, found.lane)}


@given(proposals(), written_contributions())
def test_repairing_twice_changes_nothing_more(
    proposed: list[Theme], written: tuple[WrittenContribution, ...]
) -> None:
    contributions = [one.contribution for one in written]
    once = repaired_partition(proposed, contributions)
    assert repaired_partition(once, contributions) == once
