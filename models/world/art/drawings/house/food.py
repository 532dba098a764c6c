"""Food and drink."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _grapefruit(p: Pen) -> None:
    p.oval(50, 50, 47, None, "orange")
    p.oval(50, 50, 41, None, "cream", gloss=0)
    p.oval(50, 50, 37, None, "#ff6f69", gloss=0.6)
    for d in ("M50 14 V86", "M14 50 H86", "M25 25 L75 75", "M75 25 L25 75"):
        p.line(d, "#ffd5c8", 2.6, gloss=0)
    p.oval(50, 50, 5, None, "#ffd5c8", gloss=0)


@draws()
def _plum(p: Pen) -> None:
    p.oval(50, 57, 40, 39, "purple", gloss=0.6)
    p.line("M51 24 Q44 56 52 94", "plum", 2.4, gloss=0)
    p.line("M50 24 Q50 10 56 4", "dark wood", 4.5)
    p.path("M54 18 Q66 2 86 8 Q80 24 54 18 Z", "green")


@draws()
def _raspberry(p: Pen) -> None:
    for y, xs in ((36, (26, 42, 58, 74)), (50, (22, 36, 50, 64, 78)), (64, (28, 43, 57, 72)), (77, (36, 50, 64)), (88, (44, 56))):
        for x in xs:
            p.oval(x, y, 9.5, None, "#e8336b", gloss=0.6)
    p.path("M50 30 L26 34 L34 22 L20 16 L38 14 L46 4 L54 14 L64 4 L66 15 L82 14 L68 24 L76 34 Z", "green")


@draws()
def _pumpkin(p: Pen) -> None:
    p.path("M46 26 Q44 12 36 8 L46 4 Q56 12 56 26 Z", "pine")
    for x in both(20):
        p.oval(x, 60, 18, 30, "#f07a1d")
    for x in both(36):
        p.oval(x, 60, 18, 33, "orange")
    p.oval(50, 60, 15, 35, "#ff9a3c")


@draws()
def _sausage(p: Pen) -> None:
    p.line("M14 58 Q50 84 86 46", "#a8502f", 24, gloss=0.6)
    p.line("M4 52 L10 55 M94 36 L90 41", "dark wood", 4)
    for x, y in ((30, 62), (45, 66), (60, 62), (73, 53)):
        p.line(f"M{x} {y} l5 8", "#7c3720", 3, gloss=0)


@draws()
def _easter_egg(p: Pen) -> None:
    p.path("M50 3 Q80 16 86 56 Q84 97 50 97 Q16 97 14 56 Q20 16 50 3 Z", "pink", gloss=0.5)
    p.path("M17.5 40 L28 48 L39 40 L50 48 L61 40 L72 48 L82.5 40 L84.5 48 L72 58 L61 50 L50 58 L39 50 L28 58 L15.5 48 Z", "yellow", gloss=0.1)
    for x in (26, 42, 58, 74):
        p.oval(x, 72, 4.6, None, "sky", gloss=0.1)
    for x in (38, 50, 62):
        p.oval(x, 27, 4, None, "white", gloss=0.1)


@draws()
def _ice_pop(p: Pen) -> None:
    p.box(44, 70, 56, 98, "tan", 5)
    p.path("M26 26 Q26 2 50 2 Q74 2 74 26 V74 Q74 78 70 78 H30 Q26 78 26 74 Z", "pink", gloss=0.6)
    p.path("M26 26 Q26 2 50 2 Q74 2 74 26 V30 Q66 38 58 32 Q50 40 42 32 Q34 38 26 30 Z", "#b3366b", gloss=0.6)
    for x in both(41):
        p.box(x - 3, 42, x + 3, 68, "#f2649d", 3)


@draws()
def _gingerbread_man(p: Pen) -> None:
    p.line("M50 40 V62 M20 46 H80 M50 60 L34 88 M50 60 L66 88", "#b9763c", 21, gloss=0.1)
    p.oval(50, 20, 19, 18, "#b9763c", gloss=0.1)
    for x in both(43):
        p.oval(x, 17, 2.8, None, "ink", gloss=0.6)
    p.line("M42 25 Q50 31 58 25", "white", 2.6, gloss=0)
    for y in (46, 58):
        p.oval(50, y, 3.4, None, "red", gloss=0.7)
    for x in both(19):
        p.line(f"M{x} 38 l3 4 l-3 4 l3 4 l-3 4", "white", 2.2, gloss=0)
    for x in both(33):
        p.line(f"M{x - 7} 85 l4 -3 l4 3 l4 -3", "white", 2.2, gloss=0)


@draws()
def _cake(p: Pen) -> None:
    p.oval(50, 86, 48, 9, "mist")
    p.path("M10 40 H90 V80 Q50 94 10 80 Z", "#8a4f34")
    p.path("M10 58 Q50 72 90 58 V65 Q50 79 10 65 Z", "cream", gloss=0)
    p.path("M10 38 V50 Q14 56 18 50 Q24 62 30 54 Q36 64 44 56 Q50 66 58 57 Q66 66 72 54 Q78 60 82 51 Q88 56 90 48 V38 Z", "#5b2f22", gloss=0.7)
    p.oval(50, 38, 40, 12, "#6b3828", gloss=0.5)
    for x, y in ((24, 36), (37, 31), (50, 29), (63, 31), (76, 36), (50, 42), (36, 41), (64, 41)):
        p.oval(x, y, 5.2, None, "white")
    p.oval(50, 23, 7.5, None, "red", gloss=0.9)
    p.line("M50 18 Q52 8 59 5", "pine", 2.6)


@draws()
def _wedding_cake(p: Pen) -> None:
    p.oval(50, 92, 46, 7, "silver", gloss=0.6)
    for y1, y2, half in ((62, 92, 38), (36, 64, 27), (16, 38, 17)):
        p.box(50 - half, y1, 50 + half, y2, "white", 4)
        step = 2 * half / 6
        for at in range(6):
            x = 50 - half + at * step
            p.path(f"M{x} {y1} h{step} q{-step / 2} {step * 1.3} {-step} 0 Z", "rose", gloss=0)
    for x, y in ((26, 64), (76, 36), (64, 17), (32, 38)):
        p.oval(x, y, 5, None, "pink")
    p.path("M50 15 Q38 6 43 1.5 Q48 -1 50 4 Q52 -1 57 1.5 Q62 6 50 15 Z", "red", gloss=0.8)


@draws()
def _candy_cane(p: Pen) -> None:
    p.line("M66 92 V34 Q66 10 46 10 Q28 10 28 30", "white", 15, gloss=0.7)
    for d in ("M60 84 L72 76", "M60 66 L72 58", "M60 48 L72 40", "M60 26 L71 17", "M42 5 L45 17", "M23 22 L35 27"):
        p.line(d, "red", 7, gloss=0.5)


@draws()
def _cotton_candy(p: Pen) -> None:
    p.path("M36 58 H64 L52 98 H48 Z", "cream")
    for x, y, r in ((34, 46, 20), (66, 46, 20), (28, 30, 16), (72, 30, 16), (50, 50, 20), (40, 18, 16), (60, 18, 16), (50, 32, 20)):
        p.oval(x, y, r, None, "rose" if (x + y) % 4 else "#ffacd0")


@draws()
def _ketchup(p: Pen) -> None:
    p.path("M45 4 H55 L58 20 H42 Z", "white")
    p.box(37, 18, 63, 30, "white", 3)
    p.path("M36 30 H64 Q74 40 74 54 V90 Q74 98 66 98 H34 Q26 98 26 90 V54 Q26 40 36 30 Z", "red", gloss=0.7)
    p.box(33, 54, 67, 84, "cream", 4)
    p.oval(50, 70, 10, 9, "red")
    p.path("M50 63 L42 58 H58 Z", "green")
