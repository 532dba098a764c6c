"""Counts, colours and sizes as people ask for them."""

from __future__ import annotations

import random

from models.world.brief import Asked, Size
from models.world.colours import COLOURS
from models.world.kinds import KIND_BY_NAME, Kind
from models.world.sentences import wordforms
from models.world.sentences.choice import Weighted
from models.world.sentences.natures import nature

REFS = "abcdefghijkl"
_COLOUR = Weighted([(name, {"red": 5, "blue": 4, "white": 3.5, "black": 3.5, "yellow": 4, "green": 4, "pink": 2.5, "brown": 2.5, "gray": 2, "orange": 2.5, "purple": 2.5}[name]) for name in COLOURS])  # fmt: skip
_ANIMAL_COLOUR = Weighted(
    [
        ("brown", 4),
        ("white", 4),
        ("black", 4),
        ("gray", 3),
        ("orange", 1.5),
        ("yellow", 1),
        ("red", 0.7),
        ("pink", 0.7),
        ("green", 0.7),
        ("blue", 0.7),
        ("purple", 0.4),
    ]
)
_MANY = Weighted([(2, 9), (3, 7), (4, 3.6), (5, 2.8), (6, 1.8), (7, 1.2), (8, 1.2), (9, 0.7), (10, 0.7), (11, 0.4), (12, 0.8), (None, 5.5)])  # fmt: skip
_UNCOLOURED = (
    "rainbow",
    "globe",
    "christmas tree",
    "salad",
    "pizza",
    "hamburger",
    "skeleton",
    "mirror",
    "window",
    "water drop",
    "bubble",
)


def draw_colour(r: random.Random, kind: Kind) -> str:
    """A colour: now and then the thing's own, an animal's mostly a fur's."""
    x = r.random()
    if kind.colour and x < 0.3:
        return kind.colour
    if nature(kind.name) in ("animal", "bird") and x < 0.8:
        return _ANIMAL_COLOUR(r)
    return _COLOUR(r)


def draw_count(r: random.Random, most: int) -> int | None:
    """More than one, or None for several."""
    for _ in range(8):
        count = _MANY(r)
        if (count or 3) <= most:
            return count
    return 2


def draw_entry(
    r: random.Random,
    ref: str,
    kind: Kind,
    *,
    colours: float = 0.28,
    sizes: float = 0.09,
    several: float = 0.18,
    most: int = 12,
) -> Asked:
    """An entry of a kind; `colours`, `sizes`, `several`: how often each is asked; `most`: things at most."""
    count: int | None = 1
    if most > 1 and wordforms.countable(kind.name) and r.random() < several:
        count = draw_count(r, most)
    coloured = r.random() < colours and nature(kind.name) != "person" and kind.name not in _UNCOLOURED
    colour = draw_colour(r, kind) if coloured else None
    size: Size | None = None
    if r.random() < sizes:
        size = "big" if r.random() < 0.5 else "small"
    return Asked(ref, kind.name, count, colour, size)


def things(entries: list[Asked]) -> int:
    """How many things they are; "several" are counted as three."""
    return sum(entry.count or 3 for entry in entries)


__all__ = ["KIND_BY_NAME", "REFS", "draw_colour", "draw_count", "draw_entry", "things"]
