"""What backdrops are drawn with: a canvas of 1000 x 1000 units, far things first.

The flat style has plain areas in few tones; in the dimensional one every area runs from a lighter to a darker tone and
the picture falls off a little towards its corners.
"""

from __future__ import annotations

import random
from collections.abc import Callable

Point = tuple[float, float]


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def mix(a: str, b: str, share: float = 0.5) -> str:
    """The colour that lies `share` of the way from a to b."""
    pairs = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in pairs)


class Scenery:
    """Collects the areas of a backdrop. r: what varies between its variants; variant: its number."""

    def __init__(self, style: str, variant: int, seed: str) -> None:
        self.flat = style == "flat"
        self.variant = variant
        self.r = random.Random(f"{seed} {variant}")
        self._defs: list[str] = []
        self._body: list[str] = []

    def pick(self, *choices: str) -> str:
        """One of several by the variant's number."""
        return choices[self.variant % len(choices)]

    def _paint(self, colour: str, to: str | None) -> str:
        if to is None or to == colour:
            return colour
        if self.flat:
            return mix(colour, to, 0.4)
        name = f"g{len(self._defs)}"
        stops = f'<stop stop-color="{colour}"/><stop offset="1" stop-color="{to}"/>'
        self._defs.append(f'<linearGradient id="{name}" x2="0" y2="1">{stops}</linearGradient>')
        return f"url(#{name})"

    def area(self, d: str, colour: str, to: str | None = None, opacity: float = 1.0) -> None:
        """An area along an SVG path, from one colour at its top to another at its bottom."""
        self._body.append(f'<path d="{d}" fill="{self._paint(colour, to)}" opacity="{opacity}"/>')

    def box(self, x1: float, y1: float, x2: float, y2: float, colour: str, to: str | None = None, opacity: float = 1.0, r: float = 0) -> None:
        paint = self._paint(colour, to)
        size = f'x="{x1:.1f}" y="{y1:.1f}" width="{x2 - x1:.1f}" height="{y2 - y1:.1f}" rx="{r}"'
        self._body.append(f'<rect {size} fill="{paint}" opacity="{opacity}"/>')

    def oval(self, cx: float, cy: float, rx: float, ry: float, colour: str, to: str | None = None, opacity: float = 1.0) -> None:
        paint = self._paint(colour, to)
        self._body.append(f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{paint}" opacity="{opacity}"/>')

    def line(self, d: str, colour: str, width: float, opacity: float = 1.0) -> None:
        self._body.append(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" opacity="{opacity}"/>')

    def sky(self, top: str, bottom: str, y: float = 1000) -> None:
        """From the upper edge down to y; in bands in the flat style."""
        self.box(0, 0, 1000, 1000, bottom)
        if not self.flat:
            self.box(0, 0, 1000, y, top, bottom)
            return
        for band in range(4):
            self.box(0, y * band / 4, 1000, y, mix(top, bottom, (band + 0.3) / 3.6))

    def glow(self, cx: float, cy: float, radius: float, colour: str, opacity: float) -> None:
        """Soft light round a point."""
        if self.flat:
            for share in (1.0, 0.68, 0.4):
                self.oval(cx, cy, radius * share, radius * share, colour, opacity=opacity * 0.3)
            return
        name = f"g{len(self._defs)}"
        stops = f'<stop stop-color="{colour}" stop-opacity="{opacity}"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
        self._defs.append(f'<radialGradient id="{name}">{stops}</radialGradient>')
        self._body.append(f'<circle cx="{cx}" cy="{cy}" r="{radius}" fill="url(#{name})"/>')

    def ridge(self, y: float, swing: float, waves: float, colour: str, to: str | None = None) -> None:
        """Rolling land across the picture, down to its lower edge."""
        count = max(round(waves * 2), 2)
        step = 1000 / count
        phase = self.r.randrange(2)
        ys = [y + swing * (1 if (at + phase) % 2 else -1) * self.r.uniform(0.5, 1) for at in range(count + 1)]
        d = f"M0 {ys[0]:.0f}"
        for at in range(count):
            x = step * at
            d += f" C{x + step / 2:.0f} {ys[at]:.0f} {x + step / 2:.0f} {ys[at + 1]:.0f} {x + step:.0f} {ys[at + 1]:.0f}"
        self.area(d + " V1000 H0 Z", colour, to)

    def peaks(self, y: float, height: float, count: int, colour: str, to: str, cap: str | None = None) -> None:
        """Mountains that stand on y, each with a lighter top where `cap` is given."""
        step = 1000 / count
        for at in self.r.sample(range(-1, count + 1), count + 2):
            x, high = step * (at + self.r.uniform(0.3, 0.7)), height * self.r.uniform(0.6, 1)
            half = high * self.r.uniform(0.75, 1.0)
            self.area(f"M{x - half:.0f} {y} L{x:.0f} {y - high:.0f} L{x + half:.0f} {y} Z", colour, to)
            self.area(f"M{x:.0f} {y - high:.0f} L{x + half:.0f} {y} H{x + half * 0.2:.0f} Z", mix(colour, "#1d2a4a", 0.16), to, 0.6)
            if cap:
                d = f"M{x - half * 0.3:.0f} {y - high * 0.7:.0f} L{x:.0f} {y - high:.0f} L{x + half * 0.3:.0f} {y - high * 0.7:.0f}"
                self.area(f"{d} L{x + half * 0.12:.0f} {y - high * 0.63:.0f} L{x:.0f} {y - high * 0.72:.0f} L{x - half * 0.14:.0f} {y - high * 0.62:.0f} Z", cap)

    def scatter(self, count: int, y1: float, y2: float, draw: Callable[[float, float, float], None]) -> None:
        """`draw(x, y, nearness 0-1)` at places all over a band of the ground, the farther first."""
        spots = sorted((self.r.uniform(y1, y2), self.r.uniform(10, 990)) for _ in range(count))
        for y, x in spots:
            draw(x, y, (y - y1) / max(y2 - y1, 1))

    def streaks(self, count: int, y1: float, y2: float, colour: str, opacity: float) -> None:
        """Long, soft veils of cloud."""
        for _ in range(count):
            x, y, w = self.r.uniform(0, 1000), self.r.uniform(y1, y2), self.r.uniform(160, 340)
            h = w * self.r.uniform(0.06, 0.1)
            pills = ((-0.5, 0, 0.5, 1), (-0.22, -0.62, 0.3, 0.5), (-0.7, 0.5, 0.1, 1.1))
            rects = (
                f'<rect x="{x + a * w:.0f}" y="{y + b * h:.0f}" width="{(c - a) * w:.0f}" height="{(d - b) * h:.0f}" rx="{(d - b) * h / 2:.0f}"/>'
                for a, b, c, d in pills
            )
            self._body.append(f'<g fill="{colour}" opacity="{opacity}">{"".join(rects)}</g>')

    def svg(self) -> str:
        """The whole as a document."""
        body = "".join(self._body)
        defs = "".join(self._defs)
        if not self.flat:
            defs += '<radialGradient id="v" r="0.75"><stop offset="0.45" stop-color="#1a1530" stop-opacity="0"/><stop offset="0.75" stop-color="#1a1530" stop-opacity="0.045"/><stop offset="1" stop-color="#1a1530" stop-opacity="0.17"/></radialGradient>'
            body += '<rect width="1000" height="1000" fill="url(#v)"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><defs>{defs}</defs>{body}</svg>'


Painter = Callable[[Scenery], None]
PAINTERS: dict[str, Painter] = {}


def paints(painter: Painter) -> Painter:
    """Registers the painter of the setting that it is named after."""
    PAINTERS[painter.__name__.strip("_")] = painter
    return painter
