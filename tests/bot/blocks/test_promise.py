import pytest

from bot.blocks.promise import PROMISES, moderated, promise_at_the_start, promise_of
from bot.blocks.text import OPTION
from journey.anonymity import Anonymity
from tests.bot.blocks.worst import small_workshop


def test_there_is_a_promise_for_each_mode_and_it_fits_a_menu() -> None:
    assert set(PROMISES) == set(Anonymity)
    assert all(len(promise.sentence) <= OPTION for promise in PROMISES.values())


@pytest.mark.parametrize("mode", Anonymity)
def test_who_reads_notes_before_their_reveal_is_part_of_the_promise(mode: Anonymity) -> None:
    assert promise_of(small_workshop(anonymity=mode)) == PROMISES[mode].sentence
    assert promise_of(small_workshop(anonymity=mode, moderated=True)).endswith(moderated())


@pytest.mark.parametrize("mode", Anonymity)
def test_what_no_promise_covers_is_said_before_the_start(mode: Anonymity) -> None:
    said = promise_at_the_start(small_workshop(anonymity=mode))
    assert said.startswith(PROMISES[mode].sentence)
    assert ("can see requests as they arrive" in said) == (mode is not Anonymity.NAMED)
