"""Ties of places in the picture, and of things around one."""

from __future__ import annotations

from math import cos, pi, sin

from models.world.brief import Brief
from models.world.composition.layout.scene import GROUND
from models.world.composition.layout.ties import CANVAS, Ties

# Bounds of the centre along x and y (None: free), well within what people accept, and where it had better lie.
_BOUNDS: dict[str, tuple[tuple[float, float] | None, tuple[float, float] | None]] = {
    "left": ((0, 380), None),
    "right": ((620, 1000), None),
    "top": (None, (0, 380)),
    "bottom": (None, (620, 1000)),
    "center": ((340, 660), (290, 710)),
    "top left": ((0, 410), (0, 410)),
    "top right": ((590, 1000), (0, 410)),
    "bottom left": ((0, 410), (590, 1000)),
    "bottom right": ((590, 1000), (590, 1000)),
}
_DEPTH = {"background", "foreground"}
_EDGE = 60  # how far things in a corner lie from the picture's edges at most


def _corner(ties: Ties, thing: int, axis: int, far: bool, weight: float) -> None:
    """Draws a thing to an edge."""
    if far:
        ties.pull(axis, CANVAS, 0, thing, 1, 1000 - _EDGE, 970, weight)
    else:
        ties.pull(axis, CANVAS, 0, thing, 0, 30, _EDGE, weight)


def _place(ties: Ties, thing: int, position: str) -> None:
    bounds = _BOUNDS[position]
    for axis in (0, 1):
        if limits := bounds[axis]:
            ties.apart(axis, CANVAS, 0, thing, 0.5, limits[0])
            ties.apart(axis, thing, 0.5, CANVAS, 0, -limits[1])
            if position == "center":
                ties.pull(axis, CANVAS, 0, thing, 0.5, 470, 530, 0.3)
            elif " " in position:
                _corner(ties, thing, axis, limits[1] == 1000, 0.3)
            elif axis == 0:
                low = 200 if limits[0] == 0 else 720
                ties.pull(0, CANVAS, 0, thing, 0.5, low, low + 80, 0.15)
            else:
                _corner(ties, thing, 1, limits[1] == 1000, 0.1)


def _deep(ties: Ties, brief: Brief, ref: str, near: bool) -> None:
    """Farther (nearer) than what stands on the ground besides: than all of it softly, than one thing for sure."""
    bundle = ties.bundle
    same = {p.ref for p in brief.places if p.position == ("foreground" if near else "background")}
    hung = {r.subject for r in brief.relations if r.relation in ("above", "on", "inside")}
    others = [e.ref for e in brief.objects if e.ref not in same and e.ref != ref] or [
        e.ref for e in brief.objects if e.ref != ref
    ]
    own = bundle.unit_of[bundle.members[ref][0]]
    others = [o for o in others if bundle.unit_of[bundle.members[o][0]] != own]
    units = {o: bundle.units[bundle.unit_of[bundle.members[o][0]]] for o in others}
    standing = [o for o in others if o not in hung and units[o].role == GROUND]
    for rank, other in enumerate(standing or others):
        for i in bundle.members[ref]:
            for j in bundle.members[other]:
                back, front = (j, i) if near else (i, j)
                if rank == 0:
                    ties.apart(1, back, 1, front, 1, 20)
                ties.pull(1, back, 1, front, 1, 60, 400, 0.3)


def place(ties: Ties) -> None:
    """All places of the brief."""
    brief = ties.bundle.brief
    for placed in brief.places:
        if placed.position in _DEPTH:
            _deep(ties, brief, placed.ref, placed.position == "foreground")
        else:
            for thing in ties.bundle.members[placed.ref]:
                _place(ties, thing, placed.position)


def ring(brief: Brief, middle: str, members: dict[str, list[int]]) -> list[list[int]]:
    """The things around one, entry by entry."""
    refs = [r.subject for r in brief.relations if r.relation == "around" and r.objects[0] == middle]
    return [members[ref] for ref in refs]


def _dealt(groups: list[list[int]], angles: list[float]) -> list[tuple[int, float]]:
    """A direction for each thing; groups of several get one on either side before the rest is dealt out."""
    free = list(angles)
    dealt: list[tuple[int, float]] = []
    for group in sorted(groups, key=len, reverse=True):
        for at, thing in enumerate(group):
            # the first to the left, the second to the right, the others wherever is room
            wanted = (-1, 1)[at] if at < 2 and len(group) > 1 else 0
            angle = min(free, key=lambda a: abs(cos(a) - wanted)) if wanted else free[0]
            free.remove(angle)
            dealt.append((thing, angle))
    return dealt


def surround(ties: Ties) -> dict[int, tuple[int, float]]:
    """Ties of things around others; of each such thing the middle and its angle (0: right, up to 2 pi, downwards)."""
    bundle = ties.bundle
    angles: dict[int, tuple[int, float]] = {}
    for middle in dict.fromkeys(r.objects[0] for r in bundle.brief.relations if r.relation == "around"):
        centre = bundle.members[middle][0]
        groups = ring(bundle.brief, middle, bundle.members)
        count = sum(map(len, groups))
        topped = len(bundle.units[bundle.unit_of[centre]].things) > 1
        for thing, angle in _dealt(groups, _angles(ties, count, topped)):
            c, t = bundle.things[centre], bundle.things[thing]
            angles[thing] = centre, angle
            dx, dy = cos(angle), sin(angle)
            if abs(dx) > 0.3:
                left, right = (thing, centre) if dx < 0 else (centre, thing)
                ties.apart(0, left, 0.5, right, 0.5, 40)
            reach_x, reach_y = (c.w + t.w) / 2 + 30, (c.h + t.h) / 2 + 30
            ties.pull(0, centre, 0.5, thing, 0.5, dx * reach_x - 15, dx * reach_x + 15, 0.2)
            ties.pull(1, centre, 0.5, thing, 0.5, dy * reach_y - 15, dy * reach_y + 15, 0.2)
            ties.near(0, centre, thing, reach_x + 200)
            ties.near(1, centre, thing, reach_y + 200)
    return angles


def _angles(ties: Ties, count: int, topped: bool) -> list[float]:
    """Directions round a middle: the upper ones are left out where something stands on it."""
    turn = ties.bundle.dice.between(-0.15, 0.15, "ring")
    if count == 1:
        return [0.0 if ties.bundle.dice("ring side") < 0.5 else pi]
    if count == 2:
        return [pi + turn, 0 + turn]
    if topped:  # from the left a little raised, below, to the right
        return [pi * 1.08 - pi * 1.16 * i / (count - 1) for i in range(count)]
    start = pi if count % 2 else pi + pi / count
    return [(start + turn - 2 * pi * i / count) % (2 * pi) for i in range(count)]
