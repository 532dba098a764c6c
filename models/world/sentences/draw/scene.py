"""Briefs of scenes: built up thing by thing round anchors, as people think of them."""

from __future__ import annotations

import random

from models.world.brief import MOST_ASKED, MOST_OBJECTS, Brief, Placed, Position
from models.world.sentences.choice import Weighted
from models.world.sentences.draw.parts import things
from models.world.sentences.draw.sketch import Sketch
from models.world.sentences.draw.steps import step
from models.world.sentences.draw.themes import Theme, draw_theme
from models.world.sentences.order import satisfiable

_ENTRIES = Weighted([(1, 2), (2, 15), (3, 22), (4, 21), (5, 15), (6, 12), (7, 9), (8, 4)])
_PLACE: Weighted[Position] = Weighted(
    [("center", 9), ("left", 4), ("right", 4), ("background", 3), ("foreground", 3), ("top", 2), ("bottom", 2), ("top left", 2), ("top right", 2), ("bottom left", 1.5), ("bottom right", 1.5)]
)  # fmt: skip
_FREE_PLACE: Weighted[Position] = Weighted(
    [("left", 4), ("right", 4), ("background", 3), ("foreground", 3), ("top", 2), ("bottom", 2.5), ("top left", 4), ("top right", 4), ("bottom left", 4), ("bottom right", 4), ("center", 1)]
)  # fmt: skip


def draw_scene(r: random.Random, most: int | None = None) -> tuple[Brief, Theme | None]:
    """A scene of one to eight entries that can be laid out; with the theme its things are from."""
    while True:
        theme = None if r.random() < 0.12 else draw_theme(r)
        sketch = Sketch(r, theme, odd=1.0 if r.random() < 0.14 else 0.08)
        _build(sketch, min(_ENTRIES(r), most or MOST_ASKED))
        brief = sketch.brief()
        if len(brief.objects) <= MOST_ASKED and things(sketch.entries) <= MOST_OBJECTS and satisfiable(brief):
            return brief, theme


def _flank(sketch: Sketch) -> None:
    """The first thing at the left, another at the right, and mostly a third between them."""
    other = sketch.kind_for("right of", sketch.kind("a"))
    if other is None or sketch.entry("a").count != 1:
        return
    right = sketch.add(other, several=0.0)
    sketch.places += [Placed("a", "left"), Placed(right, "right")]
    between = sketch.kind_for("between", sketch.kind("a"))
    if between is not None and sketch.r.random() < 0.8:
        sketch.relate(sketch.add(between, several=0.15, most=4), "between", "a", right)


def _build(sketch: Sketch, wanted: int) -> None:
    r = sketch.r
    first = sketch.kind_for()
    assert first is not None
    loose = r.random() < 0.1  # hardly a relation
    sketch.add(first, several=0.25 if loose or wanted == 1 else 0.1, most=10 if wanted < 3 else 5)
    placing = r.random() < 0.6
    if placing and wanted > 2 and r.random() < 0.15:
        _flank(sketch)
    elif placing and r.random() < 0.85 and wanted > 1:
        sketch.place("a", _PLACE)
    attempts = 0
    while len(sketch.entries) < wanted and sketch.room() > 0 and attempts < 30:
        attempts += 1
        x = r.random()
        if loose or x < (0.28 if placing else 0.05):
            kind = sketch.kind_for()
            if kind is None:
                continue
            ref = sketch.add(kind, several=0.28, most=9 if loose else 5)
            if placing and not sketch.place(ref, _FREE_PLACE):
                sketch.place(ref, _FREE_PLACE)
        else:
            step(r)(sketch)
