"""From a brief to a layout: arrangements are tried and settled, the asked facts verified, the best one kept."""

from __future__ import annotations

import random

from models.world.brief import MOST_OBJECTS, Box, Brief, Standing
from models.world.composition.layout.arrange import arrange
from models.world.composition.layout.asked import relate
from models.world.composition.layout.frames import Maker, carriers
from models.world.composition.order import order
from models.world.composition.layout.placed import place, surround
from models.world.composition.layout.relax import Relaxation, settled
from models.world.composition.rules import broken_relations, holds
from models.world.composition.layout.scene import Bundle, Dice
from models.world.composition.layout.sizes import kind_of, wanted
from models.world.composition.layout.style import fit, role_of, style_of
from models.world.composition.layout.taste import taste
from models.world.composition.layout.ties import Ties, keep_within

_SLACK = 8  # units of the grid by which every asked fact holds
_ATTEMPTS = 14
_ENOUGH = 4  # of this many good layouts the best is kept
_SCALES = 7


def _counts(brief: Brief, r: random.Random) -> dict[str, int]:
    """How many things each entry has: several are three or four, seldom two or five, as long as there's room."""
    counts = {entry.ref: entry.count or r.choices((2, 3, 4, 5), (1, 5, 4, 1))[0] for entry in brief.objects}
    vague = [entry.ref for entry in brief.objects if entry.count is None]
    while sum(counts.values()) > MOST_OBJECTS and any(counts[ref] > 2 for ref in vague):
        counts[max(vague, key=counts.__getitem__)] -= 1
    return counts


def _first_side(brief: Brief, counts: dict[str, int], carried: dict[str, tuple[str, str]], dice: Dice) -> float:
    """A dog's side at which the things together take the usual share of the picture."""
    weight = sum(counts[e.ref] * wanted(e) ** 2 * (0.5 if e.ref in carried else 1.0) for e in brief.objects)
    total = sum(counts.values())
    if total == 1:
        (entry,) = brief.objects
        share = {"small": 0.30, "big": 0.78, None: dice.between(0.5, 0.64, "share")}[entry.size]
        aspect = max(kind_of(entry).aspect, 1 / kind_of(entry).aspect)
        return 1000 * share * min(wanted(entry) ** 0.1, 1.1) / wanted(entry) / min(aspect, 1.6) ** 0.25
    share = dice.between(0.34, 0.46, "share") * (1.0 if total > 3 else 1.1)
    return 1000 * (share / weight) ** 0.5


class _Attempt:
    """One arrangement, tried at falling scales."""

    def __init__(self, brief: Brief, r: random.Random) -> None:
        self.brief = brief
        self.dice = Dice(r)
        self.carried = carriers(brief)
        self.counts = _counts(brief, r)
        total = sum(self.counts.values())
        self.maker = Maker(
            brief,
            self.counts,
            self.carried,
            self.dice,
            _first_side(brief, self.counts, self.carried, self.dice),
            90 if total <= 8 else 76,
            {e.ref: style_of(brief, e, self.counts, self.dice) for e in brief.objects if self.counts[e.ref] > 1},
            {},
        )

    def bundle(self, air: float) -> Bundle:
        """The units at the present scale."""
        brief = self.brief
        bundle = Bundle(brief, self.dice, air)
        fit(self.maker)
        surrounding = {r.subject for r in brief.relations if r.relation == "around"}
        for entry in brief.objects:
            if entry.ref in self.carried:
                continue
            things = self.maker.frame(entry)
            role = role_of(brief, entry)
            if entry.ref in surrounding and self.counts[entry.ref] > 1:
                for thing in things:
                    bundle.add(entry.ref, [thing], role)
            else:
                bundle.add(entry.ref, things, role)
        return bundle

    def solve(self) -> tuple[Bundle, list[Box]] | None:
        """Settled boxes at the largest scale that will do; None if there is none."""
        for step in range(_SCALES):
            bundle = self.bundle(0.8**step)
            ties = Ties(bundle)
            angles = surround(ties)
            arrangement = arrange(bundle, angles)
            if arrangement.excess > 1.0:
                self.maker.side *= max(0.99 / arrangement.excess, 0.7)
                if arrangement.excess > 1.08:
                    continue
            keep_within(ties)
            relate(ties, arrangement.rank)
            place(ties)
            if not ties.contradicts():
                relaxation = Relaxation(ties, arrangement.x, arrangement.y)
                if settled(relaxation.settle()):
                    return bundle, _centred(self.brief, _snapped(bundle, *relaxation.p))
            self.maker.side *= 0.86
        return None


def _snapped(bundle: Bundle, xs: list[float], ys: list[float]) -> list[Box]:
    """The things' boxes on the grid."""
    corners = [(round(x / 10) * 10, round(y / 10) * 10) for x, y in zip(xs, ys, strict=True)]
    boxes = []
    for thing, u in zip(bundle.things, bundle.unit_of, strict=True):
        x, y = corners[u][0] + thing.x, corners[u][1] + thing.y
        boxes.append((x, y, x + thing.w, y + thing.h))
    return boxes


def _centred(brief: Brief, boxes: list[Box]) -> list[Box]:
    """The whole moved to the middle across, and within the margins upwards and downwards where nothing is placed."""
    words = {word for p in brief.places for word in p.position.split()}
    x = y = 0
    if not words & {"left", "right", "center"}:
        x = round((1000 - min(b[0] for b in boxes) - max(b[2] for b in boxes)) / 20) * 10
    if not words & {"top", "bottom", "center"}:
        top, bottom = min(b[1] for b in boxes), max(b[3] for b in boxes)
        y = 40 - top if top < 40 else min(960 - bottom, 0)
        if bottom - top > 600:  # it fills the picture
            y = round((1000 - top - bottom) / 20) * 10
    return [(b[0] + x, b[1] + y, b[2] + x, b[3] + y) for b in boxes]


def compose(brief: Brief, r: random.Random) -> tuple[Standing, ...] | None:
    """Lays a brief out: all that is asked holds, nothing else is there; in painter's order, which is the chain's.

    None where the brief asks for what can't be (or hardly can): draw another.
    """
    best: tuple[float, tuple[Standing, ...]] | None = None
    found = 0
    for _ in range(_ATTEMPTS):
        attempt = _Attempt(brief, r)
        solved = attempt.solve()
        if solved is None:
            continue
        bundle, boxes = solved
        by_ref = {ref: [boxes[t] for t in members] for ref, members in bundle.members.items()}
        if broken_relations(brief, by_ref, _SLACK):
            continue
        entries = [brief.entry(ref) for ref in order(brief)]
        standings = tuple(Standing(e.ref, e.kind, e.colour, box) for e in entries for box in by_ref[e.ref])
        if holds(brief, standings):
            continue
        found += 1
        score = taste(bundle, boxes, by_ref)
        if best is None or score > best[0]:
            best = score, standings
        if found == _ENOUGH:
            break
    return best[1] if best else None
