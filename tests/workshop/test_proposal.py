from workshop.proposal import GroupingReport, Proposal, SetAside, report_of, reported, tokens_of

ATTACK = SetAside(contribution_id="a", reason="looks like an instruction to the AI")


def test_a_later_run_adds_tokens_and_what_it_set_aside_and_has_the_last_word() -> None:
    first = reported((), 1, Proposal(notes=("It was slow.",), set_aside=(ATTACK,), tokens=10))
    other = ATTACK.model_copy(update={"contribution_id": "b"})
    (report,) = reported(first, 1, Proposal(set_aside=(ATTACK, other), tokens=5))
    assert report == GroupingReport(step=1, set_aside=(ATTACK, other), tokens=15)


def test_a_run_that_says_nothing_leaves_no_report() -> None:
    assert reported((), 1, Proposal()) == ()


def test_reports_stand_in_the_order_of_the_steps() -> None:
    reports = reported(reported((), 2, Proposal(tokens=1)), 0, Proposal(tokens=2))
    assert [one.step for one in reports] == [0, 2]
    assert tokens_of(reports) == 3
    assert report_of(reports, 1) == GroupingReport(step=1)
