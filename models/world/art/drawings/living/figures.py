"""Whole people: a head or a bust of the sets on a body that is drawn here, dressed for what they do."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws

# Skin of each variant and the mark that a glyph takes for it; the first is the sets' own yellow.
TONES = (("#ffc02e", ""), ("#f3cfae", "🏻"), ("#c58f66", "🏽"), ("#6b4a3c", "🏿"))


def toned(glyph: str, variant: int) -> str:
    """A person's glyph in a variant's skin."""
    mark = TONES[variant % len(TONES)][1]
    return glyph[0] + mark + glyph[1:].removeprefix("\ufe0f") if mark else glyph


def shoes(p: Pen, y: float, colour: str, apart: float, size: float = 1) -> None:
    """A pair of shoes, `apart` units from the middle."""
    for x in both(50 - apart):
        p.oval(x - (1.5 if x < 50 else -1.5), y, 6.4 * size, 3.8 * size, colour)


def body(p: Pen, glyph: str, top: str, legs: str, feet: str, child: bool = False, skirted: bool = False) -> None:
    """A head over shirt and trousers; skirted: a dress."""
    skin = TONES[p.variant % len(TONES)][0]
    low = 92 if child else 95
    hip, waist, arm = 74, 46, 6.4
    for x in both(43.5):
        p.line(f"M{x} 72 V{low - 2}", skin if skirted else legs, 8.4)
    shoes(p, low, feet, 7.5)
    for side in (-1, 1):
        p.line(f"M{50 + side * 13} {waist + 6} L{50 + side * 20} {hip - 3}", skin, arm)
        p.line(f"M{50 + side * 12.5} {waist + 5} L{50 + side * 16.2} {waist + 15}", top, arm + 2.4)
    if skirted:
        p.path(f"M37 {waist} H63 L70 {hip + 8} Q50 {hip + 14} 30 {hip + 8} Z", top)
    else:
        p.box(36.5, waist - 4, 63.5, hip + 3, top, 7)
        p.box(37, hip - 3, 63, hip + 6, legs, 3)
    p.box(45, 38, 55, 50, skin, 4)
    p.glyph(toned(glyph, p.variant), 26, 2, 74)


@draws()
def _man(p: Pen) -> None:
    body(p, "👨", "blue", "navy", "ink")


@draws()
def _woman(p: Pen) -> None:
    body(p, "👩", "red", "red", "wine", skirted=True)


@draws()
def _boy(p: Pen) -> None:
    body(p, "👦", "green", "blue", "white", child=True)


@draws()
def _girl(p: Pen) -> None:
    body(p, "👧", "pink", "pink", "purple", child=True, skirted=True)


@draws()
def _child(p: Pen) -> None:
    body(p, "🧒", "gold", "teal", "red", child=True)


@draws("old man")
def _old_man(p: Pen) -> None:
    body(p, "👴", "#7a8a5a", "brown", "ink")
    p.line("M74 66 Q74 60 79 61 Q83 62 82 68 L81 97", "dark wood", 3.4)


@draws("old woman")
def _old_woman(p: Pen) -> None:
    body(p, "👵", "purple", "purple", "brown", skirted=True)


@draws("old person")
def _old_person(p: Pen) -> None:
    body(p, "🧓", "teal", "slate", "ink")


@draws()
def _baby(p: Pen) -> None:
    skin = TONES[p.variant % len(TONES)][0]
    for x in both(30):
        p.line(f"M{x + (8 if x < 50 else -8)} 78 Q{x - (4 if x < 50 else -4)} 82 {x - (2 if x < 50 else -2)} 92", skin, 14)
    for side in (-1, 1):
        p.line(f"M{50 + side * 15} 60 L{50 + side * 28} 70", skin, 10)
    p.path("M34 54 H66 Q76 74 70 84 H30 Q24 74 34 54 Z", "sky")
    p.path("M28 78 Q50 88 72 78 Q72 96 50 96 Q28 96 28 78 Z", "white")
    p.glyph(toned("👶", p.variant), 24, 3, 76)


@draws()
def _clown(p: Pen) -> None:
    for x in both(41):
        p.line(f"M{x} 70 V90", "blue", 11)
        p.oval(x - (5 if x < 50 else -5), 94, 11, 4.6, "red")
    for side in (-1, 1):
        p.line(f"M{50 + side * 14} 54 L{50 + side * 25} 70", "yellow", 10)
        p.oval(50 + side * 26, 73, 5.4, None, "white")
    p.path("M34 46 H66 L70 80 H30 Z", "yellow")
    for y in (58, 68, 77):
        p.oval(50, y, 3.4, None, "red")
    p.path("M28 46 L34 54 L40 48 L45 55 L50 48 L55 55 L60 48 L66 54 L72 46 Q50 36 28 46 Z", "white")
    p.glyph("🤡", 26, 2, 74)


@draws()
def _cowboy(p: Pen) -> None:
    body(p, "👨", "#c8553d", "blue", "dark wood")
    p.path("M37 46 L46 44 V70 H37 Z M63 46 L54 44 V70 H63 Z", "brown")
    p.path("M40 41 H60 L50 54 Z", "red")
    p.box(36.5, 70, 63.5, 75, "dark wood", 2)
    p.box(46.5, 69.5, 53.5, 75.5, "gold", 1.5)
    p.path("M10 12 Q30 26 50 22 Q70 26 90 12 Q86 30 50 29 Q14 30 10 12 Z", "brown")
    p.path("M31 20 Q32 0 42 2 Q50 6 58 2 Q68 0 69 20 Q50 27 31 20 Z", "wood")


@draws("santa claus")
def _santa_claus(p: Pen) -> None:
    for x in both(40):
        p.line(f"M{x} 74 V88", "red", 12)
        p.box(x - 8, 86, x + 8, 97, "ink", 4)
    for side in (-1, 1):
        p.line(f"M{50 + side * 18} 56 L{50 + side * 28} 70", "red", 10)
        p.oval(50 + side * 29, 73, 5.4, None, "ink")
        p.line(f"M{50 + side * 24.5} 68.5 L{50 + side * 31} 64.5", "white", 5)
    p.oval(50, 66, 25, 20, "red")
    p.path("M25.5 68 Q50 74 74.5 68 V75 Q50 81 25.5 75 Z", "ink")
    p.box(44, 69, 56, 79, "gold", 2, gloss=0.7)
    p.glyph(toned("🎅", p.variant), 28, 2, 75)


@draws("mrs. claus")
def _mrs_claus(p: Pen) -> None:
    body(p, "🤶", "red", "red", "ink", skirted=True)
    p.line("M31 83 Q50 88 69 83", "white", 6)


@draws()
def _angel(p: Pen) -> None:
    skin = TONES[p.variant % len(TONES)][0]
    for side in (-1, 1):
        p.path(f"M{50 + side * 8} 56 Q{50 + side * 40} 34 {50 + side * 47} 44 Q{50 + side * 48} 68 {50 + side * 14} 74 Z", "white")
        p.line(f"M{50 + side * 13} 56 L{50 + side * 21} 68", "mist", 8)
        p.oval(50 + side * 22, 70, 4, None, skin)
    p.path("M38 48 H62 L74 94 Q50 100 26 94 Z", "#f4f4fb")
    p.glyph(toned("👶", p.variant), 29, 8, 71)
    p.line("M36 6 a14 4.4 0 1 1 28 0 a14 4.4 0 1 1 -28 0", "gold", 3, gloss=0.9)


@draws()
def _ogre(p: Pen) -> None:
    for x in both(40):
        p.line(f"M{x} 74 V92", "#a52a4a", 12)
        p.oval(x - (2 if x < 50 else -2), 94, 9, 4.4, "#7d1c38")
    for side in (-1, 1):
        p.line(f"M{50 + side * 18} 56 L{50 + side * 30} 72", "#a52a4a", 11)
    p.box(30, 46, 70, 82, "#a52a4a", 14)
    p.path("M29 68 H71 L73 86 L64 80 L57 87 L50 80 L43 87 L36 80 L27 86 Z", "gold", gloss=0)
    p.glyph("👹", 25, 2, 75)


@draws()
def _alien(p: Pen) -> None:
    for x in both(43):
        p.line(f"M{x} 74 V92", "#4dbb6a", 7)
        p.oval(x - (2 if x < 50 else -2), 94, 7, 3.6, "#3f9d59")
    for side in (-1, 1):
        p.line(f"M{50 + side * 10} 58 Q{50 + side * 22} 62 {50 + side * 24} 74", "#4dbb6a", 6)
    p.path("M40 50 H60 Q66 70 60 80 H40 Q34 70 40 50 Z", "#4dbb6a")
    p.glyph("👽", 26, 2, 74)


@draws()
def _robot(p: Pen) -> None:
    for x in both(40):
        p.box(x - 5, 76, x + 5, 92, "steel", 2)
        p.box(x - 9, 89, x + 9, 98, "slate", 4)
    for side in (-1, 1):
        p.line(f"M{50 + side * 22} 56 V74", "steel", 8)
        p.oval(50 + side * 22, 78, 6.4, None, "slate")
    p.box(30, 48, 70, 80, "silver", 7, gloss=0.7)
    p.box(37, 55, 63, 70, "navy", 3)
    for x, colour in ((43, "red"), (50, "gold"), (57, "lime")):
        p.oval(x, 62.5, 2.6, None, colour, gloss=0.8)
    p.box(44, 42, 56, 52, "slate", 2)
    p.glyph("🤖", 27, 2, 73)
