"""What stands in a street, a yard or a field."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _gate(p: Pen) -> None:
    for x in both(8):
        p.box(x - 7, 20, x + 7, 96, "dark wood", 3)
        p.oval(x, 17, 8.5, None, "wood")
    for at in range(7):
        x, top = 18 + at * 9.3, 46 - 16 * (1 - abs(at - 3) / 3)
        p.box(x, top, x + 7, 92, "oak", 3)
    for y in (56, 80):
        p.box(15, y, 85, y + 6, "wood", 2)
    p.oval(56, 68, 2.4, None, "gold", gloss=0.9)


@draws()
def _fence(p: Pen) -> None:
    for y in (46, 66):
        p.box(1, y, 99, y + 7, "wood", 2)
    for at in range(6):
        x = 4 + at * 16.2
        p.path(f"M{x} 38 L{x + 5.5} 28 L{x + 11} 38 V80 H{x} Z", "oak")
        for y in (49.5, 69.5):
            p.oval(x + 5.5, y, 1.2, None, "dark wood", gloss=0)


@draws()
def _brick_wall(p: Pen) -> None:
    p.box(2, 22, 98, 80, "#d8cfc8", 2)
    for row in range(5):
        y, x = 24 + row * 11.1, 3 - 9 * (row % 2)
        while x < 97:
            a, b = max(x, 3), min(x + 17.4, 97)
            if b - a > 3:
                p.box(a, y, b, y + 9.6, ("#d4533f", "#c44635", "#dd6450")[(row * 5 + int(x) // 7) % 3], 1.5, gloss=0.1)
            x += 19


@draws()
def _telephone_booth(p: Pen) -> None:
    p.box(26, 92, 74, 99, "wine", 1)
    p.box(29, 12, 71, 96, "red", 2)
    p.path("M27 14 Q50 -6 73 14 Z", "red")
    p.box(26, 12, 74, 22, "red", 2)
    p.box(33, 14.5, 67, 19.5, "white", 1, gloss=0)
    for row in range(6):
        for at in range(3):
            p.box(35 + at * 10.4, 27 + row * 9.6, 44 + at * 10.4, 35 + row * 9.6, "glass", 1, gloss=0.5)
    p.box(36, 86, 64, 91, "wine", 1)


@draws()
def _streetlight(p: Pen) -> None:
    p.box(40, 92, 60, 99, "ink", 2)
    p.box(43.5, 82, 56.5, 94, "coal", 2)
    p.line("M50 84 V24", "coal", 4.5)
    p.line("M42 28 H58", "coal", 3)
    p.path("M42 24 L38.5 9 H61.5 L58 24 Z", "yellow", gloss=0.7)
    p.line("M38.5 9 L42 24 H58 L61.5 9 M50 9 V24", "coal", 1.6)
    p.path("M36 10 Q50 -6 64 10 Z", "ink")


@draws()
def _bench(p: Pen) -> None:
    for x in both(14):
        p.path(f"M{x - 3} 24 H{x + 3} V60 H{x - 3} Z", "coal")
        p.box(x - 3, 60, x + 3, 84, "coal", 2)
        p.line(f"M{x} 60 H{x + (8 if x < 50 else -8)} V84", "coal", 5)
    for y in (24, 37.5):
        p.box(2, y, 98, y + 10.5, "oak", 3)
    p.box(0, 54, 100, 64, "wood", 4)


@draws()
def _swing(p: Pen) -> None:
    p.line("M20 8 L4 96 M20 8 L36 96 M80 8 L64 96 M80 8 L96 96", "red", 5)
    p.line("M16 8 H84", "blue", 6.5)
    p.line("M42 10 V66 M60 10 V66", "steel", 2.4)
    p.box(38, 64, 64, 71, "gold", 3)


@draws()
def _seesaw(p: Pen) -> None:
    p.path("M50 52 L66 80 H34 Z", "blue")
    p.line("M4 70 L96 38", "red", 7)
    p.line("M16 64 V52 M22 50 H10 M86 40 V28 M92 26 H80", "steel", 4)
    p.box(1, 64, 14, 70, "gold", 3)
    p.box(88, 35, 100, 41, "gold", 3)
    p.oval(50, 54, 4.5, None, "gold")


@draws()
def _barrel(p: Pen) -> None:
    p.path("M20 6 H80 Q98 50 80 94 H20 Q2 50 20 6 Z", "oak")
    for x1, x2 in ((36, 29), (50, 50), (64, 71)):
        p.line(f"M{x1} 8 Q{x2} 50 {x1} 92", "wood", 2, gloss=0)
    p.path("M15 18 Q50 25 85 18 L88 27 Q50 34 12 27 Z M12 73 Q50 80 88 73 L85 82 Q50 89 15 82 Z", "slate")
    p.oval(50, 7, 31, 5.5, "wood")


@draws()
def _haystack(p: Pen) -> None:
    p.path("M4 86 Q4 62 14 48 Q26 18 50 10 Q74 18 86 48 Q96 62 96 86 Q74 92 50 90 Q26 92 4 86 Z", "yellow", gloss=0)
    for d in ("M50 14 Q34 34 26 60", "M50 14 Q52 40 48 62", "M52 14 Q68 34 76 58", "M16 56 Q12 70 14 84", "M34 56 Q28 72 30 88", "M56 50 Q58 70 54 88", "M70 62 Q74 76 72 88", "M86 54 Q90 70 86 84", "M40 30 L34 44", "M62 32 L68 46"):
        p.line(d, "#d9a02a", 2.6, gloss=0)


@draws()
def _road_sign(p: Pen) -> None:
    p.line("M50 56 V98", "steel", 6)
    p.path("M50 3 L91 70 Q93 75 88 75 H12 Q7 75 9 70 Z", "red", gloss=0.5)
    p.path("M50 17 L79 66 H21 Z", "white", gloss=0.2)
    p.line("M50 34 V50", "ink", 6, gloss=0)
    p.oval(50, 59.5, 3.6, None, "ink", gloss=0)


@draws()
def _signpost(p: Pen) -> None:
    p.box(46, 4, 55, 98, "dark wood", 2)
    p.path("M20 12 H84 L96 23 L84 34 H20 Q17 34 17 31 V15 Q17 12 20 12 Z", "oak")
    p.path("M80 40 H16 L4 51 L16 62 H80 Q83 62 83 59 V43 Q83 40 80 40 Z", "tan")
    p.line("M28 23 H72", "brown", 2.8, gloss=0)
    p.line("M24 51 H70", "brown", 2.8, gloss=0)


@draws()
def _traffic_cone(p: Pen) -> None:
    p.path("M4 86 H96 V92 Q96 97 91 97 H9 Q4 97 4 92 Z", "#e8661a")
    p.path("M42 4 H58 Q61 4 62 8 L82 88 H18 L38 8 Q39 4 42 4 Z", "orange")
    p.path("M34.5 24 H65.5 L70 42 H30 Z M26.5 56 H73.5 L78 74 H22 Z", "white")


@draws()
def _fire_hydrant(p: Pen) -> None:
    p.box(24, 88, 76, 98, "wine", 3)
    p.box(30, 34, 70, 92, "red", 3)
    p.path("M26 34 Q28 12 50 10 Q72 12 74 34 Z", "red")
    p.box(44, 3, 56, 13, "gold", 3)
    p.box(23, 31, 77, 39, "wine", 4)
    for x in both(22):
        p.box(x - 8, 48, x + 8, 64, "wine", 3)
        p.box(x - (9 if x < 50 else -3), 51, x + (-3 if x < 50 else 9), 61, "gold", 2)
    p.oval(50, 58, 12, None, "wine")
    p.oval(50, 58, 6.5, None, "gold")


@draws()
def _parking_meter(p: Pen) -> None:
    p.line("M50 50 V97", "steel", 6)
    p.box(38, 94, 62, 99, "slate", 2)
    p.path("M32 24 Q32 3 50 3 Q68 3 68 24 V54 Q68 60 62 60 H38 Q32 60 32 54 Z", "slate", gloss=0.5)
    p.path("M38 24 Q38 10 50 10 Q62 10 62 24 V28 H38 Z", "glass", gloss=0.6)
    p.line("M50 27 L56 17", "red", 2.4, gloss=0)
    p.box(41, 35, 59, 40, "ink", 1.5)
    p.oval(50, 49, 5, None, "gold", gloss=0.8)
