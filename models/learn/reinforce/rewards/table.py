"""One rule a relation, a place, a size and a number: the studio's checks and Tidy go by the same (src/plan/relations.ts
and rules.ts). `golden_table.py` writes what both sides are held to.

Boxes are (x1, y1, x2, y2) on the 1000-grid, y downwards. Relations are T2I-CompBench's (arXiv 2307.06350) where it has
them: the sign and the axis that dominates between the centres, less where boxes overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from models.families.mini.net.detector.geometry import box_iou

Box = Sequence[float]
Size = Literal["small", "big"]

GRID = 1000
OVERLAP = 0.1  # above this IoU a directed relation loses score
NEAR = 150 / 479 * GRID
BESIDE = 260  # how far apart things that stand next to each other may lie
LEVELLED, APART = 0.15, 0.35  # share of the lower one's height in common, of the wider one's width between the centres
TOUCH = 60  # how far the foot of what stands on something may be above its top
LEVEL = 15  # how far feet may differ and still stand in one line
UNDER = 0.3  # share of the narrower box that must lie under the other
INSIDE = 0.6  # share of a box that must lie inside the other
SIDE, MIDDLE = 0.4, (0.3, 0.7)  # shares of the picture that sides and the centre reach to
BIG, SMALL = 0.12, 0.1  # shares of the picture


def centre(a: Box) -> tuple[float, float]:
    return (a[0] + a[2]) / 2, (a[1] + a[3]) / 2


def area(a: Box) -> float:
    return (a[2] - a[0]) * (a[3] - a[1])


def shared(a: Box, b: Box, axis: int) -> float:
    """Width (axis 0) or height in common; negative where they lie apart."""
    return min(a[axis + 2], b[axis + 2]) - max(a[axis], b[axis])


def _directed(axis: int, sign: int) -> Callable[[Box, Box], float]:
    def score(a: Box, b: Box) -> float:
        d = [to - at for at, to in zip(centre(a), centre(b), strict=True)]
        if sign * d[axis] <= abs(d[1 - axis]):
            return 0.0
        common = box_iou(a, b)
        return 1.0 if common < OVERLAP else OVERLAP / common

    return score


def near(a: Box, b: Box) -> float:
    """T2I-CompBench's, which is loose: close on either axis. What is around something is near it."""
    x, y = (abs(to - at) for at, to in zip(centre(a), centre(b), strict=True))
    return 1.0 if min(x, y) < NEAR else NEAR / max(x, y)


def beside(a: Box, b: Box) -> float:
    """Side by side, and not one above or over the other: "next to", as a person means it."""
    level = shared(a, b, 1) > LEVELLED * min(a[3] - a[1], b[3] - b[1])
    if not level or abs(centre(a)[0] - centre(b)[0]) <= APART * max(a[2] - a[0], b[2] - b[0]):
        return 0.0
    gap = -shared(a, b, 0)
    return 1.0 if gap < BESIDE else BESIDE / gap


def on(a: Box, b: Box) -> float:
    """Its middle is over the other one, and its foot touches that."""
    (x, y), (_, below) = centre(a), centre(b)
    over = y < below + 20 and b[0] - 20 < x < b[2] + 20
    return float(over and b[1] - TOUCH < a[3] < b[1] + 0.75 * (b[3] - b[1]))


def under(a: Box, b: Box) -> float:
    return float(centre(a)[1] > centre(b)[1] and shared(a, b, 0) > UNDER * min(a[2] - a[0], b[2] - b[0]))


def front(a: Box, b: Box) -> float:
    """Nearer to the viewer: lower in the picture, where both are seen one after the other."""
    return float(shared(a, b, 0) > 0 and a[3] >= b[3] - LEVEL)


def inside(a: Box, b: Box) -> float:
    common = max(shared(a, b, 0), 0) * max(shared(a, b, 1), 0)
    return float(common > INSIDE * area(a) and area(a) < 1.05 * area(b))


def between(a: Box, b: Box, c: Box) -> float:
    """Between the centres of two on either axis."""
    return float(any((one - at) * (other - at) < 0 for at, one, other in zip(centre(a), centre(b), centre(c), strict=True)))


def around(boxes: Sequence[Box], mark: Box) -> float:
    """On both sides of it; one alone has to be near."""
    if len(boxes) == 1:
        return float(near(boxes[0], mark) == 1)
    xs = [centre(box)[0] - centre(mark)[0] for box in boxes]
    return float(any(x < 0 for x in xs) and any(x > 0 for x in xs))


# "a relation b". Of more boxes are `between` and `around`.
PAIRS: dict[str, Callable[[Box, Box], float]] = {
    "left": _directed(0, 1),
    "right": _directed(0, -1),
    "above": _directed(1, 1),
    "below": _directed(1, -1),
    "near": beside,
    "on": on,
    "under": under,
    "in front of": front,
    "behind": lambda a, b: front(b, a),
    "inside": inside,
}
RELATIONS = (*PAIRS, "between", "around")


def in_place(box: Box, column: str | None, row: str | None) -> bool:
    """`column`: left, centre, right; `row`: top, centre, bottom; None for any."""

    def within(share: float, part: str | None) -> bool:
        if part is None:
            return True
        if part == "centre":
            return MIDDLE[0] <= share <= MIDDLE[1]
        return share <= SIDE if part in ("left", "top") else share >= 1 - SIDE

    x, y = centre(box)
    return within(x / GRID, column) and within(y / GRID, row)


def in_depth(box: Box, depth: str, others: Sequence[Box]) -> bool:
    """`depth`: background or foreground, seen by where something else stands."""
    if depth == "background":
        return not others or any(box[3] <= other[3] + LEVEL for other in others)
    return not others or any(box[3] >= other[3] - LEVEL for other in others)


def of_size(box: Box, size: Size) -> bool:
    share = area(box) / GRID**2
    return share >= BIG if size == "big" else share <= SMALL


def count_score(count: int | None, there: int) -> float:
    """1 for just as many as asked for; None asks for several, at least two; 0 of what must not be there."""
    wanted = max(2, there) if count is None else count
    return min(there, wanted) / max(there, wanted, 1) if max(there, wanted) else 1.0
