"""Tools, arms, instruments and plain shapes."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _pliers(p: Pen) -> None:
    p.path("M50 52 Q36 44 36 26 Q38 10 48 2 L48.5 30 Z", "silver", gloss=0.8)
    p.path("M50 52 Q64 44 64 26 Q62 10 52 2 L51.5 30 Z", "silver", gloss=0.8)
    p.line("M46 48 Q64 64 64 94", "red", 9)
    p.line("M54 48 Q36 64 36 94", "red", 9)
    p.oval(50, 45, 10, None, "steel")
    p.oval(50, 45, 4, None, "slate")


@draws()
def _drill(p: Pen) -> None:
    p.box(2, 33, 26, 38, "silver", 1.5, gloss=0.9)
    p.path("M20 28 L34 22 V48 L20 43 Z", "ink")
    p.box(62, 78, 98, 94, "ink", 5)
    p.path("M62 46 H86 L92 82 H68 Z", "yellow")
    p.path("M54 52 Q58 62 68 62 L66 50 Z", "ink")
    p.path("M32 18 H82 Q94 20 94 36 Q94 52 82 54 H32 Z", "yellow", gloss=0.5)
    for x in (70, 77, 84):
        p.line(f"M{x} 28 V42", "ink", 2.6, gloss=0)


@draws()
def _tape_measure(p: Pen) -> None:
    p.path("M60 80 H94 V74 H99 V92 H60 Z", "gold")
    for x in (70, 77, 84):
        p.line(f"M{x} 82 V87", "ink", 1.8, gloss=0)
    p.path("M6 38 Q6 8 38 8 Q76 8 76 44 V84 Q76 92 68 92 H14 Q6 92 6 84 Z", "yellow", gloss=0.5)
    p.oval(40, 46, 24, None, "ink")
    p.oval(40, 46, 16, None, "silver")


@draws()
def _nail(p: Pen) -> None:
    p.angle = 40
    p.path("M45 12 H55 V82 L50 99 L45 82 Z", "steel", gloss=0.9)
    p.box(35, 3, 65, 13, "silver", 4, gloss=0.9)


@draws()
def _rake(p: Pen) -> None:
    p.angle = 22
    p.line("M50 97 V24", "oak", 5.5)
    p.line("M34 16 H66", "slate", 5)
    for x in (34, 42, 50, 58, 66):
        p.line(f"M{x} 16 V4", "slate", 3)
    p.line("M50 30 L40 17 M50 30 L60 17", "slate", 3)


@draws()
def _pitchfork(p: Pen) -> None:
    p.angle = 22
    p.line("M50 97 V38", "oak", 5.5)
    p.line("M37 4 V26 Q37 36 50 36 Q63 36 63 26 V4 M50 3 V38", "slate", 3.8, gloss=0.6)


@draws()
def _watering_can(p: Pen) -> None:
    p.line("M72 36 Q98 34 96 56 Q94 74 76 78", "pine", 6)
    p.line("M34 78 L12 36", "green", 8)
    p.path("M0 38 L20 26 L23 34 L4 46 Z", "pine")
    p.line("M34 34 Q38 14 54 14 Q70 16 72 34", "pine", 5)
    p.path("M30 34 H76 L80 88 Q80 92 76 92 H30 Q26 92 26 88 Z", "green", gloss=0.5)
    p.oval(53, 34, 23, 5, "pine")


@draws()
def _lawn_mower(p: Pen) -> None:
    p.line("M58 58 L88 14 H97", "slate", 5)
    p.path("M8 56 H70 L80 80 H4 Z", "red", gloss=0.5)
    p.box(20, 38, 52, 58, "ink", 5)
    p.box(28, 32, 44, 40, "steel", 3)
    for x in (16, 68):
        p.oval(x, 82, 13, None, "ink")
        p.oval(x, 82, 6, None, "gold")


@draws()
def _button(p: Pen) -> None:
    p.oval(50, 50, 47, None, "blue", gloss=0.6)
    p.oval(50, 50, 35, None, "#356bd0", gloss=0.2)
    for x in both(40):
        for y in (40, 60):
            p.oval(x, y, 5, None, "navy", gloss=0)


@draws()
def _cannon(p: Pen) -> None:
    p.path("M40 62 L92 80 L96 92 H74 L30 76 Z", "wood")
    p.path("M6 18 L76 34 Q92 40 88 58 Q80 70 66 64 L2 38 Z", "ink", gloss=0.7)
    p.path("M4 12 L14 16 L6 44 L-1 40 Z", "coal", gloss=0.5)
    p.oval(90, 52, 5, None, "coal")
    p.oval(50, 72, 20, None, "wood")
    p.oval(50, 72, 14, None, "oak")
    p.line("M50 58 V86 M36 72 H64", "wood", 4)
    p.oval(50, 72, 4.5, None, "ink")


@draws()
def _sword(p: Pen) -> None:
    p.angle = 40
    p.path("M50 1 L57 12 V68 H43 V12 Z", "mist", gloss=0.9)
    p.path("M50 6 V68 H43 V12 Z", "silver", gloss=0.3)
    p.box(46, 72, 54, 92, "brown", 2)
    p.box(33, 66, 67, 74, "gold", 4, gloss=0.8)
    p.oval(50, 94, 6, 5, "gold", gloss=0.8)


@draws()
def _horseshoe(p: Pen) -> None:
    p.line("M20 90 Q-2 14 50 12 Q102 14 80 90", "steel", 18, gloss=0.8)
    for x, y in ((13, 66), (14, 46), (25, 27), (75, 27), (86, 46), (87, 66)):
        p.oval(x, y, 2.8, None, "ink", gloss=0)


@draws()
def _solar_panel(p: Pen) -> None:
    p.line("M50 64 V88", "slate", 6)
    p.box(32, 86, 68, 93, "slate", 3)
    p.path("M22 12 H98 L80 70 H2 Z", "silver")
    p.path("M25 16 H93 L77 66 H7 Z", "navy", gloss=0.5)
    for at in range(4):
        for row in range(3):
            y, x = 17.5 + row * 16.3, 26 + at * 17 - row * 6
            p.path(f"M{x} {y} H{x + 14.5} L{x + 9.8} {y + 14} H{x - 4.8} Z", "blue", gloss=0.4)


@draws()
def _binoculars(p: Pen) -> None:
    p.box(40, 34, 60, 58, "slate", 4)
    for x in both(25):
        p.box(x - 9, 6, x + 9, 24, "ink", 4)
        p.path(f"M{x - 11} 22 H{x + 11} L{x + 20} 72 H{x - 20} Z", "coal", gloss=0.5)
        p.box(x - 22, 68, x + 22, 92, "ink", 9)
        p.oval(x, 82, 15, 8, "sky", gloss=0.9)
    p.oval(50, 46, 6, None, "gold")


@draws()
def _arrow(p: Pen) -> None:
    p.path("M4 40 H58 V24 Q58 19 62 22 L96 48 Q98 50 96 52 L62 78 Q58 81 58 76 V60 H4 Q2 60 2 58 V42 Q2 40 4 40 Z", "ink", gloss=0.5)


@draws()
def _square(p: Pen) -> None:
    p.box(4, 4, 96, 96, "blue", 3)


@draws()
def _circle(p: Pen) -> None:
    p.oval(50, 50, 47, None, "red", gloss=0.1)


@draws()
def _triangle(p: Pen) -> None:
    p.path("M50 6 L97 90 Q98 93 95 93 H5 Q2 93 3 90 Z", "red")


@draws()
def _hexagon(p: Pen) -> None:
    p.path("M26 8 H74 L99 50 L74 92 H26 L1 50 Z", "purple")


@draws()
def _cube(p: Pen) -> None:
    p.path("M50 3 L93 25 L50 47 L7 25 Z", "#7fb0ff")
    p.path("M7 27 L49 49 V98 L7 75 Z", "blue")
    p.path("M93 27 L51 49 V98 L93 75 Z", "#2b5fc2")


@draws()
def _sphere(p: Pen) -> None:
    p.path("M50 3 A47 47 0 1 1 49.9 3 Z", "red", gloss=1)
    p.oval(35, 28, 13, 9, "#ff9c9f", opacity=0.9, gloss=0)
    p.path("M92 30 A47 47 0 0 1 20 86 Q66 84 92 30 Z", "#c2222f", opacity=0.7, gloss=0)


@draws()
def _cone(p: Pen) -> None:
    p.path("M50 3 L92 86 Q80 98 50 98 Q20 98 8 86 Z", "yellow", gloss=0.4)
    p.path("M50 3 L92 86 Q80 98 60 98 Z", "#eab22c", opacity=0.7, gloss=0)


@draws()
def _cylinder(p: Pen) -> None:
    p.path("M14 16 H86 V84 Q84 97 50 97 Q16 97 14 84 Z", "green", gloss=0.4)
    p.path("M66 18 H86 V84 Q84 94 66 96.4 Z", "pine", opacity=0.6, gloss=0)
    p.oval(50, 16, 36, 12, "#6fd083", gloss=0.1)
