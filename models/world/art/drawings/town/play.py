"""Toys, games, sport and music."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _cello(p: Pen) -> None:
    p.line("M66 24 L80 92", "tan", 2.4)
    p.line("M50 84 V98", "steel", 3)
    p.path("M50 40 Q64 38 66 48 Q66 56 61 60 Q70 66 70 78 Q68 90 50 90 Q32 90 30 78 Q30 66 39 60 Q34 56 34 48 Q36 38 50 40 Z", "#b8612f", gloss=0.6)
    p.box(46.5, 10, 53.5, 62, "ink", 2)
    p.path("M45 2 Q50 -1 55 2 L53.5 12 H46.5 Z", "dark wood")
    p.line("M43 7 H57", "ink", 2.4)
    p.line("M42 64 Q38 70 42 76 M58 64 Q62 70 58 76", "ink", 2, gloss=0)
    p.path("M44 76 H56 L54 86 H46 Z", "ink")
    p.line("M48.5 12 V78 M51.5 12 V78", "mist", 0.8, gloss=0)


@draws()
def _clarinet(p: Pen) -> None:
    p.angle = 35
    p.box(46, 2, 54, 16, "ink", 3)
    p.box(44.5, 14, 55.5, 82, "coal", 3)
    p.path("M44.5 80 H55.5 L63 97 Q50 100 37 97 Z", "coal", gloss=0.5)
    for y in (20, 48, 78):
        p.box(43, y, 57, y + 3.6, "silver", 1, gloss=0.9)
    for y in (29, 37, 57, 65, 73):
        p.oval(50, y, 3.2, None, "silver", gloss=0.9)
    p.line("M57 30 V44 M43 56 V72", "silver", 2, gloss=0.9)


@draws()
def _bagpipes(p: Pen) -> None:
    for d in ("M38 48 L24 6", "M50 46 L46 3", "M60 48 L70 8"):
        p.line(d, "ink", 6)
    for x, y in ((26, 12), (46.5, 10), (69, 14)):
        p.oval(x, y, 4.5, None, "cream")
    p.line("M82 54 L96 40", "ink", 5)
    p.line("M26 66 L12 96", "ink", 6)
    p.path("M22 50 Q50 34 84 48 Q96 64 80 82 Q56 96 34 82 Q18 68 22 50 Z", "red")
    for d in ("M30 48 L44 88", "M50 43 L62 90", "M70 44 L80 80"):
        p.line(d, "pine", 4, gloss=0)
    for d in ("M21 60 Q56 50 89 60", "M26 74 Q56 66 88 72"):
        p.line(d, "pine", 4, gloss=0)


@draws()
def _piano(p: Pen) -> None:
    p.box(12, 80, 22, 96, "ink")
    p.box(78, 80, 88, 96, "ink")
    p.box(6, 10, 94, 84, "coal", 4)
    p.box(2, 4, 98, 14, "ink", 3)
    p.box(34, 20, 66, 42, "white", 1)
    for y in (27, 34):
        p.line(f"M39 {y} H61", "steel", 2, gloss=0)
    p.box(2, 48, 98, 70, "ink", 3)
    p.box(8, 52, 92, 67, "white", 1)
    for at in range(1, 12):
        p.line(f"M{8 + at * 7} 53 V66", "steel", 0.8, gloss=0)
    for at in (1, 2, 4, 5, 6, 8, 9, 11):
        p.box(6 + at * 7, 52, 10 + at * 7, 61, "ink", 0.8)
    p.line("M44 84 V92 H48 M56 84 V92 H52", "gold", 3)


@draws()
def _xylophone(p: Pen) -> None:
    p.path("M4 30 L96 42 V48 L4 40 Z M4 74 L96 60 V66 L4 84 Z", "wood")
    for at, colour in enumerate(("red", "orange", "yellow", "green", "teal", "blue", "purple")):
        x, half = 6 + at * 13, 37 - at * 3.6
        p.box(x, 56 - half, x + 11, 56 + half, colour, 3, gloss=0.6)
        for y in (56 - half * 0.62, 56 + half * 0.62):
            p.oval(x + 5.5, y, 1.5, None, "white", gloss=0)
    p.line("M38 92 L86 16", "tan", 3.4)
    p.oval(86, 15, 6.5, None, "red", gloss=0.7)


@draws()
def _tambourine(p: Pen) -> None:
    p.oval(50, 52, 46, 40, "wood")
    p.oval(50, 47, 44, 37, "cream")
    p.path("M6 52 A44 37 0 0 0 94 52 V58 A46 40 0 0 1 4 58 Z", "red")
    for x, y in ((12, 70), (31, 86), (69, 86), (88, 70)):
        p.oval(x, y, 7.5, 5.5, "gold", gloss=0.9)


@draws()
def _whistle(p: Pen) -> None:
    p.line("M34 32 Q26 4 52 6 Q70 8 62 30", "blue", 3.4)
    p.path("M30 30 H98 V48 H66 Q66 56 66 58 A31 31 0 1 1 30 30 Z", "yellow", gloss=0.7)
    p.path("M58 30 H70 V38 Q62 38 58 30 Z", "brown", gloss=0)
    p.oval(36, 58, 15, None, "gold")
    p.oval(36, 58, 9, None, "wood")


@draws()
def _doll(p: Pen) -> None:
    p.line("M42 72 V94 M58 72 V94", "skin", 8)
    for x in both(40):
        p.oval(x, 95, 7, 4, "red")
    p.line("M36 48 L22 64 M64 48 L78 64", "skin", 7)
    p.path("M38 42 H62 L78 80 Q50 88 22 80 Z", "pink")
    for x in (38, 50, 62):
        p.oval(x, 74, 3, None, "white", gloss=0)
    for x in both(25):
        p.oval(x, 34, 9, 13, "wood")
        p.oval(x + (4 if x < 50 else -4), 24, 3.6, None, "red")
    p.oval(50, 23, 25, 21, "wood")
    p.oval(50, 27, 19, 17, "#ffd9ae", gloss=0.1)
    p.path("M30 22 Q40 4 50 14 Q60 4 70 22 Q58 12 50 19 Q42 12 30 22 Z", "wood")
    for x in both(42):
        p.oval(x, 27, 2.6, None, "ink", gloss=0.9)
        p.oval(x - (4 if x < 50 else -4), 34, 3.4, 2.4, "#ff9d9d", gloss=0)
    p.line("M45 36 Q50 40 55 36", "red", 2, gloss=0)


@draws()
def _toy_block(p: Pen) -> None:
    p.path("M50 4 L94 24 L50 44 L6 24 Z", "yellow")
    p.path("M6 26 L49 46 V97 L6 76 Z", "red")
    p.path("M94 26 L51 46 V97 L94 76 Z", "blue")
    p.oval(50, 24, 15, 7, "orange", gloss=0)
    p.path("M28 46 L38 80 L31 77 L29 71 L23 68 L21 72 L14 69 L24 44 Z M26 54 L24 62 L28 64 Z", "white", gloss=0)
    p.path("M63 54 L80 47 Q84 50 80 58 Q84 62 80 70 L63 79 Z", "white", gloss=0)


@draws()
def _rocking_horse(p: Pen) -> None:
    p.line("M6 80 Q50 104 94 80", "red", 6.5)
    p.line("M38 60 L28 86 M68 60 L76 86", "wood", 8)
    p.path("M86 44 Q98 46 94 68 Q86 62 82 54 Z", "gold")
    p.path("M34 44 Q58 50 78 42 Q88 44 86 58 Q80 70 60 68 H40 Q28 64 26 50 Q16 42 6 44 Q0 38 6 32 L22 14 Q34 10 38 24 Z", "oak")
    p.path("M26 12 Q44 12 44 44 Q36 46 34 38 Q36 26 26 12 Z", "gold")
    p.path("M46 44 H70 V56 Q58 62 46 56 Z", "red")
    p.oval(20, 27, 2.6, None, "ink", gloss=0.9)
    p.line("M36 30 H46", "dark wood", 3.4)


@draws()
def _rubber_duck(p: Pen) -> None:
    p.path("M8 56 Q20 60 34 56 Q60 50 70 56 Q86 58 96 44 Q102 78 78 90 Q50 98 26 90 Q6 80 8 56 Z", "yellow", gloss=0.7)
    p.oval(36, 32, 26, 26, "yellow", gloss=0.7)
    p.path("M2 38 Q10 30 22 34 Q24 44 16 47 Q6 46 2 38 Z", "orange")
    p.path("M48 64 Q66 58 82 66 Q78 82 60 82 Q48 78 48 64 Z", "gold")
    p.oval(33, 25, 4, 5, "ink", gloss=0.9)


@draws()
def _spinning_top(p: Pen) -> None:
    p.box(46, 2, 54, 28, "oak", 3)
    p.path("M8 40 Q12 24 50 24 Q88 24 92 40 Z", "gold", gloss=0.6)
    p.path("M6 38 H94 Q94 50 84 60 H16 Q6 50 6 38 Z", "red", gloss=0.6)
    p.path("M15 58 H85 Q76 74 62 82 H38 Q24 74 15 58 Z", "blue", gloss=0.6)
    p.path("M40 80 H60 L50 98 Z", "silver")


@draws()
def _pinwheel(p: Pen) -> None:
    p.line("M50 40 V97", "tan", 4.5)
    for d, colour in (("M50 38 L50 2 Q74 6 74 26 Z", "pink"), ("M50 38 L88 38 Q84 62 62 62 Z", "yellow"), ("M50 38 L50 76 Q26 70 26 50 Z", "sky"), ("M50 38 L12 38 Q16 14 38 14 Z", "lime")):
        p.path(d, colour)
    p.oval(50, 38, 5, None, "red", gloss=0.7)


@draws()
def _slingshot(p: Pen) -> None:
    p.line("M50 60 V94 M50 62 Q26 52 24 16 M50 62 Q74 52 76 16", "wood", 11)
    p.line("M24 16 Q30 40 44 44 M76 16 Q70 40 56 44", "red", 3.4)
    p.box(40, 38, 60, 50, "dark wood", 5)
    p.box(43, 72, 57, 90, "red", 3)


@draws()
def _marble(p: Pen) -> None:
    p.oval(50, 50, 47, None, "sky", gloss=1)
    for d, colour in (("M20 74 Q8 40 42 26 Q70 20 78 34", "navy"), ("M32 84 Q22 52 48 42 Q74 38 84 52", "white"), ("M48 88 Q38 66 58 58 Q76 56 80 68", "gold")):
        p.line(d, colour, 8, gloss=0)
    p.oval(34, 24, 11, 6.5, "white", opacity=0.85)


@draws()
def _snow_globe(p: Pen) -> None:
    p.oval(50, 42, 40, None, "#a5d4f5", gloss=1)
    p.path("M13 58 Q34 48 50 56 Q66 48 87 58 Q78 82 50 82 Q22 82 13 58 Z", "white", gloss=0.1)
    p.path("M40 22 L54 42 H48 L58 56 H22 L32 42 H26 Z", "pine")
    p.box(37, 54, 43, 62, "brown", 1)
    p.path("M60 48 L72 38 L84 48 V62 H60 Z", "red")
    for x, y in ((24, 34), (62, 18), (74, 28), (54, 30), (34, 14), (66, 66), (30, 70)):
        p.oval(x, y, 2.6, None, "white")
    p.path("M20 76 H80 L88 96 Q88 98 84 98 H16 Q12 98 12 96 Z", "wood")
    p.box(18, 73, 82, 81, "gold", 3)


@draws()
def _chessboard(p: Pen) -> None:
    p.path("M18 22 H82 L99 78 Q99 84 94 84 H6 Q1 84 1 78 Z", "dark wood")
    for row in range(6):
        for at in range(6):
            def edge(r: int, c: int) -> str:
                y, half = 26 + 49 * r / 6, 29.5 + 14.5 * r / 6
                return f"{50 - half + 2 * half * c / 6:.1f} {y:.1f}"
            d = f"M{edge(row, at)} L{edge(row, at + 1)} L{edge(row + 1, at + 1)} L{edge(row + 1, at)} Z"
            p.path(d, "cream" if (row + at) % 2 else "wood", gloss=0)


@draws()
def _playing_card(p: Pen) -> None:
    p.box(15, 2, 85, 98, "#fafafe", 7)
    p.path("M50 72 Q24 52 29 38 Q34 28 44 33 Q49 36 50 41 Q51 36 56 33 Q66 28 71 38 Q76 52 50 72 Z", "red")
    for x, y in ((25, 13), (75, 87)):
        p.path(f"M{x} {y + 6} Q{x - 7} {y} {x - 5} {y - 4} Q{x - 2} {y - 6} {x} {y - 2} Q{x + 2} {y - 6} {x + 5} {y - 4} Q{x + 7} {y} {x} {y + 6} Z", "red", gloss=0)


@draws()
def _domino(p: Pen) -> None:
    p.box(27, 3, 73, 97, "#f6f5fb", 8, gloss=0.5)
    p.line("M33 50 H67", "steel", 2.6, gloss=0)
    for x, y in ((38, 15), (50, 27), (62, 39), (38, 61), (62, 61), (38, 73), (62, 73), (38, 85), (62, 85)):
        p.oval(x, y, 4.6, None, "ink", gloss=0)


@draws()
def _party_hat(p: Pen) -> None:
    p.path("M50 12 L86 88 Q50 102 14 88 Z", "pink", gloss=0.5)
    p.path("M40 33 L63 39.5 L68.5 51 L33 45 Z M28 59 L75 66 L81 78 L22.5 71 Z", "yellow", gloss=0)
    for x, y in ((48, 53), (40, 83), (60, 86)):
        p.oval(x, y, 3.6, None, "sky", gloss=0)
    for x, y in ((44, 9), (56, 9), (50, 5), (50, 14)):
        p.oval(x, y, 7, None, "sky")


@draws()
def _christmas_ornament(p: Pen) -> None:
    p.line("M50 14 Q44 2 50 3 Q56 2 50 14", "gold", 3, gloss=0.9)
    p.box(41, 11, 59, 23, "gold", 2, gloss=0.9)
    p.oval(50, 59, 39, None, "red", gloss=1)
    p.line("M13 52 l9.2 8 l9.2 -8 l9.2 8 l9.2 -8 l9.2 8 l9.2 -8 l9.2 8 l9 -8", "gold", 3.4, gloss=0.3)
    for x in (30, 50, 70):
        p.oval(x, 76, 3.4, None, "white", gloss=0)


@draws()
def _christmas_stocking(p: Pen) -> None:
    p.path("M34 14 H74 V56 Q74 74 60 82 L40 94 Q22 100 13 86 Q8 72 22 64 Q34 58 34 50 Z", "red")
    p.path("M22 64 Q10 70 12 84 Q18 96 32 96 Q30 76 22 64 Z", "green")
    p.path("M74 48 V58 Q74 70 66 77 Q56 68 62 56 Q66 50 74 48 Z", "green")
    p.line("M74 10 Q86 2 88 14 Q86 20 76 18", "red", 3)
    p.box(27, 4, 81, 27, "white", 10)


@draws()
def _pacifier(p: Pen) -> None:
    p.oval(78, 50, 18, 22, "gold")
    p.oval(78, 50, 10, 14, "cream")
    p.path("M52 42 Q30 44 24 34 Q4 34 4 50 Q4 66 24 66 Q30 56 52 58 Z", "cream", gloss=0.7)
    p.box(46, 16, 62, 84, "sky", 8)
    p.box(60, 38, 72, 62, "blue", 5)
