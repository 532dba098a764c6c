"""Sport."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _sports_ball(p: Pen) -> None:
    p.oval(50, 50, 47, None, "red", gloss=0.8)
    p.path("M8 29 Q50 52 92 29 A47 47 0 0 1 96.4 42 Q50 66 3.6 42 A47 47 0 0 1 8 29 Z", "white", gloss=0.4)
    p.path("M8 71 Q50 92 92 71 A47 47 0 0 1 84 82.5 Q50 99 16 82.5 A47 47 0 0 1 8 71 Z", "yellow", gloss=0.4)


@draws()
def _basketball_hoop(p: Pen) -> None:
    p.line("M50 56 V98", "slate", 7)
    p.box(10, 2, 90, 60, "white", 4)
    p.line("M34 44 V20 H66 V44", "red", 3.4, gloss=0)
    p.line("M29 56 L38 86 H62 L71 56 M39 56 L46 86 M50 56 V86 M61 56 L54 86 M33 66 H67 M36 76 H64", "mist", 2)
    p.oval(50, 55, 24, 5.5, "orange")
    p.oval(50, 54.5, 18, 2.6, "brown", gloss=0)


@draws()
def _baseball_bat(p: Pen) -> None:
    p.angle = 35
    p.path("M44 4 Q50 0 56 4 Q60 8 59 24 L53.5 84 H46.5 L41 24 Q40 8 44 4 Z", "tan", gloss=0.5)
    p.box(46, 74, 54, 94, "ink", 2)
    p.oval(50, 95, 7, 4, "oak")


@draws()
def _baseball_glove(p: Pen) -> None:
    p.path("M20 94 Q8 70 12 44 Q14 34 20 36 Q16 12 26 10 Q34 10 36 26 Q36 4 47 4 Q56 6 55 26 Q58 6 68 9 Q76 12 73 32 Q78 20 86 24 Q94 32 84 58 Q82 84 70 95 Q44 100 20 94 Z", "#b8672f")
    for d in ("M36 26 Q38 40 38 50", "M55 26 Q54 40 52 52", "M73 32 Q70 46 64 56"):
        p.line(d, "dark wood", 2.4, gloss=0)
    p.oval(44, 64, 18, None, "white")
    p.line("M34 52 Q42 64 34 77 M54 52 Q46 64 54 77", "red", 2, gloss=0)
    p.line("M12 44 Q28 54 26 76", "dark wood", 2.6, gloss=0)


@draws()
def _tennis_racket(p: Pen) -> None:
    p.angle = 35
    for x in range(36, 66, 5):
        p.line(f"M{x} 8 V58", "mist", 1.3, gloss=0)
    for y in range(12, 58, 5):
        p.line(f"M30 {y} H70", "mist", 1.3, gloss=0)
    p.line("M28 32 a22 28 0 1 1 44 0 a22 28 0 1 1 -44 0", "red", 5.5, gloss=0.6)
    p.line("M36 53 L48 70 M64 53 L52 70", "red", 4.5)
    p.box(45.5, 66, 54.5, 98, "ink", 4)
    p.box(45, 66, 55, 72, "white", 2)


@draws()
def _bowling_ball(p: Pen) -> None:
    p.oval(50, 50, 47, None, "#26262f", gloss=1)
    for x, y in ((42, 24), (60, 26), (50, 40)):
        p.oval(x, y, 5, None, "#6a6a78", gloss=0)


@draws()
def _shuttlecock(p: Pen) -> None:
    for d in ("M38 72 L12 8 L30 4 Z", "M62 72 L88 8 L70 4 Z", "M44 72 L32 3 L50 3 Z", "M56 72 L68 3 L50 3 Z"):
        p.path(d, "#f2f3fa")
    p.line("M23 40 Q50 48 77 40 M30 56 Q50 62 70 56", "sky", 2.6, gloss=0)
    p.path("M34 72 Q50 66 66 72 Q70 97 50 97 Q30 97 34 72 Z", "cream")
    p.path("M34 71 Q50 65 66 71 V76 Q50 70 34 76 Z", "red")


@draws()
def _golf_club(p: Pen) -> None:
    p.angle = 35
    p.line("M58 6 L47 84", "steel", 3, gloss=0.9)
    p.line("M58.6 3 L55 26", "ink", 6)
    p.path("M50 78 Q52 96 46 97 H34 Q30 92 36 88 Q44 86 45 78 Z", "silver", gloss=0.9)


@draws()
def _golf_ball(p: Pen) -> None:
    p.oval(50, 50, 47, None, "#f3f4fa", gloss=0.7)
    for row, y in enumerate(range(16, 92, 11)):
        for x in range(14 + 6 * (row % 2), 92, 12):
            if (x - 50) ** 2 + (y - 50) ** 2 < 41**2:
                p.oval(x, y, 3, None, "#d3d7e3", gloss=0)


@draws()
def _surfboard(p: Pen) -> None:
    p.path("M50 2 Q72 22 70 62 Q66 90 56 97 Q50 93 44 97 Q34 90 30 62 Q28 22 50 2 Z", "sky", gloss=0.7)
    p.line("M50 4 V94", "white", 3, gloss=0)
    p.path("M29.6 48 L70 34 Q71.5 46 70.5 56 L30 70 Q29 60 29.6 48 Z", "yellow", gloss=0.3)


@draws()
def _snowboard(p: Pen) -> None:
    p.path("M33 18 Q33 2 50 2 Q67 2 67 18 L63 50 L67 82 Q67 98 50 98 Q33 98 33 82 L37 50 Z", "purple", gloss=0.7)
    p.path("M35.5 40 L64 56 L64.5 64 L36 48 Z", "yellow", gloss=0)
    for y in (28, 72):
        p.box(37, y - 6, 63, y + 6, "ink", 3)
        p.box(42, y - 8, 58, y + 8, "slate", 3)


@draws()
def _dumbbell(p: Pen) -> None:
    p.box(26, 44, 74, 56, "silver", 4, gloss=0.9)
    for x in both(9):
        p.box(x - 6, 34, x + 6, 66, "coal", 4)
    for x in both(23):
        p.box(x - 9, 24, x + 9, 76, "ink", 5, gloss=0.5)


@draws()
def _hula_hoop(p: Pen) -> None:
    p.line("M6 50 a44 44 0 1 1 88 0 a44 44 0 1 1 -88 0", "pink", 9, gloss=0.7)
    for d in ("M27 12 A44 44 0 0 1 38 7.6", "M88 28 A44 44 0 0 1 93 40", "M73 88 A44 44 0 0 1 62 92.4", "M12 72 A44 44 0 0 1 7 60"):
        p.line(d, "yellow", 9, gloss=0.7)


@draws()
def _dart(p: Pen) -> None:
    p.path("M70 50 L82 28 H99 L90 50 L99 72 H82 Z", "red")
    p.path("M70 50 L84 44 H98 L94 50 L98 56 H84 Z", "wine")
    p.line("M60 50 H76", "steel", 4)
    p.box(26, 42, 62, 58, "gold", 5, gloss=0.8)
    p.path("M2 50 L28 46 V54 Z", "silver", gloss=0.9)


@draws()
def _podium(p: Pen) -> None:
    for x1, y, colour in ((2, 50, "silver"), (66, 60, "#d98a4a"), (34, 30, "gold")):
        p.box(x1, y, x1 + 32, 92, colour, 2)
        p.box(x1 - 1, y - 2, x1 + 33, y + 5, colour, 2)
    p.line("M46 48 L51 44 V66", "white", 4, gloss=0)
    p.line("M13 66 Q14 61 18 61 Q24 62 22 67 L13 77 H23", "white", 3.6, gloss=0)
    p.line("M77 70 H86 L80 76 Q88 77 86 82 Q82 87 77 84", "white", 3.4, gloss=0)
