"""The first arrangement: who stands left of whom, on which row, and roughly where, before the solver settles it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin

from models.world.brief import Brief
from models.world.composition.layout.edges import Edges, edges_of, order_across, rows_of
from models.world.composition.layout.scene import AFLOAT, GROUND, SKY, WALL, Bundle

_WIDE = 940


def _places(brief: Brief, bundle: Bundle) -> tuple[dict[int, float], dict[int, str]]:
    """Of each placed unit its side (-1 to 1), and whether it's up, down, far or near."""
    sides: dict[int, float] = {}
    heights: dict[int, str] = {}
    for placed in brief.places:
        for thing in bundle.members[placed.ref]:
            u = bundle.unit_of[thing]
            words = placed.position.split()
            if "left" in words or "right" in words:
                sides[u] = -1.0 if "left" in words else 1.0
            elif "center" in words:
                sides[u] = 0.0
            for word in ("top", "bottom", "center", "background", "foreground"):
                if word in words:
                    heights[u] = word
    return sides, heights


@dataclass(slots=True)
class Arrangement:
    """Corners of all units, their order from left to right, and by how much they exceed the picture (1: they fit)."""

    x: list[float]
    y: list[float]
    rank: list[float]
    excess: float


def arrange(bundle: Bundle, angles: dict[int, tuple[int, float]]) -> Arrangement:
    """`angles`: of each thing that is around another, the other and the direction from it."""
    units, dice = bundle.units, bundle.dice
    edges = edges_of(bundle)
    sides, heights = _places(bundle.brief, bundle)
    ringed = {bundle.unit_of[t]: (c, angle) for t, (c, angle) in angles.items()}
    level = rows_of(bundle, edges)
    key = order_across(bundle, edges, sides)
    hidden = {a: b for a, b in edges.depth}  # fronts are set by what they're in front of
    rows: dict[int, list[int]] = {}
    for u in range(len(units)):
        if u not in ringed and u not in hidden:
            rows.setdefault(level[u], []).append(u)
    _spill(bundle, rows, level, edges)
    hubs = {a: b for a, b in edges.above if level[a] > level[b]}
    x, y = [0.0] * len(units), [0.0] * len(units)
    order = sorted(rows)
    lengths = [max(units[u].h for u in rows[row]) for row in order]
    total = sum(lengths) + 40 * (len(order) - 1)
    spread = min(max((960 - total) / (len(order) + 1), 0), 90)
    stacked = _stacked(bundle, edges, rows)
    wide = max(sum(units[u].w + 24 for u in rows[row] if u not in stacked) for row in order)
    excess = max(wide / _WIDE, total / _WIDE)
    bottom = min(500 + (total + spread * (len(order) - 1)) / 2 + dice.between(0, 40, "ground"), 965)
    if any(unit.role == GROUND for unit in units) and len(units) > 1:
        low = (610, 700) if bundle.brief.setting in (None, "plain") else (680, 820)
        bottom = max(bottom, dice.between(*low, "ground line"))
    done: set[int] = set()
    for row, height in zip(order, lengths, strict=True):
        members = sorted(rows[row], key=lambda u: (u in stacked, key[u]))
        _set_row(bundle, members, x, key, {u: hubs[u] for u in members if hubs.get(u) in done}, stacked)
        for u in members:
            unit = units[u]
            if unit.role in (SKY, AFLOAT, WALL) and not row == order[0]:
                y[u] = bottom - (height + unit.h) / 2
            else:
                y[u] = bottom - unit.base
            if u in hubs and hubs[u] in done:
                y[u] = min(y[u], y[hubs[u]] - unit.h - 20)
            if heights.get(u) == "top":
                y[u] = dice.between(40, 90, "top")
            elif heights.get(u) == "bottom":
                y[u] = 950 - unit.h
            elif heights.get(u) == "center":
                y[u] = 500 - unit.h / 2
            elif heights.get(u) == "background" and len(units) > 1:
                y[u] -= 110
            elif heights.get(u) == "foreground" and len(units) > 1:
                y[u] += 70
            if u in stacked:
                y[u] = y[stacked[u]] - unit.h - 30
            done.add(u)
        bottom -= height + spread + 40
    _attach(bundle, x, y, hidden, ringed)
    for u in range(len(units)):
        x[u] = min(max(x[u], 20), 980 - units[u].w)
        y[u] = min(max(y[u], 20), 980 - units[u].h)
    rank = [key[u] + 1e-3 * x[u] / 1000 for u in range(len(units))]
    return Arrangement(x, y, rank, excess)


def _spill(bundle: Bundle, rows: dict[int, list[int]], level: list[int], edges: Edges) -> None:
    """Moves things that nothing binds from a row that is too full to a row before it, the smaller first."""
    row = rows.get(0, [])
    bound = {u for pair in edges.beside + edges.above + edges.depth + edges.near for u in pair}
    bound |= {u for triple in edges.between for u in triple}
    loose = sorted((u for u in row if u not in bound), key=lambda u: bundle.units[u].h)
    total = sum(bundle.units[u].w + 24 for u in row)
    while loose and total > _WIDE * 1.1 and len(row) > 2 and len(loose) < len(row) + 1:
        u = loose.pop(0)
        ahead = sum(bundle.units[v].w + 24 for v in rows.get(-1, []))
        if ahead + bundle.units[u].w > _WIDE or ahead >= total - bundle.units[u].w:
            break
        row.remove(u)
        rows.setdefault(-1, []).append(u)
        level[u] = -1
        total -= bundle.units[u].w + 24


def _stacked(bundle: Bundle, edges: Edges, rows: dict[int, list[int]]) -> dict[int, int]:
    """In full rows, things on the same side of one thing may lie over one another: the upper and the lower."""
    bound = [u for pair in edges.above + edges.depth + edges.near for u in pair] + [u for t in edges.between for u in t]
    stacked: dict[int, int] = {}
    for row in rows.values():
        if len(row) < 4 or bundle.dice("stack", str(row[0])) < 0.35:
            continue
        for side in (0, 1):
            loose = [u for u in row if u not in bound and sum(u in pair for pair in edges.beside) == 1]
            for hub in row:
                mine = [u for u in loose if ((u, hub), (hub, u))[side] in edges.beside]
                if len(mine) >= 2:
                    mine.sort(key=lambda u: bundle.units[u].w)
                    stacked[mine[0]] = mine[1]
    return stacked


def _set_row(
    bundle: Bundle, row: list[int], x: list[float], key: list[float], hubs: dict[int, int], stacked: dict[int, int]
) -> None:
    """Spreads a row evenly; what is above something begins over it, what is stacked over the lower one."""
    units = bundle.units
    members = [u for u in row if u not in stacked]
    total = sum(units[u].w for u in members)
    gap = min(max((1000 - total) / (len(members) + 1), 15), 130)
    at = (1000 - total - gap * (len(members) - 1)) / 2
    for u in members:
        x[u] = at
        at += units[u].w + gap
        if u in hubs:
            hub = hubs[u]
            x[u] = x[hub] + (units[hub].w - units[u].w) / 2 + 60 * (key[u] - key[hub])
    for u in row:
        if u in stacked:
            x[u] = x[stacked[u]] + (units[stacked[u]].w - units[u].w) / 2


def _attach(
    bundle: Bundle,
    x: list[float],
    y: list[float],
    hidden: dict[int, int],
    ringed: dict[int, tuple[int, float]],
) -> None:
    """What stands in front of things, and what lies around them."""
    units = bundle.units
    for _ in range(2):  # fronts of fronts
        for front, back in hidden.items():
            f, b = units[front], units[back]
            off = (bundle.dice("front", f.ref, b.ref) - 0.5) * 0.6 * b.w
            x[front] = x[back] + (b.w - f.w) / 2 + off
            y[front] = y[back] + b.h - f.h + 30
    for u, (thing, angle) in ringed.items():
        middle = bundle.unit_of[thing]
        c, mine = bundle.things[thing], units[u]
        centre_x, centre_y = x[middle] + c.x + c.w / 2, y[middle] + c.y + c.h / 2
        x[u] = centre_x + cos(angle) * ((c.w + mine.w) / 2 + 30) - mine.w / 2
        y[u] = centre_y + sin(angle) * ((c.h + mine.h) / 2 + 30) - mine.h / 2
