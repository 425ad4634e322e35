"""Seconds to spare in whole minutes. Apart from the clocks, so that to say a time loads no model."""

import math


def to_spare(seconds: float) -> int:
    """Whole minutes to spare; below 0 those that are missing, each begun one counted, though less than one is none."""
    if seconds <= -60:
        return -math.ceil(round(-seconds / 60, 3))
    return max(0, math.floor(round(seconds / 60, 3)))
