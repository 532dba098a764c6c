"""How far a set of placed things is what a prompt asks for, in lines that can be read one by one.

Serves both stages: the things are those of a plan, or those a detector found in the picture.
Relations are scored by the table of rules that the studio's checks go by (table.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from models.learn.reinforce.rewards.request import Request
from models.learn.reinforce.rewards.table import PAIRS, Box, between



class Thing(Protocol):
    @property
    def cls(self) -> str | None: ...
    @property
    def colour(self) -> str | None: ...
    @property
    def box(self) -> Box: ...


SameColour = Callable[[str, str | None, str | None], bool]


def exact_colour(_cls: str, a: str | None, b: str | None) -> bool:
    return a == b


def overlap(a: Box, b: Box) -> float:
    """Shared area over the smaller box's area."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    least = min((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b))
    return max(width, 0) * max(height, 0) / least if least > 0 else 0.0


def relation_score(a: Box, relation: str, b: Box) -> float:
    """"a relation b" in [0, 1], by the table of rules. A painter shows depth by what hides what: in front and behind ask
    for overlap."""
    if relation in ("front", "behind"):
        return 1.0 if overlap(a, b) > 0.05 else 0.5
    return PAIRS[relation](a, b)


def spot_score(box: Box, row: int, column: int) -> float:
    """1 if the centre is in this third of the picture, each way; falls to 0 a sixth outside it."""
    x, y = (box[0] + box[2]) / 2000, (box[1] + box[3]) / 2000
    off = max(max(k / 3 - v, v - (k + 1) / 3, 0.0) for v, k in ((x, column), (y, row)))
    return max(0.0, 1 - 6 * off)


@dataclass
class Lines:
    """A score in [0, 1] for each thing asked. `extra`: things nobody asked for."""

    objects: list[float] = field(default_factory=list)
    colours: list[float] = field(default_factory=list)
    relations: list[float] = field(default_factory=list)
    spots: list[float] = field(default_factory=list)
    extra: int = 0


def mean(values: Sequence[float], empty: float = 1.0) -> float:
    return sum(values) / len(values) if values else empty


def assign(request: Request, things: Sequence[Thing], same: SameColour) -> list[list[int]]:
    """For each thing asked for the indices of those that may be it, at most its count. Those of the
    right colour are taken first, coloured ones before any-coloured ones."""
    left = set(range(len(things)))
    out: list[list[int]] = [[] for _ in request.things]
    order = sorted(range(len(request.things)), key=lambda n: request.things[n].colour is None)
    for right_colour in (True, False):
        for n in order:
            wanted = request.things[n]
            for i in sorted(left):
                if len(out[n]) == wanted.count:
                    break
                thing = things[i]
                fits = wanted.colour is None or same(wanted.cls, wanted.colour, thing.colour)
                if thing.cls == wanted.cls and (fits or not right_colour):
                    out[n].append(i)
                    left.discard(i)
    return out


def fulfilment(request: Request, things: Sequence[Thing], same: SameColour = exact_colour) -> Lines:
    """Scores every line of the request. Counts are exact: one too many costs what one too few does."""
    lines = Lines()
    members = assign(request, things, same)
    lines.extra = len(things) - sum(map(len, members))
    for cls in dict.fromkeys(thing.cls for thing in request.things):
        wanted = sum(thing.count for thing in request.things if thing.cls == cls)
        there = sum(thing.cls == cls for thing in things)
        lines.objects.append(max(0.0, 1 - abs(there - wanted) / wanted))
    for wanted, group in zip(request.things, members, strict=True):
        if wanted.colour is not None:
            right = sum(same(wanted.cls, wanted.colour, things[i].colour) for i in group)
            lines.colours.append(right / wanted.count)
    for asked in request.relations:
        groups = [[things[i].box for i in members[n]] for n in (asked.subject, *asked.objects)]
        if asked.relation == "between":
            scores = [between(a, b, c) for a in groups[0] for b in groups[1] for c in groups[2]]
        else:
            scores = [relation_score(a, asked.relation, b) for a in groups[0] for b in groups[1]]
        lines.relations.append(mean(scores, empty=0.0))
    for spot in request.spots:
        boxes = [things[i].box for i in members[spot.subject]]
        lines.spots.append(mean([spot_score(box, spot.row, spot.column) for box in boxes], empty=0.0))
    return lines
