"""Scenes and their sampler: who is there, in which colour, how large and where."""

import random
from functools import lru_cache
from dataclasses import dataclass

import numpy as np

from models.families.mini.world import layouts
from models.families.mini.world.draw.settings import LIGHTS
from models.families.mini.world.draw.sprites import aspect, turns
from models.families.mini.world.layouts import Figure
from models.families.mini.world.relations import Box
from models.families.mini.world.vocabulary import CLASS_BY_NAME, COLOURS, OBJECT_CLASSES, SETTINGS

ALL_NATURAL = 0.25  # share of scenes without colour words
ALL_COLOURED = 0.3  # share of scenes where everything has one
NATURAL = 0.35  # share of things without a colour word in the other scenes
STRETCHED = 0.25  # share of things away from their natural aspect
STRETCH = 2.2
TURNED = 0.5  # share of things that face the other way than their pictogram

_COUNT_WEIGHTS = (0.14, 0.32, 0.19, 0.13, 0.08, 0.06, 0.04, 0.04)


@dataclass(frozen=True)
class Item:
    """One object: class name, colour (None: natural), the tight box of its visible pixels, and whether
    it faces the other way than its pictogram, which no chain tells.

    Coordinates are x1, y1, x2, y2 on the 1000-grid, each a multiple of 10 or 999, origin at the top left.
    """

    cls: str
    colour: str | None
    box: Box
    turned: bool = False


@dataclass(frozen=True)
class Scene:
    """A setting and its items in painter's order: later ones are on top, as they are mentioned. `light`
    is one of settings.LIGHTS, by number; no chain tells it."""

    setting: str
    items: tuple[Item, ...]
    light: int = 0


@dataclass(frozen=True)
class _Group:
    cls: str
    colour: str | None
    count: int


_NAMES = [c.name for c in OBJECT_CLASSES]


@lru_cache
def _weights(focus: float) -> list[float]:
    """Cumulated class weights, each raised to `focus`."""
    return np.cumsum([c.weight**focus for c in OBJECT_CLASSES]).tolist()


_SETTING_NAMES = list(SETTINGS)
_SETTING_WEIGHTS = np.cumsum(list(SETTINGS.values())).tolist()
_COLOUR_NAMES = list(COLOURS)


def _natural_share(r: random.Random) -> float:
    """How likely a thing of this scene has no colour word."""
    kind = r.random()
    return 1.0 if kind < ALL_NATURAL else 0.0 if kind < ALL_NATURAL + ALL_COLOURED else NATURAL


def _groups(r: random.Random, count: int, weights: list[float]) -> list[_Group]:
    """Splits a number of objects into singles, one group, or several groups of distinct things."""
    kind = r.random()
    if count == 1:
        sizes = [1]
    elif kind < (0.62 if count < 5 else 0.42):
        sizes = [1] * count
    elif kind < (0.85 if count < 5 else 0.72):
        sizes = [count]
    else:
        sizes = []
        while sum(sizes) < count:
            sizes.append(r.randint(1, min(5, count - sum(sizes))))
    natural = _natural_share(r)
    taken: set[str] = set()
    groups: list[_Group] = []
    for size in sizes:
        last = groups[-1] if groups else None
        if last and last.colour and r.random() < 0.1:
            # "a red apple and a green apple": same class, told apart by colour alone
            free = [c for c in _COLOUR_NAMES if (last.cls, c) not in {(g.cls, g.colour) for g in groups}]
            groups.append(_Group(last.cls, r.choice(free), size))
            continue
        name = r.choices(_NAMES, cum_weights=weights)[0]
        while name in taken:
            name = r.choices(_NAMES, cum_weights=weights)[0]
        taken.add(name)
        colour = None if r.random() < natural else r.choice(_COLOUR_NAMES)
        groups.append(_Group(name, colour, size))
    return groups


def faces_away(r: random.Random, cls: str) -> bool:
    """Whether a thing of this class is drawn facing the other way than its pictogram."""
    return turns(cls) and r.random() < TURNED


def _figures(r: random.Random, groups: list[_Group], easy: bool) -> list[Figure]:
    """Aspect and relative size of each object; a group's members are alike."""
    figures: list[Figure] = []
    for index, group in enumerate(groups):
        shape = aspect(group.cls)
        if not easy and r.random() < STRETCHED:
            shape *= STRETCH ** r.uniform(-1, 1)
        size = CLASS_BY_NAME[group.cls].size
        figures += [Figure(min(max(shape, 0.3), 3.4), size, index)] * group.count
    return figures


def sample_scene(
    rng: np.random.Generator, *, max_objects: int = 8, difficulty: float = 1.0, focus: float = 1.0
) -> Scene:
    """Draws a scene of 1 to max_objects items.

    difficulty in [0, 1] is the share of full scenes; the rest hold one or two large objects, clearly apart.
    focus above 1 favours the everyday kinds of object still more.
    """
    r = random.Random(int(rng.integers(1 << 62)))
    easy = r.random() >= difficulty
    most = min(max_objects, 2) if easy else max_objects
    count = r.choices(range(1, most + 1), _COUNT_WEIGHTS[:most])[0]
    groups = _groups(r, count, _weights(focus))
    figures = _figures(r, groups, easy)
    boxes = layouts.place(r, figures, easy)
    setting = r.choices(_SETTING_NAMES, cum_weights=_SETTING_WEIGHTS)[0]
    items = tuple(
        Item(groups[f.group].cls, groups[f.group].colour, box, faces_away(r, groups[f.group].cls))
        for f, box in zip(figures, boxes, strict=True)
    )
    return Scene(setting, items, r.randrange(len(LIGHTS)))

