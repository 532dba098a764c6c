"""Paper, what is written with, and what lies about an office."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _postcard(p: Pen) -> None:
    p.box(2, 16, 98, 84, "cream", 3)
    p.box(7, 21, 50, 79, "sky", 1, gloss=0)
    p.path("M7 62 Q20 50 32 60 Q42 54 50 62 V79 H7 Z", "green", gloss=0)
    p.oval(38, 35, 7, None, "gold", gloss=0)
    p.box(76, 22, 92, 42, "red", 1)
    for y in (54, 63, 72):
        p.line(f"M58 {y} H90", "steel", 2.4, gloss=0)


@draws()
def _stamp(p: Pen) -> None:
    p.box(12, 6, 88, 94, "white", 1)
    for at in range(8):
        for x, y in ((12, 12 + at * 10.8), (88, 12 + at * 10.8), (17 + at * 9.4, 6), (17 + at * 9.4, 94)):
            p.oval(x, y, 3.6, None, "white")
    p.box(20, 14, 80, 86, "red", 1)
    p.path("M50 70 Q24 52 29 38 Q34 28 44 33 Q49 36 50 41 Q51 36 56 33 Q66 28 71 38 Q76 52 50 70 Z", "white")


@draws()
def _easel(p: Pen) -> None:
    p.line("M50 4 V90 M40 16 L18 97 M60 16 L82 97", "wood", 6)
    p.box(12, 14, 88, 66, "#fbf8ee", 1)
    p.box(8, 66, 92, 74, "oak", 2)
    p.line("M26 30 Q46 20 66 30", "red", 5, gloss=0)
    p.line("M26 42 Q46 32 66 42", "gold", 5, gloss=0)
    p.line("M26 54 Q46 44 66 54", "blue", 5, gloss=0)


@draws()
def _eraser(p: Pen) -> None:
    p.path("M8 54 L34 24 H92 Q98 24 96 32 L72 68 Q68 74 60 74 H10 Q2 72 3 62 Z", "pink")
    p.path("M46 24 H92 Q98 24 96 32 L72 68 Q68 74 60 74 H28 Z", "blue")
    p.path("M34 24 H48 L30 74 H14 Z", "pink")


@draws()
def _pencil_case(p: Pen) -> None:
    p.path("M20 40 L26 16 L34 40 Z", "oak")
    p.box(20, 32, 34, 52, "yellow", 1)
    p.line("M46 44 V20", "red", 8)
    p.line("M62 44 V16", "green", 8)
    p.path("M2 50 Q2 36 14 36 H86 Q98 36 98 50 V74 Q98 86 88 86 H12 Q2 86 2 74 Z", "blue")
    p.line("M8 48 H88", "navy", 3, gloss=0)
    p.box(82, 44, 96, 52, "gold", 3)


@draws()
def _pencil_sharpener(p: Pen) -> None:
    p.path("M4 22 H96 L88 50 L96 78 H4 L12 50 Z", "red", gloss=0.5)
    p.path("M20 32 H82 L70 68 H30 Z", "silver", gloss=0.9)
    p.oval(51, 50, 6.5, None, "slate")
    p.line("M48 53 L54 47", "ink", 2)


@draws()
def _stapler(p: Pen) -> None:
    p.path("M4 84 Q4 76 12 76 H96 V84 Q96 88 92 88 H8 Q4 88 4 84 Z", "slate")
    p.path("M70 60 H94 V78 H70 Z", "steel")
    p.path("M4 58 L10 52 H92 V64 H8 Z", "silver")
    p.path("M4 52 Q8 34 40 32 Q80 28 94 44 Q98 52 94 60 Q50 54 10 58 Q3 58 4 52 Z", "ink", gloss=0.6)


@draws()
def _adhesive_tape(p: Pen) -> None:
    p.path("M50 90 H90 L96 84 L98 94 L92 98 H50 Z", "#f6d47a", opacity=0.95)
    p.oval(48, 52, 45, None, "gold", gloss=0.6)
    p.oval(48, 52, 30, None, "cream")
    p.oval(48, 52, 22, None, "slate")
    p.oval(48, 52, 18, None, "ink", gloss=0)


@draws()
def _glue(p: Pen) -> None:
    p.path("M46 2 H54 L60 20 H40 Z", "orange")
    p.box(36, 18, 64, 30, "orange", 3)
    p.path("M34 29 H66 Q74 36 74 48 V90 Q74 98 66 98 H34 Q26 98 26 90 V48 Q26 36 34 29 Z", "#f4f5fb", gloss=0.7)
    p.box(26, 54, 74, 84, "blue", 1)
    p.oval(50, 69, 9, None, "white")


def _board(p: Pen, frame: str, face: str, chalk: str) -> None:
    p.box(2, 14, 98, 82, frame, 4)
    p.box(8, 20, 92, 76, face, 1, gloss=0.15)
    p.line("M18 34 H54 M18 46 H44", chalk, 3, gloss=0)
    p.line("M62 62 L72 38 L82 62 Z", chalk, 2.6, gloss=0)
    p.box(20, 80, 80, 87, frame, 2)


@draws()
def _blackboard(p: Pen) -> None:
    _board(p, "wood", "#1f6b4a", "white")
    p.box(34, 76, 46, 81, "white", 2)
    p.box(56, 75, 68, 81, "gold", 2)


@draws()
def _whiteboard(p: Pen) -> None:
    _board(p, "steel", "#fafbff", "blue")
    p.box(32, 76, 44, 81, "red", 2)
    p.box(56, 76, 68, 81, "ink", 2)


@draws()
def _calculator(p: Pen) -> None:
    p.box(14, 2, 86, 98, "slate", 8)
    p.box(21, 9, 79, 30, "#cdeccb", 3, gloss=0)
    p.line("M60 15 V24 M70 15 V24", "ink", 3, gloss=0)
    for row, y in enumerate((36, 51, 66, 81)):
        for at, x in enumerate((21, 36.3, 51.6, 67)):
            p.box(x, y, x + 12, y + 11, "orange" if at == 3 else "red" if row + at == 0 else "white", 3)


@draws()
def _passport(p: Pen) -> None:
    p.box(13, 2, 87, 98, "navy", 6)
    p.line("M19 4 V96", "#24305f", 3, gloss=0)
    p.line("M31 46 a20 20 0 1 1 40 0 a20 20 0 1 1 -40 0 M31 46 H71 M51 26 Q36 46 51 66 Q66 46 51 26", "gold", 2.8, gloss=0.5)
    p.box(32, 12, 70, 18, "gold", 2)
    p.box(38, 80, 64, 85, "gold", 2)


@draws()
def _sack(p: Pen) -> None:
    p.path("M36 22 Q28 8 36 4 Q50 10 64 4 Q72 8 64 22 Z", "oak")
    p.path("M36 22 H64 Q92 46 90 78 Q88 97 72 97 H28 Q12 97 10 78 Q8 46 36 22 Z", "tan")
    p.line("M34 24 Q50 30 66 24", "brown", 5)
    p.line("M36 32 Q30 40 28 50 M64 32 Q70 40 72 50", "oak", 2.4, gloss=0)


@draws()
def _piggy_bank(p: Pen) -> None:
    for x in (28, 66):
        p.box(x - 7, 72, x + 7, 94, "#ef6da3", 5)
    p.line("M88 48 q8 -4 6 6 q-4 6 -8 2", "#ef6da3", 4)
    p.oval(50, 54, 40, 29, "pink", gloss=0.6)
    p.path("M22 34 L20 16 L42 28 Z", "#ef6da3")
    p.oval(12, 56, 10, 12, "rose")
    for x in (9, 15):
        p.oval(x, 56, 1.7, 2.6, "wine", gloss=0)
    p.oval(30, 46, 3, None, "ink", gloss=0.8)
    p.box(46, 27, 66, 31.5, "wine", 2, gloss=0)
    p.oval(56, 13, 11, None, "gold", gloss=0.8)


@draws()
def _safe(p: Pen) -> None:
    p.box(12, 88, 28, 97, "ink")
    p.box(72, 88, 88, 97, "ink")
    p.box(3, 4, 97, 92, "slate", 7)
    p.box(12, 13, 88, 83, "steel", 4)
    p.oval(46, 48, 21, None, "slate", gloss=0.6)
    p.line("M46 32 V64 M30 48 H62", "silver", 5, gloss=0.9)
    p.oval(46, 48, 7, None, "ink")
    for y in (26, 70):
        p.box(82, y - 6, 91, y + 6, "ink", 2)


@draws()
def _wallet(p: Pen) -> None:
    p.box(14, 12, 84, 50, "green", 2)
    p.oval(48, 30, 9, None, "lime")
    p.path("M4 26 Q4 20 12 20 H84 Q92 20 92 30 V82 Q92 90 84 90 H12 Q4 90 4 82 Z", "wood")
    p.path("M4 34 H92 V82 Q92 90 84 90 H12 Q4 90 4 82 Z", "#b8743f")
    p.line("M10 84 H86", "tan", 1.6, gloss=0)
    p.box(62, 50, 98, 72, "wood", 9)
    p.oval(73, 61, 4.5, None, "gold", gloss=0.9)
