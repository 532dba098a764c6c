"""Layouts of random briefs: what is asked holds, and they look as a designer would leave them."""

import random
import time
from collections.abc import Callable
from itertools import combinations

import pytest

from models.world.brief import Asked, Brief, Placed, Related, Standing
from models.world.composition.compose import compose
from models.world.composition.order import order
from models.world.composition.rules import holds, iou, shared_x, shared_y

GRID = {*range(0, 1000, 10), 999}
OVERLAPPING = {"on", "inside", "in front of", "behind", "under"}
COUNT = 500

Scene = tuple[Brief, tuple[Standing, ...]]


@pytest.fixture(scope="module")
def tried(draw_brief: Callable[[random.Random], Brief]) -> list[tuple[Brief, tuple[Standing, ...] | None]]:
    briefs = [draw_brief(random.Random(seed)) for seed in range(COUNT)]
    return [(brief, compose(brief, random.Random(seed))) for seed, brief in enumerate(briefs)]


@pytest.fixture(scope="module")
def scenes(tried: list[tuple[Brief, tuple[Standing, ...] | None]]) -> list[Scene]:
    return [(brief, standings) for brief, standings in tried if standings]


def test_hardly_any_brief_is_refused(tried: list[tuple[Brief, tuple[Standing, ...] | None]]) -> None:
    assert sum(standings is None for _, standings in tried) <= 0.03 * COUNT


def test_everything_asked_holds_with_a_margin(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        assert holds(brief, standings) == []
        assert holds(brief, standings, slack=5) == []


def test_boxes_lie_on_the_grid_and_off_the_edges(scenes: list[Scene]) -> None:
    for _, standings in scenes:
        for thing in standings:
            assert set(thing.box) <= GRID
            x1, y1, x2, y2 = thing.box
            assert 20 <= x1 < x2 <= 980 and 20 <= y1 < y2 <= 980


def test_nothing_is_a_sliver(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        least = 80 if len(standings) <= 8 and not any(e.size == "small" for e in brief.objects) else 50
        for thing in standings:
            assert min(thing.box[2] - thing.box[0], thing.box[3] - thing.box[1]) >= least


def _bound(brief: Brief) -> set[frozenset[str]]:
    """Pairs of entries that relations of depth join, directly or through others."""
    joined = {frozenset((r.subject, r.objects[0])) for r in brief.relations if r.relation in OVERLAPPING}
    for _ in brief.objects:
        joined |= {a ^ b for a in joined for b in joined if len(a & b) == 1}
    return joined


def test_only_what_is_asked_to_overlaps(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        joined = _bound(brief)
        for a, b in combinations(standings, 2):
            if a.ref != b.ref and frozenset((a.ref, b.ref)) not in joined:
                assert iou(a.box, b.box) == 0, (brief, a, b)


def test_things_of_a_group_are_alike_and_apart(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        carriers = {r.objects[0] for r in brief.relations if r.relation == "on"}
        for a, b in combinations(standings, 2):
            if a.ref == b.ref:
                assert (a.box[2] - a.box[0], a.box[3] - a.box[1]) == (b.box[2] - b.box[0], b.box[3] - b.box[1])
                assert a.ref in carriers or iou(a.box, b.box) == 0


def test_what_is_behind_stays_visible(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        for r in brief.relations:
            if r.relation not in ("behind", "in front of"):
                continue
            front, back = (r.subject, r.objects[0]) if r.relation == "in front of" else (r.objects[0], r.subject)
            for b in (s.box for s in standings if s.ref == back):
                for f in (s.box for s in standings if s.ref == front):
                    assert shared_x(f, b) * shared_y(f, b) <= 0.65 * (b[2] - b[0]) * (b[3] - b[1])


def test_painters_order_is_the_orders(scenes: list[Scene]) -> None:
    for brief, standings in scenes:
        assert list(dict.fromkeys(s.ref for s in standings)) == list(order(brief))
        at = {s.ref: i for i, s in enumerate(standings)}
        for r in brief.relations:
            if r.relation in ("on", "inside", "in front of"):
                assert at[r.subject] > at[r.objects[0]]
            if r.relation == "behind":
                assert at[r.subject] < at[r.objects[0]]


def test_the_same_seed_gives_the_same_layout(scenes: list[Scene]) -> None:
    for brief, _ in scenes[:60]:
        assert compose(brief, random.Random(7)) == compose(brief, random.Random(7))


def test_other_seeds_give_other_layouts(scenes: list[Scene]) -> None:
    brief = next(brief for brief, _ in scenes if len(brief.objects) == 3)
    assert len({compose(brief, random.Random(seed)) for seed in range(20)}) >= 15


def test_one_thing_fills_much_of_the_picture() -> None:
    for size, low, high in ((None, 430, 720), ("small", 180, 420), ("big", 560, 940)):
        for seed in range(20):
            found = compose(Brief((Asked("a", "dog", 1, None, size),)), random.Random(seed))
            assert found is not None
            x1, y1, x2, y2 = found[0].box
            assert low <= max(x2 - x1, y2 - y1) <= high
            assert abs(x1 + x2 - 1000) <= 60


def test_twelve_things_find_room() -> None:
    brief = Brief((Asked("a", "apple", 12, "red"),))
    for seed in range(20):
        found = compose(brief, random.Random(seed))
        assert found is not None and len(found) == 12


def test_what_cannot_be_is_refused() -> None:
    things = (Asked("a", "dog"), Asked("b", "cat"))
    impossible = Brief(things, (Related("a", "left of", ("b",)), Related("b", "left of", ("a",))))
    assert compose(impossible, random.Random(0)) is None
    apart = Brief(things, (Related("a", "right of", ("b",)),), (Placed("a", "left"), Placed("b", "right")))
    assert compose(apart, random.Random(0)) is None


def test_speed_is_printed(draw_brief: Callable[[random.Random], Brief]) -> None:
    r = random.Random(3)
    briefs = [b for b in (draw_brief(r) for _ in range(400)) if len(b.objects) == 3]
    start = time.perf_counter()
    for brief in briefs:
        compose(brief, r)
    print(f"\n{len(briefs) / (time.perf_counter() - start):.0f} layouts of three entries a second")
