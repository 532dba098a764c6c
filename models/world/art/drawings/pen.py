"""What the drawings are drawn with: a canvas of 100 x 100 units on which parts are laid one over another.

A drawing is made once for both styles: plain areas in the flat one, shaded as if of clay in the dimensional one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

# Colours that the drawings share, in the key of the fetched pictures.
PAINT = {
    "red": "#e8373f",
    "wine": "#a81e3a",
    "orange": "#ff8b2e",
    "gold": "#ffc233",
    "yellow": "#ffd84a",
    "cream": "#fdf0d2",
    "lime": "#8fd14a",
    "green": "#3fae56",
    "pine": "#22733f",
    "teal": "#2fb5a5",
    "sky": "#5cbcf6",
    "blue": "#3f7de8",
    "navy": "#2f3f7a",
    "glass": "#bfe3f5",
    "purple": "#8b55d9",
    "plum": "#5c2f8a",
    "pink": "#ff86b8",
    "rose": "#ffc2d8",
    "skin": "#ffc83d",
    "tan": "#e6b57c",
    "oak": "#c98a4b",
    "wood": "#a8683a",
    "dark wood": "#7a4728",
    "brown": "#8a5638",
    "ink": "#2b2b36",
    "coal": "#43434f",
    "slate": "#6d7484",
    "steel": "#9aa4b4",
    "silver": "#c9d0dc",
    "mist": "#e4e8f0",
    "white": "#f8f8fc",
}


@dataclass(frozen=True)
class Part:
    """One area of one colour. shape: an SVG element without its paint; line: its stroke's width, 0 where filled."""

    shape: str
    colour: str
    line: float = 0.0
    gloss: float = 0.25
    opacity: float = 1.0


@dataclass(frozen=True)
class Glyph:
    """A fetched picture, its visible pixels laid from x1 to x2 and from y1 down, or up where `up`. crop: the share of it that is
    kept (left, top, right, bottom); tint: one of the eleven colours."""

    glyph: str
    x1: float
    y1: float
    x2: float
    crop: tuple[float, float, float, float] = (0, 0, 1, 1)
    turned: bool = False
    up: bool = False
    tint: str | None = None


class Pen:
    """Collects the layers of a drawing, undermost first. variant: which of a kind's looks is drawn."""

    def __init__(self, variant: int = 0) -> None:
        self.variant = variant
        self.layers: list[Part | Glyph] = []
        self.angle = 0.0  # by which the whole is turned in the end, in degrees to the right
        self._at = 0.0, 0.0, 1.0

    def at(self, x: float, y: float, scale: float) -> None:
        """What follows is drawn on a canvas of `scale` times 100 units with its corner at (x, y)."""
        self._at = x, y, scale

    def _add(self, shape: str, colour: str, **more: float) -> None:
        x, y, scale = self._at
        moved = "" if self._at == (0, 0, 1) else f' transform="translate({x} {y}) scale({scale})"'
        self.layers.append(Part(shape + moved, PAINT.get(colour, colour), **more))

    def box(self, x1: float, y1: float, x2: float, y2: float, colour: str, r: float = 1.5, **more: float) -> None:
        self._add(f'<rect x="{x1}" y="{y1}" width="{x2 - x1}" height="{y2 - y1}" rx="{r}"', colour, **more)

    def oval(self, cx: float, cy: float, rx: float, ry: float | None, colour: str, **more: float) -> None:
        self._add(f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry or rx}"', colour, **more)

    def path(self, d: str, colour: str, **more: float) -> None:
        """A filled area, in the notation of SVG paths."""
        self._add(f'<path d="{d}"', colour, **more)

    def line(self, d: str, colour: str, width: float, **more: float) -> None:
        """A stroke with round ends along an SVG path."""
        self._add(f'<path fill="none" d="{d}"', colour, line=width, **more)

    def glyph(self, glyph: str, x1: float, y1: float, x2: float, **more: Any) -> None:
        x, y, scale = self._at
        self.layers.append(Glyph(glyph, x + x1 * scale, y + y1 * scale, x + x2 * scale, **more))


Drawing = Callable[[Pen], None]
DRAWINGS: dict[str, Drawing] = {}  # kind -> how it is drawn


def draws(*names: str) -> Callable[[Drawing], Drawing]:
    """Registers a drawing under kinds' names; without any, under its own with spaces for the underscores."""

    def register(drawing: Drawing) -> Drawing:
        for name in names or (drawing.__name__.strip("_").replace("_", " "),):
            if name in DRAWINGS:
                raise ValueError(f"{name} is drawn twice")
            DRAWINGS[name] = drawing
        return drawing

    return register


def both(*xs: float) -> Iterator[float]:
    """Places and their mirror images in the canvas."""
    for x in xs:
        yield x
        yield 100 - x
