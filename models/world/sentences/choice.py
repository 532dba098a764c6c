"""Weighted draws from one `random.Random`."""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Weighted(Generic[T]):
    """Things with weights; calling it draws one."""

    def __init__(self, pairs: Iterable[tuple[T, float]]) -> None:
        listed = [(item, weight) for item, weight in pairs if weight > 0]
        self.items = [item for item, _ in listed]
        self._sums = list(accumulate(weight for _, weight in listed))

    def __call__(self, r: random.Random) -> T:
        return self.items[bisect(self._sums, r.random() * self._sums[-1])]

    def weights(self) -> list[tuple[T, float]]:
        sums = [0.0, *self._sums]
        return [(item, high - low) for item, low, high in zip(self.items, sums, self._sums, strict=False)]

    def __bool__(self) -> bool:
        return bool(self.items)


def phrases(text: str) -> Weighted[str]:
    """A table of phrases written "first *3 | second | third *.5": the weight is 1 where none is given."""
    pairs = []
    for part in text.split("|"):
        phrase, star, weight = part.strip().rpartition("*")
        pairs.append((phrase.strip(), float(weight)) if star else (weight.strip(), 1.0))
    return Weighted(pairs)
