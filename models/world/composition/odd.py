"""Layouts as people leave them: a composed scene with boxes moved, swapped, resized, mirrored or drawn anew.

A painter has to obey any box, not only those that a composition would give.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from models.world.brief import Box, Standing

_LEAST = 30
Boxes = list[Box]


def snapped(x1: float, y1: float, x2: float, y2: float) -> Box:
    """The nearest box on the grid that lies within the picture, of at least 30 units a side."""
    x1, x2 = _interval(x1, x2)
    y1, y2 = _interval(y1, y2)
    return x1, y1, x2, y2


def _interval(low: float, high: float) -> tuple[int, int]:
    low, high = min(low, high), max(low, high)
    length = min(max(round((high - low) / 10) * 10, _LEAST), 1000)
    start = min(max(round(low / 10) * 10, 0), 1000 - length)
    return start, min(start + length, 999)


def _sized(x: float, y: float, w: float, h: float) -> Box:
    """Centred at (x, y), moved (not cut) to lie within the picture."""
    return snapped(x - w / 2, y - h / 2, x + w / 2, y + h / 2)


def _middle(box: Box) -> tuple[float, float, int, int]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]


def _some(r: random.Random, boxes: Boxes) -> list[int]:
    return r.sample(range(len(boxes)), r.randint(1, len(boxes)))


def _moved(r: random.Random, boxes: Boxes) -> None:
    for at in _some(r, boxes):
        _, _, w, h = _middle(boxes[at])
        boxes[at] = _sized(r.uniform(0, 1000), r.uniform(0, 1000), w, h)


def _nudged(r: random.Random, boxes: Boxes) -> None:
    for at in _some(r, boxes):
        x, y, w, h = _middle(boxes[at])
        boxes[at] = _sized(x + r.gauss(0, 90), y + r.gauss(0, 90), w, h)


def _swapped(r: random.Random, boxes: Boxes) -> None:
    """Two change places: with their sizes or without."""
    if len(boxes) < 2:
        return _moved(r, boxes)
    a, b = r.sample(range(len(boxes)), 2)
    if r.random() < 0.5:
        boxes[a], boxes[b] = boxes[b], boxes[a]
        return None
    (xa, ya, wa, ha), (xb, yb, wb, hb) = _middle(boxes[a]), _middle(boxes[b])
    boxes[a], boxes[b] = _sized(xb, yb, wa, ha), _sized(xa, ya, wb, hb)
    return None


def _scaled(r: random.Random, boxes: Boxes) -> None:
    """By a corner, keeping the shape, or by an edge."""
    for at in _some(r, boxes):
        x, y, w, h = _middle(boxes[at])
        across = r.uniform(0.4, 2.2)
        boxes[at] = _sized(x, y, w * across, h * (across if r.random() < 0.5 else r.uniform(0.4, 2.2)))


def _tiny(r: random.Random, boxes: Boxes) -> None:
    for at in _some(r, boxes):
        x, y, w, h = _middle(boxes[at])
        factor = r.uniform(50, 110) / max(w, h)
        boxes[at] = _sized(x, y, w * factor, h * factor)


def _huge(r: random.Random, boxes: Boxes) -> None:
    at = r.randrange(len(boxes))
    x, y, w, h = _middle(boxes[at])
    factor = r.uniform(700, 1000) / max(w, h)
    boxes[at] = _sized(x, y, w * factor, h * factor)


def _cornered(r: random.Random, boxes: Boxes) -> None:
    """Flush with an edge or in a corner."""
    for at in _some(r, boxes):
        x, y, w, h = _middle(boxes[at])
        boxes[at] = _sized(r.choice((0, 1000, x)), r.choice((0, 1000, y)), w, h)


def _crowded(r: random.Random, boxes: Boxes) -> None:
    """All drawn towards one point, overlapping."""
    to_x, to_y, pull = r.uniform(250, 750), r.uniform(250, 750), r.uniform(0.4, 0.85)
    for at, box in enumerate(boxes):
        x, y, w, h = _middle(box)
        boxes[at] = _sized(x + pull * (to_x - x), y + pull * (to_y - y), w, h)


def _mirrored(r: random.Random, boxes: Boxes) -> None:
    """Left for right, or upside down."""
    across = r.random() < 0.7
    for at, box in enumerate(boxes):
        x, y, w, h = _middle(box)
        boxes[at] = _sized(1000 - x, y, w, h) if across else _sized(x, 1000 - y, w, h)


def _redrawn(r: random.Random, boxes: Boxes) -> None:
    for at in _some(r, boxes):
        boxes[at] = _sized(r.uniform(0, 1000), r.uniform(0, 1000), r.uniform(70, 500), r.uniform(70, 500))


_HABITS: tuple[tuple[Callable[[random.Random, Boxes], None], float], ...] = (
    (_moved, 3),
    (_nudged, 2),
    (_swapped, 2),
    (_scaled, 2),
    (_tiny, 1),
    (_huge, 1),
    (_cornered, 1),
    (_crowded, 1),
    (_mirrored, 1),
    (_redrawn, 2),
)


def _hidden(at: int, boxes: Boxes) -> bool:
    """Whether one thing that is painted later covers nearly all of it."""
    x1, y1, x2, y2 = boxes[at]
    return any(
        (min(x2, b[2]) - max(x1, b[0])) * (min(y2, b[3]) - max(y1, b[1])) > 0.85 * (x2 - x1) * (y2 - y1)
        for b in boxes[at + 1 :]
        if b[0] < x2 and b[1] < y2 and x1 < b[2] and y1 < b[3]
    )


def _show(r: random.Random, boxes: Boxes) -> None:
    """Takes from under others what nobody would see."""
    for at in range(len(boxes)):
        for _ in range(8):
            if not _hidden(at, boxes):
                break
            _, _, w, h = _middle(boxes[at])
            boxes[at] = _sized(r.uniform(0, 1000), r.uniform(0, 1000), w, h)


def disturb(standings: tuple[Standing, ...], r: random.Random) -> tuple[Standing, ...]:
    """The same things in the same order in other boxes, one or two habits of people after another.

    Hardly anything is left wholly hidden. The chain of such a scene has the prose of the composed one.
    """
    boxes = [thing.box for thing in standings]
    habits, weights = zip(*_HABITS, strict=True)
    for habit in r.choices(habits, weights, k=1 if r.random() < 0.7 else 2):
        habit(r, boxes)
    _show(r, boxes)
    return tuple(replace(thing, box=box) for thing, box in zip(standings, boxes, strict=True))
