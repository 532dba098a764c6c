"""The order in which things are planned, told and painted.

Backgrounds first, what carries or holds before what is on or in it, the farther before the nearer; among things
that don't hide one another, what others refer to (the anchors) before what refers to it, then the prompt's order.
It depends on the brief alone, so that a small model can know it before it has placed anything.
"""

from __future__ import annotations

from models.world.brief import Brief

_OVER = {"on", "in front of", "inside", "under"}  # the subject is painted over the object; `under`: its canopy
_CARRIED = {"on", "inside"}


def _with_what_they_carry(brief: Brief, ref: str) -> set[str]:
    """An entry and all that is on or in it, directly or not."""
    found = {ref}
    grown = True
    while grown:
        more = {r.subject for r in brief.relations if r.relation in _CARRIED and found & set(r.objects)} - found
        found |= more
        grown = bool(more)
    return found


def _painted_before(brief: Brief) -> dict[str, set[str]]:
    before: dict[str, set[str]] = {entry.ref: set() for entry in brief.objects}
    for related in brief.relations:
        for other in related.objects:
            front, back = (related.subject, other) if related.relation in _OVER else (other, related.subject)
            if related.relation in _CARRIED:
                before[front].add(back)
            elif related.relation in _OVER or related.relation == "behind":
                # what stands in front hides also what is on the thing behind it
                before[front] |= _with_what_they_carry(brief, back) - _with_what_they_carry(brief, front)
    return before


def order(brief: Brief) -> tuple[str, ...]:
    """The refs of a brief in painter's order; what contradicts itself is ordered by the prompt."""
    refs = [entry.ref for entry in brief.objects]
    before = _painted_before(brief)
    anchors: dict[str, set[str]] = {ref: set() for ref in refs}
    for related in brief.relations:
        if related.relation not in _OVER and related.relation != "behind":
            anchors[related.subject] |= set(related.objects)
    far = {p.ref for p in brief.places if p.position == "background"}
    near = {p.ref for p in brief.places if p.position == "foreground"}
    for at, ref in enumerate(refs):  # "the first plate, the second plate"
        entry = brief.objects[at]
        anchors[ref] |= {e.ref for e in brief.objects[:at] if (e.kind, e.colour) == (entry.kind, entry.colour)}
        anchors[ref] -= {e.ref for e in brief.objects[at + 1 :] if (e.kind, e.colour) == (entry.kind, entry.colour)}
    depth = {ref: (ref in near) - (ref in far) for ref in refs}
    done: list[str] = []
    rest = list(refs)
    while rest:
        waiting = set(rest)
        ready = [ref for ref in rest if not before[ref] & waiting] or rest
        ready = [ref for ref in ready if depth[ref] < 0 or not anchors[ref] & waiting] or ready
        chosen = min(ready, key=lambda ref: (depth[ref], refs.index(ref)))
        done.append(chosen)
        rest.remove(chosen)
    return tuple(done)
