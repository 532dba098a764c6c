"""What drives, flies and floats, and is in no set of pictures."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


def _wheel(p: Pen, x: float, y: float, r: float, hub: str = "silver") -> None:
    p.oval(x, y, r, None, "ink")
    p.oval(x, y, r * 0.5, None, hub)


def _spoked(p: Pen, x: float, y: float, r: float, colour: str = "wood") -> None:
    d = r * 0.7
    p.line(f"M{x} {y - r} V{y + r} M{x - r} {y} H{x + r} M{x - d} {y - d} L{x + d} {y + d} M{x + d} {y - d} L{x - d} {y + d}", "tan", r * 0.13)
    p.line(f"M{x - r} {y} a{r} {r} 0 1 1 {2 * r} 0 a{r} {r} 0 1 1 {-2 * r} 0", colour, r * 0.22)
    p.oval(x, y, r * 0.22, None, colour)


@draws()
def _dump_truck(p: Pen) -> None:
    p.box(4, 66, 96, 76, "ink", 3)
    p.path("M6 40 V28 Q6 22 12 22 H32 L36 68 H4 V52 Z", "yellow", gloss=0.5)
    p.path("M10 28 H24 V44 H8 Z", "glass", gloss=0.6)
    p.path("M44 28 Q56 12 68 22 Q82 10 92 28 Z", "wood", gloss=0)
    p.path("M32 14 L44 18 V28 H99 L90 66 H46 L38 26 H30 Z", "gold", gloss=0.4)
    for x in (56, 68, 80):
        p.line(f"M{x} 32 V60", "#d99a16", 3, gloss=0)
    _wheel(p, 22, 80, 13)
    _wheel(p, 62, 80, 13)
    _wheel(p, 84, 80, 13)


@draws()
def _excavator(p: Pen) -> None:
    p.line("M58 46 L38 10 L14 28", "gold", 9)
    p.line("M14 28 L12 52", "#d99a16", 7)
    p.path("M2 52 H24 L28 60 Q22 74 8 72 Q14 64 2 52 Z", "slate")
    p.box(50, 44, 96, 68, "yellow", 5, gloss=0.5)
    p.path("M56 18 H80 Q84 18 84 22 V46 H52 Z", "yellow")
    p.path("M60 24 H72 V42 H57 Z", "glass", gloss=0.6)
    p.box(38, 72, 98, 94, "ink", 11)
    for x in (49, 62, 75, 87):
        p.oval(x, 83, 5.5, None, "slate")
    p.box(62, 66, 80, 74, "coal", 1)


@draws()
def _tricycle(p: Pen) -> None:
    p.line("M26 70 L36 24 M34 40 Q60 44 66 72 H80", "red", 6.5)
    p.line("M24 20 H46", "ink", 5)
    p.box(52, 36, 74, 44, "ink", 4)
    p.line("M62 44 V58", "steel", 4)
    _wheel(p, 26, 74, 22, "gold")
    _wheel(p, 80, 80, 16, "gold")
    _wheel(p, 62, 82, 14, "gold")


@draws()
def _drone(p: Pen) -> None:
    p.line("M16 44 L40 52 M84 44 L60 52", "coal", 5.5)
    for x in both(15):
        p.oval(x, 34, 15, 3, "steel", opacity=0.9)
        p.box(x - 3.5, 34, x + 3.5, 50, "ink", 2)
    p.line("M34 58 L26 72 H16 M66 58 L74 72 H84", "slate", 3.4)
    p.path("M30 48 Q50 36 70 48 Q72 60 60 62 H40 Q28 60 30 48 Z", "silver", gloss=0.7)
    p.oval(50, 62, 8, None, "ink")
    p.oval(50, 63, 4, None, "sky", gloss=0.9)


@draws()
def _hot_air_balloon(p: Pen) -> None:
    p.line("M36 66 L42 82 M64 66 L58 82 M50 68 V82", "brown", 1.8)
    p.path("M50 2 Q88 4 88 38 Q86 56 64 70 H36 Q14 56 12 38 Q12 4 50 2 Z", "red", gloss=0.5)
    p.path("M50 2 Q26 8 27 38 Q30 58 43 70 H36 Q14 56 12 38 Q12 4 50 2 Z", "gold", gloss=0.2)
    p.path("M50 2 Q74 8 73 38 Q70 58 57 70 H64 Q86 56 88 38 Q88 4 50 2 Z", "gold", gloss=0.2)
    p.path("M50 2 Q41 20 42 40 Q44 58 47 70 H53 Q56 58 58 40 Q59 20 50 2 Z", "gold", gloss=0.2)
    p.box(39, 81, 61, 98, "wood", 4)
    p.box(37, 79, 63, 85, "oak", 3)


@draws()
def _pirate_ship(p: Pen) -> None:
    p.line("M34 70 V10 M64 70 V4", "dark wood", 4)
    p.path("M18 18 Q36 12 50 18 Q44 38 52 56 Q34 48 16 56 Q24 36 18 18 Z", "cream")
    p.path("M50 14 Q68 8 84 14 Q78 36 86 60 Q66 50 50 58 Q58 36 50 14 Z", "cream")
    p.path("M64 2 H82 L78 7 L82 12 H64 Z", "ink")
    p.oval(68, 30, 7, 6.4, "ink", gloss=0)
    p.path("M64 35 H72 V40 H64 Z", "ink", gloss=0)
    for x in (65.5, 70.5):
        p.oval(x, 30, 1.9, None, "cream", gloss=0)
    p.path("M2 62 H26 L30 70 H74 L78 56 H98 Q96 84 80 95 H24 Q8 86 2 62 Z", "wood")
    p.path("M6 74 H94 L92 80 H9 Z", "gold", gloss=0.2)
    for x in (32, 48, 64):
        p.oval(x, 86, 3.6, None, "ink")


@draws()
def _boat(p: Pen) -> None:
    p.path("M1 40 Q50 50 99 36 Q96 66 78 76 H22 Q6 66 1 40 Z", "wood")
    p.path("M1 40 Q50 50 99 36 L98 45 Q50 59 3 50 Z", "oak")
    p.line("M10 60 Q50 68 91 57", "dark wood", 1.8, gloss=0)
    p.line("M60 28 L34 84", "tan", 4)
    p.path("M36 76 L30 92 Q24 96 24 90 L30 74 Z", "tan")


@draws()
def _submarine(p: Pen) -> None:
    p.line("M56 30 V12 H68", "gold", 5)
    p.path("M92 40 L99 34 V78 L92 72 Z", "orange")
    p.path("M42 40 L46 24 H68 L74 40 Z", "gold")
    p.path("M4 58 Q6 36 36 36 H72 Q92 40 96 57 Q92 74 72 78 H36 Q6 78 4 58 Z", "yellow", gloss=0.7)
    for x in (26, 46, 66):
        p.oval(x, 56, 8.5, None, "orange")
        p.oval(x, 56, 5.6, None, "sky", gloss=0.9)


@draws()
def _cart(p: Pen) -> None:
    p.line("M64 58 L97 44", "wood", 5)
    p.path("M2 24 H72 L66 62 H10 Z", "oak")
    for y in (33, 43, 53):
        p.line(f"M{4 + (y - 24) / 5:.1f} {y} H{72 - (y - 24) / 6:.1f}", "wood", 2, gloss=0)
    for x in (20, 54):
        p.box(x - 3, 22, x + 3, 64, "wood", 1)
    _spoked(p, 38, 70, 22)


@draws()
def _carriage(p: Pen) -> None:
    p.line("M8 68 H88 M74 60 L97 40", "gold", 4.5, gloss=0.7)
    p.path("M18 16 Q48 4 78 16 L80 48 Q76 68 48 68 Q20 68 16 48 Z", "wine", gloss=0.6)
    p.path("M36 20 H60 V44 H36 Z", "glass", gloss=0.6)
    p.line("M36 20 H60 V44 H36 Z M18 48 Q48 54 79 48", "gold", 3, gloss=0.7)
    p.path("M12 18 Q48 -4 84 18 Q48 10 12 18 Z", "gold", gloss=0.7)
    p.oval(48, 4.5, 4.5, None, "gold", gloss=0.8)
    _spoked(p, 24, 76, 20, "gold")
    _spoked(p, 76, 80, 16, "gold")


@draws()
def _stroller(p: Pen) -> None:
    p.line("M62 44 L92 12 H98", "slate", 5)
    p.line("M24 60 L66 84 M68 60 L24 84", "slate", 4.5)
    p.path("M36 40 V8 Q4 10 4 40 Z", "navy")
    p.path("M4 40 H80 Q78 68 48 68 H34 Q6 68 4 40 Z", "blue", gloss=0.4)
    p.line("M36 40 L14 18 M36 40 L36 9", "blue", 2.4, gloss=0)
    _wheel(p, 20, 86, 12)
    _wheel(p, 70, 86, 12)


@draws()
def _wheelbarrow(p: Pen) -> None:
    p.line("M22 74 L60 66 L97 46 M58 64 L68 88 H76", "wood", 5.5)
    p.path("M10 30 H86 L70 66 H38 Z", "green", gloss=0.4)
    p.path("M7 26 H89 V34 H7 Z", "pine")
    _wheel(p, 22, 76, 14, "gold")
