"""Furniture: boards on legs, cupboards with doors, and what is padded."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


def _knob(p: Pen, x: float, y: float) -> None:
    p.oval(x, y, 1.6, None, "gold", gloss=0.8)


def _legs(p: Pen, y1: float, y2: float, *xs: float, colour: str = "wood", width: float = 6) -> None:
    for x in xs:
        p.box(x - width / 2, y1, x + width / 2, y2, colour, 2)


@draws()
def _armchair(p: Pen) -> None:
    _legs(p, 82, 94, 18, 82, colour="dark wood")
    p.box(17, 8, 83, 74, "red", 16)
    p.box(24, 50, 76, 78, "#f25f5f", 9)
    p.box(16, 68, 84, 87, "#cf2a3a", 7)
    for x in both(12.5):
        p.box(x - 11, 40, x + 11, 87, "red", 10)


@draws()
def _office_chair(p: Pen) -> None:
    p.line("M50 64 V84", "steel", 6)
    p.line("M50 84 L22 91 M50 84 L78 91 M50 84 V92", "slate", 5)
    for x in (20, 50, 80):
        p.oval(x, 94, 4.5, None, "ink")
    p.box(25, 2, 75, 50, "coal", 12)
    p.box(31, 8, 69, 44, "#575766", 9)
    p.line("M16 42 V56 H28 M84 42 V56 H72", "steel", 4)
    p.box(10, 38, 24, 43, "ink", 2.5)
    p.box(76, 38, 90, 43, "ink", 2.5)
    p.box(20, 53, 80, 66, "coal", 6)


@draws()
def _stool(p: Pen) -> None:
    p.line("M32 28 L20 95 M68 28 L80 95", "wood", 8)
    p.line("M26 66 H74", "dark wood", 6)
    p.line("M46 28 L42 90 M54 28 L58 90", "dark wood", 6)
    p.oval(50, 22, 36, 11, "oak")
    p.oval(50, 18, 34, 8, "tan")


@draws()
def _table(p: Pen) -> None:
    _legs(p, 40, 88, 22, 78, colour="dark wood", width=5)
    p.box(9, 40, 91, 50, "wood", 2)
    _legs(p, 40, 94, 12, 88, width=8)
    p.box(2, 30, 98, 43, "oak", 5)


@draws()
def _dining_table(p: Pen) -> None:
    _legs(p, 40, 88, 16, 84, colour="dark wood", width=6)
    p.path("M4 34 H96 L92 62 Q87 56 82 62 Q77 56 72 62 Q66 56 61 62 Q55 56 50 62 Q45 56 39 62 Q34 56 28 62 Q23 56 18 62 Q13 56 8 62 Z", "white")
    p.oval(50, 34, 48, 9, "mist")
    p.oval(50, 32, 10, 3.4, "sky")
    for x in both(20):
        p.oval(x, 33, 9, 3, "white", gloss=0.6)


@draws()
def _desk(p: Pen) -> None:
    _legs(p, 38, 90, 12, colour="wood", width=8)
    p.box(56, 38, 94, 90, "wood", 3)
    for y in (43, 58.5, 74):
        p.box(60, y, 90, y + 13, "oak", 2)
        _knob(p, 75, y + 6.5)
    p.box(2, 28, 98, 40, "tan", 4)


@draws()
def _cradle(p: Pen) -> None:
    p.line("M12 84 Q50 98 88 84", "oak", 6)
    p.path("M6 40 H94 L84 82 Q50 88 16 82 Z", "white")
    for x in (26, 38, 50, 62, 74):
        p.line(f"M{x} 50 V76", "mist", 3.5)
    p.path("M52 38 Q56 6 94 12 L96 44 H52 Z", "sky")
    p.box(3, 36, 97, 46, "cream", 5)
    p.oval(30, 36, 14, 6, "rose")


@draws()
def _hammock(p: Pen) -> None:
    p.line("M4 92 L12 20 M96 92 L88 20", "wood", 7)
    p.line("M12 30 L26 48 M12 30 L22 56 M88 30 L74 48 M88 30 L78 56", "cream", 2)
    p.path("M20 46 Q50 70 80 46 L78 58 Q50 92 22 58 Z", "red")
    p.path("M29 50.5 Q36 55 42 56.5 L42 77 Q34 74 27 66 Z M58 56.5 Q65 55 71 50.5 L73 66 Q66 74 58 77 Z", "yellow", gloss=0.1)


@draws()
def _nightstand(p: Pen) -> None:
    _legs(p, 84, 96, 18, 82, colour="dark wood")
    p.box(10, 22, 90, 88, "oak", 5)
    for y in (30, 58):
        p.box(17, y, 83, y + 24, "tan", 3)
        _knob(p, 50, y + 12)
    p.box(5, 14, 95, 25, "wood", 4)


@draws()
def _bookcase(p: Pen) -> None:
    p.box(14, 2, 86, 98, "wood", 4)
    colours = ("red", "blue", "gold", "green", "purple", "orange", "teal", "pink")
    for row, y in enumerate((8, 38.5, 69)):
        p.box(20, y, 80, y + 25, "dark wood", 1)
        x = 21.5
        for at in range(7):
            width = (7, 8, 6, 9)[(at + row) % 4]
            if x + width > 79:
                break
            p.box(x, y + 4 + (at * 5 + row * 3) % 6, x + width, y + 25, colours[(at * 3 + row) % 8], 1)
            x += width + 0.6


@draws()
def _shelf(p: Pen) -> None:
    for x in both(7):
        p.box(x - 4, 26, x + 4, 76, "wood", 2)
    for y in (32, 64):
        p.box(2, y, 98, y + 9, "oak", 3)


@draws()
def _wardrobe(p: Pen) -> None:
    _legs(p, 90, 98, 24, 76, colour="dark wood", width=8)
    p.box(16, 6, 84, 94, "wood", 4)
    p.box(21, 13, 49, 88, "oak", 3)
    p.box(51, 13, 79, 88, "oak", 3)
    for x in (25, 55):
        p.box(x, 18, x + 20, 47, "tan", 2)
        p.box(x, 53, x + 20, 82, "tan", 2)
    _knob(p, 46.5, 50)
    _knob(p, 53.5, 50)
    p.box(12, 2, 88, 10, "dark wood", 4)


@draws()
def _dresser(p: Pen) -> None:
    _legs(p, 86, 96, 14, 86, colour="dark wood")
    p.box(6, 20, 94, 90, "oak", 4)
    for y in (27, 48, 69):
        for x in (11, 51):
            p.box(x, y, x + 38, y + 17, "tan", 3)
            _knob(p, x + 19, y + 8.5)
    p.box(2, 12, 98, 23, "wood", 4)


@draws()
def _fireplace(p: Pen) -> None:
    p.box(8, 14, 92, 94, "#c65b4a", 2)
    for row, y in enumerate(range(24, 92, 11)):
        for x in range(10 - 7 * (row % 2), 92, 15):
            if 8 <= x <= 79:
                p.box(x + 0.5, y, x + 13, y + 9, "#d9705c", 1, gloss=0.1)
    p.path("M26 92 V58 Q50 34 74 58 V92 Z", "ink")
    p.path("M50 48 Q66 66 64 78 Q62 90 50 90 Q38 90 36 78 Q36 70 43 64 Q44 70 47 70 Q50 60 50 48 Z", "orange", gloss=0.4)
    p.path("M50 64 Q58 74 57 81 Q56 89 50 89 Q44 89 43 81 Q44 74 50 64 Z", "yellow", gloss=0.4)
    p.line("M36 90 L64 86 M36 86 L64 90", "dark wood", 5)
    p.box(2, 6, 98, 18, "oak", 3)
    p.box(4, 90, 96, 98, "slate", 2)


@draws()
def _couch(p: Pen) -> None:
    _legs(p, 76, 86, 14, 86, colour="dark wood")
    p.box(9, 20, 91, 70, "blue", 12)
    for x in (14, 51):
        p.box(x, 27, x + 35, 58, "#5f95f2", 9)
    p.box(12, 52, 88, 80, "#2f66c8", 6)
    for x in (14, 51):
        p.box(x, 51, x + 35, 66, "#7eabf7", 7)
    for x in both(9.5):
        p.box(x - 9, 40, x + 9, 80, "blue", 8)
