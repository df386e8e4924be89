import math
from itertools import pairwise

import pytest

from renderers.viewmodel.curve import cut, smooth_path

POINTS = [(0.1, 0.2), (0.4, 0.9), (0.7, 0.9), (0.9, 0.1)]


@pytest.mark.parametrize("most_rise", [0.02, 0.1, 2.0])
def test_pieces_join_up_to_the_line_they_were_cut_from(most_rise: float) -> None:
    path = smooth_path(POINTS)
    pieces = cut(path, most_rise)
    assert pieces[0].start == path.start
    assert pieces[-1].segments[0][2] == path.segments[-1][2]
    assert all(one.segments[0][2] == following.start for one, following in pairwise(pieces))
    ends = {one.segments[0][2] for one in pieces}
    assert {segment[2] for segment in path.segments} <= ends


def test_steep_parts_are_cut_finely_and_level_ones_not_at_all() -> None:
    falling, level, rising = 0.7, 0.0, 0.8
    pieces = cut(smooth_path(POINTS), 0.1)
    assert len(pieces) == math.ceil(falling / 0.1) + max(1, level) + math.ceil(rising / 0.1)


def test_a_lone_point_has_no_pieces() -> None:
    assert cut(smooth_path([(0.5, 0.5)]), 0.1) == ()
