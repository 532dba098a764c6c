"""Tableware, pots, and the machines of a kitchen."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _cup(p: Pen) -> None:
    p.line("M70 36 Q96 32 94 52 Q90 70 66 70", "mist", 8)
    p.path("M8 22 H78 V58 Q76 88 43 88 Q10 88 8 58 Z", "#f1f3fa", gloss=0.6)
    p.oval(43, 23, 35, 8, "silver")
    p.oval(43, 24, 30, 5.6, "slate", gloss=0)


@draws()
def _kettle(p: Pen) -> None:
    p.line("M24 40 Q28 6 54 8 Q80 8 82 40", "ink", 7)
    p.path("M74 52 L96 30 L99 38 L82 74 Z", "steel", gloss=0.8)
    p.path("M20 38 H84 L92 84 Q92 92 84 92 H18 Q10 92 12 84 Z", "silver", gloss=0.9)
    p.oval(52, 37, 24, 6, "steel")
    p.oval(52, 30, 6, None, "ink")
    p.box(11, 84, 93, 94, "slate", 4)


@draws()
def _glass(p: Pen) -> None:
    p.path("M20 6 H80 L72 92 Q72 97 66 97 H34 Q28 97 28 92 Z", "glass", opacity=0.75, gloss=1)
    p.path("M23.5 40 H76.5 L71.5 89 Q71 92 67 92 H33 Q29 92 28.5 89 Z", "sky", opacity=0.85, gloss=0.6)
    p.oval(50, 40, 26.5, 4.5, "#a8e0ff", gloss=0)
    p.box(30, 16, 35, 84, "white", 2.5, opacity=0.7)


@draws()
def _bottle(p: Pen) -> None:
    p.box(42, 2, 58, 13, "oak", 2)
    p.path("M43 10 H57 V32 Q68 40 68 54 V92 Q68 98 62 98 H38 Q32 98 32 92 V54 Q32 40 43 32 Z", "green", gloss=1)
    p.box(41, 12, 59, 18, "pine", 2)
    p.box(32, 58, 68, 82, "cream", 1)
    p.box(38, 66, 62, 71, "red", 1)
    p.box(36.5, 48, 40, 56, "white", 1.5, opacity=0.6)


@draws()
def _water_bottle(p: Pen) -> None:
    p.box(40, 2, 60, 14, "white", 3)
    p.box(36, 12, 64, 24, "navy", 4)
    p.path("M34 24 H66 Q72 32 70 46 Q66 54 70 62 V90 Q70 98 62 98 H38 Q30 98 30 90 V62 Q34 54 30 46 Q28 32 34 24 Z", "sky", gloss=1)
    p.box(30, 66, 70, 84, "white", 1)
    p.path("M50 68 Q56 75 55 79 Q53 82 50 82 Q47 82 45 79 Q44 75 50 68 Z", "blue")


@draws()
def _jug(p: Pen) -> None:
    p.line("M68 26 Q98 24 94 52 Q90 70 72 70", "blue", 8)
    p.path("M10 10 Q14 6 20 8 H74 Q70 24 72 34 Q84 52 78 78 Q76 94 62 94 H32 Q18 94 16 78 Q12 52 22 36 Q24 22 10 10 Z", "blue", gloss=0.8)
    p.oval(46, 11, 28, 4.5, "navy")
    for x in (30, 47, 64):
        p.oval(x, 62, 6, None, "white", gloss=0)


@draws()
def _fork(p: Pen) -> None:
    p.angle = 40
    p.path("M38 4 Q40 1 42 4 V24 H46 V4 Q48 1 50 4 V24 H54 V4 Q56 1 58 4 V24 H62 L62 30 Q62 44 54 47 L56 92 Q56 99 50 99 Q44 99 44 92 L46 47 Q38 44 38 30 Z", "silver", gloss=0.9)


@draws()
def _table_knife(p: Pen) -> None:
    p.angle = 40
    p.path("M46 3 Q58 10 58 36 V56 H45 Z", "mist", gloss=0.9)
    p.box(43.5, 54, 57, 98, "steel", 5, gloss=0.9)


@draws()
def _bowl(p: Pen) -> None:
    p.box(34, 78, 66, 88, "silver", 4)
    p.path("M2 34 H98 Q98 62 76 78 Q64 84 50 84 Q36 84 24 78 Q2 62 2 34 Z", "#eef1f9", gloss=0.6)
    p.path("M5.5 48 Q50 62 94.5 48 L92 55 Q50 70 8 55 Z", "sky", gloss=0)
    p.oval(50, 34, 48, 9, "silver")
    p.oval(50, 35, 42, 6.5, "#b4bccb", gloss=0)


@draws()
def _pot(p: Pen) -> None:
    for x in both(8):
        p.box(x - 8, 44, x + 8, 56, "ink", 5)
    p.path("M14 34 H86 V78 Q86 90 74 90 H26 Q14 90 14 78 Z", "silver", gloss=0.8)
    p.box(10, 30, 90, 39, "steel", 4, gloss=0.8)
    p.path("M14 30 Q20 16 50 15 Q80 16 86 30 Z", "silver", gloss=0.8)
    p.oval(50, 12, 8, 6, "ink")


@draws()
def _frying_pan(p: Pen) -> None:
    p.line("M64 50 H94", "wood", 10)
    p.box(58, 45, 70, 55, "steel", 2)
    p.path("M2 44 H64 Q64 66 50 72 H16 Q2 66 2 44 Z", "ink", gloss=0.4)
    p.oval(33, 44, 31, 9.5, "coal", gloss=0.6)
    p.oval(33, 45, 26, 7, "ink", gloss=0.2)


@draws()
def _cauldron(p: Pen) -> None:
    for x in both(26):
        p.line(f"M{x} 84 L{x - (6 if x < 50 else -6)} 96", "ink", 8)
    p.path("M18 30 H82 Q98 50 90 74 Q78 94 50 94 Q22 94 10 74 Q2 50 18 30 Z", "ink", gloss=0.5)
    p.oval(50, 29, 40, 10, "coal")
    p.oval(50, 29, 33, 7, "lime", gloss=0.5)
    for x, y, r in ((36, 20, 6), (56, 17, 8), (68, 24, 4.5), (48, 6, 4)):
        p.oval(x, y, r, None, "lime", gloss=0.9)


@draws()
def _cutting_board(p: Pen) -> None:
    p.box(2, 22, 80, 80, "oak", 7)
    p.path("M76 40 H92 Q98 40 98 46 V56 Q98 62 92 62 H76 Z", "oak")
    p.oval(88, 51, 4, None, "dark wood", gloss=0)
    for y in (34, 46, 58, 70):
        p.line(f"M10 {y} H{66 - y % 9}", "wood", 1.6, gloss=0)


@draws()
def _rolling_pin(p: Pen) -> None:
    p.line("M6 50 H94", "wood", 9)
    p.box(18, 36, 82, 64, "tan", 5)


@draws()
def _whisk(p: Pen) -> None:
    p.angle = 40
    p.line("M47 56 Q22 34 32 14 Q40 2 50 3 Q60 2 68 14 Q78 34 53 56 M49 56 Q38 30 43 12 Q46 4 50 3 Q54 4 57 12 Q62 30 51 56 M50 3 V56", "steel", 2.6, gloss=0.9)
    p.box(44.5, 52, 55.5, 98, "coal", 5)
    p.box(43.5, 53, 56.5, 60, "silver", 2)


@draws()
def _spatula(p: Pen) -> None:
    p.angle = 40
    p.line("M50 40 V66", "silver", 4.5, gloss=0.8)
    p.box(36, 2, 64, 43, "ink", 4)
    for x in (43, 50, 57):
        p.box(x - 1.6, 10, x + 1.6, 34, "slate", 1.6, gloss=0)
    p.box(45, 60, 55, 98, "coal", 5)


@draws()
def _apron(p: Pen) -> None:
    p.line("M34 16 Q36 2 50 2 Q64 2 66 16", "red", 4)
    p.line("M20 46 Q6 52 6 68 M80 46 Q94 52 94 68", "red", 4)
    p.path("M34 14 H66 Q66 36 82 44 V92 Q82 97 76 97 H24 Q18 97 18 92 V44 Q34 36 34 14 Z", "#f0f1f8")
    p.path("M32 58 H68 V74 Q68 82 60 82 H40 Q32 82 32 74 Z", "red")


@draws()
def _tray(p: Pen) -> None:
    p.path("M10 36 H90 L98 62 Q98 66 94 66 H6 Q2 66 2 62 Z", "wood")
    p.path("M16 41 H84 L90 59 H10 Z", "oak", gloss=0.1)
    for x in both(9):
        p.line(f"M{x - 2} 47 V53", "cream", 3.4)


@draws()
def _toaster(p: Pen) -> None:
    for x in (22, 54):
        p.path(f"M{x} 44 V18 Q{x - 4} 8 {x + 12} 8 Q{x + 28} 8 {x + 24} 18 V44 Z", "oak")
        p.path(f"M{x + 4} 44 V20 Q{x} 13 {x + 12} 13 Q{x + 24} 13 {x + 20} 20 V44 Z", "cream", gloss=0)
    p.box(14, 86, 26, 93, "ink")
    p.box(74, 86, 86, 93, "ink")
    p.box(4, 34, 92, 89, "silver", 14, gloss=0.8)
    p.box(14, 38, 82, 44, "slate", 3)
    p.line("M96 52 V66", "ink", 6)
    p.oval(76, 72, 6, None, "red")


@draws()
def _blender(p: Pen) -> None:
    p.box(36, 1, 64, 9, "ink", 3)
    p.path("M28 8 H72 L66 62 H34 Z", "glass", opacity=0.85, gloss=0.9)
    p.path("M30.5 28 H69.5 L65.5 61 H34.5 Z", "#ff8fae", opacity=0.9)
    p.line("M73 16 Q84 18 80 40 L70 44", "steel", 5)
    p.path("M34 60 H66 L74 92 Q74 98 68 98 H32 Q26 98 26 92 Z", "slate", gloss=0.5)
    p.oval(50, 81, 8, None, "silver")


@draws()
def _coffee_machine(p: Pen) -> None:
    p.box(14, 84, 90, 97, "ink", 4)
    p.box(58, 6, 90, 92, "coal", 5)
    p.box(12, 4, 90, 34, "coal", 8)
    p.oval(74, 19, 5, None, "red")
    p.box(22, 16, 52, 23, "steel", 3)
    p.path("M30 34 H46 L42 44 H34 Z", "steel")
    p.line("M38 44 V54", "brown", 3)
    p.path("M22 54 H54 L52 82 Q38 88 24 82 Z", "glass", gloss=0.9)
    p.path("M23 64 H53 L52 81 Q38 87 24 81 Z", "brown", gloss=0.5)


@draws()
def _microwave(p: Pen) -> None:
    p.box(12, 78, 26, 85, "ink")
    p.box(74, 78, 88, 85, "ink")
    p.box(2, 22, 98, 81, "silver", 5)
    p.box(8, 29, 68, 74, "slate", 4)
    p.box(14, 35, 62, 68, "ink", 3, gloss=0.6)
    p.path("M20 64 L38 39 H47 L29 64 Z", "coal", gloss=0)
    p.line("M71.5 34 V69", "white", 3)
    p.box(76, 30, 93, 40, "ink", 1.5)
    p.box(78.5, 33, 90.5, 37, "lime", 1, gloss=0)
    for y in (47, 55, 63):
        for x in (78.5, 84.5, 90.5):
            p.oval(x, y, 2.3, None, "slate")
    p.box(76, 68, 93, 75, "blue", 2)


@draws()
def _oven(p: Pen) -> None:
    p.box(10, 90, 24, 98, "ink")
    p.box(76, 90, 90, 98, "ink")
    p.box(4, 8, 96, 94, "silver", 4)
    for x in (16, 33, 67, 84):
        p.oval(x, 21, 5.5, None, "ink")
    p.box(42, 16, 58, 26, "ink", 2)
    p.line("M16 37 H84", "slate", 5, gloss=0.9)
    p.box(11, 44, 89, 86, "slate", 5)
    p.box(17, 50, 83, 80, "ink", 3, gloss=0.4)
    p.line("M20 68 H80", "#f28a3c", 2, gloss=0)
    p.path("M24 77 L44 53 H54 L34 77 Z", "coal", gloss=0)
    p.box(2, 3, 98, 11, "ink", 3)


@draws()
def _refrigerator(p: Pen) -> None:
    p.box(26, 93, 36, 99, "ink")
    p.box(64, 93, 74, 99, "ink")
    p.box(20, 1, 80, 96, "steel", 6)
    p.box(22, 3, 78, 34, "#d5dce8", 4)
    p.box(22, 37, 78, 94, "#d5dce8", 4)
    for y1, y2 in ((12, 28), (43, 66)):
        p.box(69, y1, 73.5, y2, "slate", 2.2, gloss=0.7)


@draws()
def _dishwasher(p: Pen) -> None:
    p.box(10, 92, 90, 98, "ink", 1)
    p.box(5, 4, 95, 94, "#eef0f7", 5)
    p.box(9, 8, 91, 25, "silver", 3)
    for x in (18, 27, 36):
        p.oval(x, 16.5, 2.8, None, "slate")
    p.box(62, 12, 84, 21, "ink", 2)
    p.line("M26 33 H74", "slate", 5, gloss=0.8)
    p.box(11, 41, 89, 88, "white", 4)
    p.box(18, 48, 82, 80, "navy", 4, gloss=0.4)
    for x in (29, 43, 57, 71):
        p.oval(x, 63, 6, 11, "white", gloss=0.6)
    p.line("M22 76 H78 M22 69 H78", "silver", 2.4)


@draws()
def _barbecue(p: Pen) -> None:
    p.line("M34 60 L22 95 M66 60 L78 95", "slate", 5)
    p.line("M28 80 H72", "slate", 3.4)
    p.oval(79, 92, 6, None, "ink")
    p.path("M12 44 H88 Q86 72 50 73 Q14 72 12 44 Z", "ink", gloss=0.5)
    p.path("M12 38 Q16 10 50 9 Q84 10 88 38 Z", "coal", gloss=0.6)
    p.line("M42 9 Q42 2 50 2 Q58 2 58 9", "oak", 5)
    p.box(8, 37, 92, 46, "steel", 4)


@draws()
def _sink(p: Pen) -> None:
    p.line("M42 46 V20 Q42 8 56 8 Q68 8 68 22", "steel", 7, gloss=0.9)
    p.line("M28 36 V42 M22 35 H34", "steel", 5, gloss=0.9)
    p.path("M38 66 H62 L58 97 H42 Z", "silver")
    p.path("M6 48 H94 Q92 80 50 80 Q8 80 6 48 Z", "#f0f2f9", gloss=0.6)
    p.oval(50, 46, 48, 8.5, "white")
    p.oval(50, 46.5, 40, 5.6, "#b9c3d3", gloss=0)
