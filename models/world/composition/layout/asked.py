"""Ties of what a brief asks: one function a relation, each with a margin over the rule that people judge by."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from models.world.brief import Brief
from models.world.composition.layout.bases import shelters
from models.world.composition.layout.scene import GROUND, Bundle
from models.world.composition.layout.sizes import kind_of
from models.world.composition.layout.ties import Ties

_STRICT = 0.6  # T2I-CompBench's rule: the other axis' offset stays under this share of the relation's own
_HIDING = {"in front of", "behind"}
_DEPTH = {"in front of", "behind", "on", "inside", "under"}


def related_by(brief: Brief, a: str, b: str) -> set[str]:
    """All relations that bind two entries, in either order."""
    return {r.relation for r in brief.relations if {a, b} <= {r.subject, *r.objects}}


def said(brief: Brief, relation: str, subject: str, both: set[str]) -> bool:
    """Whether the brief relates two entries so, with this one as the subject."""
    so = [r for r in brief.relations if r.relation == relation and r.subject == subject]
    return any(both <= {r.subject, *r.objects} for r in so)


def _pairs(ties: Ties, a: str, b: str) -> list[tuple[int, int]]:
    """Things of a and of b that belong to different units."""
    members, unit_of = ties.bundle.members, ties.bundle.unit_of
    return [(i, j) for i, j in product(members[a], members[b]) if unit_of[i] != unit_of[j]]


def _gap(ties: Ties, a: str, b: str) -> float:
    return max(ties.bundle.dice.between(20, 60, "gap", a, b) * ties.bundle.air, 12)


def _along(ties: Ties, axis: int, a: str, b: str) -> None:
    """a before b along an axis; alone of its kind for the two, it's also the dominant axis."""
    brief, things = ties.bundle.brief, ties.bundle.things
    between = related_by(brief, a, b)
    overlapping = bool(between & _DEPTH)
    strict = len(between) == 1
    gap = _gap(ties, a, b)
    for i, j in _pairs(ties, a, b):
        if overlapping:
            for share, least in ((0, 40), (0.5, 60), (1, 40)):
                ties.apart(axis, i, share, j, share, least)
            continue
        ties.apart(axis, i, 1, j, 0, gap)
        if strict:
            p, q = things[i], things[j]
            own = (p.w + q.w) / 2 if axis == 0 else (p.h + q.h) / 2
            reach = _STRICT * (own + gap)
            if own + gap < 160:  # too near for anyone to be sure
                ties.pull(axis, i, 0.5, j, 0.5, 165, 900, 0.5)
            ties.pull(1 - axis, i, 0.5, j, 0.5, -reach, reach, 0.5)
            if axis == 1:
                off = _leeway(ties, a, b) * q.w
                ties.pull(0, i, 0.5, j, 0.5, -off, off, 0.12)


def _leeway(ties: Ties, a: str, b: str) -> float:
    """How far things may hang off the middle of what they are above or below, against its width."""
    return ties.bundle.dice.between(0.0, 0.35, "off", a, b)


def _in_front(ties: Ties, front: str, back: str) -> None:
    """Front lower, overlapping in width; what is behind stays visible by its top or by a side."""
    bundle = ties.bundle
    pairs = _pairs(ties, front, back)
    bound = related_by(bundle.brief, front, back)
    lone = len(bundle.members[front]) == len(bundle.members[back]) == 1
    beside = lone and (bool(bound & {"left of", "right of"}) or bundle.dice("beside", front, back) < 0.35)
    leftward = "left of" in bound or bundle.dice("side", front, back) < 0.5
    crowded = sum(front in (r.subject, *r.objects) for r in bundle.brief.relations if r.relation in _HIDING) > 1
    fronts = sorted(bundle.members[front], key=lambda t: bundle.things[t].y)
    backs = sorted(bundle.members[back], key=lambda t: bundle.things[t].y)
    for i, j in pairs:
        f, b = bundle.things[i], bundle.things[j]
        common = min(f.w, b.w)
        ties.may_overlap(i, j)
        if beside and not bound & {"above", "below"}:
            far, close = (f.w + b.w) / 2 - 0.2 * common, (f.w + b.w) / 2 - 0.45 * common
            if bound & {"left of", "right of"}:
                ties.near(0, i, j, far)
            else:
                first, second = (i, j) if leftward else (j, i)
                ties.apart(0, first, 0.5, second, 0.5, close)
                ties.apart(0, second, 0.5, first, 0.5, -far)
            ties.apart(1, j, 1, i, 1, 20)
            ties.apart(1, i, 1, j, 1, -(0.28 * b.h + 30))
            continue
        ties.near(0, i, j, (f.w + b.w) / 2 - (0.38 if lone else 0.1) * common - (0 if lone else 12))
        ties.apart(1, j, 1, i, 1, 20)
        ties.apart(1, j, 0, i, 0, 0.45 * b.h)
        if (i, j) == (fronts[0], backs[-1]) and not crowded:  # no farther down than it takes
            ties.apart(1, i, 0, j, 0, -max(0.85 * b.h, b.h - f.h + 40))
        ties.pull(1, j, 0, i, 0, 0.45 * b.h, max(0.7 * b.h, b.h - f.h + 30), 0.2)
        ties.pull(0, i, 0.5, j, 0.5, -0.3 * b.w, 0.3 * b.w, 0.1)


def _under(ties: Ties, low: str, high: str) -> None:
    """At the foot of what shelters it, else below it; never far to its side."""
    bundle = ties.bundle
    nested = nests(bundle, low, high)
    lowest = max(bundle.things[t].y for t in bundle.members[low])
    for i, j in _pairs(ties, low, high):
        a, b = bundle.things[i], bundle.things[j]
        if nested:
            ties.may_overlap(i, j)
            ties.near(0, i, j, (b.w - 0.1 * a.w) / 2)
            ties.apart(1, j, 0, i, 0, min(0.48 * b.h, b.h - a.h))
            if a.y == lowest:
                ties.apart(1, j, 1, i, 1, -0.02 * b.h)
                ties.apart(1, i, 1, j, 1, -50)
        else:
            ties.near(0, i, j, (a.w + b.w) / 2 - 0.32 * min(a.w, b.w) - 11)
            ties.apart(1, j, 1, i, 0, _gap(ties, low, high) - 10)
            ties.pull(1, j, 1, i, 0, 0, 70, 0.3)
            ties.pull(0, i, 0.5, j, 0.5, -20, 20, 0.1)


def nests(bundle: Bundle, low: str, high: str) -> bool:
    """Whether what is under a thing stands within its frame: it fits, and nothing else is asked of the two."""
    brief, (shelter, *more) = bundle.brief, bundle.members[high]
    if more or not shelters(kind_of(brief.entry(high))) or related_by(brief, low, high) != {"under"}:
        return False
    room = bundle.things[shelter]
    mine = [bundle.things[i] for i in bundle.members[low]]
    height = max(t.y + t.h for t in mine) - min(t.y for t in mine)
    return height < 0.56 * room.h and all(t.w < 0.9 * room.w for t in mine)


def _next_to(ties: Ties, a: str, b: str, rank: list[float]) -> None:
    """Side by side in the order of the arrangement, on one line."""
    bundle = ties.bundle
    gap = _gap(ties, a, b)
    for i, j in _pairs(ties, a, b):
        p, q = bundle.things[i], bundle.things[j]
        u, v = bundle.unit_of[i], bundle.unit_of[j]
        first, second = (i, j) if rank[u] < rank[v] else (j, i)
        ties.apart(0, first, 1, second, 0, gap)
        ties.apart(0, second, 0, first, 1, -220)
        ties.near(1, i, j, (p.h + q.h) / 2 - 0.4 * min(p.h, q.h))
        ties.pull(0, first, 1, second, 0, gap, gap + 30, 0.3)
        if bundle.units[u].role == bundle.units[v].role == GROUND:
            ties.pull(1, i, 1, j, 1, 0, 0, 0.4)


def _between(ties: Ties, middle: str, one: str, other: str, rank: list[float]) -> None:
    """One, the middle, the other along x; along y where the two lie above one another."""
    brief, bundle = ties.bundle.brief, ties.bundle
    axis = 1 if related_by(brief, one, other) & {"above", "below", "under"} else 0
    first, last = one, other
    if axis == 1:
        higher = [("above", one), ("below", other), ("under", other)]
        first, last = (one, other) if any(said(brief, *h, {one, other}) for h in higher) else (other, one)
    elif rank[bundle.unit_of[bundle.members[one][0]]] > rank[bundle.unit_of[bundle.members[other][0]]]:
        first, last = other, one
    gap = _gap(ties, middle, one)
    for before, after in ((first, middle), (middle, last)):
        for i, j in _pairs(ties, before, after):
            ties.apart(axis, i, 1, j, 0, gap)
            p, q = bundle.things[i], bundle.things[j]
            reach = _STRICT * ((p.w + q.w) / 2 if axis == 0 else (p.h + q.h) / 2)
            ties.pull(1 - axis, i, 0.5, j, 0.5, -reach, reach, 0.3)


def _on(ties: Ties, top: str, base: str) -> None:
    """On a thing that it isn't bound to as one, such as a second carrier."""
    for i, j in _pairs(ties, top, base):
        a, b = ties.bundle.things[i], ties.bundle.things[j]
        ties.may_overlap(i, j)
        ties.near(0, i, j, b.w / 2 - 5)
        ties.apart(1, j, 0, i, 1, -30)
        ties.apart(1, i, 1, j, 0, -min(0.6 * b.h, (a.h + b.h) / 2 - 10))
        ties.pull(1, j, 0, i, 1, 0, 0.15 * b.h, 0.3)


def relate(ties: Ties, rank: list[float]) -> None:
    """All relations of the brief. `rank` orders the units from left to right."""
    plain: dict[str, Callable[[str, str], None]] = {
        "left of": lambda a, b: _along(ties, 0, a, b),
        "right of": lambda a, b: _along(ties, 0, b, a),
        "above": lambda a, b: _along(ties, 1, a, b),
        "below": lambda a, b: _along(ties, 1, b, a),
        "in front of": lambda a, b: _in_front(ties, a, b),
        "behind": lambda a, b: _in_front(ties, b, a),
        "under": lambda a, b: _under(ties, a, b),
        "next to": lambda a, b: _next_to(ties, a, b, rank),
        "on": lambda a, b: _on(ties, a, b),
    }
    for r in ties.bundle.brief.relations:
        if r.relation == "between":
            _between(ties, r.subject, *r.objects, rank)
        elif r.relation in plain:
            plain[r.relation](r.subject, r.objects[0])
    ties.may_overlap_through()
