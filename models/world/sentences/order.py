"""Whether all that a brief asks can hold at once: orders along x and y without a circle, and not too crowded."""

from __future__ import annotations

from models.world.brief import Brief

LONGEST = 4  # things in one chain along an axis
_SAME_COLUMN = ("on", "under", "inside", "in front of", "behind")
_X = {"left": 0, "top left": 0, "bottom left": 0, "center": 1, "right": 2, "top right": 2, "bottom right": 2}
_Y = {"top": 0, "top left": 0, "top right": 0, "center": 1, "bottom": 2, "bottom left": 2, "bottom right": 2}


def _merged(brief: Brief, relations: tuple[str, ...]) -> dict[str, str]:
    """Each ref's column: things on, in or before one another share one."""
    parent = {entry.ref: entry.ref for entry in brief.objects}

    def root(ref: str) -> str:
        while parent[ref] != ref:
            ref = parent[ref]
        return ref

    for related in brief.relations:
        if related.relation in relations:
            parent[root(related.subject)] = root(related.objects[0])
    return {ref: root(ref) for ref in parent}


def _edges(brief: Brief, axis: str, column: dict[str, str]) -> set[tuple[str, str]]:
    low, high = ("left of", "right of") if axis == "x" else ("above", "below")
    also = ("on",) if axis == "y" else ()
    places = _X if axis == "x" else _Y
    edges = set()
    for related in brief.relations:
        a, *others = (column[ref] for ref in (related.subject, *related.objects))
        if related.relation == low or related.relation in also:
            edges.add((a, others[0]))
        elif related.relation == high or (axis == "y" and related.relation == "under"):
            edges.add((others[0], a))
        elif related.relation == "between" and axis == "x":
            edges |= {(others[0], a), (a, others[1])}
    rank = {p.ref: places[p.position] for p in brief.places if p.position in places}
    edges |= {(column[a], column[b]) for a in rank for b in rank if rank[a] < rank[b]}
    return edges


def _longest(edges: set[tuple[str, str]]) -> int | None:
    """Things in the longest chain; None if there is a circle."""
    after: dict[str, list[str]] = {}
    for a, b in edges:
        after.setdefault(a, []).append(b)
    length: dict[str, int] = {}
    open_: set[str] = set()

    def walk(ref: str) -> int | None:
        if ref in length:
            return length[ref]
        if ref in open_:
            return None
        open_.add(ref)
        best = 1
        for other in after.get(ref, ()):
            rest = walk(other)
            if rest is None:
                return None
            best = max(best, rest + 1)
        open_.discard(ref)
        length[ref] = best
        return best

    longest = 0
    for ref in after:
        found = walk(ref)
        if found is None:
            return None
        longest = max(longest, found)
    return longest


def _between_ways(brief: Brief) -> list[Brief]:
    """The brief with each "between" told one way round and the other."""
    from dataclasses import replace

    ways = [brief]
    for index, related in enumerate(brief.relations):
        if related.relation == "between":
            turned = replace(related, objects=related.objects[::-1])
            ways += [
                replace(way, relations=(*way.relations[:index], turned, *way.relations[index + 1 :])) for way in ways
            ]
    return ways


def _cornered(brief: Brief) -> bool:
    """Whether something is to be left of what lies at the left, and so on."""
    edge = {"left": "left of", "right": "right of", "top": "above", "bottom": "below"}
    beyond = {(placed.ref, edge[part]) for placed in brief.places for part in placed.position.split() if part in edge}
    if any((ref, related.relation) in beyond for related in brief.relations for ref in related.objects):
        return True
    low = {placed.ref for placed in brief.places if "bottom" in placed.position}
    high = {placed.ref for placed in brief.places if "top" in placed.position}
    return any(
        (x.subject in low and x.relation in ("on", "above")) or (x.subject in high and x.relation in ("under", "below"))
        for x in brief.relations
    )


def satisfiable(brief: Brief, longest: int = LONGEST) -> bool:
    if _cornered(brief):
        return False
    for way in _between_ways(brief):
        lengths = (
            _longest(_edges(way, "x", _merged(way, _SAME_COLUMN))),
            _longest(_edges(way, "y", {entry.ref: entry.ref for entry in brief.objects})),
        )
        if all(length is not None and length <= longest for length in lengths):
            return True
    return False
