"""How good a layout looks beyond what is asked of it."""

from __future__ import annotations

from models.world.brief import Box
from models.world.composition.rules import area, shared_x, shared_y
from models.world.composition.layout.scene import Bundle
from models.world.composition.layout.sizes import told_apart


def taste(bundle: Bundle, boxes: list[Box], by_ref: dict[str, list[Box]]) -> float:
    """Higher is better: large things, balanced, little hidden, nothing tiny, size words that show."""
    total = sum(area(b) for b in boxes)
    covered = min(total / 1e6, 0.5)
    x = sum((b[0] + b[2]) / 2 * area(b) for b in boxes) / total
    y = sum((b[1] + b[3]) / 2 * area(b) for b in boxes) / total
    balance = abs(x - 500) / 1000 + 0.5 * abs(y - 560) / 1000
    left, right = min(b[0] for b in boxes), max(b[2] for b in boxes)
    lopsided = abs(left + right - 1000) / 1000
    hidden = 0
    unit_of = bundle.unit_of
    for i, a in enumerate(boxes):
        for j in range(i):
            if unit_of[i] != unit_of[j]:
                hidden += shared_x(a, boxes[j]) * shared_y(a, boxes[j])
    slivers = sum(max(0, 80 - min(b[2] - b[0], b[3] - b[1])) for b in boxes)
    looks = covered - balance - 0.4 * lopsided - 0.5 * hidden / total - 0.01 * slivers
    return looks + told_apart(bundle.brief, by_ref)
