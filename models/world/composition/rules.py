"""What counts as held: relations and places as predicates on boxes, as people judge plans.

`slack` (units of the grid) tightens every rule: 0 is the rule itself, more asks for a layout beyond doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from math import hypot

from models.world.brief import Box, Brief, Placed, Related, Standing
from models.world.composition.layout.sizes import is_big, is_small

Rule = Callable[..., bool]  # (subject, object, slack); (subject, one, other, slack) for `between`


def shared_x(a: Box, b: Box) -> int:
    """Width that two boxes have in common, 0 if they lie apart."""
    return max(0, min(a[2], b[2]) - max(a[0], b[0]))


def shared_y(a: Box, b: Box) -> int:
    return max(0, min(a[3], b[3]) - max(a[1], b[1]))


def area(a: Box) -> int:
    return (a[2] - a[0]) * (a[3] - a[1])


def iou(a: Box, b: Box) -> float:
    common = shared_x(a, b) * shared_y(a, b)
    return common / (area(a) + area(b) - common)


def gap(a: Box, b: Box) -> float:
    """Distance of two boxes, 0 if they touch."""
    return hypot(max(0, a[0] - b[2], b[0] - a[2]), max(0, a[1] - b[3], b[1] - a[3]))


def _cx(a: Box) -> float:
    return (a[0] + a[2]) / 2


def _cy(a: Box) -> float:
    return (a[1] + a[3]) / 2


def _left(a: Box, b: Box, s: float) -> bool:
    return _cx(a) < _cx(b) - 20 - s and a[0] < b[0] - s and a[2] < b[2] - s


def _above(a: Box, b: Box, s: float) -> bool:
    below_its_middle = a[3] < _cy(b) + 0.25 * (b[3] - b[1]) - s
    return _cy(a) < _cy(b) - 20 - s and a[1] < b[1] - s and a[3] < b[3] - s and below_its_middle


def _under(a: Box, b: Box, s: float) -> bool:
    return _cy(a) > _cy(b) + s and shared_x(a, b) > 0.3 * min(a[2] - a[0], b[2] - b[0]) + s


def _on(a: Box, b: Box, s: float) -> bool:
    within = b[0] - 20 + s < _cx(a) < b[2] + 20 - s
    rests = b[1] - 60 + s < a[3] < b[1] + 0.75 * (b[3] - b[1]) - s
    return within and rests and _cy(a) < _cy(b) + 20 - s


def _front(a: Box, b: Box, s: float) -> bool:
    return shared_x(a, b) > s and a[3] >= b[3] - 15 + s


def _next(a: Box, b: Box, s: float) -> bool:
    level = shared_y(a, b) > 0.15 * min(a[3] - a[1], b[3] - b[1]) + s
    return gap(a, b) < 260 - s and level and abs(_cx(a) - _cx(b)) > 0.35 * max(a[2] - a[0], b[2] - b[0])


def _inside(a: Box, b: Box, s: float) -> bool:
    return shared_x(a, b) * shared_y(a, b) > (0.6 + 0.005 * s) * area(a) and area(a) < 1.05 * area(b)


def _between(a: Box, b: Box, c: Box, s: float) -> bool:
    """Strictly between along one axis, `slack` away from either."""
    return any(min(abs(m(a) - m(b)), abs(m(a) - m(c))) > s and (m(a) - m(b)) * (m(a) - m(c)) < 0 for m in (_cx, _cy))


RELATIONS: dict[str, Rule] = {
    "left of": _left,
    "right of": lambda a, b, s: _left(b, a, s),
    "above": _above,
    "below": lambda a, b, s: _above(b, a, s),
    "under": _under,
    "on": _on,
    "in front of": _front,
    "behind": lambda a, b, s: _front(b, a, s),
    "next to": _next,
    "inside": _inside,
    "between": _between,
}

PLACES: dict[str, Callable[[Box, float], bool]] = {
    "left": lambda a, s: _cx(a) < 420 - s,
    "right": lambda a, s: _cx(a) > 580 + s,
    "top": lambda a, s: _cy(a) < 420 - s,
    "bottom": lambda a, s: _cy(a) > 580 + s,
    "center": lambda a, s: 300 + s < _cx(a) < 700 - s and 250 + s < _cy(a) < 750 - s,
    "top left": lambda a, s: _cx(a) < 450 - s and _cy(a) < 450 - s,
    "top right": lambda a, s: _cx(a) > 550 + s and _cy(a) < 450 - s,
    "bottom left": lambda a, s: _cx(a) < 450 - s and _cy(a) > 550 + s,
    "bottom right": lambda a, s: _cx(a) > 550 + s and _cy(a) > 550 + s,
}


def _around(brief: Brief, boxes: dict[str, list[Box]], asked: Related, s: float) -> bool:
    """On both sides of the one object; things that are alone are around it together with the others that are."""
    middle = asked.objects[0]
    mine = boxes[asked.subject]
    if len(mine) == 1:
        mine = [
            box
            for other in brief.relations
            if other.relation == "around" and other.objects == asked.objects
            for box in boxes[other.subject]
        ]
        if len(mine) == 1:
            return gap(mine[0], boxes[middle][0]) < 260 - s
    x = _cx(boxes[middle][0])
    return any(_cx(b) < x - s for b in mine) and any(_cx(b) > x + s for b in mine)


def _related(brief: Brief, boxes: dict[str, list[Box]], asked: Related, s: float) -> bool:
    if asked.relation == "around":
        return _around(brief, boxes, asked, s)
    rule = RELATIONS[asked.relation]
    return all(rule(*of_each, s) for of_each in product(boxes[asked.subject], *(boxes[o] for o in asked.objects)))


def _placed(boxes: dict[str, list[Box]], asked: Placed, s: float) -> bool:
    mine = boxes[asked.ref]
    if asked.position not in ("background", "foreground"):
        return all(PLACES[asked.position](box, s) for box in mine)
    bottoms = [box[3] for ref, of_ref in boxes.items() if ref != asked.ref for box in of_ref]
    if not bottoms:
        return True
    if asked.position == "background":
        return all(box[3] <= max(bottoms) + 15 - s for box in mine)
    return all(box[3] >= min(bottoms) - 15 + s for box in mine)


def boxes_of(brief: Brief, standings: Iterable[Standing]) -> dict[str, list[Box]]:
    """The boxes of each entry of the brief, in the order in which they stand."""
    boxes: dict[str, list[Box]] = {entry.ref: [] for entry in brief.objects}
    for thing in standings:
        boxes.setdefault(thing.ref, []).append(thing.box)
    return boxes


def broken_relations(brief: Brief, boxes: dict[str, list[Box]], slack: float = 0) -> list[Related | Placed]:
    """The relations and places of a brief that the boxes of its entries don't hold."""
    relations = [r for r in brief.relations if not _related(brief, boxes, r, slack)]
    return [*relations, *(p for p in brief.places if not _placed(boxes, p, slack))]


def holds(brief: Brief, standings: Iterable[Standing], slack: float = 0) -> list[str]:
    """What a scene breaks of its brief, in words; empty where everything asked is there, and nothing else."""
    things = list(standings)
    boxes = boxes_of(brief, things)
    broken: list[str] = []
    asked = {entry.ref: entry for entry in brief.objects}
    for thing in things:
        entry = asked.get(thing.ref)
        if entry is None or thing.kind != entry.kind or thing.kind in brief.avoid:
            broken.append(f"{thing.kind} was not asked for")
        elif entry.colour and thing.colour != entry.colour:
            broken.append(f"{thing.kind} is {thing.colour}, not {entry.colour}")
    for entry in brief.objects:
        there = len(boxes[entry.ref])
        if not there or (entry.count is None and there < 2) or (entry.count is not None and there != entry.count):
            broken.append(f"{entry.kind}: {there}, not {entry.count or 'several'}")
    if broken:
        return broken
    for related in broken_relations(brief, boxes, slack):
        broken.append(
            f"{related.ref} at {related.position}"
            if isinstance(related, Placed)
            else f"{related.subject} {related.relation} {', '.join(related.objects)}"
        )
    for entry in brief.objects:
        if entry.size == "small" and not is_small(brief, entry.ref, boxes):
            broken.append(f"{entry.ref} is not small")
        if entry.size == "big" and not is_big(brief, entry.ref, boxes):
            broken.append(f"{entry.ref} is not big")
    return broken
