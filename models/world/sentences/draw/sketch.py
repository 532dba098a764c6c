"""A brief in the making: what is there, what is told of it, what more there could be."""

from __future__ import annotations

import random
from dataclasses import replace

from models.world.brief import MOST_OBJECTS, Asked, Brief, Placed, Position, Related, Relation
from models.world.kinds import KIND_BY_NAME, Kind
from models.world.sentences import lexicon
from models.world.sentences.choice import Weighted
from models.world.sentences.draw.parts import REFS, draw_entry, things
from models.world.sentences.draw.sense import fits
from models.world.sentences.draw.themes import Theme, any_kind, of_theme


class Sketch:
    """Entries with refs a, b, c; `told`: by object, the subjects of its relations; `anchors`: what more can be told of."""

    def __init__(self, r: random.Random, theme: Theme | None, odd: float) -> None:
        self.r = r
        self.theme = theme
        self.odd = odd  # share of relations that need not make sense
        self.entries: list[Asked] = []
        self.relations: list[Related] = []
        self.places: list[Placed] = []
        self.told: dict[str, dict[Relation, list[str]]] = {}  # by object, its subjects
        self.anchors: list[str] = []  # what more can be told of

    # Kinds

    def room(self) -> int:
        """How many things more there may be."""
        return MOST_OBJECTS - things(self.entries)

    def _new(self, kind: Kind) -> bool:
        return all(kind.name != entry.kind and not lexicon.clash(kind.name, entry.kind) for entry in self.entries)

    def kind_for(
        self, relation: Relation | None = None, other: Kind | None = None, subject: bool = True
    ) -> Kind | None:
        """A kind that is not there yet and fits the relation to the other."""
        sensible = relation is not None and self.r.random() >= self.odd
        for attempt in range(24):
            kind = of_theme(self.r, self.theme) if attempt < 21 else any_kind(self.r)
            if not self._new(kind):
                continue
            if relation is None or other is None or (not sensible and relation != "inside"):
                return kind
            if fits(relation, kind, other) if subject else fits(relation, other, kind):
                return kind
        return None

    def kind(self, ref: str) -> Kind:
        return KIND_BY_NAME[self.entry(ref).kind]

    def entry(self, ref: str) -> Asked:
        return self.entries[REFS.index(ref)]

    def add(
        self, kind: Kind, *, several: float = 0.16, colours: float = 0.26, most: int = 6, anchor: bool = True
    ) -> str:
        ref = REFS[len(self.entries)]
        self.entries.append(
            draw_entry(self.r, ref, kind, several=several, colours=colours, most=min(self.room(), most))
        )
        if anchor:
            self.anchors.append(ref)
        return ref

    def relate(self, subject: str, relation: Relation, *objects: str) -> None:
        self.relations.append(Related(subject, relation, objects))
        for ref in objects:
            self.told.setdefault(ref, {}).setdefault(relation, []).append(subject)

    def anchor(self) -> str:
        """What the next thing is told of: mostly what much is told of already."""
        r = self.r
        if r.random() < 0.5 and self.told:
            used = [ref for ref in self.anchors if ref in self.told]
            if used:
                return r.choice(used)
        return r.choice(self.anchors) if r.random() < 0.6 else self.anchors[0] if r.random() < 0.5 else self.anchors[-1]

    def twin(self, ref: str) -> str:
        twin = REFS[len(self.entries)]
        self.entries.append(replace(self.entry(ref), ref=twin))
        return twin

    def place(self, ref: str, positions: Weighted[Position]) -> bool:
        position = positions(self.r)
        if any(p.position == position for p in self.places):
            return False
        below = self.told.get(ref, {})
        blocked = {"left": ("left of",), "right": ("right of",), "top": ("above",), "bottom": ("below", "under")}
        if any(relation in below for part in position.split() for relation in blocked.get(part, ())):
            return False
        if position in ("background", "foreground") and len(self.entries) < 2:
            return False
        self.places.append(Placed(ref, position))
        return True

    def brief(self) -> Brief:
        return Brief(tuple(self.entries), tuple(self.relations), tuple(self.places))
