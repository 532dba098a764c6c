"""Buildings and what is built."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


def _window(p: Pen, x: float, y: float, w: float, h: float) -> None:
    p.box(x - 1.5, y - 1.5, x + w + 1.5, y + h + 1.5, "cream", 2)
    p.box(x, y, x + w, y + h, "sky", 1, gloss=0.6)


@draws()
def _igloo(p: Pen) -> None:
    p.path("M4 84 Q6 20 54 18 Q96 20 97 84 Z", "#e8f2fb")
    for d in ("M10 58 Q50 50 94 58", "M22 38 Q54 32 84 38", "M40 22 L38 34 M66 21 L70 35 M30 36 L27 54 M52 33 V52 M76 37 L80 55 M62 54 L63 82 M84 57 L87 82"):
        p.line(d, "#b5d0ea", 2, gloss=0)
    p.path("M10 86 Q8 50 30 48 Q52 50 52 86 Z", "#d3e5f6")
    p.path("M17 86 Q16 58 31 57 Q45 58 45 86 Z", "navy")
    p.box(2, 82, 98, 89, "white", 3.5)


@draws()
def _barn(p: Pen) -> None:
    p.path("M12 44 L26 22 L50 10 L74 22 L88 44 V92 H12 Z", "red")
    p.line("M7 46 L24 20 L50 7 L76 20 L93 46", "slate", 7)
    p.box(28, 52, 72, 92, "white", 2)
    for x in (31, 51):
        p.box(x, 55, x + 18, 92, "wine", 1)
        p.line(f"M{x + 1.5} 57 L{x + 16.5} 90 M{x + 16.5} 57 L{x + 1.5} 90", "white", 2.5)
    p.box(41, 25, 59, 43, "white", 2)
    p.box(43.5, 27.5, 56.5, 40.5, "wine", 1)
    for x in both(20):
        _window(p, x - 4, 58, 8, 12)


@draws()
def _dog_house(p: Pen) -> None:
    p.path("M14 48 L50 16 L86 48 V92 H14 Z", "oak")
    p.line("M16 62 H84 M16 77 H84", "wood", 1.6, gloss=0)
    p.path("M32 92 V68 Q34 50 50 50 Q66 50 68 68 V92 Z", "ink")
    p.line("M8 52 L50 14 L92 52", "red", 11)
    p.path("M43 33 Q39 33 39 36 Q39 38 42 38 H58 Q61 38 61 36 Q61 33 57 33 Q58 30 55 30 Q53 30 53 33 H47 Q47 30 45 30 Q42 30 43 33 Z", "cream")


@draws()
def _birdhouse(p: Pen) -> None:
    p.box(46, 76, 54, 98, "dark wood", 1)
    p.path("M22 36 L50 12 L78 36 V80 H22 Z", "oak")
    p.oval(50, 46, 10, None, "ink")
    p.line("M50 64 V66", "dark wood", 6, gloss=0.5)
    p.line("M16 40 L50 10 L84 40", "teal", 9)
    p.box(18, 76, 82, 84, "wood", 2)


@draws()
def _sandcastle(p: Pen) -> None:
    sand, far = "#f2cf83", "#e4b968"
    p.box(36, 22, 64, 80, far, 2)
    for x in (36, 46.5, 57):
        p.box(x, 16, x + 7, 26, far, 1)
    p.line("M50 18 V3", "wood", 2)
    p.path("M51 3 L64 7 L51 12 Z", "red")
    for x in both(20):
        p.box(x - 14, 42, x + 14, 88, sand, 2)
        for at in (-14, -3.5, 7):
            p.box(x + at, 35, x + at + 7, 46, sand, 1)
        p.box(x - 3, 54, x + 3, 64, "#a87b3a", 3)
    p.box(24, 58, 76, 88, sand, 2)
    p.path("M40 88 V76 Q42 66 50 66 Q58 66 60 76 V88 Z", "#a87b3a")
    p.path("M2 94 Q8 82 24 85 Q50 80 76 85 Q92 82 98 94 Z", "#f7dc9c")


@draws()
def _tower(p: Pen) -> None:
    p.path("M32 30 H68 L72 97 H28 Z", "steel")
    for x, y in ((36, 42), (54, 50), (40, 62), (58, 70), (36, 82), (52, 90)):
        p.box(x, y, x + 9, y + 5, "silver", 1, gloss=0)
    p.box(26, 22, 74, 34, "slate", 2)
    for x in (26, 38.6, 51.2, 63.8):
        p.box(x, 12, x + 10, 26, "slate", 1)
    p.box(46, 42, 54, 56, "ink", 4)
    p.path("M42 97 V84 Q43 76 50 76 Q57 76 58 84 V97 Z", "dark wood")


@draws()
def _lighthouse(p: Pen) -> None:
    p.path("M38 30 H62 L70 94 H30 Z", "white")
    for y1, y2, a, b in ((36, 48, 0.7, 2.2), (60, 72, 3.7, 5.2), (84, 94, 6.8, 8)):
        p.path(f"M{38 - a} {y1} H{62 + a} L{62 + b} {y2} H{38 - b} Z", "red")
    p.box(33, 27, 67, 33, "ink", 2)
    p.box(40, 14, 60, 28, "yellow", 2, gloss=0.8)
    p.line("M46.5 14 V28 M53.5 14 V28", "ink", 1.6)
    p.path("M36 15 Q50 -4 64 15 Z", "red")
    p.path("M22 98 Q28 90 50 90 Q72 90 78 98 Z", "slate")


@draws()
def _windmill(p: Pen) -> None:
    p.path("M38 40 H62 L72 96 H28 Z", "cream")
    p.path("M36 42 Q38 24 50 23 Q62 24 64 42 Z", "wood")
    p.box(43, 76, 57, 96, "dark wood", 4)
    _window(p, 46, 56, 8, 9)
    p.line("M28 14 L72 58 M72 14 L28 58", "dark wood", 3)
    # each sail lies on one side of its arm, all of them clockwise
    p.path("M55 31 L73 13 L80 20 L62 38 Z M55 41 L73 59 L66 66 L48 48 Z", "white")
    p.path("M45 41 L27 59 L20 52 L38 34 Z M45 31 L27 13 L34 6 L52 24 Z", "white")
    p.oval(50, 36, 4.5, None, "red")


@draws()
def _wind_turbine(p: Pen) -> None:
    p.path("M48 36 H52 L55 98 H45 Z", "silver")
    p.path("M48 32 Q44 14 49 1 Q55 14 53 32 Z", "white")
    p.path("M52 33 Q70 38 81 51 Q64 48 49 38 Z", "white")
    p.path("M51 38 Q36 48 19 51 Q30 38 48 32 Z", "white")
    p.oval(50, 35, 5, None, "mist")


@draws()
def _pyramid(p: Pen) -> None:
    p.path("M60 16 L98 86 L58 92 Z", "#d29a3e")
    p.path("M60 16 L62 92 L2 84 Z", "#f5c869")
    for y, x1, x2 in ((34, 46, 60), (50, 31, 61), (66, 17, 61)):
        p.line(f"M{x1} {y} L{x2} {y + 2}", "#dda94c", 1.6, gloss=0)


@draws()
def _wishing_well(p: Pen) -> None:
    for x in both(24):
        p.box(x - 3.5, 26, x + 3.5, 66, "dark wood", 2)
    p.line("M24 40 H76", "wood", 4)
    p.line("M50 42 V58", "cream", 2)
    p.path("M42 54 H58 L56 68 H44 Z", "oak")
    p.path("M16 66 H84 L80 97 H20 Z", "slate")
    for x, y in ((20, 72), (38, 70), (58, 72), (28, 83), (48, 82), (67, 84), (60, 92), (38, 92)):
        p.box(x, y, x + 13, y + 7, "steel", 3, gloss=0.1)
    p.oval(50, 66, 37, 6, "steel")
    p.path("M50 3 L94 32 H6 Z", "red")


@draws()
def _stairs(p: Pen) -> None:
    for at in range(5):
        p.box(4 + at * 18.4, 80 - at * 17, 98, 97, "wood" if at % 2 else "oak", 1)
        p.box(2 + at * 18.4, 78 - at * 17, 98, 84 - at * 17, "tan", 2)


@draws()
def _swimming_pool(p: Pen) -> None:
    p.path("M16 24 H84 L98 78 Q98 82 94 82 H6 Q2 82 2 78 Z", "mist")
    p.path("M20 30 H80 L90 74 H10 Z", "sky", gloss=0.5)
    for d in ("M24 44 q5 -5 10 0 t10 0 t10 0", "M48 58 q5 -5 10 0 t10 0 t10 0", "M20 66 q5 -5 10 0 t10 0"):
        p.line(d, "#a8e0ff", 2.4, gloss=0)
    p.line("M66 40 V16 Q66 10 72 10 Q76 10 76 16 M80 40 V16 Q80 10 86 10 Q90 10 90 16", "silver", 3.5)
    p.line("M66 28 H80 M66 36 H80", "silver", 3)
