"""Clothes and jewels."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _hat(p: Pen) -> None:
    p.oval(50, 74, 48, 13, "brown")
    p.path("M24 72 Q22 30 34 26 Q44 22 50 28 Q56 22 66 26 Q78 30 76 72 Q50 80 24 72 Z", "wood")
    p.path("M24 60 Q50 70 76 60 V72 Q50 81 24 72 Z", "red")


@draws()
def _santa_hat(p: Pen) -> None:
    p.path("M12 72 Q14 20 54 14 Q84 14 90 56 L82 62 Q74 44 66 46 Q82 60 80 76 Z", "red")
    p.box(4, 68, 86, 90, "white", 11)
    p.oval(87, 64, 11, None, "white")


@draws()
def _beanie(p: Pen) -> None:
    p.oval(50, 16, 13, None, "white")
    p.path("M12 72 Q12 22 50 22 Q88 22 88 72 Z", "red")
    for x in (31, 50, 69):
        p.line(f"M{x} 68 Q{x + (50 - x) * 0.1} 42 {50 + (x - 50) * 0.5} 28", "wine", 2.4, gloss=0)
    p.box(8, 64, 92, 88, "#f25f5f", 9)
    for x in range(18, 90, 10):
        p.line(f"M{x} 68 V84", "red", 2, gloss=0)


@draws()
def _sweater(p: Pen) -> None:
    p.path("M28 14 L6 34 Q2 60 6 84 L20 86 L24 50 Z M72 14 L94 34 Q98 60 94 84 L80 86 L76 50 Z", "pine")
    p.path("M28 12 Q50 24 72 12 Q80 16 80 30 L78 90 H22 L20 30 Q20 16 28 12 Z", "green")
    p.path("M34 10 Q50 26 66 10 L69 15 Q50 34 31 15 Z", "pine")
    for y in (44, 58):
        p.line(f"M24 {y} l6.5 6 l6.5 -6 l6.5 6 l6.5 -6 l6.5 6 l6.5 -6 l6.5 6 l6.5 -6", "cream", 3, gloss=0)
    p.box(21, 82, 79, 92, "pine", 3)
    for x in both(13):
        p.box(x - 8, 80, x + 8, 89, "green", 3)


@draws()
def _bow_tie(p: Pen) -> None:
    p.path("M48 50 Q30 24 8 24 Q2 24 3 32 Q8 50 3 68 Q2 76 8 76 Q30 76 48 50 Z", "red")
    p.path("M52 50 Q70 24 92 24 Q98 24 97 32 Q92 50 97 68 Q98 76 92 76 Q70 76 52 50 Z", "red")
    for x in both(26):
        p.oval(x, 40, 3.5, None, "white", gloss=0)
        p.oval(x - (5 if x < 50 else -5), 60, 3.5, None, "white", gloss=0)
    p.box(39, 37, 61, 63, "wine", 7)


@draws()
def _skirt(p: Pen) -> None:
    p.path("M30 16 H70 L96 84 Q84 92 73 86 Q62 93 50 87 Q38 93 27 86 Q16 92 4 84 Z", "pink")
    for d in ("M40 24 L28 84", "M50 24 V85", "M60 24 L72 84"):
        p.line(d, "#e95f96", 2.4, gloss=0)
    p.box(28, 10, 72, 22, "#e95f96", 4)


@draws()
def _rubber_boot(p: Pen) -> None:
    p.path("M26 8 H62 V54 Q64 64 78 66 Q92 68 92 86 H26 Z", "yellow")
    p.box(22, 4, 66, 17, "gold", 5)
    p.box(22, 82, 94, 95, "#e09a1a", 5)
    p.box(29, 22, 36, 60, "#ffe894", 3.5, gloss=0.8)


@draws()
def _slipper(p: Pen) -> None:
    p.path("M4 72 Q2 82 14 84 H84 Q98 84 97 70 Z", "cream")
    p.path("M4 66 Q20 60 46 66 H97 V74 H4 Z", "rose")
    p.path("M40 72 Q44 36 72 36 Q98 40 97 74 Q70 80 40 72 Z", "pink")
    p.oval(52, 46, 12, 10, "white")
    p.oval(64, 42, 10, 8.5, "white")


@draws()
def _necklace(p: Pen) -> None:
    p.line("M14 10 Q8 70 50 74 Q92 70 86 10", "gold", 5, gloss=0.9)
    p.path("M50 68 L63 80 L50 98 L37 80 Z", "red", gloss=1)
    p.line("M50 69 L62 80 L50 97 L38 80 Z", "gold", 3, gloss=0.9)
    for x, y in ((20, 50), (34, 67), (66, 67), (80, 50)):
        p.oval(x, y, 5, None, "white", gloss=1)


@draws()
def _bracelet(p: Pen) -> None:
    p.line("M10 50 A40 27 0 0 1 90 50", "#d99a16", 9, gloss=0.9)
    p.line("M10 50 A40 27 0 0 0 90 50", "gold", 12, gloss=0.9)
    for x, y, colour in ((26, 71, "red"), (50, 77, "sky"), (74, 71, "red")):
        p.oval(x, y, 6, None, colour, gloss=1)


@draws()
def _earring(p: Pen) -> None:
    p.line("M50 28 Q34 26 36 14 Q40 3 52 5 Q62 8 58 18", "gold", 4, gloss=0.9)
    p.oval(50, 34, 9, None, "gold", gloss=0.9)
    p.path("M50 42 Q74 70 72 80 Q68 97 50 97 Q32 97 28 80 Q26 70 50 42 Z", "gold", gloss=0.9)
    p.path("M50 54 Q66 74 64 81 Q60 91 50 91 Q40 91 36 81 Q34 74 50 54 Z", "sky", gloss=1)


@draws()
def _belt(p: Pen) -> None:
    p.path("M16 40 Q50 24 88 40 Q98 46 94 56 L86 54 Q50 42 18 52 Z", "dark wood")
    p.path("M4 46 Q0 66 12 68 H88 Q98 66 95 46 Q92 52 84 54 H16 Q8 52 4 46 Z", "wood")
    for x in (14, 22, 78, 86):
        p.oval(x, 61, 1.6, None, "dark wood", gloss=0)
    p.box(36, 49, 64, 74, "gold", 5, gloss=0.9)
    p.box(42, 55, 58, 68, "wood", 2)
    p.box(48, 59, 66, 64, "gold", 2.5, gloss=0.9)


@draws()
def _perfume(p: Pen) -> None:
    p.box(40, 8, 60, 28, "gold", 3, gloss=0.9)
    p.box(45, 26, 55, 38, "#d99a16", 1)
    p.box(22, 36, 78, 97, "rose", 12, gloss=0.9)
    p.path("M26 62 Q50 56 74 62 V84 Q74 93 64 93 H36 Q26 93 26 84 Z", "pink", gloss=0.5)
    p.box(36, 66, 64, 84, "cream", 2)
    p.oval(50, 75, 5, None, "gold")
