"""Small flat drawings for the objects that have no usable glyph. Canvas of 100 x 100 units, supersampled."""

from collections.abc import Callable

from PIL import Image, ImageDraw

_UNIT = 4  # supersampled pixels per unit
_OUT = 128  # side of the finished sprite canvas in pixels

Colour = str


class Pen:
    """ImageDraw in units of a hundredth of the canvas."""

    def __init__(self) -> None:
        self.image = Image.new("RGBA", (100 * _UNIT, 100 * _UNIT))
        self._draw = ImageDraw.Draw(self.image)

    def box(self, x1: float, y1: float, x2: float, y2: float, fill: Colour, radius: float = 0) -> None:
        self._draw.rounded_rectangle(
            [x1 * _UNIT, y1 * _UNIT, x2 * _UNIT - 1, y2 * _UNIT - 1], radius * _UNIT, fill=fill
        )

    def shape(self, points: list[tuple[float, float]], fill: Colour) -> None:
        self._draw.polygon([(x * _UNIT, y * _UNIT) for x, y in points], fill=fill)

    def oval(self, x1: float, y1: float, x2: float, y2: float, fill: Colour) -> None:
        self._draw.ellipse([x1 * _UNIT, y1 * _UNIT, x2 * _UNIT - 1, y2 * _UNIT - 1], fill=fill)


def _table(p: Pen) -> None:
    for x in (10, 82):
        p.box(x, 34, x + 8, 84, "#8a5a2e")
    p.box(24, 34, 30, 76, "#744a24")
    p.box(70, 34, 76, 76, "#744a24")
    p.box(2, 22, 98, 36, "#c68642", 3)
    p.box(4, 22, 96, 27, "#dba463", 2)


def _desk(p: Pen) -> None:
    p.box(6, 30, 15, 88, "#8a5a2e")
    p.box(52, 30, 94, 88, "#a76d38")
    for y in (38, 56, 72):
        p.box(56, y, 90, y + 13, "#c68642", 1.5)
        p.box(68, y + 5, 78, y + 8, "#5d3b1c", 1)
    p.box(2, 20, 98, 32, "#b9783c", 2)
    p.box(2, 20, 98, 25, "#d39a5a", 2)


def _microwave(p: Pen) -> None:
    p.box(10, 78, 22, 84, "#3d4248")
    p.box(78, 78, 90, 84, "#3d4248")
    p.box(2, 22, 98, 80, "#aab4be", 5)
    p.box(5, 25, 95, 77, "#d3dae0", 4)
    p.box(10, 31, 66, 71, "#2c333b", 4)
    p.box(15, 36, 61, 66, "#4d5965", 3)
    p.shape([(20, 62), (38, 40), (44, 40), (26, 62)], "#7d8b98")
    p.box(70, 31, 91, 41, "#1f4d3a", 1)
    p.box(73, 34, 88, 38, "#54d18c")
    for y in (46, 54, 62):
        for x in (71, 78, 85):
            p.box(x, y, x + 5, y + 5, "#7f8a94", 1)


def _refrigerator(p: Pen) -> None:
    p.box(26, 94, 34, 99, "#3d4248")
    p.box(66, 94, 74, 99, "#3d4248")
    p.box(22, 1, 78, 96, "#9fb2c0", 5)
    p.box(24, 3, 76, 34, "#cfdde7", 4)
    p.box(24, 37, 76, 94, "#cfdde7", 4)
    p.box(28, 6, 34, 31, "#e8f1f6", 3)
    p.box(28, 40, 34, 90, "#e8f1f6", 3)
    p.box(66, 14, 70, 29, "#5f6f7c", 2)
    p.box(66, 43, 70, 64, "#5f6f7c", 2)


def _lamp(p: Pen) -> None:
    p.box(46, 44, 54, 90, "#7a5230")
    p.oval(36, 58, 64, 86, "#9c6a3e")
    p.box(30, 88, 70, 97, "#7a5230", 3)
    p.shape([(34, 4), (66, 4), (86, 50), (14, 50)], "#f6c945")
    p.shape([(40, 4), (52, 4), (54, 50), (30, 50)], "#fde48a")
    p.box(13, 47, 87, 52, "#d9a422", 2)


def _wallet(p: Pen) -> None:
    p.box(10, 18, 82, 40, "#79b36b", 2)
    p.box(13, 21, 79, 40, "#a5d39a", 2)
    p.box(4, 26, 92, 84, "#6b3f1d", 7)
    p.box(4, 31, 92, 84, "#8e5a2f", 7)
    p.box(8, 35, 88, 37, "#b88654")
    p.box(8, 78, 88, 80, "#b88654")
    p.box(60, 48, 97, 68, "#6b3f1d", 8)
    p.oval(66, 53, 76, 63, "#f2c84b")


def _couch(p: Pen) -> None:
    p.box(12, 74, 20, 84, "#5d3b1c")
    p.box(80, 74, 88, 84, "#5d3b1c")
    p.box(10, 26, 90, 70, "#3f6fb5", 8)
    p.box(14, 30, 49, 60, "#5b8ad0", 5)
    p.box(51, 30, 86, 60, "#5b8ad0", 5)
    p.box(14, 56, 86, 78, "#3462a6", 3)
    p.box(15, 53, 49, 66, "#7ba4e2", 4)
    p.box(51, 53, 85, 66, "#7ba4e2", 4)
    p.box(1, 42, 16, 79, "#2f5896", 7)
    p.box(84, 42, 99, 79, "#2f5896", 7)


def _bench(p: Pen) -> None:
    for x in (12, 80):
        p.box(x, 20, x + 8, 88, "#4a4f55", 2)
    for y in (22, 36):
        p.box(2, y, 98, y + 11, "#b0713a", 2)
        p.box(2, y, 98, y + 4, "#cf9257", 2)
    p.box(0, 56, 100, 67, "#9a5f2d", 2)
    p.box(0, 56, 100, 60, "#cf9257", 2)


def _stool(p: Pen) -> None:
    p.shape([(26, 26), (36, 26), (24, 98), (13, 98)], "#8a5a2e")
    p.shape([(64, 26), (74, 26), (87, 98), (76, 98)], "#8a5a2e")
    p.box(22, 66, 78, 73, "#744a24")
    p.box(14, 12, 86, 30, "#c0392f", 8)
    p.box(17, 13, 83, 20, "#e0685c", 5)


def _pillow(p: Pen) -> None:
    p.shape([(4, 18), (50, 25), (96, 18), (90, 50), (96, 82), (50, 75), (4, 82), (10, 50)], "#8fb4dc")
    p.shape([(10, 24), (50, 30), (90, 24), (85, 48), (88, 72), (50, 68), (12, 72), (15, 48)], "#bcd6f0")
    p.oval(26, 34, 66, 54, "#dcebf9")


def _bottle(p: Pen) -> None:
    p.box(41, 1, 59, 12, "#b98a56", 2)
    p.box(42, 10, 58, 40, "#2f7d4a")
    p.shape([(42, 30), (58, 30), (70, 48), (30, 48)], "#2f7d4a")
    p.box(30, 44, 70, 99, "#2f7d4a", 5)
    p.box(34, 48, 39, 93, "#62ad7c", 2)
    p.box(45, 14, 48, 36, "#62ad7c", 1)
    p.box(30, 60, 70, 82, "#f1e6c8")
    p.box(37, 67, 63, 71, "#b3473d")


def _sink(p: Pen) -> None:
    p.box(46, 12, 54, 42, "#7f8e9b")
    p.box(46, 10, 74, 19, "#7f8e9b", 4)
    p.box(66, 14, 74, 30, "#7f8e9b", 2)
    p.oval(28, 28, 42, 40, "#5d8fd0")
    p.box(40, 70, 60, 97, "#b9c6d1")
    p.shape([(10, 48), (90, 48), (78, 78), (22, 78)], "#c8d5df")
    p.shape([(16, 48), (40, 48), (40, 76), (26, 76)], "#e3edf4")
    p.box(2, 40, 98, 52, "#dbe6ee", 5)
    p.box(2, 48, 98, 52, "#9fb0be", 2)
    p.box(32, 93, 68, 99, "#9fb0be", 2)


DRAWINGS: dict[str, Callable[[Pen], None]] = {
    "table": _table,
    "desk": _desk,
    "microwave": _microwave,
    "refrigerator": _refrigerator,
    "lamp": _lamp,
    "wallet": _wallet,
    "couch": _couch,
    "bench": _bench,
    "stool": _stool,
    "pillow": _pillow,
    "bottle": _bottle,
    "sink": _sink,
}


def draw(name: str) -> Image.Image:
    """RGBA drawing of a class without a glyph, untrimmed, 128 x 128 pixels."""
    pen = Pen()
    DRAWINGS[name](pen)
    return pen.image.resize((_OUT, _OUT), Image.Resampling.LANCZOS)
