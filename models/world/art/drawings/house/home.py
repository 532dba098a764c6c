"""Things about the house."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _fan(p: Pen) -> None:
    p.line("M50 60 V92", "steel", 6)
    p.box(28, 90, 72, 98, "silver", 4)
    p.oval(50, 38, 37, None, "mist")
    p.oval(50, 38, 32, None, "slate")
    for d in ("M50 38 Q36 26 42 9 Q58 10 50 38 Z", "M50 38 Q67 31 79 44 Q70 57 50 38 Z", "M50 38 Q48 56 32 62 Q24 48 50 38 Z"):
        p.path(d, "sky")
    p.oval(50, 38, 6.5, None, "white")


@draws()
def _lamp(p: Pen) -> None:
    p.line("M50 44 V86", "gold", 5, gloss=0.8)
    p.oval(50, 66, 11, 15, "teal", gloss=0.7)
    p.oval(50, 92, 22, 6, "gold", gloss=0.6)
    p.path("M34 6 H66 L80 50 Q50 58 20 50 Z", "yellow")
    p.path("M20 46 Q50 54 80 46 L81 51 Q50 60 19 51 Z", "orange")


@draws()
def _desk_lamp(p: Pen) -> None:
    p.oval(38, 92, 30, 7, "ink")
    p.line("M38 90 L20 54 L52 26", "slate", 5)
    p.oval(20, 54, 5.5, None, "ink")
    p.path("M58 50 Q64 62 80 56 Q94 48 90 36 Z", "yellow", gloss=0.6)
    p.path("M46 26 Q52 12 66 8 Q84 10 96 32 Q74 34 54 56 Q46 40 46 26 Z", "coal", gloss=0.5)


@draws()
def _chandelier(p: Pen) -> None:
    p.line("M50 2 V40", "gold", 4, gloss=0.9)
    p.line("M50 60 Q22 76 12 50 M50 60 Q78 76 88 50 M50 60 Q36 66 32 46 M50 60 Q64 66 68 46", "gold", 4, gloss=0.9)
    p.oval(50, 50, 8, 14, "gold", gloss=0.9)
    for x, y in ((12, 50), (88, 50), (32, 46), (68, 46)):
        p.box(x - 7, y - 4, x + 7, y + 2, "#d99a16", 3)
        p.box(x - 3, y - 18, x + 3, y - 3, "cream", 2)
        p.path(f"M{x} {y - 32} Q{x + 7} {y - 22} {x} {y - 18} Q{x - 7} {y - 22} {x} {y - 32} Z", "orange", gloss=0.6)
    for x, y in ((24, 68), (50, 74), (76, 68)):
        p.path(f"M{x} {y} Q{x + 7} {y + 12} {x} {y + 14} Q{x - 7} {y + 12} {x} {y} Z", "glass", gloss=1)


@draws()
def _rug(p: Pen) -> None:
    for x in range(5, 98, 6):
        p.line(f"M{x * 0.86 + 7} 34 l0 -4 M{x} 66 l0 5", "cream", 2.4, gloss=0)
    p.path("M10 34 H90 L98 66 H2 Z", "red", gloss=0.05)
    p.path("M16 38 H84 L91 62 H9 Z", "gold", gloss=0.05)
    p.path("M19 41 H81 L86 59 H14 Z", "wine", gloss=0.05)
    p.path("M50 42 L66 50 L50 58 L34 50 Z", "gold", gloss=0.05)


@draws()
def _curtain(p: Pen) -> None:
    p.path("M10 12 H50 Q50 46 24 62 L26 96 H8 Z", "red")
    p.path("M90 12 H50 Q50 46 76 62 L74 96 H92 Z", "red")
    for d in ("M20 18 Q22 46 14 62 M32 18 Q32 44 20 60 M14 66 V92 M20 66 L21 92", "M80 18 Q78 46 86 62 M68 18 Q68 44 80 60 M86 66 V92 M80 66 L79 92"):
        p.line(d, "wine", 2, gloss=0)
    for x in both(17):
        p.box(x - 10, 58, x + 10, 65, "gold", 3)
    p.line("M4 9 H96", "oak", 7)
    for x in both(4):
        p.oval(x, 9, 5, None, "oak")


@draws()
def _pillow(p: Pen) -> None:
    p.path("M6 22 Q4 16 12 18 Q50 28 88 18 Q96 16 94 22 Q88 50 94 78 Q96 84 88 82 Q50 72 12 82 Q4 84 6 78 Q12 50 6 22 Z", "#eff1f9")
    p.line("M14 26 Q50 36 86 26 Q80 50 86 74 Q50 64 14 74 Q20 50 14 26 Z", "#c9d6f3", 2, gloss=0)


@draws()
def _blanket(p: Pen) -> None:
    p.box(4, 66, 96, 88, "blue", 8)
    p.box(6, 46, 94, 68, "#5b92f0", 8)
    p.box(4, 24, 96, 48, "blue", 9)
    for x in (18, 38, 58, 78):
        p.box(x - 3, 25, x + 3, 47, "glass", 0.5, gloss=0)
    for x in range(10, 96, 8):
        p.line(f"M{x} 87 v6", "glass", 2.4, gloss=0)


@draws()
def _towel(p: Pen) -> None:
    p.line("M6 12 H94", "steel", 6, gloss=0.9)
    p.path("M18 8 H82 Q86 8 86 14 V92 Q50 97 14 92 V14 Q14 8 18 8 Z", "#f2f3f9")
    p.path("M14 66 Q50 71 86 66 V72 Q50 77 14 72 Z M14 78 Q50 83 86 78 V81 Q50 86 14 81 Z", "sky", gloss=0)


@draws()
def _tissue_box(p: Pen) -> None:
    p.path("M34 42 Q26 16 40 22 Q46 2 56 14 Q72 8 66 42 Z", "white")
    p.path("M14 38 H86 L97 50 H3 Z", "#74a4f5")
    p.oval(50, 44, 24, 4.5, "navy")
    p.path("M36 44 Q32 22 44 26 Q50 10 56 22 Q66 20 64 44 Z", "white")
    p.box(3, 48, 97, 92, "blue", 3)
    for x, y in ((20, 62), (50, 70), (80, 62), (34, 80), (66, 80)):
        p.oval(x, y, 5, None, "glass", gloss=0)


@draws()
def _toothpaste(p: Pen) -> None:
    p.box(2, 42, 18, 62, "blue", 3)
    p.path("M18 38 L92 30 V74 L18 66 Z", "#f3f5fb")
    p.path("M40 35.6 L62 33.2 V70.8 L40 68.4 Z", "red")
    p.path("M62 33.2 L76 31.7 V72.3 L62 70.8 Z", "blue")
    p.box(90, 28, 98, 76, "silver", 2)


@draws()
def _hairbrush(p: Pen) -> None:
    p.angle = 40
    p.box(43, 50, 57, 98, "pink", 7)
    p.oval(50, 32, 21, 30, "pink")
    p.oval(50, 32, 15, 24, "rose")
    for y in (16, 25, 34, 43):
        for x in (43, 50, 57):
            p.oval(x, y, 1.9, None, "ink", gloss=0)


@draws()
def _hair_drier(p: Pen) -> None:
    p.line("M62 80 Q64 96 86 94", "ink", 4)
    p.path("M48 52 H70 L66 86 Q58 90 50 86 Z", "#e95f96")
    p.path("M4 24 L28 26 V50 L4 54 Z", "ink")
    p.path("M24 24 Q60 4 84 16 Q98 24 98 38 Q98 54 84 60 Q60 68 24 54 Z", "pink", gloss=0.6)
    p.oval(78, 38, 13, None, "#e95f96")
    p.oval(78, 38, 7, None, "ink")
    p.oval(58, 64, 3, None, "white")


@draws()
def _washing_machine(p: Pen) -> None:
    p.box(8, 3, 92, 97, "#eceef5", 6)
    p.box(12, 8, 88, 24, "silver", 3)
    p.box(16, 11, 40, 21, "white", 2)
    p.oval(78, 16, 5, None, "blue")
    p.oval(64, 16, 3, None, "green")
    p.oval(50, 60, 32, None, "steel", gloss=0.5)
    p.oval(50, 60, 25, None, "navy")
    p.path("M26 62 Q38 54 50 62 Q62 70 74 62 Q72 84 50 85 Q28 84 26 62 Z", "sky", gloss=0.7)
    for x, y, r in ((42, 72, 4), (56, 76, 3), (60, 54, 3)):
        p.oval(x, y, r, None, "white", gloss=0.8)


@draws()
def _iron(p: Pen) -> None:
    p.line("M30 40 Q40 18 66 20 H88 Q92 34 88 52", "navy", 9)
    p.path("M4 76 Q12 42 56 40 H92 Q96 58 94 76 Z", "blue", gloss=0.6)
    p.box(3, 74, 96, 84, "silver", 4, gloss=0.8)
    p.oval(58, 58, 7, None, "white")


@draws()
def _vacuum_cleaner(p: Pen) -> None:
    p.line("M44 58 Q20 40 30 16 Q36 4 50 8", "slate", 5)
    p.line("M50 8 L14 84", "steel", 5)
    p.box(2, 84, 34, 94, "ink", 4)
    p.path("M40 80 Q38 46 66 44 Q96 46 97 80 Z", "red", gloss=0.6)
    p.path("M50 56 Q60 48 74 52 L70 64 H48 Z", "#ff9c9c", gloss=0.8)
    p.oval(54, 86, 10, None, "ink")
    p.oval(84, 84, 12, None, "ink")
    p.oval(84, 84, 5, None, "silver")


@draws()
def _mop(p: Pen) -> None:
    p.line("M50 3 V66", "oak", 6)
    for at, x in enumerate((36, 41, 46, 50, 54, 59, 64)):
        p.line(f"M50 66 Q{x} 74 {50 + (x - 50) * 1.9} {93 - abs(x - 50) * 0.4}", "white" if at % 2 else "mist", 7, gloss=0)
    p.box(38, 60, 62, 71, "blue", 4)


@draws()
def _birdcage(p: Pen) -> None:
    p.line("M50 14 V8 Q50 2 55 4", "gold", 3, gloss=0.8)
    p.line("M42 34 V62 M58 34 V62 M40 62 H60", "wood", 2.6)
    p.line("M20 78 H80", "wood", 3)
    p.line("M18 84 V46 Q18 14 50 14 Q82 14 82 46 V84 M34 84 V44 Q34 20 50 14 Q66 20 66 44 V84 M50 14 V84 M18 50 H82", "gold", 2.6, gloss=0.8)
    p.box(12, 82, 88, 95, "#d99a16", 5)


@draws()
def _aquarium(p: Pen) -> None:
    p.box(2, 14, 98, 90, "#d9f0fb", 5, gloss=0.6)
    p.box(5, 28, 95, 87, "sky", 3, gloss=0.2)
    p.path("M5 76 Q30 68 50 76 Q74 82 95 74 V84 Q95 87 92 87 H8 Q5 87 5 84 Z", "#f0cd85")
    p.line("M20 80 Q14 66 22 58 Q26 50 20 42 M30 80 Q36 70 30 62", "green", 4)
    p.line("M62 80 Q54 72 62 60 M70 80 Q78 66 70 54 Q66 48 71 42", "lime", 4)
    p.path("M38 82 Q40 68 50 68 Q60 68 61 82 Z", "steel")
    for x, y, r in ((84, 40, 3), (88, 52, 2.4), (82, 62, 2)):
        p.oval(x, y, r, None, "white", opacity=0.8)
    p.box(0, 10, 100, 18, "slate", 3)
    p.box(0, 86, 100, 94, "slate", 3)


@draws()
def _matchstick(p: Pen) -> None:
    p.angle = 40
    p.box(46, 24, 54, 98, "tan", 2)
    p.oval(50, 17, 11, 15, "red")


@draws()
def _first_aid_kit(p: Pen) -> None:
    p.line("M34 24 V14 Q34 8 40 8 H60 Q66 8 66 14 V24", "slate", 6)
    p.box(3, 22, 97, 90, "red", 9)
    p.oval(50, 56, 25, None, "white")
    p.path("M44 40 H56 V50 H66 V62 H56 V72 H44 V62 H34 V50 H44 Z", "red")
    for x in both(20):
        p.box(x - 4, 18, x + 4, 30, "silver", 2)
