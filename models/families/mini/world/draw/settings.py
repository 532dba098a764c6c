"""Backgrounds of the world: a gradient, a horizon and a few calm props, the same for every scene of a setting."""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

_SCALE = 2  # supersampling
# Factors of red, green and blue: as drawn, warm and low, cool and dim.
LIGHTS = ((1.0, 1.0, 1.0), (1.0, 0.94, 0.84), (0.85, 0.93, 1.0))

RGB = tuple[int, int, int]


class _Backdrop:
    """A canvas in units of a thousandth of its side."""

    def __init__(self, size: int) -> None:
        self.side = size * _SCALE
        self.image = Image.new("RGB", (self.side, self.side))
        self._draw = ImageDraw.Draw(self.image)

    def _p(self, v: float) -> float:
        return v * self.side / 1000

    def gradient(self, y1: float, y2: float, top: RGB, bottom: RGB) -> None:
        """A vertical gradient over the full width from y1 to y2."""
        first, last = round(self._p(y1)), round(self._p(y2))
        ramp = np.linspace(0, 1, last - first)[:, None]
        rows = np.array(top) * (1 - ramp) + np.array(bottom) * ramp
        band = np.repeat(rows[:, None, :], self.side, 1).round().astype(np.uint8)
        self.image.paste(Image.fromarray(band), (0, first))

    def box(self, x1: float, y1: float, x2: float, y2: float, fill: RGB) -> None:
        self._draw.rectangle([self._p(x1), self._p(y1), self._p(x2) - 1, self._p(y2) - 1], fill=fill)

    def oval(self, x1: float, y1: float, x2: float, y2: float, fill: RGB) -> None:
        self._draw.ellipse([self._p(x1), self._p(y1), self._p(x2), self._p(y2)], fill=fill)

    def shape(self, points: list[tuple[float, float]], fill: RGB) -> None:
        self._draw.polygon([(self._p(x), self._p(y)) for x, y in points], fill=fill)

    def waves(self, y: float, step: float, length: float, shift: float, fill: RGB) -> None:
        """A row of short horizontal strokes with round ends."""
        x = shift
        while x < 1000:
            self._draw.rounded_rectangle(
                [self._p(x), self._p(y), self._p(x + length), self._p(y + 8)], self._p(4), fill=fill
            )
            x += step


def _plain(b: _Backdrop) -> None:
    b.gradient(0, 1000, (248, 246, 241), (231, 228, 220))


def _meadow(b: _Backdrop) -> None:
    b.gradient(0, 540, (150, 205, 245), (218, 238, 250))
    b.oval(-260, 380, 560, 900, (150, 204, 120))
    b.oval(420, 400, 1320, 900, (138, 196, 110))
    b.gradient(520, 1000, (132, 198, 96), (98, 168, 70))


def _beach(b: _Backdrop) -> None:
    b.gradient(0, 380, (128, 204, 244), (214, 240, 250))
    b.gradient(380, 560, (40, 150, 190), (96, 200, 210))
    b.gradient(560, 1000, (248, 226, 172), (232, 200, 138))
    b.box(0, 552, 1000, 572, (240, 250, 248))


def _night(b: _Backdrop) -> None:
    b.gradient(0, 780, (16, 20, 56), (58, 64, 120))
    for x, y in ((90, 80), (230, 190), (380, 60), (520, 240), (640, 110), (790, 60), (900, 210), (150, 330), (720, 360)):
        b.oval(x - 4, y - 4, x + 4, y + 4, (232, 232, 250))
    b.oval(-300, 620, 700, 1200, (30, 44, 70))
    b.gradient(760, 1000, (28, 42, 64), (20, 30, 48))


def _snow(b: _Backdrop) -> None:
    b.gradient(0, 580, (164, 192, 224), (208, 224, 242))
    b.oval(-200, 400, 620, 900, (214, 228, 244))
    b.oval(450, 430, 1300, 900, (206, 222, 240))
    b.gradient(560, 1000, (232, 240, 250), (204, 218, 238))


def _room(b: _Backdrop) -> None:
    b.gradient(0, 660, (240, 222, 196), (230, 208, 178))
    for x in range(60, 1000, 125):
        b.box(x, 0, x + 12, 640, (226, 204, 172))
    b.box(0, 640, 1000, 676, (250, 242, 228))
    b.gradient(676, 1000, (176, 126, 84), (150, 102, 64))
    for y in (760, 860):
        b.box(0, y, 1000, y + 8, (138, 92, 56))


def _street(b: _Backdrop) -> None:
    b.gradient(0, 580, (176, 204, 226), (226, 234, 240))
    for x1, top, x2, tone in ((0, 250, 150, 176), (150, 330, 330, 188), (330, 200, 470, 170), (470, 300, 660, 184), (660, 230, 800, 174), (800, 320, 1000, 188)):
        b.box(x1, top, x2, 560, (tone, tone - 6, tone + 14))
    b.gradient(560, 680, (206, 202, 196), (190, 186, 180))
    b.gradient(680, 1000, (104, 108, 118), (82, 86, 96))
    b.waves(834, 250, 130, 60, (236, 226, 180))


def _sea(b: _Backdrop) -> None:
    b.gradient(0, 300, (160, 214, 246), (222, 242, 250))
    b.gradient(300, 1000, (52, 150, 204), (18, 84, 150))
    for row, y in enumerate((400, 520, 660, 820)):
        b.waves(y, 250, 110, 20 + 110 * (row % 2), (128, 196, 228))


def _desert(b: _Backdrop) -> None:
    b.gradient(0, 680, (246, 214, 160), (252, 234, 198))
    b.oval(-300, 400, 520, 1000, (226, 168, 98))
    b.oval(360, 440, 1400, 1100, (216, 154, 86))
    b.gradient(660, 1000, (222, 160, 90), (196, 130, 66))


def _sunset(b: _Backdrop) -> None:
    b.gradient(0, 320, (92, 62, 132), (206, 96, 128))
    b.gradient(320, 600, (206, 96, 128), (252, 186, 104))
    b.gradient(600, 1000, (150, 78, 112), (66, 44, 92))
    for y, x1, x2 in ((640, 340, 660), (700, 390, 610), (770, 430, 570)):
        b.box(x1, y, x2, y + 10, (244, 170, 112))


_PAINTERS = {
    "plain": _plain,
    "meadow": _meadow,
    "beach": _beach,
    "night": _night,
    "snow": _snow,
    "room": _room,
    "street": _street,
    "sea": _sea,
    "desert": _desert,
    "sunset": _sunset,
}


@lru_cache(maxsize=64)
def backdrop(setting: str, size: int, light: int = 0) -> Image.Image:
    """RGB background of size x size pixels in one of LIGHTS, every other one seen from the other side.
    Shared: copy before painting on it."""
    b = _Backdrop(size)
    _PAINTERS[setting](b)
    pixels = np.asarray(b.image.resize((size, size), Image.Resampling.BOX))
    if light % 2:
        pixels = pixels[:, ::-1]
    return Image.fromarray((pixels * np.array(LIGHTS[light])).round().astype(np.uint8))
