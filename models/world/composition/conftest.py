"""Random briefs of many relations, as sensible as prompts are: for the tests of this folder."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from models.world.brief import MOST_OBJECTS, Asked, Brief, Placed, Position, Related, Relation
from models.world.kinds import KIND_BY_NAME, KINDS

COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray")
_SIDES: tuple[Relation, ...] = ("left of", "right of", "above", "below", "next to", "in front of", "behind", "under")
_PLACES: tuple[Position, ...] = (
    "left", "right", "top", "bottom", "center", "top left", "top right", "bottom left", "bottom right", "background",
    "foreground",
)  # fmt: skip
_SETTINGS = (None, None, None, "plain", "night", "forest", "beach", "underwater")


def _entry(r: random.Random, ref: str, room: int) -> Asked:
    kind = r.choices(KINDS, [k.weight for k in KINDS])[0].name
    count = r.choices((1, 2, 3, 4, 5, None), (70, 9, 7, 3, 2, 6))[0]
    if (count or 4) > room:
        count = 1
    colour = r.choice(COLOURS) if r.random() < 0.35 else None
    size = r.choices((None, "small", "big"), (88, 6, 6))[0] if count == 1 else None
    return Asked(ref, kind, count, colour, size)


def _relation(r: random.Random, entry: Asked, other: Asked, taken: set[tuple[str, str]]) -> Relation | None:
    """One that makes sense of the two; None where there is none left."""
    kind, base = KIND_BY_NAME[entry.kind], KIND_BY_NAME[other.kind]
    options: list[Relation] = [side for side in _SIDES if (other.ref, side) not in taken]
    if other.count == 1:
        many = entry.count or 4
        if base.base and (other.ref, "on") not in taken and many <= 3 and kind.size < 1.6 * base.size:
            options += ["on"] * 4
        if base.holds and (other.ref, "inside") not in taken and many <= 3 and kind.size < 0.9 * base.size:
            options += ["inside"] * 4
        if many > 1 and (other.ref, "around") not in taken:
            options += ["around"] * 2
    elif entry.count != 1:
        options = [o for o in options if o not in ("in front of", "behind", "under", "next to")]
    return r.choice(options) if options else None


def _places(r: random.Random, objects: list[Asked], relations: list[Related]) -> tuple[Placed, ...]:
    bound = {ref for related in relations for ref in (related.subject, *related.objects)}
    free = [entry.ref for entry in objects if entry.ref not in bound]
    positions = r.sample(_PLACES, len(_PLACES))
    placed = [Placed(ref, position) for ref, position in zip(free, positions, strict=False) if r.random() < 0.5]
    if bound and r.random() < 0.2 and not any(p.position == "center" for p in placed):
        placed.append(Placed(objects[0].ref, "center"))
    return tuple(placed)


def draw(r: random.Random) -> Brief:
    """One to eight entries, most of them related to one before."""
    objects: list[Asked] = []
    relations: list[Related] = []
    taken: set[tuple[str, str]] = set()
    seen: set[tuple[str, str | None]] = set()
    for at in range(r.choices(range(1, 9), (4, 20, 22, 16, 9, 6, 4, 2))[0]):
        room = MOST_OBJECTS - sum(entry.count or 4 for entry in objects)
        entry = _entry(r, "abcdefgh"[at], room)
        if room < 1 or (entry.kind, entry.colour) in seen:
            continue
        objects.append(entry)
        seen.add((entry.kind, entry.colour))
        earlier = objects[:-1]
        if not earlier or r.random() < 0.25:
            continue
        loose = [e for e in earlier if not any(e.ref in (x.subject, *x.objects) for x in relations)]
        if len(loose) >= 2 and entry.count == 1 and r.random() < 0.5:
            relations.append(Related(entry.ref, "between", (loose[0].ref, loose[1].ref)))
            continue
        ring = {x.subject for x in relations if x.relation == "around"}
        earlier = [e for e in earlier if e.ref not in ring]
        other = earlier[0] if r.random() < 0.5 else r.choice(earlier)
        if relation := _relation(r, entry, other, taken):
            relations.append(Related(entry.ref, relation, (other.ref,)))
            taken.add((other.ref, relation))
    return Brief(tuple(objects), tuple(relations), _places(r, objects, relations), r.choice(_SETTINGS))


@pytest.fixture(scope="session")
def draw_brief() -> Callable[[random.Random], Brief]:
    return draw
