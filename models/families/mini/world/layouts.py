"""Placement of objects: relations, rows and grids, free scatter, and the odd layouts a person may draw."""

import math
import random
from dataclasses import dataclass

from models.families.mini.world.relations import Box, covered, direction, is_between, is_in_front, is_near

# Longest side of an object, by how many there are.
_SIDES = {1: (230, 720), 2: (180, 500), 3: (160, 420), 4: (150, 360), 5: (130, 310), 6: (120, 280), 7: (110, 250), 8: (100, 240)}


@dataclass(frozen=True)
class Figure:
    """What a layout must know of an object: aspect (width / height), relative size, and its group."""

    aspect: float
    size: float
    group: int


def snap(v: float) -> int:
    """Nearest coordinate of the grid 0, 10, ..., 990, 999."""
    v = min(max(round(v / 10) * 10, 0), 1000)
    return 999 if v == 1000 else v


def _extent(figure: Figure, side: float) -> tuple[float, float]:
    """Width and height with the given longest side, at most 960."""
    side = min(side, 960)
    if figure.aspect >= 1:
        return side, max(side / figure.aspect, 40)
    return max(side * figure.aspect, 40), side


def box_at(x: float, y: float, width: float, height: float) -> Box:
    """Box of the given size centred at (x, y), moved (not cut) to lie within the picture."""
    width, height = min(width, 1000), min(height, 1000)
    x1 = min(max(x - width / 2, 0), 1000 - width)
    y1 = min(max(y - height / 2, 0), 1000 - height)
    x1, y1 = round(x1 / 10) * 10, round(y1 / 10) * 10
    return x1, y1, snap(x1 + max(width, 30)), snap(y1 + max(height, 30))


def _side(r: random.Random, figures: list[Figure], figure: Figure) -> float:
    low, high = _SIDES[len(figures)]
    return r.uniform(low, high) * figure.size


def _single(r: random.Random, figure: Figure, easy: bool) -> Box:
    side = r.uniform(420, 760) if easy else r.uniform(*_SIDES[1])
    width, height = _extent(figure, side * figure.size)
    if easy or r.random() < 0.55:
        return box_at(500 + r.gauss(0, 40), 530 + r.gauss(0, 50), width, height)
    return box_at(r.uniform(0, 1000), r.uniform(0, 1000), width, height)


def _pair(r: random.Random, a: Figure, b: Figure, low: float, high: float) -> tuple[Box, Box]:
    """Two objects side by side or one above the other, a first, with a clear distance of the centres."""
    across = r.random() < 0.5
    side = r.uniform(low, high)
    sizes = [_extent(f, side * f.size * r.uniform(0.85, 1.15)) for f in (a, b)]
    along = 0 if across else 1
    total = sizes[0][along] + sizes[1][along]
    gap = r.uniform(-10, 60) if r.random() < 0.5 else r.uniform(40, 320)
    if total + gap > 980:
        gap = max(min(gap, 980 - total), 10)
        shrink = min(1.0, (980 - gap) / total)
        sizes = [(w * shrink, h * shrink) for w, h in sizes]
        total *= shrink
    start = r.uniform(10, max(990 - total - gap, 10)) if r.random() < 0.5 else (1000 - total - gap) / 2
    first = start + sizes[0][along] / 2
    second = start + sizes[0][along] + gap + sizes[1][along] / 2
    reach = 0.45 * (second - first)
    cross = min(max(r.gauss(530, 110), 150), 850)
    offset = r.uniform(-reach, reach) * r.random()
    if across and r.random() < 0.5:  # both stand on the same ground
        offset = max(-reach, min(reach, (sizes[0][1] - sizes[1][1]) / 2))
    if across:
        return box_at(first, cross, *sizes[0]), box_at(second, cross + offset, *sizes[1])
    return box_at(cross, first, *sizes[0]), box_at(cross + offset, second, *sizes[1])


def _related(r: random.Random, a: Figure, b: Figure, low: float, high: float) -> list[Box]:
    """A pair whose relation is beyond doubt, in either order."""
    for _ in range(12):
        boxes = list(_pair(r, a, b, low, high))
        if direction(boxes[0], boxes[1]):
            break
    if r.random() < 0.5:  # swap the places: a is then right of or below b
        (aw, ah), (bw, bh) = ((x[2] - x[0], x[3] - x[1]) for x in boxes)
        (ax, ay), (bx, by) = (((x[0] + x[2]) / 2, (x[1] + x[3]) / 2) for x in boxes)
        swapped = [box_at(bx, by, aw, ah), box_at(ax, ay, bw, bh)]
        if direction(swapped[0], swapped[1]):
            return swapped
    return boxes


def _overlapping(r: random.Random, a: Figure, b: Figure) -> list[Box]:
    """b in front of a."""
    boxes: list[Box] = []
    for _ in range(20):
        wa, ha = _extent(a, r.uniform(340, 560) * a.size)
        wb, hb = _extent(b, r.uniform(240, 480) * b.size)
        x, y = r.uniform(300, 700), r.uniform(300, 700)
        dx, dy = r.uniform(-0.8, 0.8) * (wa + wb) / 2, r.uniform(-0.2, 0.7) * (ha + hb) / 2
        boxes = [box_at(x, y, wa, ha), box_at(x + dx, y + dy, wb, hb)]
        if is_in_front(boxes[1], boxes[0]):
            break
    return boxes


def _scatter(r: random.Random, figures: list[Figure], done: list[Box], limit: float) -> list[Box]:
    """Adds the remaining figures where they cover or are covered by at most `limit`, shrinking when it's full."""
    boxes = list(done)
    sides: dict[int, float] = {}
    for figure in figures[len(done) :]:
        side = sides.setdefault(figure.group, _side(r, figures, figure))
        allowed = limit
        for attempt in range(24):
            width, height = _extent(figure, side)
            box = box_at(r.uniform(width / 2, 1000 - width / 2), r.uniform(height / 2, 1000 - height / 2), width, height)
            if all(covered(box, other) <= allowed for other in boxes):
                break
            if attempt % 4 == 3:
                side, allowed = max(side * 0.9, 100), allowed + 0.03
        boxes.append(box)
    return boxes


def _row(r: random.Random, figures: list[Figure], upright: bool = False) -> list[Box]:
    """One after another along a line (upright: a column), each in its own cell."""
    n = len(figures)
    pitch = min(r.uniform(0.8, 1.0) * 1000 / n, 420)
    start = (1000 - pitch * n) * (0.5 if r.random() < 0.6 else r.random())
    line = r.gauss(560, 120) if not upright else r.gauss(500, 130)
    ground = not upright and r.random() < 0.6
    fill = r.uniform(0.72, 0.96)
    boxes = []
    for i, figure in enumerate(figures):
        width, height = _extent(figure, 1000 * figure.size)
        scale = min(fill * pitch / (height if upright else width), (0.7 if n > 2 else 0.6) * 1000 / (width if upright else height))
        width, height = width * scale, height * scale
        at = start + pitch * (i + 0.5)
        if upright:
            boxes.append(box_at(line, at, width, height))
        else:
            boxes.append(box_at(at, line + 150 - height / 2 if ground else line, width, height))
    return boxes


def _grid(r: random.Random, figures: list[Figure]) -> list[Box]:
    """Cells of a grid, filled row by row, with a little jitter."""
    n = len(figures)
    columns = r.choice([c for c in range(2, 5) if (c - 1) * (c - 1) < n and c <= n] or [n])
    rows = math.ceil(n / columns)
    width, height = (r.uniform(0.75, 1.0) * 1000 for _ in range(2))
    left, top = (1000 - width) * r.random(), (1000 - height) * r.random()
    cell_w, cell_h = width / columns, height / rows
    fill, loose = r.uniform(0.65, 0.95), r.choice([0, 0, 0.06, 0.12])
    boxes = []
    for i, figure in enumerate(figures):
        w, h = _extent(figure, 1000)
        scale = min(fill * cell_w / w, fill * cell_h / h)
        in_row = min(columns, n - i // columns * columns)
        x = left + (i % columns + 0.5 + (columns - in_row) / 2) * cell_w + r.uniform(-loose, loose) * cell_w
        y = top + (i // columns + 0.5) * cell_h + r.uniform(-loose, loose) * cell_h
        boxes.append(box_at(x, y, w * scale, h * scale))
    return boxes


def _odd(r: random.Random, figures: list[Figure]) -> list[Box]:
    """Corners, tiny, huge, crowded, overlapping or nested, of any aspect: plans by a person's hand."""
    crowd = r.random() < 0.3
    boxes = []
    for figure in figures:
        kind = r.random()
        shape = Figure(figure.aspect * 2.2 ** r.uniform(-1, 1), 1, 0)
        if kind < 0.3:
            width, height = _extent(shape, r.uniform(70, 170))
        elif kind < 0.5 and len(figures) <= 3:
            width, height = _extent(shape, r.uniform(600, 960))
        else:
            width, height = _extent(shape, r.uniform(150, 420))
        if r.random() < 0.3:
            x, y = r.choice([0, 1000]), r.choice([0, 1000])
        elif crowd:
            x, y = r.gauss(500, 140), r.gauss(500, 140)
        else:
            x, y = r.uniform(0, 1000), r.uniform(0, 1000)
        boxes.append(box_at(x, y, width, height))
    # Keep everything visible: of a pair that hides one another the larger one is made small and set aside.
    for later in range(1, len(boxes)):
        for earlier in range(later):
            if covered(boxes[later], boxes[earlier]) > 0.6 and _hides(boxes[later], boxes[earlier]):
                width, height = _extent(figures[later], 160)
                boxes[later] = box_at(r.uniform(0, 1000), r.uniform(0, 1000), width, height)
    return boxes


def _hides(front: Box, back: Box) -> bool:
    """Whether the later box is not clearly the smaller one."""
    return (front[2] - front[0]) * (front[3] - front[1]) > 0.35 * (back[2] - back[0]) * (back[3] - back[1])


def _between(r: random.Random, figures: list[Figure]) -> list[Box]:
    """The second figure between the first and the third."""
    boxes: list[Box] = []
    for _ in range(8):
        boxes = _row(r, figures, upright=r.random() < 0.35)
        if is_between(boxes[1], boxes[0], boxes[2]):
            break
    return boxes


def _near(r: random.Random, a: Figure, b: Figure) -> list[Box]:
    boxes: list[Box] = []
    for _ in range(12):
        boxes = _related(r, a, b, 200, 420)
        if is_near(boxes[0], boxes[1]):
            break
    return boxes


def _pick(r: random.Random, figures: list[Figure]) -> list[Box]:
    n, groups = len(figures), figures[-1].group + 1
    kind = r.random()
    if kind < 0.1:
        return _odd(r, figures)
    if n == 2:
        if groups == 1:
            return _row(r, figures, r.random() < 0.25) if kind < 0.5 else _scatter(r, figures, [], 0.05)
        if kind < 0.6:
            return _related(r, *figures, 180, 520)
        if kind < 0.75:
            return _near(r, *figures)
        if kind < 0.87:
            return _overlapping(r, *figures)
        return _scatter(r, figures, [], 0.15)
    if groups == n:
        if kind < 0.4:
            first = _related(r, *figures[:2], 150, 360)
            return _scatter(r, figures, first, 0.03)
        if kind < 0.5:
            return _scatter(r, figures, _overlapping(r, *figures[:2]), 0.1)
        if n == 3 and kind < 0.62:
            return _between(r, figures)
    if kind < (0.45 if groups == 1 else 0.66) and n <= 6:
        return _row(r, figures, n <= 4 and r.random() < 0.25)
    if kind < 0.75:
        return _grid(r, figures)
    return _scatter(r, figures, [], r.choice([0.0, 0.05, 0.05, 0.2]))


def place(r: random.Random, figures: list[Figure], easy: bool) -> list[Box]:
    """A box for each figure, in the same order (which is the painter's order)."""
    if len(figures) == 1:
        return [_single(r, figures[0], easy) if easy or r.random() < 0.85 else _odd(r, figures)[0]]
    if easy:
        return _related(r, figures[0], figures[1], 330, 480)
    return _pick(r, figures)
