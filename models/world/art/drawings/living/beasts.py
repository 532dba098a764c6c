"""Whole animals where the sets have a head only: the head, on a body that is drawn here."""

from __future__ import annotations

from models.world.art.drawings.pen import Pen, both, draws


def _sitting(p: Pen, head: str, fur: str, belly: str, paw: str, wide: float = 56) -> None:
    """A body that sits and looks at us, with the head on it."""
    side = 50 - wide / 2
    for x in both(side + 6):
        p.oval(x, 85, 15, 12, fur)
    p.oval(50, 70, wide / 2, 27, fur)
    p.oval(50, 75, wide / 3.1, 20, belly, gloss=0.05)
    for x in both(40.5):
        p.box(x - 7, 62, x + 7, 97, fur, 7)
        p.oval(x, 93, 8, 5.5, paw)
    p.glyph(head, 50 - wide * 0.56, 2, 50 + wide * 0.56)


@draws()
def _fox(p: Pen) -> None:
    p.path("M66 92 Q98 96 96 66 Q94 48 84 44 Q84 60 72 70 Z", "#ff8a2a")
    p.path("M96 66 Q94 48 84 44 Q84 52 80 59 Q88 60 96 66 Z", "white")
    _sitting(p, "🦊", "#ff8a2a", "cream", "#5b3440", 52)


@draws()
def _wolf(p: Pen) -> None:
    p.path("M66 94 Q96 96 94 70 Q92 56 84 52 Q84 66 70 74 Z", "#8d8f96")
    _sitting(p, "🐺", "#8d8f96", "#e9e7ee", "#e9e7ee", 54)


@draws()
def _bear(p: Pen) -> None:
    _sitting(p, "🐻", "#8a5340", "#b9775a", "#6d3f31", 64)


@draws()
def _polar_bear(p: Pen) -> None:
    _sitting(p, "🐻‍❄️", "#eeeef4", "#fafafd", "#d9dae4", 64)


@draws()
def _panda(p: Pen) -> None:
    for x in both(24):
        p.oval(x, 85, 15, 12, "#453f66")
    p.oval(50, 70, 30, 27, "#eeeaf6")
    p.path("M22 66 Q22 48 36 46 H64 Q78 48 78 66 Q64 58 50 58 Q36 58 22 66 Z", "#453f66")
    for x in both(32):
        p.box(x - 8, 52, x + 8, 80, "#453f66", 8)
    p.glyph("🐼", 17, 2, 83)


@draws()
def _koala(p: Pen) -> None:
    _sitting(p, "🐨", "#93939c", "#e4e2ea", "#7b7b86", 56)


@draws()
def _lion(p: Pen) -> None:
    p.line("M68 90 Q92 92 92 66", "#ffae3a", 6)
    p.oval(92, 60, 6, 8, "brown")
    _sitting(p, "🦁", "#ffae3a", "#ffd289", "#e58c25", 54)


@draws()
def _hamster(p: Pen) -> None:
    p.oval(50, 70, 33, 27, "#ffb26b")
    p.oval(50, 74, 21, 21, "cream", gloss=0.05)
    for x in both(30):
        p.oval(x, 95, 9, 4, "rose")
    p.glyph("🐹", 20, 4, 80)
    for x in both(39):
        p.oval(x, 70, 6, 5, "rose")


@draws()
def _raccoon(p: Pen) -> None:
    p.line("M68 90 Q92 92 92 62", "#8d8f9b", 13)
    for d in ("M88.5 84 L83 91", "M86 74 H98", "M86 62 H98"):
        p.line(d, "#45434f", 5, gloss=0)
    _sitting(p, "🦝", "#8d8f9b", "#c9c9d3", "#45434f", 54)


@draws()
def _frog(p: Pen) -> None:
    for x in both(18):
        p.oval(x, 80, 17, 14, "#35bd7c")
        p.oval(x + (4 if x > 50 else -4), 93, 13, 5, "#2aa76c")
    p.oval(50, 74, 28, 22, "#35bd7c")
    p.oval(50, 78, 19, 17, "#f6d65c", gloss=0.05)
    for x in both(38):
        p.box(x - 5.5, 70, x + 5.5, 96, "#35bd7c", 5.5)
        p.oval(x, 95, 8, 3.6, "#2aa76c")
    p.glyph("🐸", 21, 6, 79)


@draws()
def _chicken(p: Pen) -> None:
    p.line("M46 84 V96 H38 M58 84 V96 H50", "orange", 4)
    p.path("M74 62 Q78 40 94 34 Q98 52 92 66 Q86 78 74 78 Z", "#dcd9e6")
    p.path("M24 40 Q24 66 32 78 Q44 92 64 88 Q86 82 88 60 Q76 62 62 54 Q52 46 50 36 Z", "#eeecf4")
    p.path("M52 60 Q68 70 82 62 Q80 80 62 80 Q50 76 52 60 Z", "#dcd9e6")
    p.glyph("🐔", 12, 3, 52)


def _four_legs(p: Pen, fur: str, far: str, hoof: str) -> None:
    for x, shade in ((40, far), (76, far), (50, fur), (84, fur)):
        p.box(x - 5, 62, x + 5, 94, shade, 4)
        p.box(x - 5, 88, x + 5, 96, hoof, 2.5)


@draws()
def _boar(p: Pen) -> None:
    p.line("M91 48 Q98 54 95 64", "#6d3f31", 3.5)
    _four_legs(p, "#8a5340", "#6d3f31", "ink")
    p.path("M40 34 Q66 18 88 38 Q98 58 88 76 Q66 84 40 76 Q30 56 40 34 Z", "#8a5340")
    p.path("M42 34 Q66 16 88 38 Q66 30 44 44 Z", "#5b3440", gloss=0.05)
    p.glyph("🐗", 2, 24, 55)


@draws()
def _moose(p: Pen) -> None:
    _four_legs(p, "#7b4a3c", "#5f372d", "ink")
    p.oval(92, 48, 4, 6, "#5f372d")
    p.path("M42 38 Q66 28 88 42 Q96 56 88 72 Q66 78 42 70 Q34 56 42 38 Z", "#7b4a3c")
    p.glyph("🫎", 2, 2, 60)


@draws()
def _unicorn(p: Pen) -> None:
    p.line("M88 52 Q100 56 94 82", "#d77bf0", 8)
    p.line("M86 52 Q92 60 88 78", "#ff9bd2", 4)
    _four_legs(p, "#ece6f6", "#cfc4e4", "#b58be8")
    p.path("M46 46 Q66 38 86 46 Q94 58 88 72 Q66 80 46 74 Q36 62 46 46 Z", "#ece6f6")
    p.glyph("🦄", 6, 3, 62)
