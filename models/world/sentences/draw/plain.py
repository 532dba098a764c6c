"""Briefs as benchmarks ask for them: two things and a relation, colours of two, counts, lists. Any kind with any."""

from __future__ import annotations

import random
from dataclasses import replace

from models.world.brief import MOST_OBJECTS, Asked, Brief, Related, Relation
from models.world.sentences import lexicon
from models.world.sentences.choice import Weighted
from models.world.sentences.draw.parts import REFS, draw_colour, draw_entry, things
from models.world.sentences.draw.themes import any_kind, draw_theme, of_theme

_RELATION: Weighted[Relation] = Weighted(
    [("left of", 4), ("right of", 4), ("above", 3), ("below", 3), ("on", 2.5), ("under", 1.5), ("next to", 2.5), ("in front of", 1), ("behind", 1)]
)  # fmt: skip
_LENGTH = Weighted([(2, 5), (3, 4), (4, 2), (5, 1)])


def _entries(r: random.Random, number: int, *, colours: float, several: float) -> list[Asked]:
    theme = draw_theme(r) if r.random() < 0.3 else None
    entries: list[Asked] = []
    while len(entries) < number:
        kind = of_theme(r, theme)
        if all(kind.name != e.kind and not lexicon.clash(kind.name, e.kind) for e in entries):
            room = MOST_OBJECTS - things(entries) - (number - len(entries) - 1)
            entries.append(
                draw_entry(r, REFS[len(entries)], kind, colours=colours, sizes=0.0, several=several, most=room)
            )
    return entries


def draw_plain(r: random.Random) -> Brief:
    x = r.random()
    if x < 0.4:
        pair = _entries(r, 2, colours=0.0 if r.random() < 0.7 else 0.8, several=0.0)
        return Brief(tuple(pair), (Related("a", _RELATION(r), ("b",)),))
    if x < 0.6:
        pair = [replace(e, colour=draw_colour(r, any_kind(r))) for e in _entries(r, 2, colours=1.0, several=0.0)]
        if r.random() < 0.06:  # two of one kind
            pair[1] = replace(
                pair[0],
                ref="b",
                colour=r.choice(
                    [c for c in ("red", "blue", "green", "yellow", "black", "white") if c != pair[0].colour]
                ),
            )
        return Brief(tuple(pair))
    if x < 0.72:
        (entry,) = _entries(r, 1, colours=0.35, several=0.75)
        return Brief((replace(entry, count=r.randint(2, 12)) if entry.count != 1 and r.random() < 0.5 else entry,))
    several = 0.0 if r.random() < 0.2 else 0.75
    entries = _entries(r, 2 if several == 0.0 else _LENGTH(r), colours=0.06, several=several)
    # benchmarks count, they don't say "some"
    return Brief(tuple(replace(e, count=e.count or 2) for e in entries))
