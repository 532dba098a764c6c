"""How the things of one group stand to each other: rows, arcs, columns, grids, clusters and piles."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Literal

Style = Literal["row", "arc", "column", "grid", "cluster", "zigzag", "pile"]
Spot = tuple[int, int]  # top left corner, from the formation's own


def _rows(lengths: list[int], width: int, gap: int, lift: int) -> list[Spot]:
    """Centred rows, the farthest (topmost) first, their tops `lift` apart."""
    widest = max(lengths)
    pitch = width + gap
    return [
        (((widest - length) * pitch // 20) * 10 + i * pitch, row * lift)
        for row, length in enumerate(lengths)
        for i in range(length)
    ]


def _cluster(count: int) -> list[int]:
    """Lengths of staggered rows: 3 are 1 + 2, 5 are 2 + 3, 8 are 2 + 3 + 3."""
    rows = 2 if count <= 7 else 3
    lengths = [count // rows + (1 if row >= rows - count % rows else 0) for row in range(rows)]
    return [length for length in lengths if length]


def formation(style: Style, count: int, width: int, height: int, gap: int) -> list[Spot]:
    """Where `count` boxes of one size stand; `gap` between neighbours, a multiple of 10; of a pile: how much
    higher each lies than the one before."""
    if style == "column":
        return [(0, i * (height + gap)) for i in range(count)]
    if style == "grid":
        columns = min(max(ceil(sqrt(count * height / width)), 2), count)
        rows = ceil(count / columns)
        columns = ceil(count / rows)
        lengths = [columns] * (count // columns) + ([count % columns] if count % columns else [])
        return _rows(lengths, width, gap, height + gap)
    if style == "cluster" and count > 2:
        return _rows(_cluster(count), width, gap, height + gap)
    if style == "pile":
        return [(0, (count - 1 - i) * gap) for i in range(count)]
    row = [(i * (width + gap), 0) for i in range(count)]
    if style == "arc":
        middle = (count - 1) / 2
        bend = height * min(0.5, 0.15 * count)
        return [(x, round(bend * ((i - middle) / max(middle, 1)) ** 2 / 10) * 10) for i, (x, _) in enumerate(row)]
    if style == "zigzag":
        return [(x, (i % 2) * (height // 20) * 10) for i, (x, _) in enumerate(row)]
    return row
