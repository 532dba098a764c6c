"""Layouts as people leave them."""

import random
from collections.abc import Callable

from models.world.brief import Brief
from models.world.composition import compose, disturb, holds, read_chain, write_chain

GRID = {*range(0, 1000, 10), 999}


def test_odd_layouts_hold_the_same_things_in_valid_boxes(draw_brief: Callable[[random.Random], Brief]) -> None:
    changed = broken = flush = 0
    for seed in range(300):
        r = random.Random(seed)
        brief = draw_brief(r)
        standings = compose(brief, r)
        if standings is None:
            continue
        odd = disturb(standings, r)
        assert [(s.ref, s.kind, s.colour) for s in odd] == [(s.ref, s.kind, s.colour) for s in standings]
        chain = write_chain(brief, odd, r)
        assert read_chain(chain) == [(s.kind, s.colour, s.box) for s in odd]
        for thing in odd:
            x1, y1, x2, y2 = thing.box
            assert set(thing.box) <= GRID and x2 - x1 >= 29 and y2 - y1 >= 29
            flush += x1 == 0 or y1 == 0 or x2 == 999 or y2 == 999
        changed += odd != standings
        broken += holds(brief, odd) != []
        assert disturb(standings, random.Random(seed)) == disturb(standings, random.Random(seed))
    assert changed > 270
    assert broken > 80
    assert flush > 60
