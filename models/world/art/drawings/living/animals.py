"""Animals that no set of pictures has."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


def _eye(p: Pen, x: float, y: float, r: float = 2.2) -> None:
    p.oval(x, y, r, None, "ink", gloss=0.9)


@draws()
def _reindeer(p: Pen) -> None:
    p.glyph("🦌", 4, 4, 92)
    p.box(30, 41, 53, 48, "red", 3.5)
    p.box(45, 44, 53, 60, "red", 3)
    p.oval(12, 36, 6, None, "red", gloss=0.9)


@draws()
def _seagull(p: Pen) -> None:
    p.path("M60 58 L96 66 L90 74 L62 72 Z", "silver")
    p.path("M40 48 Q22 18 4 12 Q12 34 34 62 Z", "silver")
    p.path("M14 44 Q24 34 40 42 Q60 46 80 66 Q54 84 34 70 Q18 62 14 44 Z", "white")
    p.oval(21, 44, 12, 11, "white")
    p.path("M12 42 L0 49 L12 51 Z", "gold")
    p.path("M40 52 Q54 14 92 8 Q86 40 62 64 Q48 66 40 52 Z", "silver")
    p.path("M78 14 Q86 8 94 7 Q92 20 86 32 Z", "ink", gloss=0.1)
    p.line("M48 76 V84 M56 75 V84", "orange", 3)
    _eye(p, 18, 41)


@draws()
def _toucan(p: Pen) -> None:
    p.path("M70 62 L96 92 L80 94 L58 76 Z", "ink")
    p.line("M52 84 V95 M62 82 V94", "slate", 4)
    p.path("M44 10 Q74 8 78 48 Q80 82 56 86 Q34 86 34 60 Q32 14 44 10 Z", "ink")
    p.path("M36 34 Q50 30 56 44 Q56 62 42 62 Q34 56 36 34 Z", "cream")
    p.path("M46 12 Q30 2 12 14 Q2 24 4 42 Q16 30 42 30 Z", "orange", gloss=0.6)
    p.path("M4 42 Q3 30 10 22 Q16 24 15 32 Q8 36 4 42 Z", "ink", gloss=0.6)
    p.path("M62 40 Q80 46 76 72 Q64 70 60 56 Z", "coal")
    p.oval(50, 21, 6, None, "sky")
    _eye(p, 50, 21, 3)


@draws()
def _ostrich(p: Pen) -> None:
    p.line("M56 66 L50 80 L54 96 M66 66 L70 80 L66 96", "rose", 4)
    p.line("M54 96 H46 M66 96 H58", "rose", 4)
    p.line("M34 16 Q44 34 38 52", "rose", 6)
    p.path("M84 40 Q100 36 98 50 Q98 62 82 64 Z", "white")
    p.oval(60, 54, 30, 19, "ink")
    p.path("M52 44 Q78 38 88 56 Q72 72 54 62 Z", "coal")
    p.path("M72 62 Q88 58 92 68 Q80 76 68 70 Z", "white")
    p.oval(33, 12, 9, 7.5, "rose")
    p.path("M26 10 L12 14 L26 18 Z", "orange")
    _eye(p, 32, 10.5)


@draws()
def _triceratops(p: Pen) -> None:
    p.path("M66 44 Q90 46 98 76 Q82 70 66 72 Z", "green")
    for x, shade in ((58, "pine"), (78, "pine"), (46, "green"), (68, "green")):
        p.box(x, 60, x + 13, 86, shade, 5)
    p.path("M34 48 Q50 28 74 40 Q88 50 82 68 Q60 80 38 72 Z", "green")
    p.path("M30 20 Q50 14 52 40 Q52 60 36 66 Z", "#57c26b")
    p.path("M36 34 Q20 34 8 52 Q2 62 10 66 Q28 74 42 62 Q48 44 36 34 Z", "green")
    p.path("M33 38 L20 12 L26 42 Z M40 36 L36 8 L32 38 Z", "cream", gloss=0.6)
    p.path("M10 54 L6 42 L16 49 Z", "cream", gloss=0.6)
    p.path("M3 62 Q6 70 12 67 L9 58 Z", "gold")
    _eye(p, 26, 50, 2.6)


@draws()
def _pterodactyl(p: Pen) -> None:
    p.path("M48 50 Q22 16 2 30 Q10 36 10 44 Q20 46 22 54 Q32 54 44 64 Z", "wood")
    p.path("M52 50 Q78 16 98 30 Q90 36 90 44 Q80 46 78 54 Q68 54 56 64 Z", "wood")
    p.path("M46 68 L40 82 L50 74 L60 82 L54 68 Z", "brown")
    p.oval(50, 54, 11, 18, "oak")
    p.path("M50 24 L76 16 L60 36 Z", "brown")
    p.path("M58 30 Q54 24 46 26 L18 44 L46 42 Q58 42 58 30 Z", "oak")
    _eye(p, 50, 31)


@draws()
def _stingray(p: Pen) -> None:
    p.line("M50 70 Q54 86 78 92 Q90 94 96 88", "slate", 3.5)
    p.path("M50 14 Q64 16 76 34 Q88 46 98 50 Q82 62 66 70 Q50 82 34 70 Q18 62 2 50 Q12 46 24 34 Q36 16 50 14 Z", "steel")
    p.path("M50 24 Q62 36 62 52 Q58 68 50 72 Q42 68 38 52 Q38 36 50 24 Z", "slate", gloss=0.1)
    for x in both(42):
        p.oval(x, 32, 3.6, None, "white")
        _eye(p, x, 32, 2)


@draws()
def _seahorse(p: Pen) -> None:
    p.line("M50 66 Q50 88 62 90 Q72 88 68 78 Q62 74 60 82", "orange", 6)
    p.path("M62 38 Q80 38 76 60 Q68 62 62 56 Z", "gold")
    p.path("M44 14 Q62 10 64 28 Q62 34 60 40 Q68 58 56 76 Q48 80 44 72 Q46 62 40 52 Q38 44 46 36 Q40 34 26 36 Q24 30 34 26 Q38 18 44 14 Z", "orange")
    for y in (46, 53, 60):
        p.line(f"M45 {y} Q51 {y + 3} 57 {y - 1}", "#e06a1e", 2, gloss=0)
    p.path("M46 14 L44 4 L51 9 L56 3 L58 10 L65 9 L62 18 Z", "gold")
    _eye(p, 47, 23, 2.6)


@draws()
def _starfish(p: Pen) -> None:
    p.path("M50 4 Q56 4 58 12 L64 34 L90 36 Q98 38 94 45 Q92 48 88 50 L70 62 L78 86 Q80 96 71 94 L50 78 L29 94 Q20 96 22 86 L30 62 L12 50 Q2 42 9 37 L36 34 L42 12 Q44 4 50 4 Z", "orange")
    for x, y in ((50, 20), (50, 34), (76, 44), (64, 47), (66, 76), (58, 64), (34, 76), (42, 64), (24, 44), (36, 47), (50, 50)):
        p.oval(x, y, 3, None, "#ffb067", gloss=0.1)


@draws()
def _pearl(p: Pen) -> None:
    p.oval(50, 50, 46, None, "#f1ecf2", gloss=1)
    p.oval(34, 32, 12, 8, "white", opacity=0.8)


@draws()
def _dragonfly(p: Pen) -> None:
    for y, tip in ((30, 12), (46, 56)):
        p.path(f"M48 {y} Q26 {tip - 8} 4 {tip} Q0 {tip + 10} 10 {tip + 12} Q30 {tip + 12} 48 {y + 7} Z", "glass", opacity=0.9, gloss=0.6)
        p.path(f"M52 {y} Q74 {tip - 8} 96 {tip} Q100 {tip + 10} 90 {tip + 12} Q70 {tip + 12} 52 {y + 7} Z", "glass", opacity=0.9, gloss=0.6)
    p.line("M50 44 V90", "blue", 6.5)
    for y in (58, 68, 78):
        p.line(f"M47.5 {y} H52.5", "sky", 2)
    p.oval(50, 38, 8, 13, "blue")
    for x in both(44):
        p.oval(x, 22, 6.5, None, "teal", gloss=0.9)
