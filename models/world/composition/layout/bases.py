"""How things rest on others: how deep in the other's box, and over how much of its width."""

from __future__ import annotations

from dataclasses import dataclass

from models.world.kinds import Kind


@dataclass(frozen=True, slots=True)
class Rest:
    """shallow, deep: how far below the carrier's top the bottom of what it carries lies, in shares of its height;
    width: share of its width that a row may take; most: side of one thing against the carrier's."""

    shallow: float
    deep: float
    width: float = 0.95
    most: float = 1.15


_TOP = Rest(0.03, 0.08)
_HEAD = Rest(0.05, 0.12, 0.8, 0.75)
_BACK = Rest(0.14, 0.28, 0.8)
_ROOF = Rest(0.03, 0.1, 0.8)
_GROUPS = {
    "animal": _BACK,
    "fantasy": _BACK,
    "person": _HEAD,
    "building": _ROOF,
    "vehicle": Rest(0.03, 0.09, 0.85),
    "sky": Rest(0.08, 0.2, 0.85),
}
# A kind on which things rest otherwise than its group has it.
_KINDS = {
    name: rest
    for names, rest in (
        ("bed, couch, hammock", Rest(0.32, 0.46, 0.85)),
        ("armchair, chair, office chair, seat, wheelchair, toilet, sled", Rest(0.4, 0.54, 0.85, 0.85)),
        ("bench, swing", Rest(0.4, 0.55)),
        ("table, dining table, desk, nightstand, dresser, shelf, podium", Rest(0.03, 0.08)),
        ("rug, blanket, map, newspaper, open book, notebook", Rest(0.4, 0.58, 0.85, 0.8)),
        ("chessboard, tray, cutting board", Rest(0.4, 0.58, 0.85, 0.8)),
        ("plate, lily pad", Rest(0.45, 0.62, 0.8, 0.75)),
        ("book, pillow, laptop, box", Rest(0.08, 0.3)),
        ("tree, branch", Rest(0.18, 0.4, 0.75, 0.7)),
        ("motorcycle, motor scooter, skateboard", Rest(0.18, 0.32)),
        ("ship, pirate ship, passenger ship, ferry, surfboard", Rest(0.3, 0.5, 0.7)),
        ("island, iceberg", Rest(0.35, 0.55, 0.7)),
        ("mountain, snow-capped mountain, volcano, cloud", Rest(0.1, 0.25, 0.6)),
        ("bridge, stairs, slide", Rest(0.15, 0.32)),
        ("easel", Rest(0.3, 0.5, 0.8, 0.8)),
        ("musical keyboard, piano", Rest(0.12, 0.3)),
    )
    for name in names.split(", ")
}  # fmt: skip
# What is worn elsewhere than on top of the head.
_WORN = {
    **dict.fromkeys(("glasses", "sunglasses", "goggles", "diving mask"), Rest(0.3, 0.4, 0.8, 0.6)),
    **dict.fromkeys(("scarf", "tie", "bow tie", "necklace"), Rest(0.48, 0.6, 0.8, 0.6)),
}
_HATS = frozenset(
    ("hat", "sun hat", "top hat", "cap", "graduation cap", "santa hat", "beanie", "crown", "helmet", "hard hat",
     "party hat")
)  # fmt: skip
_ALIVE = frozenset(("animal", "person", "fantasy", "toy"))
_ENCLOSING = frozenset(("aquarium", "birdcage", "telephone booth", "elevator", "washing machine", "safe"))
_SHELTERS = frozenset(
    ("tree", "palm tree", "leafless tree", "evergreen tree", "christmas tree", "mushroom", "umbrella", "beach umbrella",
     "bridge", "rainbow", "table", "dining table", "desk")
)  # fmt: skip


def rest_of(base: Kind, carried: Kind) -> Rest:
    """How `carried` rests on `base`."""
    if base.group in _ALIVE and carried.name in _WORN:
        return _WORN[carried.name]
    if carried.name in _HATS and base.group in _ALIVE:
        return _HEAD
    if base.name in _KINDS:
        return _KINDS[base.name]
    if base.group in ("animal", "fantasy") and not base.base:
        return _HEAD
    return _GROUPS.get(base.group, _TOP)


def encloses(kind: Kind) -> bool:
    """Whether what is inside stands on its floor, as in a tent, and doesn't look out at its top, as of a basket."""
    return kind.group in ("building", "furniture", "sky") or kind.name in _ENCLOSING


def shelters(kind: Kind) -> bool:
    """Whether things may stand beneath it within its own frame, as under a tree's crown."""
    return kind.name in _SHELTERS
