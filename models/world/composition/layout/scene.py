"""The working form of a layout: things with sizes, bound into rigid units that the solver moves."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from models.world.brief import Brief

SKY, WALL, AFLOAT, GROUND = "sky", "wall", "floating", "ground"


class Dice:
    """Draws that keep their value by name: the same choice at every scale at which an arrangement is tried."""

    def __init__(self, r: random.Random) -> None:
        self._r = r
        self._drawn: dict[tuple[str, ...], float] = {}

    def __call__(self, *name: str) -> float:
        """A number in [0, 1)."""
        value = self._drawn.get(name)
        if value is None:
            value = self._drawn[name] = self._r.random()
        return value

    def between(self, low: float, high: float, *name: str) -> float:
        return low + (high - low) * self(*name)


@dataclass(slots=True)
class Thing:
    """One box; x and y are its corner from its unit's own."""

    ref: str
    x: int
    y: int
    w: int
    h: int


@dataclass(slots=True)
class Unit:
    """Things that move as one: a group, or a thing with all that is on or in it. `ref`: the entry it stands for."""

    ref: str
    things: list[int]
    w: int
    h: int
    base: int = 0  # from the top down to the ground line of what stands lowest
    role: str = GROUND


@dataclass(slots=True)
class Bundle:
    """The units of a brief at one scale. `members`: the things of each entry; `unit_of`: of each thing."""

    brief: Brief
    dice: Dice
    air: float = 1.0  # gaps against the usual ones: crowded scenes get by with less
    things: list[Thing] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    unit_of: list[int] = field(default_factory=list)
    members: dict[str, list[int]] = field(default_factory=dict)

    def add(self, ref: str, things: list[Thing], role: str) -> None:
        """Makes a unit of things; their corners may start anywhere."""
        left, top = min(t.x for t in things), min(t.y for t in things)
        numbers = list(range(len(self.things), len(self.things) + len(things)))
        for number, thing in zip(numbers, things, strict=True):
            thing.x -= left
            thing.y -= top
            self.members.setdefault(thing.ref, []).append(number)
        self.things += things
        self.unit_of += [len(self.units)] * len(things)
        right, bottom = max(t.x + t.w for t in things), max(t.y + t.h for t in things)
        self.units.append(Unit(ref, numbers, right, bottom, bottom, role))
