"""Steps by which a sketch grows: one relation after another, as people think of them."""

from __future__ import annotations

from dataclasses import replace

from models.world.brief import Asked, Relation
from models.world.kinds import KIND_BY_NAME
from models.world.sentences import abilities, wordforms
from models.world.sentences.choice import Weighted
from models.world.sentences.draw.parts import REFS
from models.world.sentences.draw.sense import fits
from models.world.sentences.draw.sketch import Sketch
from models.world.sentences.natures import ALIVE, nature

_RELATION: Weighted[Relation] = Weighted(
    [("on", 34), ("next to", 11), ("left of", 11), ("right of", 11), ("above", 13), ("in front of", 11), ("behind", 10), ("under", 16), ("inside", 22), ("below", 7)]
)  # fmt: skip
# What may not be told of one object together: there would be no room, or no difference.
_APART: dict[Relation, tuple[Relation, ...]] = {
    "under": ("below", "in front of"),
    "below": ("under", "in front of"),
    "in front of": ("under", "below"),
    "around": ("left of", "right of", "next to", "around", "in front of"),
    **dict.fromkeys(("next to", "left of", "right of"), ("around",)),
}
# Objects of these relations are single things.
_OF_ONE = ("on", "inside", "under", "around", "between", "next to")
_UNLIKE_ANCHORS = ("inside", "under", "around")

_ORDERED = ("left of", "right of", "above", "below", "under", "on", "in front of")  # where many may lie in a row
_TWO_COLOURS = ("red", "blue", "green", "yellow", "black", "white", "pink", "orange", "brown", "purple", "gray")


def _blocked(sketch: Sketch, obj: str, relation: Relation) -> bool:
    """Whether what is told of the object leaves no room for the relation."""
    used = sketch.told.get(obj, {})
    return relation in used or any(other in used for other in _APART.get(relation, ()))


def attach(sketch: Sketch) -> bool:
    """A new thing in relation to a known one."""
    obj = sketch.anchor()
    relation = _RELATION(sketch.r)
    if _blocked(sketch, obj, relation):
        return False
    entry = sketch.entry(obj)
    if entry.count != 1 and (relation in _OF_ONE or (entry.count or 3) > 3):
        return False
    kind = sketch.kind_for(relation, sketch.kind(obj))
    if kind is None:
        return False
    worn = (
        relation == "on" and nature(entry.kind) in ALIVE and (abilities.worn(kind.name) or abilities.mount(entry.kind))
    )
    ref = sketch.add(
        kind, several=0.0 if worn else 0.45 if relation == "inside" else 0.2, anchor=relation not in _UNLIKE_ANCHORS
    )
    if relation == "inside" and sketch.entry(ref).count != 1 and sketch.r.random() < 0.4 and sketch.room() > 0:
        sketch.entries[-1] = replace(sketch.entries[-1], count=None)  # "a basket full of apples"
    sketch.relate(ref, relation, obj)
    if sketch.r.random() < 0.1 and sketch.room() > 0 and len(sketch.entries) < 8:
        _share(sketch, relation, obj)
    return True


def _share(sketch: Sketch, relation: Relation, obj: str) -> None:
    """Another thing in the same relation to the same object, now and then ordered with the first."""
    first = sketch.entries[-1]
    kind = sketch.kind_for(relation, sketch.kind(obj))
    if sketch.r.random() < 0.25 and first.count == 1 and first.colour:
        kind = KIND_BY_NAME[first.kind]
    if kind is None:
        return
    ref = sketch.add(kind, anchor=False, several=0.1)
    if kind.name == first.kind:
        colour = sketch.r.choice([c for c in ("red", "blue", "green", "yellow", "black", "white") if c != first.colour])
        sketch.entries[-1] = replace(first, ref=ref, colour=colour, size=None)
        sketch.entries[-2] = replace(first, size=None)
    sketch.relate(ref, relation, obj)
    if sketch.r.random() < 0.25 and relation in _ORDERED:
        way: Relation = sketch.r.choice(("left of", "right of"))
        if relation in ("left of", "right of"):
            way = sketch.r.choice(("above", "below", "in front of", "behind", "left of", "right of"))
        sketch.relate(ref, way, first.ref)


def extend(sketch: Sketch) -> bool:
    """A known thing in relation to a new one: "the cat sits on a chair"."""
    free = [ref for ref in sketch.anchors if not any(x.subject == ref for x in sketch.relations)]
    if not free:
        return False
    subject = sketch.r.choice(free)
    relation = _RELATION(sketch.r)
    if {"inside": "around", "next to": "around"}.get(relation, "") in sketch.told.get(subject, {}):
        return False
    kind = sketch.kind_for(relation, sketch.kind(subject), subject=False)
    if kind is None:
        return False
    ref = sketch.add(kind, several=0.0 if relation in _OF_ONE else 0.08, most=3)
    sketch.relate(subject, relation, ref)
    return True


def sides(sketch: Sketch) -> bool:
    """Things left and right of a known one, alike or not."""
    obj = sketch.anchor()
    used = sketch.told.get(obj, {})
    if sketch.entry(obj).count != 1 or any(x in used for x in ("left of", "right of", "around", "next to")):
        return False
    kind = sketch.kind_for("left of", sketch.kind(obj))
    if kind is None or sketch.room() < 2:
        return False
    alike = sketch.r.random() < 0.45 and wordforms.countable(kind.name)
    left = sketch.add(kind, several=0.0 if alike else 0.15, most=4, anchor=not alike)
    if alike and sketch.r.random() < 0.25 and nature(kind.name) != "person":
        one, two = sketch.r.sample(_TWO_COLOURS, 2)
        sketch.entries[-1] = replace(sketch.entries[-1], colour=one, size=None)
        right = sketch.twin(left)
        sketch.entries[-1] = replace(sketch.entries[-1], colour=two)
    elif alike:
        right = sketch.twin(left)
    else:
        other = sketch.kind_for("right of", sketch.kind(obj))
        if other is None:
            return False
        right = sketch.add(other, several=0.15, most=4)
    sketch.relate(left, "left of", obj)
    sketch.relate(right, "right of", obj)
    if alike and sketch.r.random() < 0.2 and len(sketch.entries) < 8:
        sketch.anchors.append(sketch.r.choice((left, right)))  # "in front of the left one"
    return True


def pair(sketch: Sketch) -> bool:
    """Two of one kind in two colours, alone or in one relation to a known thing."""
    if len(sketch.entries) > 6 or sketch.room() < 2:
        return False
    tied = sketch.r.random() < 0.6
    obj = sketch.anchor()
    relation = _RELATION(sketch.r)
    if tied and (sketch.entry(obj).count != 1 or _blocked(sketch, obj, relation)):
        return False
    kind = sketch.kind_for(relation, sketch.kind(obj)) if tied else sketch.kind_for()
    if kind is None or not wordforms.countable(kind.name) or nature(kind.name) == "person":
        return False
    colours = sketch.r.sample(_TWO_COLOURS, 2)
    for colour in colours:
        ref = REFS[len(sketch.entries)]
        sketch.entries.append(Asked(ref, kind.name, 1, colour))
        if tied:
            sketch.relate(ref, relation, obj)
    if sketch.r.random() < 0.3:
        sketch.relate(
            sketch.entries[-1].ref, sketch.r.choice(("left of", "right of", "next to")), sketch.entries[-2].ref
        )
    return True


def again(sketch: Sketch) -> bool:
    """Another of a kind that is there, elsewhere: "a dog behind the tree, another on the bench"."""
    singles = [e for e in sketch.entries if e.count == 1 and wordforms.countable(e.kind)]
    if not singles or sketch.room() < 1:
        return False
    first = sketch.r.choice(singles)
    if sum(e.kind == first.kind for e in sketch.entries) > 1:
        return False
    obj = sketch.anchor()
    relation = _RELATION(sketch.r)
    if obj == first.ref or sketch.entry(obj).count != 1 or _blocked(sketch, obj, relation):
        return False
    if not fits(relation, KIND_BY_NAME[first.kind], sketch.kind(obj)):
        return False
    sketch.relate(sketch.twin(first.ref), relation, obj)
    return True


def between(sketch: Sketch) -> bool:
    """A known thing between two new ones, or a new one between two known ones."""
    r = sketch.r
    apart = [
        (x.subject, y.subject)
        for x in sketch.relations
        for y in sketch.relations
        if x.relation == "left of" and y.relation == "right of" and x.objects == y.objects and x.subject != y.subject
    ]
    ordered = [(x.subject, x.objects[0]) for x in sketch.relations if x.relation in ("left of", "right of", "next to")]
    pairs = [pair for pair in ordered if all(sketch.entry(ref).count == 1 for ref in pair)]
    if pairs and not apart and r.random() < 0.6:
        a, b = r.choice(pairs)
        kind = sketch.kind_for("between", sketch.kind(a))
        if kind is None:
            return False
        sketch.relate(sketch.add(kind, several=0.1, most=3), "between", a, b)
        return True
    subject = sketch.anchor()
    if sketch.entry(subject).count != 1 or any(
        x in sketch.told.get(subject, {}) for x in ("left of", "right of", "next to", "around")
    ):
        return False
    if any(
        x.subject == subject and x.relation in ("left of", "right of", "between", "inside", "next to")
        for x in sketch.relations
    ):
        return False
    kind = sketch.kind_for("between", sketch.kind(subject), subject=False)
    if kind is None or sketch.room() < 2 or len(sketch.entries) > 6:
        return False
    if r.random() < 0.35 and wordforms.countable(kind.name):
        first = sketch.add(kind, several=0.0, anchor=False)
        second = sketch.twin(first)
    else:
        first = sketch.add(kind, several=0.0)
        other = sketch.kind_for("between", sketch.kind(subject), subject=False)
        if other is None:
            return False
        second = sketch.add(other, several=0.0)
    sketch.relate(subject, "between", first, second)
    return True


def around(sketch: Sketch) -> bool:
    obj = sketch.anchor()
    used = sketch.told.get(obj, {})
    if sketch.entry(obj).count != 1 or any(x in used for x in _APART["around"]) or sketch.room() < 4:
        return False
    if any(x.relation in ("inside", "on") and x.subject == obj for x in sketch.relations):
        return False
    kind = sketch.kind_for("around", sketch.kind(obj))
    if kind is None:
        return False
    if sketch.r.random() < 0.2 and len(sketch.entries) < 6:
        for _ in range(sketch.r.choice((2, 3, 3))):
            more = sketch.kind_for("around", sketch.kind(obj))
            if more is not None and sketch.room() > 0:
                sketch.relate(sketch.add(more, several=0.2, most=3, anchor=False), "around", obj)
        return True
    ref = sketch.add(kind, several=1.0, most=7, anchor=False)
    if sketch.entry(ref).count == 1:
        sketch.entries.pop()
        return False
    if sketch.entry(ref).count == 2:  # two are on either side, not around
        sketch.entries[-1] = replace(sketch.entries[-1], count=sketch.r.choice((3, 4)))
    sketch.relate(ref, "around", obj)
    return True


step = Weighted(
    [(attach, 58.0), (sides, 9.0), (extend, 10.0), (between, 7.0), (around, 4.0), (pair, 3.5), (again, 2.5)]
)
