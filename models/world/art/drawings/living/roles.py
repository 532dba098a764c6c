"""Whole people in their clothes of work and of tales: a bust of the sets on legs that are drawn here."""

from __future__ import annotations

from models.world.art.drawings.living.figures import TONES, body, shoes, toned
from models.world.art.drawings.pen import Pen, both, draws

# Kind: glyph, left and right of the bust, trousers, shoes.
_BUSTS = {
    "doctor": ("🧑‍⚕️", 24, 76, "slate", "white"),
    "farmer": ("🧑‍🌾", 17, 86, "#35549e", "brown"),
    "chef": ("🧑‍🍳", 22, 80, "coal", "ink"),
    "mechanic": ("🧑‍🔧", 21, 79, "#2f6fd6", "ink"),
    "welder": ("🧑‍🏭", 21, 81, "#2f6fd6", "brown"),
    "office worker": ("🧑‍💼", 23, 77, "#3d3a55", "ink"),
    "scientist": ("🧑‍🔬", 22, 78, "slate", "ink"),
    "singer": ("🧑‍🎤", 16, 84, "#453a6b", "red"),
    "artist": ("🧑‍🎨", 19, 81, "#5d5c66", "brown"),
    "pilot": ("🧑‍✈️", 23, 77, "#3d3a55", "ink"),
    "firefighter": ("🧑‍🚒", 20, 80, "#c02a4b", "ink"),
    "police officer": ("👮", 20, 80, "#245fa8", "ink"),
    "detective": ("🕵️", 18, 82, "#3d3a55", "brown"),
    "guard": ("💂", 23, 77, "#33303f", "ink"),
    "construction worker": ("👷", 21, 79, "#4a67b8", "brown"),
    "king": ("🤴", 22, 78, "#3f57b8", "wine"),
    "groom": ("🤵", 23, 77, "#33303f", "ink"),
    "juggler": ("🤹", 13, 87, "#4b4a63", "wine"),
    "ninja": ("🥷", 20, 80, "#3d3a55", "#2b2942"),
    "superhero": ("🦸", 18, 82, "#2f74d6", "red"),
    "supervillain": ("🦹", 18, 82, "#4c2d6e", "#2e1a45"),
    "elf": ("🧝", 21, 79, "brown", "pine"),
    "vampire": ("🧛", 22, 78, "#33303f", "ink"),
    "zombie": ("🧟", 15, 85, "#43506b", "#54858a"),
    "troll": ("🧌", 20, 80, "#9a5a2a", "#68a35c"),
}
# Kind: glyph, left and right of the bust, the robe or gown under it.
_ROBED = {
    "student": ("🧑‍🎓", 22, 78, "#3a3848"),
    "judge": ("🧑‍⚖️", 20, 80, "#3a3848"),
    "queen": ("👸", 20, 80, "purple"),
    "bride": ("👰", 22, 78, "#f3f2fa"),
    "wizard": ("🧙", 18, 82, "#2f86e0"),
    "witch": ("🧙‍♀️", 18, 82, "#6a2fa0"),
}


def _on_legs(p: Pen, kind: str) -> None:
    glyph, x1, x2, legs, feet = _BUSTS[kind]
    for x in both(43):
        p.line(f"M{x} 70 V91", legs, 9.5)
    shoes(p, 94.5, feet, 8)
    p.box(33.5, 62, 66.5, 80, legs, 6)
    p.glyph(toned(glyph, p.variant), x1, 74.5, x2, up=True)


def _in_robe(p: Pen, kind: str) -> None:
    glyph, x1, x2, robe = _ROBED[kind]
    shoes(p, 96, "ink", 7)
    p.path("M33 58 H67 L76 92 Q50 99 24 92 Z", robe)
    p.glyph(toned(glyph, p.variant), x1, 72, x2, up=True, tint="purple" if kind == "witch" else None)


for _kind in _BUSTS:
    draws(_kind)(lambda p, kind=_kind: _on_legs(p, kind))
for _kind in _ROBED:
    draws(_kind)(lambda p, kind=_kind: _in_robe(p, kind))


@draws()
def _astronaut(p: Pen) -> None:
    for x in both(41):
        p.line(f"M{x} 70 V88", "#eeeaf6", 12)
        p.box(x - 8, 87, x + 8, 97, "slate", 4)
    p.box(31, 62, 69, 80, "#eeeaf6", 8)
    p.glyph(toned("🧑‍🚀", p.variant), 22, 74, 78, up=True)


@draws()
def _genie(p: Pen) -> None:
    p.path("M34 62 H66 Q74 78 56 84 Q48 88 56 98 Q34 92 42 80 Q30 76 34 62 Z", "sky", gloss=0.5)
    p.glyph("🧞", 21, 72, 79, up=True)


@draws()
def _teacher(p: Pen) -> None:
    body(p, "🧑", "#8a5a3c", "slate", "ink")
    for x in both(42):
        p.line(f"M{x - 5.5} 28 a5.5 5.5 0 1 1 11 0 a5.5 5.5 0 1 1 -11 0", "ink", 1.8, gloss=0)
    p.box(60, 58, 78, 80, "red", 2)
    p.box(63, 63, 75, 68, "cream", 1, gloss=0)
    p.line("M28 72 L14 34", "tan", 2.6)


@draws()
def _programmer(p: Pen) -> None:
    for x in both(14):
        p.box(x - 3.5, 74, x + 3.5, 98, "wood", 2)
    p.line("M50 70 V90 M36 94 H64", "slate", 5)
    p.glyph(toned("🧑‍💻", p.variant), 22, 72, 78, up=True)
    p.box(4, 70, 96, 79, "oak", 3)


def _two(p: Pen) -> None:
    p.at(-14, 4, 0.94)
    body(p, "👨", "blue", "navy", "ink")
    p.at(20, 4, 0.94)
    body(p, "👩", "red", "red", "wine", skirted=True)


@draws()
def _couple(p: Pen) -> None:
    _two(p)
    p.at(0, 0, 1)
    p.path("M50 18 Q37 9 40 3 Q44 -1 50 5 Q56 -1 60 3 Q63 9 50 18 Z", "pink", gloss=0.8)


@draws()
def _family(p: Pen) -> None:
    _two(p)
    p.at(20, 36, 0.62)
    body(p, "🧒", "gold", "teal", "red", child=True)


@draws()
def _ballerina(p: Pen) -> None:
    skin = TONES[p.variant % len(TONES)][0]
    p.line("M48 66 L46 94 M54 66 Q70 74 78 66", skin, 5.4)
    p.line("M45.6 86 V96 M74 68.5 L81 63", "pink", 5.6)
    p.line("M44 46 Q26 40 34 16 Q40 4 48 3 M56 46 Q74 40 66 16 Q60 4 52 3", skin, 4.6)
    p.path("M14 66 Q24 54 50 54 Q76 54 86 66 Q68 74 50 72 Q32 74 14 66 Z", "rose")
    p.path("M42 42 H58 L61 60 Q50 65 39 60 Z", "pink")
    p.glyph(toned("👩", p.variant), 34, 10, 66, crop=(0.06, 0, 0.94, 0.97))
    p.oval(50, 8, 6, None, "#f2a71e" if p.variant % 4 == 0 else "brown")


@draws()
def _skeleton(p: Pen) -> None:
    bone = "#f2efe6"
    p.line("M50 40 V74", bone, 4.4)
    p.line("M44 76 L42 95 M56 76 L58 95", bone, 4.4)
    p.line("M42 96 H37 M58 96 H63", bone, 4)
    p.line("M37 45 L30 60 L33 74 M63 45 L70 60 L67 74", bone, 4)
    p.line("M36 44 H64", bone, 4)
    for y, half in ((51, 12), (57, 11), (63, 9)):
        p.line(f"M{50 - half} {y - 1} Q50 {y + 4} {50 + half} {y - 1}", bone, 3.2)
    p.path("M40 71 H60 Q62 78 54 78 L50 74 L46 78 Q38 78 40 71 Z", bone)
    p.glyph("💀", 33, 2, 67)


@draws()
def _pirate(p: Pen) -> None:
    body(p, "🧔", "#eceef6", "#43434f", "ink")
    for y in (50, 58, 66):
        p.line(f"M38.5 {y} H61.5", "red", 3, gloss=0)
    p.box(36.5, 70, 63.5, 75, "dark wood", 2)
    p.oval(58.5, 27, 6, 5.4, "ink")
    p.line("M28 20 L70 30", "ink", 1.8, gloss=0)
    p.path("M18 22 Q24 2 50 3 Q76 2 82 22 Q50 10 18 22 Z", "ink")
    p.oval(50, 8.6, 3.6, None, "white", gloss=0)
    p.line("M46 13 H54", "white", 2, gloss=0)
    p.line("M79 72 L92 44", "silver", 4, gloss=0.9)
    p.line("M74 70 L83 75", "gold", 3.4)


@draws()
def _knight(p: Pen) -> None:
    for x in both(42):
        p.line(f"M{x} 72 V90", "steel", 9, gloss=0.8)
        p.box(x - 7, 88, x + 7, 97, "slate", 4)
    for side in (-1, 1):
        p.line(f"M{50 + side * 16} 54 L{50 + side * 22} 70", "steel", 8, gloss=0.8)
    p.box(33, 46, 67, 78, "silver", 9, gloss=0.8)
    p.path("M38 54 H62 V84 H38 Z", "blue")
    p.line("M50 58 V74 M44 64 H56", "gold", 3.6, gloss=0.3)
    for x in both(32):
        p.oval(x, 51, 8, 6, "silver", gloss=0.8)
    p.path("M50 10 Q56 -6 72 4 Q64 6 62 14 Z", "red")
    p.path("M27 30 Q27 6 50 6 Q73 6 73 30 V42 Q62 50 50 50 Q38 50 27 42 Z", "silver", gloss=0.9)
    p.path("M31 25 H69 L66 33 H34 Z", "ink", gloss=0)
    for x in (42, 50, 58):
        p.line(f"M{x} 38 V44", "slate", 2, gloss=0)
    p.line("M76 80 L80 36", "mist", 4.5, gloss=0.9)
    p.line("M71 70 L82 71.5", "gold", 3.4)


@draws()
def _viking(p: Pen) -> None:
    body(p, "🧔", "#9c6a3f", "#5a4636", "dark wood")
    p.path("M34 44 Q50 38 66 44 L64 54 L57 50 L50 56 L43 50 L36 54 Z", "mist", gloss=0)
    p.box(36.5, 70, 63.5, 75, "dark wood", 2)
    for side in (-1, 1):
        p.path(f"M{50 + side * 21} 16 Q{50 + side * 36} 18 {50 + side * 34} 1 Q{50 + side * 28} 6 {50 + side * 18} 7 Z", "cream", gloss=0.6)
    p.path("M27 22 Q28 2 50 2 Q72 2 73 22 Z", "steel", gloss=0.8)
    p.box(26, 18, 74, 24, "gold", 2, gloss=0.7)
    p.oval(78, 68, 13, None, "wood")
    p.oval(78, 68, 4.5, None, "silver", gloss=0.8)


@draws()
def _scarecrow(p: Pen) -> None:
    p.line("M50 40 V98 M12 52 H88", "wood", 5)
    for x in both(15):
        p.line(f"M{x} 52 l{-9 if x < 50 else 9} -5 M{x} 52 l{-10 if x < 50 else 10} 0 M{x} 52 l{-9 if x < 50 else 9} 5", "gold", 2.6, gloss=0)
    p.path("M16 46 H84 V59 L67 60 V76 H33 V60 L16 59 Z", "#d9483b")
    p.path("M34 74 H66 L70 92 H54 L50 84 L46 92 H30 Z", "#4a67b8")
    p.box(38, 62, 48, 70, "gold", 1, gloss=0)
    for x in (33, 40, 60, 67):
        p.line(f"M{x} 92 v5", "gold", 3, gloss=0)
    p.oval(50, 31, 17, 16, "tan")
    for x in both(44):
        p.oval(x, 29, 2.6, None, "ink")
    p.path("M50 32 L53 37 H47 Z", "orange")
    p.line("M42 40 Q50 45 58 40", "ink", 2, gloss=0)
    p.path("M20 20 Q50 28 80 20 Q76 16 64 16 L54 1 L36 16 Q24 16 20 20 Z", "wood")


@draws()
def _monster(p: Pen) -> None:
    for side in (-1, 1):
        p.path(f"M{50 + side * 18} 20 Q{50 + side * 34} 18 {50 + side * 32} 2 Q{50 + side * 20} 4 {50 + side * 8} 14 Z", "gold", gloss=0.6)
        p.line(f"M{50 + side * 30} 56 Q{50 + side * 44} 62 {50 + side * 42} 76", "purple", 10)
    for x in both(36):
        p.oval(x, 92, 13, 6.5, "plum")
    p.path("M50 12 Q84 12 84 56 Q86 92 70 92 H30 Q14 92 16 56 Q16 12 50 12 Z", "purple")
    p.oval(50, 38, 17, None, "white", gloss=0.8)
    p.oval(52, 40, 8, None, "green", gloss=0.8)
    p.oval(52, 40, 4, None, "ink", gloss=0.8)
    p.path("M28 62 Q50 72 72 62 Q70 84 50 84 Q30 84 28 62 Z", "ink", gloss=0)
    p.path("M34 64.5 L38 74 L42 66.6 Z M58 66.6 L62 74 L66 64.5 Z", "white", gloss=0)


@draws()
def _potion(p: Pen) -> None:
    p.box(42, 2, 58, 14, "wood", 3)
    p.box(38, 12, 62, 19, "glass", 3, gloss=0.9)
    p.path("M42 18 H58 V38 Q84 48 84 70 Q82 97 50 97 Q18 97 16 70 Q16 48 42 38 Z", "glass", opacity=0.85, gloss=1)
    p.path("M20 64 Q36 58 50 64 Q66 70 80 64 Q84 93 50 93 Q16 93 20 64 Z", "purple", gloss=0.6)
    for x, y, r in ((40, 76, 5), (58, 82, 4), (54, 54, 4), (46, 46, 2.6)):
        p.oval(x, y, r, None, "#d9a8ff", gloss=0.8)
