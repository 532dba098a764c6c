"""What a brief asks of positions, as differences that the solver keeps: p[v] - p[u] >= d along one axis.

Hard ties make the asked facts; soft ones (pulls) make the layout a designer would keep where nothing is asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from models.world.composition.layout.scene import Bundle

CANVAS = -1  # stands for the picture's own left or top edge
MARGIN = 30


@dataclass(slots=True)
class Pull:
    """Draws the difference p[v] - p[u] into [low, high], as strongly as `weight` (0 to 1)."""

    u: int
    v: int
    low: float
    high: float
    weight: float


@dataclass(slots=True)
class Ties:
    """Ties of a bundle's units along x (0) and y (1). `over`: pairs of units of which the first may hide the second;
    `free`: all that may overlap, in either order."""

    bundle: Bundle
    hard: tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]] = field(default_factory=lambda: ({}, {}))
    pulls: tuple[list[Pull], list[Pull]] = field(default_factory=lambda: ([], []))
    over: set[tuple[int, int]] = field(default_factory=set)
    free: set[tuple[int, int]] = field(default_factory=set)

    def _at(self, thing: int, share: float, axis: int) -> tuple[int, float]:
        """The unit of a thing and where a point of it (share of its extent) lies from the unit's corner."""
        if thing == CANVAS:
            return CANVAS, 0.0
        t = self.bundle.things[thing]
        offset = t.x + share * t.w if axis == 0 else t.y + share * t.h
        return self.bundle.unit_of[thing], offset

    def apart(self, axis: int, i: int, at_i: float, j: int, at_j: float, least: float) -> None:
        """Point at_j of thing j lies at least `least` beyond point at_i of thing i."""
        (u, a), (v, b) = self._at(i, at_i, axis), self._at(j, at_j, axis)
        if u != v:
            ties = self.hard[axis]
            ties[u, v] = max(ties.get((u, v), -1e9), least + a - b)

    def pull(self, axis: int, i: int, at_i: float, j: int, at_j: float, low: float, high: float, weight: float) -> None:
        """Point at_j of thing j had better lie `low` to `high` beyond point at_i of thing i."""
        (u, a), (v, b) = self._at(i, at_i, axis), self._at(j, at_j, axis)
        if u != v:
            self.pulls[axis].append(Pull(u, v, low + a - b, high + a - b, weight))

    def near(self, axis: int, i: int, j: int, most: float) -> None:
        """The centres of i and j lie at most `most` from each other."""
        self.apart(axis, i, 0.5, j, 0.5, -most)
        self.apart(axis, j, 0.5, i, 0.5, -most)

    def may_overlap(self, i: int, j: int) -> None:
        """Thing i may hide a part of thing j."""
        self.over.add((self.bundle.unit_of[i], self.bundle.unit_of[j]))

    def may_overlap_through(self) -> None:
        """What may hide something may hide also what that may hide."""
        for _ in range(2):
            more = {(u, w) for u, v in self.over for x, w in self.over if v == x and u != w}
            self.over |= more
        self.free = self.over | {(v, u) for u, v in self.over}

    def contradicts(self) -> bool:
        """Whether two units are tied against each other outright."""
        return any(ties.get((v, u), -1e9) + d > 1 for ties in self.hard for (u, v), d in ties.items())


def keep_within(ties: Ties) -> None:
    """Every unit within the picture's margins."""
    for u, unit in enumerate(ties.bundle.units):
        for axis, length in ((0, unit.w), (1, unit.h)):
            for pair, d in (((CANVAS, u), MARGIN), ((u, CANVAS), length + MARGIN - 1000)):
                ties.hard[axis][pair] = max(ties.hard[axis].get(pair, -1e9), d)
