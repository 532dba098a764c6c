"""Plants, stones, water and fire."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _bush(p: Pen) -> None:
    for x, y, r, colour in ((20, 66, 19, "pine"), (80, 66, 19, "pine"), (34, 44, 22, "green"), (66, 42, 22, "green"), (50, 30, 18, "green"), (50, 62, 28, "#4fbf63"), (24, 74, 16, "green"), (76, 74, 16, "green")):
        p.oval(x, y, r, None, colour)
    p.box(10, 74, 90, 90, "green", 8)


@draws()
def _grass(p: Pen) -> None:
    for x, lean, top, colour in ((10, -6, 44, "pine"), (90, 6, 46, "pine"), (28, -8, 30, "pine"), (72, 8, 30, "pine"), (50, 3, 24, "pine"), (18, -12, 52, "green"), (82, 12, 52, "green"), (38, -6, 36, "green"), (62, 6, 36, "green"), (50, -4, 44, "lime"), (30, 6, 54, "lime"), (70, -6, 54, "lime")):
        p.path(f"M{x - 7} 80 Q{x - 3} {top + 18} {x + lean} {top} Q{x + 5} {top + 22} {x + 7} 80 Z", colour)


@draws()
def _seaweed(p: Pen) -> None:
    for x, top, colour in ((30, 22, "pine"), (70, 14, "pine"), (50, 3, "green")):
        p.line(f"M{x} 96 q-14 -12 0 -24 q14 -12 0 -24 q-12 -{max(66 - top - 24, 6) / 2:.0f} 2 -{48 - top}", colour, 10)
    p.path("M14 97 Q20 88 50 88 Q80 88 86 97 Z", "#d7b877")


@draws()
def _bamboo(p: Pen) -> None:
    for x, y in ((34, 4), (62, 14), (49, 0)):
        for at in range(6):
            top = y + at * 16.5
            if top < 95:
                p.box(x - 5, top, x + 5, min(top + 15.5, 98), "lime" if x != 49 else "green", 3)
    for d in ("M66 20 Q84 10 92 24 Q76 32 66 20 Z", "M30 40 Q14 28 6 42 Q20 52 30 40 Z", "M66 54 Q84 44 94 58 Q78 66 66 54 Z", "M30 14 Q16 4 10 14 Q20 24 30 14 Z"):
        p.path(d, "pine")


@draws()
def _lily_pad(p: Pen) -> None:
    p.path("M50 46 L94 40 Q102 60 84 70 Q50 82 16 70 Q-4 58 12 44 Q34 30 66 31 Z", "green")
    for d in ("M50 47 L20 64", "M50 47 L50 73", "M50 47 L78 66", "M50 47 L20 46"):
        p.line(d, "pine", 1.8, gloss=0)


@draws()
def _wreath(p: Pen) -> None:
    from math import cos, pi, sin

    for ring, r, colour in ((40, 10.5, "pine"), (31, 10, "green")):
        for at in range(16):
            a = 2 * pi * (at + (ring == 31) * 0.5) / 16
            p.oval(round(50 + ring * cos(a), 1), round(50 + ring * sin(a), 1), r, None, colour)
    for at in range(7):
        a = 2 * pi * (at + 0.5) / 7 - pi / 2
        p.oval(round(50 + 36 * cos(a), 1), round(50 + 36 * sin(a), 1), 4.4, None, "red", gloss=0.8)
    p.path("M50 84 Q34 70 26 76 Q22 86 28 94 Q38 96 50 86 Q62 96 72 94 Q78 86 74 76 Q66 70 50 84 Z", "red")
    p.oval(50, 85, 6, None, "wine")


@draws()
def _acorn(p: Pen) -> None:
    p.path("M16 42 H84 Q86 74 54 94 L50 98 L46 94 Q14 74 16 42 Z", "oak", gloss=0.7)
    p.line("M50 16 Q50 8 58 3", "dark wood", 6)
    p.path("M8 42 Q8 14 50 14 Q92 14 92 42 Q92 50 84 50 H16 Q8 50 8 42 Z", "brown")
    for x, y in ((26, 36), (42, 30), (58, 36), (74, 32), (34, 42), (66, 43)):
        p.oval(x, y, 3.4, 2.4, "wood", gloss=0)


@draws()
def _pine_cone(p: Pen) -> None:
    p.line("M50 12 V3", "dark wood", 5)
    for row, (y, half) in enumerate(((84, 12), (72, 22), (60, 30), (48, 34), (36, 32), (24, 24), (15, 13))):
        count = max(half // 8, 1)
        for at in range(count + 1):
            x = 50 - half + 2 * half * at / count
            p.path(f"M{x - 11} {y - 6} Q{x} {y - 14} {x + 11} {y - 6} Q{x + 8} {y + 10} {x} {y + 12} Q{x - 8} {y + 10} {x - 11} {y - 6} Z", "wood" if row % 2 else "brown")


@draws()
def _tree_stump(p: Pen) -> None:
    p.path("M22 30 H78 L82 74 Q92 84 98 92 Q76 88 66 94 Q50 88 36 94 Q24 88 2 92 Q12 82 18 74 Z", "brown")
    p.line("M34 48 V76 M50 50 V82 M66 48 V74", "dark wood", 2.6, gloss=0)
    p.oval(50, 30, 29, 12, "tan")
    p.line("M32 30 a18 7 0 1 1 36 0 a18 7 0 1 1 -36 0 M42 30 a8 3 0 1 1 16 0 a8 3 0 1 1 -16 0", "oak", 2, gloss=0)


@draws()
def _branch(p: Pen) -> None:
    p.line("M4 66 Q40 54 96 44", "brown", 8)
    p.line("M36 57 L52 30 M62 50 L78 68", "brown", 5.5)
    for d in ("M52 30 Q50 12 66 10 Q70 26 52 30 Z", "M50 34 Q34 30 32 18 Q48 16 50 34 Z", "M78 68 Q94 66 96 78 Q84 88 78 68 Z", "M94 44 Q84 32 90 22 Q104 28 94 44 Z", "M22 60 Q14 48 20 40 Q32 46 22 60 Z"):
        p.path(d, "green")


@draws()
def _snowball(p: Pen) -> None:
    p.oval(50, 50, 46, 45, "#eaf2fb")
    for x, y, r in ((34, 62, 5), (62, 68, 4), (66, 42, 4.6), (44, 38, 3), (50, 80, 3)):
        p.oval(x, y, r, None, "#d3e3f3", gloss=0)


@draws()
def _campfire(p: Pen) -> None:
    p.path("M50 4 Q84 36 78 64 Q72 84 50 84 Q28 84 22 64 Q20 48 34 34 Q34 46 42 48 Q40 26 50 4 Z", "orange", gloss=0.4)
    p.path("M52 34 Q70 54 66 68 Q62 82 50 82 Q36 80 36 66 Q38 54 46 48 Q46 58 51 58 Q54 46 52 34 Z", "yellow", gloss=0.4)
    p.line("M14 92 L82 78 M86 92 L18 78", "wood", 10)
    for x, y in ((14, 92), (86, 92)):
        p.oval(x, y, 4.5, None, "tan", gloss=0)


@draws()
def _puddle(p: Pen) -> None:
    p.path("M4 52 Q2 40 22 42 Q30 32 50 36 Q66 30 76 40 Q98 38 97 52 Q98 62 80 62 Q70 70 52 66 Q34 72 24 64 Q4 66 4 52 Z", "sky", gloss=0.8)
    p.path("M20 50 Q34 42 50 46 Q60 44 68 48 Q50 52 44 54 Q30 58 20 50 Z", "#b4e2ff", gloss=0)


@draws()
def _cave(p: Pen) -> None:
    p.path("M2 92 Q4 50 24 36 Q34 12 56 14 Q78 14 84 38 Q98 54 98 92 Z", "slate")
    p.path("M12 60 Q20 44 32 40 L38 52 Q24 56 20 70 Z M60 22 Q72 22 76 36 L66 40 Q60 32 52 32 Z M80 54 Q90 64 90 80 L82 76 Z", "steel", gloss=0.05)
    p.path("M24 93 Q24 48 50 46 Q76 48 76 93 Z", "ink", gloss=0)
    p.path("M24 93 Q40 84 50 88 Q62 82 76 93 Z", "coal", gloss=0)
    p.path("M38 50 L42 62 L46 47 Z M54 46 L59 64 L64 51 Z", "slate")


@draws()
def _waterfall(p: Pen) -> None:
    p.path("M16 10 Q24 4 36 8 V84 Q14 90 14 78 Z M84 10 Q76 4 64 8 V84 Q86 90 86 78 Z", "#7c6f6a")
    for x, y in ((20, 30), (24, 56), (72, 40), (76, 66)):
        p.box(x, y, x + 10, y + 7, "#95877f", 3, gloss=0)
    for x in both(24):
        p.oval(x, 8, 13, 7, "green")
    p.path("M32 10 Q50 4 68 10 V84 H32 Z", "sky", gloss=0.5)
    p.line("M39 16 V66 M50 22 V74 M61 16 V64", "#c6ebff", 4, gloss=0)
    p.path("M12 88 Q30 78 50 82 Q70 78 88 88 Q80 98 50 98 Q20 98 12 88 Z", "#4aa7ea")
    for x, y, r in ((34, 84, 8), (50, 86, 9), (66, 84, 8), (42, 80, 6), (58, 80, 6)):
        p.oval(x, y, r, None, "white")


@draws()
def _iceberg(p: Pen) -> None:
    p.path("M6 74 L22 44 L36 48 L52 10 L70 34 L78 30 L95 74 Z", "#eef6fd")
    p.path("M52 10 L48 46 L60 74 H95 L78 30 L70 34 Z", "#c3def4", gloss=0.1)
    p.path("M22 44 L26 60 L20 74 H6 Z", "#d8eaf8", gloss=0.1)
    p.path("M2 74 Q18 68 34 74 Q50 68 66 74 Q82 68 98 74 L90 88 Q50 96 10 88 Z", "sky", gloss=0.4)


@draws()
def _mountain(p: Pen) -> None:
    p.path("M2 90 L28 44 L40 60 L60 26 L98 90 Z", "#8a6a55")
    p.path("M60 26 L98 90 H66 L72 66 L58 52 Z", "#6e5243", gloss=0)
    p.path("M28 44 L40 60 L34 74 L44 90 H18 L26 68 Z", "#75584a", gloss=0)
    p.path("M1 92 Q12 80 26 84 Q42 76 58 84 Q78 78 99 92 Z", "green")


@draws("snow-capped mountain")
def _snowy_mountain(p: Pen) -> None:
    p.path("M30 92 L66 30 L99 92 Z", "#6f83a6")
    p.path("M1 92 L42 8 L84 92 Z", "#8ea3c6")
    p.path("M42 8 L84 92 H52 L56 58 L46 40 Z", "#7488ad", gloss=0)
    p.path("M42 8 L60 44 L52 40 L46 50 L40 42 L32 50 L27 39 Z", "white")
    p.path("M66 30 L79 54 L72 52 L67 58 L62 46 Z", "white")
