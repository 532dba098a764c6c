"""Devices."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


@draws()
def _tablet(p: Pen) -> None:
    p.box(14, 2, 86, 98, "coal", 7)
    p.box(19, 9, 81, 91, "blue", 2, gloss=0.5)
    for row, y in enumerate((18, 36, 54)):
        for at, x in enumerate((26, 44, 62)):
            p.box(x, y, x + 12, y + 12, ("red", "gold", "green", "pink", "teal", "orange", "purple", "white")[(row * 3 + at) % 8], 3.5)
    p.oval(50, 94.5, 1.6, None, "steel")


@draws()
def _tv_remote(p: Pen) -> None:
    p.box(33, 2, 67, 98, "coal", 9)
    p.oval(50, 13, 4.5, None, "red", gloss=0.7)
    p.oval(50, 32, 11, None, "ink")
    p.oval(50, 32, 5, None, "steel")
    for y in (52, 64, 76):
        for x in (41, 50, 59):
            p.oval(x, y, 3.2, None, "silver")
    p.box(40, 85, 60, 91, "blue", 3)


@draws()
def _record_player(p: Pen) -> None:
    p.box(10, 84, 22, 92, "ink")
    p.box(78, 84, 90, 92, "ink")
    p.box(2, 22, 98, 88, "wood", 6)
    p.box(6, 26, 94, 84, "oak", 4)
    p.oval(40, 55, 28, None, "ink", gloss=0.5)
    p.oval(40, 55, 20, None, "coal", gloss=0.5)
    p.oval(40, 55, 10, None, "red")
    p.oval(40, 55, 2, None, "white")
    p.oval(82, 35, 5.5, None, "silver")
    p.line("M82 35 V60 L60 70", "silver", 4, gloss=0.8)
    p.box(53, 65, 64, 74, "slate", 2)
    p.oval(84, 75, 4, None, "gold")


@draws()
def _loudspeaker(p: Pen) -> None:
    p.box(16, 2, 84, 98, "coal", 7)
    p.oval(50, 27, 15, None, "slate")
    p.oval(50, 27, 10, None, "ink")
    p.oval(50, 27, 4, None, "steel")
    p.oval(50, 67, 26, None, "slate")
    p.oval(50, 67, 20, None, "ink")
    p.oval(50, 67, 9, None, "steel")


@draws()
def _typewriter(p: Pen) -> None:
    p.box(28, 2, 72, 44, "white", 2)
    for y in (12, 20, 28):
        p.line(f"M36 {y} H64", "silver", 2.4, gloss=0)
    p.box(6, 34, 94, 46, "coal", 5)
    for x in both(5):
        p.oval(x, 40, 4.5, 7, "steel")
    p.path("M14 46 H86 L98 88 Q98 94 92 94 H8 Q2 94 2 88 Z", "teal")
    p.box(24, 50, 76, 58, "ink", 3)
    for row, y in enumerate((65, 74, 83)):
        for at in range(7):
            p.oval(23 + at * 9 - row * 1.2 + (row == 1) * 2, y, 3.3, None, "cream")


@draws()
def _vinyl_record(p: Pen) -> None:
    p.oval(50, 50, 48, None, "ink", gloss=0.6)
    for r in (41, 34, 27):
        p.line(f"M{50 - r} 50 a{r} {r} 0 1 1 {2 * r} 0 a{r} {r} 0 1 1 {-2 * r} 0", "coal", 2)
    p.oval(50, 50, 18, None, "red")
    p.oval(50, 50, 3.5, None, "white")


@draws()
def _usb_stick(p: Pen) -> None:
    p.box(36, 3, 64, 34, "silver", 2, gloss=0.8)
    for x in both(43.5):
        p.box(x - 3, 11, x + 3, 19, "slate", 1)
    p.box(28, 30, 72, 97, "blue", 9)
    p.box(44, 82, 56, 89, "navy", 3.5)
    p.box(38, 42, 62, 72, "sky", 4)
