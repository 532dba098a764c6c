"""Overlap of boxes (x1, y1, x2, y2), and what greedy matching and suppression make of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
from torch import Tensor

Item = TypeVar("Item")
BoxLike = Sequence[float]


def box_iou(a: BoxLike, b: BoxLike) -> float:
    """Intersection over union; 0 where both are empty."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    shared = max(width, 0.0) * max(height, 0.0)
    total = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / total if total > 0 else 0.0


def generalised_iou(a: Tensor, b: Tensor) -> Tensor:
    """GIoU (Rezatofighi et al., arXiv 1902.09630) of paired boxes [N, 4] -> [N], in (-1, 1]."""
    low, high = torch.maximum(a[:, :2], b[:, :2]), torch.minimum(a[:, 2:], b[:, 2:])
    shared = (high - low).clamp(min=0).prod(1)
    total = (a[:, 2:] - a[:, :2]).prod(1) + (b[:, 2:] - b[:, :2]).prod(1) - shared
    hull = (torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])).prod(1)
    return shared / total.clamp(min=1e-6) - (hull - total) / hull.clamp(min=1e-6)


def greedy_match(
    count_a: int, count_b: int, value: Callable[[int, int], float], least: float = 0.0
) -> list[tuple[int, int, float]]:
    """Pairs (i, j, value) by falling value, each side used once; pairs not above `least` are left out."""
    pairs = [(value(i, j), i, j) for i in range(count_a) for j in range(count_b)]
    pairs.sort(key=lambda p: (-p[0], p[1], p[2]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    out: list[tuple[int, int, float]] = []
    for v, i, j in pairs:
        if v <= least:
            break
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append((i, j, v))
    return out


def suppress(items: list[Item], clash: Callable[[Item, Item], bool]) -> list[Item]:
    """Non-maximum suppression: `items` best first; one that clashes with a kept one is dropped."""
    kept: list[Item] = []
    for item in items:
        if not any(clash(better, item) for better in kept):
            kept.append(item)
    return kept
