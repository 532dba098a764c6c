"""Relations of the units that the solver moves, and the order and the rows that follow from them."""

from __future__ import annotations

from dataclasses import dataclass

from models.world.composition.layout.asked import nests
from models.world.composition.layout.scene import SKY, WALL, Bundle


@dataclass(slots=True)
class Edges:
    """Relations of a bundle's units: left before right, upper above lower, front before back (with who is nested
    under what), neighbours, and triples with the middle first."""

    beside: list[tuple[int, int]]
    above: list[tuple[int, int]]
    depth: list[tuple[int, int]]
    near: list[tuple[int, int]]
    between: list[tuple[int, int, int]]


def edges_of(bundle: Bundle) -> Edges:
    edges = Edges([], [], [], [], [])

    def units(ref: str) -> list[int]:
        return list(dict.fromkeys(bundle.unit_of[t] for t in bundle.members[ref]))

    for r in bundle.brief.relations:
        for a in units(r.subject):
            others = [b for b in units(r.objects[0]) if b != a]
            if r.relation == "between":
                edges.between += [(a, b, c) for b in others for c in units(r.objects[1]) if c not in (a, b)]
            for b in others:
                if r.relation == "left of":
                    edges.beside.append((a, b))
                elif r.relation == "right of":
                    edges.beside.append((b, a))
                elif r.relation in ("above", "on"):
                    edges.above.append((a, b))
                elif r.relation == "under" and nests(bundle, r.subject, r.objects[0]):
                    edges.depth.append((a, b))
                elif r.relation in ("below", "under"):
                    edges.above.append((b, a))
                elif r.relation == "in front of":
                    edges.depth.append((a, b))
                elif r.relation == "behind":
                    edges.depth.append((b, a))
                elif r.relation == "next to":
                    edges.near.append((a, b))
    return edges


def order_across(bundle: Bundle, edges: Edges, sides: dict[int, float]) -> list[float]:
    """Where each unit wants to be from left (-1) to right (1): near what it's related to, in the asked order."""
    dice = bundle.dice
    count = len(bundle.units)
    key = [sides[u] if u in sides else dice.between(-0.9, 0.9, "key", str(u)) for u in range(count)]
    ordered = {u for pair in edges.beside for u in pair} | {u for triple in edges.between for u in triple} | set(sides)

    def follow() -> None:
        """What is above, below, before or behind a thing that has its order keeps to it."""
        for a, b in edges.above + edges.depth:
            mover, hub = (a, b) if a not in ordered else (b, a)
            if mover not in ordered:
                key[mover] = key[hub] + 0.1 * (dice("off", str(mover)) - 0.5)

    for _ in range(2):
        follow()
        for a, b in edges.near:
            mover, hub = (a, b) if a not in sides else (b, a)
            if mover not in sides:
                key[mover] = key[hub] + (0.2 if dice("near", str(mover)) < 0.5 else -0.2)
        for a, b, c in edges.between:
            if abs(key[b] - key[c]) < 0.2:
                key[c] += 0.4
            key[a] = (key[b] + key[c]) / 2
    for _ in range(count + 1):  # the asked order, as little as it takes
        moved = False
        for a, b in edges.beside:
            if key[a] > key[b] - 0.1:
                middle = (key[a] + key[b]) / 2
                key[a], key[b], moved = middle - 0.06, middle + 0.06, True
        for a, b, c in edges.between:
            if (key[a] - key[b]) * (key[a] - key[c]) >= 0:
                key[a], moved = (key[b] + key[c]) / 2, True
                if abs(key[b] - key[c]) < 0.12:
                    key[c] += 0.14 if key[c] >= key[b] else -0.14
        if not moved:
            break
    follow()
    return key


def rows_of(bundle: Bundle, edges: Edges) -> list[int]:
    """Rows from the ground (0) up: what is above another is on a higher row, what is side by side on one."""
    count = len(bundle.units)
    level = [0] * count
    level_pairs = edges.beside + edges.near + [(a, other) for a, *others in edges.between for other in others]
    upright = {frozenset(pair) for pair in edges.above}
    level_pairs = [pair for pair in level_pairs if frozenset(pair) not in upright]
    related = {u for pair in level_pairs + edges.above + edges.depth for u in pair}
    for u, unit in enumerate(bundle.units):
        if u not in related and (unit.role == SKY or unit.role == WALL and bundle.dice("wall", unit.ref) < 0.8):
            level[u] = 1 if count > 1 else 0
    for _ in range(count):
        for a, b in edges.above:
            level[a] = min(max(level[a], level[b] + 1), count)
        for a, b in level_pairs + edges.depth:
            level[a] = level[b] = max(level[a], level[b])
    return level
