"""Moves units until their ties hold: projection onto one difference at a time, overlaps pushed apart."""

from __future__ import annotations

from models.world.composition.layout.ties import CANVAS, Ties

_SOFT_ROUNDS = 14
_ROUNDS = 60
_TOLERANCE = 3.0
_AIR = 14  # between things that have nothing to do with each other

Flat = list[tuple[int, int, float]]


def _project(p: list[float], ties: Flat) -> float:
    """One pass over hard ties; the largest violation found."""
    worst = 0.0
    for u, v, d in ties:
        if u == CANVAS:
            missing = d - p[v]
            if missing > 0:
                p[v] += missing
        elif v == CANVAS:
            missing = d + p[u]
            if missing > 0:
                p[u] -= missing
        else:
            missing = d - p[v] + p[u]
            if missing > 0:
                p[v] += missing / 2
                p[u] -= missing / 2
        if missing > worst:
            worst = missing
    return worst


class Relaxation:
    """Positions of a bundle's units, and the rounds that settle them."""

    def __init__(self, ties: Ties, x: list[float], y: list[float]) -> None:
        bundle = ties.bundle
        self.p = (list(x), list(y))
        self._hard = tuple([(u, v, d) for (u, v), d in axis.items()] for axis in ties.hard)
        self._pulls = ties.pulls
        things = [[bundle.things[t] for t in unit.things] for unit in bundle.units]
        boxes = [[(t.x, t.y, t.x + t.w, t.y + t.h) for t in of_unit] for of_unit in things]
        self._crowd = [
            (u, v, boxes[u], boxes[v], self._side(ties, u, v))
            for u in range(len(boxes))
            for v in range(u)
            if (u, v) not in ties.free and not self._kept_apart(ties, u, v)
        ]

    @staticmethod
    def _kept_apart(ties: Ties, u: int, v: int) -> bool:
        """Whether a hard tie keeps two units from overlapping anyhow."""
        for axis in (0, 1):
            lengths = [unit.w if axis == 0 else unit.h for unit in ties.bundle.units]
            hard = ties.hard[axis]
            if hard.get((u, v), -1e9) >= lengths[u] or hard.get((v, u), -1e9) >= lengths[v]:
                return True
        return False

    @staticmethod
    def _side(ties: Ties, u: int, v: int) -> float:
        """How much rather two units part along x than along y; the other way round where that has failed before."""
        if ties.bundle.air < 0.6:
            return 0.4
        return 1.5 if ties.bundle.units[u].role == ties.bundle.units[v].role else 1.0

    def _push(self) -> float:
        """Parts overlapping units along the axis where that takes least."""
        worst = 0.0
        xs, ys = self.p
        for u, v, mine, others, sideways in self._crowd:
            ux, uy, vx, vy = xs[u], ys[u], xs[v], ys[v]
            right = left = down = up = 0.0
            for a in mine:
                ax1, ay1, ax2, ay2 = a[0] + ux, a[1] + uy, a[2] + ux, a[3] + uy
                for b in others:
                    bx1, by1, bx2, by2 = b[0] + vx, b[1] + vy, b[2] + vx, b[3] + vy
                    if ax1 < bx2 + _AIR and bx1 < ax2 + _AIR and ay1 < by2 + _AIR and by1 < ay2 + _AIR:
                        right = max(right, bx2 + _AIR - ax1)
                        left = max(left, ax2 + _AIR - bx1)
                        down = max(down, by2 + _AIR - ay1)
                        up = max(up, ay2 + _AIR - by1)
            if not right:
                continue
            x, y = min(right, left), min(down, up)
            worst = max(worst, min(x, y))
            if x <= y * sideways:
                step = x / 2 if right <= left else -x / 2
                xs[u] += step
                xs[v] -= step
            else:
                step = y / 2 if down <= up else -y / 2
                ys[u] += step
                ys[v] -= step
        return worst

    def _pull(self, strength: float) -> None:
        for p, pulls in zip(self.p, self._pulls, strict=True):
            for pull in pulls:
                u, v = pull.u, pull.v
                now = (p[v] if v >= 0 else 0.0) - (p[u] if u >= 0 else 0.0)
                off = pull.low - now if now < pull.low else pull.high - now if now > pull.high else 0.0
                if off:
                    off *= pull.weight * strength
                    if u < 0:
                        p[v] += off
                    elif v < 0:
                        p[u] -= off
                    else:
                        p[v] += off / 2
                        p[u] -= off / 2

    def settle(self) -> float:
        """Runs the rounds; the violation that is left, in units of the grid (under 3: settled)."""
        for round_ in range(_SOFT_ROUNDS):
            self._pull(1 - 0.5 * round_ / _SOFT_ROUNDS)
            self._push()
            for p, hard in zip(self.p, self._hard, strict=True):
                _project(p, hard)
        worst = 0.0
        for _ in range(_ROUNDS):
            worst = self._push()
            for p, hard in zip(self.p, self._hard, strict=True):
                worst = max(worst, _project(p, hard))
            if worst < _TOLERANCE:
                break
        return worst


def settled(violation: float) -> bool:
    return violation < _TOLERANCE
