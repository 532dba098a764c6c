"""Spatial relations between boxes by T2I-CompBench's 2D rule, with a margin so that they are beyond doubt."""

from typing import Literal

Box = tuple[int, int, int, int]  # x1, y1, x2, y2 on the 1000-grid
Direction = Literal["left", "right", "above", "below"]

MARGIN = 150  # least distance of the centres along the dominant axis
DOMINANCE = 1.4  # how many times the dominant offset exceeds the other
NEAR_GAP = 130  # widest gap between the edges of things that are next to each other
NEAR_CENTRES = 280  # T2I-CompBench: 150 px of 479, less a margin


def centre(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def intersection(a: Box, b: Box) -> int:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return max(width, 0) * max(height, 0)


def iou(a: Box, b: Box) -> float:
    shared = intersection(a, b)
    return shared / (area(a) + area(b) - shared)


def covered(a: Box, b: Box) -> float:
    """Share of the smaller box that lies within the other."""
    return intersection(a, b) / min(area(a), area(b))


def direction(a: Box, b: Box) -> Direction | None:
    """Where a is, seen from b: by the sign of the strictly dominant axis, IoU under 0.05; None when in doubt."""
    (ax, ay), (bx, by) = centre(a), centre(b)
    dx, dy = ax - bx, ay - by
    if iou(a, b) >= 0.05 or max(abs(dx), abs(dy)) < MARGIN:
        return None
    if abs(dx) >= DOMINANCE * abs(dy):
        return "left" if dx < 0 else "right"
    if abs(dy) >= DOMINANCE * abs(dx):
        return "above" if dy < 0 else "below"
    return None


def is_near(a: Box, b: Box) -> bool:
    """Whether a is next to b: centres close along one axis, edges close along both, hardly overlapping."""
    (ax, ay), (bx, by) = centre(a), centre(b)
    gap_x = max(a[0], b[0]) - min(a[2], b[2])
    gap_y = max(a[1], b[1]) - min(a[3], b[3])
    return (
        min(abs(ax - bx), abs(ay - by)) < NEAR_CENTRES
        and max(gap_x, gap_y) <= NEAR_GAP
        and covered(a, b) < 0.12
    )


def is_beside(a: Box, b: Box) -> bool:
    """Whether a is near b on its left or right side."""
    return is_near(a, b) and direction(a, b) in ("left", "right")


def is_between(a: Box, b: Box, c: Box) -> bool:
    """Whether a lies between b and c along one axis."""
    sides = {direction(b, a), direction(c, a)}
    return sides == {"left", "right"} or sides == {"above", "below"}


def is_in_front(front: Box, back: Box) -> bool:
    """Whether one box clearly but not wholly hides the other (the front one must be painted later)."""
    return 0.15 <= covered(front, back) <= 0.75 and iou(front, back) >= 0.1
