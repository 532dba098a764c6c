"""How large things are against each other: the kinds' sizes, drawn together so that nothing is a sliver."""

from __future__ import annotations

from math import prod, sqrt

from models.world.brief import Asked, Box, Brief
from models.world.kinds import KIND_BY_NAME, Kind

_COMPRESSION = 0.6  # an elephant is 5 times as large as a mouse among the kinds' sizes, 2.6 times on paper
_WORDS = {"small": 0.6, "big": 1.6, None: 1.0}
_NARROWEST, _WIDEST = 0.3, 3.4  # width / height: beyond it there's nothing left to see
_ALONE = {"small": 400, "big": 560}  # a single thing's side by its size word

LONGEST = 940


def kind_of(entry: Asked) -> Kind:
    return KIND_BY_NAME[entry.kind]


def aspect_of(kind: Kind) -> float:
    """Width / height that a thing is given."""
    return min(max(kind.aspect, _NARROWEST), _WIDEST)


def usual(kind: Kind) -> float:
    """Side (root of the area) against that of a dog."""
    return kind.size**_COMPRESSION


def _crowd(count: int) -> float:
    """How large each of several things is drawn against a single one."""
    return max(count**-0.2, 0.62)


def wanted(entry: Asked) -> float:
    """Side against that of a dog, with the size word and for as many."""
    return usual(kind_of(entry)) * _WORDS[entry.size] * _crowd(entry.count or 3)


def tens(length: float) -> int:
    """Nearest length of the grid, at least one step."""
    return max(round(length / 10) * 10, 10)


def extent(kind: Kind, side: float, shortest: float) -> tuple[int, int]:
    """Width and height for a side (root of the area), neither under `shortest` nor over LONGEST."""
    aspect = sqrt(aspect_of(kind))
    side = max(side, shortest * max(aspect, 1 / aspect))
    side = min(side, LONGEST / max(aspect, 1 / aspect))
    return tens(side * aspect), tens(side / aspect)


def _side(boxes: list[Box]) -> float:
    return prod(sqrt((b[2] - b[0]) * (b[3] - b[1])) for b in boxes) ** (1 / len(boxes))


def _against_usual(brief: Brief, ref: str, boxes: dict[str, list[Box]]) -> float:
    return _side(boxes[ref]) / usual(kind_of(brief.entry(ref))) / _crowd(len(boxes[ref]))


def _others(brief: Brief, ref: str, boxes: dict[str, list[Box]]) -> float | None:
    """How much larger than usual the things without this size word are; None if there are none."""
    mine = brief.entry(ref)
    rest = [_against_usual(brief, e.ref, boxes) for e in brief.objects if e.size != mine.size and boxes[e.ref]]
    return prod(rest) ** (1 / len(rest)) if rest else None


def is_small(brief: Brief, ref: str, boxes: dict[str, list[Box]]) -> bool:
    """Whether the things of an entry look small: against their usual size and that of the others."""
    others = _others(brief, ref, boxes)
    if others is None:
        return len(brief.objects) > 1 or len(boxes[ref]) > 1 or _side(boxes[ref]) <= _ALONE["small"]
    return _against_usual(brief, ref, boxes) < others


def is_big(brief: Brief, ref: str, boxes: dict[str, list[Box]]) -> bool:
    """Whether the things of an entry look big: against their usual size and that of the others."""
    others = _others(brief, ref, boxes)
    if others is None:
        return len(brief.objects) > 1 or len(boxes[ref]) > 1 or _side(boxes[ref]) >= _ALONE["big"]
    return _against_usual(brief, ref, boxes) > others


def told_apart(brief: Brief, boxes: dict[str, list[Box]]) -> float:
    """How clearly the size words show: 0 where all do, less by what is missing of a quarter's difference."""
    missing = 0.0
    for entry in brief.objects:
        others = _others(brief, entry.ref, boxes) if entry.size else None
        if others:
            ratio = _against_usual(brief, entry.ref, boxes) / others
            missing += max(0.0, 1.25 - (ratio if entry.size == "big" else 1 / ratio))
    return -missing
