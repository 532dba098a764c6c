"""Backdrops with a wall and a floor. No furniture: what stands there is what was asked for."""

from __future__ import annotations

from models.world.art.backdrops.scenery import Scenery, mix, paints


def _light_on_wall(s: Scenery, y: float, opacity: float = 0.16) -> None:
    """Slanting light as from a window out of the picture."""
    x = s.r.uniform(120, 620)
    for at in (0, 150):
        s.area(f"M{x + at:.0f} {y - 460} h110 l-90 380 h-110 Z", "#fff6da", opacity=opacity)


def _boards(s: Scenery, y: float, near: str, gap: str) -> None:
    """A wooden floor that runs away from us."""
    s.box(0, y, 1000, 1000, mix(near, "#ffffff", 0.12), mix(near, "#2a1408", 0.18))
    for at in range(-7, 8):
        s.line(f"M{500 + at * 72} {y} L{500 + at * 190} 1000", gap, 3, 0.45)
    for row, share in enumerate((0.12, 0.3, 0.55, 0.85)):
        level = y + (1000 - y) * share
        for at in range(-7, 8):
            if (at * 3 + row + s.variant) % 4 == 0:
                slope = 72 + (190 - 72) * share
                s.line(f"M{500 + at * slope:.0f} {level:.0f} H{500 + (at + 1) * slope:.0f}", gap, 3, 0.45)


def _tiles(s: Scenery, y: float, near: str, gap: str) -> None:
    """A tiled floor that runs away from us."""
    s.box(0, y, 1000, 1000, mix(near, "#ffffff", 0.2), mix(near, "#202838", 0.08))
    for at in range(-8, 9):
        s.line(f"M{500 + at * 80} {y} L{500 + at * 200} 1000", gap, 4, 0.6)
    level, step = y, 26.0
    while level < 1000:
        s.line(f"M0 {level:.0f} H1000", gap, 4, 0.6)
        level, step = level + step, step * 1.38


def _skirting(s: Scenery, y: float, colour: str) -> None:
    s.box(0, y - 34, 1000, y, colour, mix(colour, "#6b5a4a", 0.14))
    s.box(0, y, 1000, y + 16, "#201408", opacity=0.16)


@paints
def _plain(s: Scenery) -> None:
    tone = s.pick("#f3efe6", "#e9eff7", "#f6ebe9")
    s.box(0, 0, 1000, 1000, mix(tone, "#ffffff", 0.6), mix(tone, "#8a8494", 0.12))
    if not s.flat:
        s.glow(500, 380, 800, "#ffffff", 0.8)
    s.box(0, 740, 1000, 1000, mix(tone, "#6b6478", 0.06), mix(tone, "#6b6478", 0.2), 0.7)


@paints
def _room(s: Scenery) -> None:
    wall = s.pick("#f1d9b8", "#bcd8d3", "#ecc7bd")
    s.box(0, 0, 1000, 680, mix(wall, "#ffffff", 0.25), wall)
    for x in range(20, 1000, 120):
        s.box(x, 0, x + 34, 480, "#ffffff", opacity=0.14)
    _light_on_wall(s, 560)
    s.box(0, 470, 1000, 650, mix(wall, "#ffffff", 0.62), mix(wall, "#ffffff", 0.4))
    s.box(0, 462, 1000, 482, mix(wall, "#8a6a4a", 0.22))
    for x in range(-20, 1000, 170):
        s.box(x, 506, x + 140, 628, mix(wall, "#8a6a4a", 0.12), opacity=0.5, r=6)
    _skirting(s, 680, "#fbf4e8")
    _boards(s, 680, s.pick("#b98352", "#a06a44", "#c69a66"), "#6b4024")


@paints
def _kitchen(s: Scenery) -> None:
    tile = s.pick("#dfeee8", "#f6e9cf", "#dce6f4")
    s.box(0, 0, 1000, 690, mix(tile, "#ffffff", 0.3), tile)
    for row in range(9):
        for at in range(-1, 9):
            x, y = at * 128 + 64 * (row % 2), row * 76
            s.box(x + 3, y + 3, x + 125, y + 73, "#ffffff", mix(tile, "#ffffff", 0.4), 0.55, 8)
    s.box(0, 600, 1000, 640, s.pick("#c08a55", "#8d9aa8", "#b57b52"), s.pick("#9a6638", "#74818f", "#8f5a36"))
    s.box(0, 640, 1000, 700, mix(tile, "#4a5a6a", 0.2), mix(tile, "#4a5a6a", 0.35))
    _tiles(s, 700, s.pick("#d8b48e", "#cfd4da", "#e4c9a4"), "#9a8672")


@paints
def _bedroom(s: Scenery) -> None:
    wall = s.pick("#c3cbea", "#efccd8", "#cfe3d2")
    s.box(0, 0, 1000, 690, mix(wall, "#ffffff", 0.3), wall)
    for row in range(8):
        for at in range(9):
            x, y = 40 + at * 120 + 60 * (row % 2), 50 + row * 84
            s.oval(x, y, 7, 7, "#ffffff", opacity=0.5)
    _light_on_wall(s, 580, 0.2)
    _skirting(s, 690, "#fdfaf4")
    _boards(s, 690, s.pick("#d0a878", "#c29a78", "#b98a5c"), "#8a6040")


@paints
def _bathroom(s: Scenery) -> None:
    tile = s.pick("#bfe0ea", "#cfe9dc", "#dcd8ee")
    s.box(0, 0, 1000, 700, mix(tile, "#ffffff", 0.5), tile)
    for x in range(0, 1000, 100):
        s.line(f"M{x} 230 V700", "#ffffff", 5, 0.75)
    for y in range(230, 700, 94):
        s.line(f"M0 {y} H1000", "#ffffff", 5, 0.75)
    s.box(0, 200, 1000, 236, mix(tile, "#2a6a8a", 0.4), mix(tile, "#2a6a8a", 0.5))
    _tiles(s, 700, s.pick("#e9edf2", "#dde5e2", "#ece8f0"), "#a9b5c0")


@paints
def _classroom(s: Scenery) -> None:
    wall = s.pick("#f4e3b8", "#cfe2ee", "#dcebc8")
    s.box(0, 0, 1000, 700, mix(wall, "#ffffff", 0.3), wall)
    for at in range(12):
        colour = ("#e8655f", "#f0b545", "#5fb07a", "#5a94dc")[at % 4]
        x = at * 90 - 20
        s.area(f"M{x} 34 h70 l-35 60 Z", colour, opacity=0.3)
    s.line("M0 30 Q500 60 1000 30", "#8a7a5a", 4, 0.5)
    s.box(0, 560, 1000, 666, mix(wall, "#b0804a", 0.35), mix(wall, "#b0804a", 0.5))
    _skirting(s, 700, "#efe2c8")
    _boards(s, 700, s.pick("#caa06a", "#b9905e", "#d2ab78"), "#7c5a34")


@paints
def _office(s: Scenery) -> None:
    wall = s.pick("#dfe4ea", "#e7e1d8", "#d5e0e2")
    s.box(0, 0, 1000, 700, mix(wall, "#ffffff", 0.5), wall)
    for x in range(0, 1100, 250):
        s.box(x - 4, 0, x + 4, 670, mix(wall, "#6a7484", 0.35), opacity=0.6)
    for x in (120, 620):
        s.box(x, 0, x + 260, 24, "#ffffff", r=8)
        s.area(f"M{x} 24 h260 l80 420 h-420 Z", "#ffffff", opacity=0.16)
    _skirting(s, 700, "#c9ced6")
    s.box(0, 700, 1000, 1000, s.pick("#8a97a8", "#9a9186", "#86a0a0"), s.pick("#6b7788", "#7c7468", "#688080"))
    for at in range(-6, 7):
        s.line(f"M{500 + at * 100} 700 L{500 + at * 230} 1000", "#ffffff", 3, 0.14)
    for y in (742, 806, 896):
        s.line(f"M0 {y} H1000", "#ffffff", 3, 0.14)


@paints
def _stage(s: Scenery) -> None:
    cloth = s.pick("#8a1f3a", "#3a2a7a", "#0f5a5a")
    dark = mix(cloth, "#0a0614", 0.7)
    s.box(0, 0, 1000, 740, mix(cloth, "#0a0614", 0.45), dark)
    for side in (0, 1):
        for at in range(5):
            x = at * 44 if not side else 1000 - at * 44 - 44
            s.box(x, 0, x + 44, 740, mix(cloth, "#ffffff", 0.1 if at % 2 else 0), mix(cloth, "#0a0614", 0.3))
    for at in range(8):
        s.area(f"M{at * 125} 0 h125 v70 q-62 66 -125 0 Z", mix(cloth, "#ffffff", 0.08), mix(cloth, "#0a0614", 0.2))
    s.box(0, 740, 1000, 1000, "#b0774a", "#6b3f24")
    for y in (772, 816, 876, 950):
        s.line(f"M0 {y} H1000", "#4a2814", 4, 0.5)
    for x in (300, 700):
        s.area(f"M{x - 14} 0 h28 L{x + 190} 860 h-380 Z", "#fff4cf", opacity=0.13)
        s.oval(x, 860, 190, 46, "#fff4cf", opacity=0.25)


@paints
def _workshop(s: Scenery) -> None:
    wall = s.pick("#c8ad8c", "#a9b0b4", "#b99a7c")
    s.box(0, 0, 1000, 700, mix(wall, "#ffffff", 0.12), mix(wall, "#2a1a10", 0.12))
    for x in range(0, 1000, 84):
        s.line(f"M{x} 0 V700", mix(wall, "#2a1a10", 0.45), 4, 0.5)
    for y in (96, 250):
        s.box(0, y, 1000, y + 34, mix(wall, "#3a2414", 0.25), mix(wall, "#3a2414", 0.4))
    _light_on_wall(s, 620, 0.14)
    s.box(0, 700, 1000, 1000, s.pick("#9a948c", "#8a8f94", "#a59a8c"), s.pick("#77716a", "#6a6f76", "#857a6c"))
    s.scatter(26, 720, 990, lambda x, y, near: s.oval(x, y, 10 + 26 * near, 2 + 5 * near, "#ffffff", opacity=0.12))


@paints
def _shop(s: Scenery) -> None:
    wall = s.pick("#f2dcc2", "#d3e4d8", "#e6d5e8")
    s.box(0, 0, 1000, 700, mix(wall, "#ffffff", 0.35), wall)
    stripe = s.pick("#d9574f", "#3f8f78", "#7a5ab8")
    for at in range(13):
        x = at * 80 - 20
        s.area(f"M{x} 0 h80 v110 q-40 44 -80 0 Z", stripe if at % 2 else "#fdf8ee", opacity=0.8)
    for y in (330, 500):
        s.box(40, y, 960, y + 20, mix(wall, "#7a5230", 0.4), mix(wall, "#7a5230", 0.55), 0.4, 5)
        s.box(40, y + 20, 960, y + 36, "#2a1a0a", opacity=0.08)
    _skirting(s, 700, mix(wall, "#7a5230", 0.3))
    _tiles(s, 700, s.pick("#e6d3b4", "#d6ddd6", "#ddd4dc"), "#a8967c")
