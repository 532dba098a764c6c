"""Backdrops of land and towns."""

from __future__ import annotations

from collections.abc import Sequence

from models.world.art.backdrops.scenery import Scenery, mix, paints


def _day(s: Scenery, y: float) -> None:
    """A clear sky that is different from variant to variant."""
    s.sky(s.pick("#6db9f2", "#86c4ee", "#7fb4ea"), s.pick("#d9f0fb", "#fbeed8", "#e6eefb"), y)
    s.streaks(4, 60, y * 0.6, "#ffffff", 0.22)


def _tufts(s: Scenery, count: int, y1: float, colour: str) -> None:
    """Blades of grass, larger when nearer."""

    def tuft(x: float, y: float, near: float) -> None:
        h = 8 + 24 * near
        s.line(f"M{x:.0f} {y:.0f} l{-h * 0.3:.0f} {-h:.0f} M{x:.0f} {y:.0f} l{h * 0.05:.0f} {-h * 1.2:.0f} M{x:.0f} {y:.0f} l{h * 0.4:.0f} {-h * 0.9:.0f}", colour, 2 + 2 * near, 0.55)

    s.scatter(count, y1, 985, tuft)


def _far_wood(s: Scenery, y: float, size: float, colour: str, to: str, pointed: bool = False) -> None:
    """The edge of a wood in the distance, in one soft tone."""
    x = -size
    while x < 1000 + size:
        high, wide = size * s.r.uniform(0.7, 1.2), size * s.r.uniform(0.5, 0.75)
        if pointed:
            s.area(f"M{x - wide * 0.7:.0f} {y + 6} L{x:.0f} {y - high * 1.5:.0f} L{x + wide * 0.7:.0f} {y + 6} Z", colour, to)
        else:
            s.oval(x, y - high * 0.35, wide, high * 0.75, colour, to)
        x += wide * s.r.uniform(0.6, 1.0)
    s.box(0, y - size * 0.2, 1000, y + size * 0.3, to)


@paints
def _meadow(s: Scenery) -> None:
    _day(s, 560)
    s.ridge(440, 34, 1.5, "#b3d8b4", "#a0cf9a")
    s.ridge(500, 26, 1, "#93cd7c", "#7dbf64")
    s.ridge(580, 18, 1, s.pick("#8fd063", "#9bcf5a", "#84c96c"), s.pick("#5aa640", "#6aa53c", "#4f9f4c"))
    _tufts(s, 40, 620, "#3f8a34")
    s.scatter(34, 640, 990, lambda x, y, near: s.oval(x, y, 3 + 5 * near, 2 + 4 * near, s.r.choice(("#ffffff", "#ffe27a", "#f6b8d0")), opacity=0.75))


@paints
def _garden(s: Scenery) -> None:
    _day(s, 520)
    _far_wood(s, 470, 120, "#a9d39a", "#8cc07f")
    s.box(0, 470, 1000, 640, "#5fae5a", "#438f48")
    for at in range(26):
        s.oval(at * 42, 474 + (at * 7) % 11, 34, 26, "#69b862", "#55a352")
    s.box(0, 630, 1000, 1000, "#9ad46a", "#63ad48")
    for at in range(-5, 6):
        if at % 2:
            s.area(f"M{500 + at * 90} 640 L{500 + at * 210} 1000 H{500 + (at + 1) * 210} L{500 + (at + 1) * 90} 640 Z", "#ffffff", opacity=0.09)
    s.scatter(46, 610, 660, lambda x, y, near: s.oval(x, y, 8, 7, s.r.choice(("#f58aa8", "#ffd75a", "#ffffff", "#c79af0")), opacity=0.7))
    _tufts(s, 26, 700, "#3f8a34")


@paints
def _park(s: Scenery) -> None:
    _day(s, 520)
    _far_wood(s, 500, 150, s.pick("#9fcf9a", "#b8cf8a", "#8fc7a4"), s.pick("#74b274", "#93b062", "#67a884"))
    s.box(0, 500, 1000, 1000, "#94cf70", "#5fa84c")
    x = s.r.uniform(300, 700)
    s.area(f"M{x - 26:.0f} 506 h52 Q{x + 150:.0f} 700 {x + 40:.0f} 1000 H{x - 470:.0f} Q{x - 60:.0f} 700 {x - 26:.0f} 506 Z", "#ecdcb8", "#d9c092")
    _tufts(s, 30, 560, "#3f8a3a")


@paints
def _farm(s: Scenery) -> None:
    _day(s, 500)
    s.ridge(430, 26, 1.5, "#b9d9a4", "#a5cc8c")
    s.box(0, 480, 1000, 700, s.pick("#f2cf6a", "#e9d98a", "#b8d36a"), s.pick("#d9a93f", "#cdb85a", "#8fb348"))
    for at in range(-10, 11):
        s.line(f"M{500 + at * 60} 482 L{500 + at * 130} 700", "#a87a24", 4, 0.28)
    s.box(0, 690, 1000, 1000, "#c79a68", "#9a7046")
    s.scatter(44, 710, 990, lambda x, y, near: s.line(f"M{x:.0f} {y:.0f} l{18 + 30 * near:.0f} {4 - 8 * (x > 500)}", "#f0d9a0", 3 + 3 * near, 0.45))


@paints
def _forest(s: Scenery) -> None:
    leaf = s.pick("#5d9d63", "#7d9a4a", "#3f8a74")
    s.sky(mix(leaf, "#eaf6d8", 0.75), mix(leaf, "#f6f8d4", 0.8), 620)
    for depth, share in ((0, 0.62), (1, 0.42), (2, 0.2)):
        trunk = mix(mix("#5a4634", leaf, 0.35), "#eaf3d6", share)
        for _ in range(9 - 2 * depth):
            x, w = s.r.uniform(0, 1000), 16 + 15 * depth
            s.box(x - w / 2, 0, x + w / 2, 600 + 28 * depth, mix(trunk, "#ffffff", 0.1), trunk)
        _crowns(s, 90 + 20 * depth, mix(leaf, "#eef6d0", share * 0.8), 70 + 24 * depth)
        s.ridge(580 + 34 * depth, 12, 2, mix(leaf, "#eef6d0", share), mix(leaf, "#274a2a", 0.2))
    s.box(0, 690, 1000, 1000, mix(leaf, "#6a5a2a", 0.25), mix(leaf, "#2f2a14", 0.5))
    for x in (240, 560, 800):
        s.area(f"M{x} 0 h70 l-180 900 h-130 Z", "#fff8cf", opacity=0.1)
    _tufts(s, 44, 700, mix(leaf, "#0f2a14", 0.45))


def _crowns(s: Scenery, y: float, colour: str, size: float) -> None:
    for at in range(16):
        x = at * 70 + s.r.uniform(-30, 30)
        s.oval(x, y + s.r.uniform(-70, 10), size, size * 0.8, mix(colour, "#ffffff", 0.1), colour)
    s.box(0, -10, 1000, y - 40, colour)


@paints
def _jungle(s: Scenery) -> None:
    s.sky("#9fd8b0", "#e6f2c0", 660)
    for depth, tone in enumerate(("#8cc79a", "#58a878", "#2f8a5c")):
        for _ in range(13):
            x, y = s.r.uniform(-20, 1020), 640 + depth * 30
            long, lean = s.r.uniform(220, 420) - depth * 60, s.r.uniform(-160, 160)
            tip = f"{x + lean:.0f} {y - long:.0f}"
            s.area(f"M{x - 16:.0f} {y} Q{x + lean * 0.2 - 66:.0f} {y - long * 0.6:.0f} {tip} Q{x + lean * 0.3 + 66:.0f} {y - long * 0.5:.0f} {x + 16:.0f} {y} Z", mix(tone, "#f2f6c0", 0.2), tone)
        s.ridge(640 + depth * 30, 14, 2.5, tone, mix(tone, "#123a24", 0.2))
    for x in (60, 190, 850, 960):
        s.line(f"M{x} 0 Q{x + 46} 150 {x - 8} {s.r.uniform(220, 360):.0f}", "#2c7048", 8, 0.7)
    s.box(0, 730, 1000, 1000, "#4a8a4c", "#2b5a34")
    _tufts(s, 50, 740, "#1d4f2c")


@paints
def _savanna(s: Scenery) -> None:
    s.sky(s.pick("#8ccdf0", "#f6c27a", "#b9d8ee"), s.pick("#fbeecb", "#fbe6b4", "#fdf0d0"), 560)
    s.ridge(520, 34, 1.5, "#d9c5a0", "#e2cd9a")
    for x in s.r.sample((120, 360, 640, 880), 3):
        s.line(f"M{x} 556 V476 M{x} 506 L{x + 26} 470", "#a58f5e", 7, 0.7)
        s.oval(x + 6, 462, 84, 17, "#a9b06a", opacity=0.75)
    s.ridge(556, 8, 1, "#e9c66a", "#dcae52")
    s.ridge(660, 14, 1, "#e3b658", "#bd8836")
    _tufts(s, 60, 600, "#8f6a22")


@paints
def _mountains(s: Scenery) -> None:
    _day(s, 640)
    s.peaks(600, 420, 3, s.pick("#a9bcd9", "#b5b0d4", "#a3c3d4"), "#c6d6e6", "#ffffff")
    s.peaks(640, 240, 4, "#7f9cb4", "#9cb9b4")
    _far_wood(s, 650, 46, "#6fa88a", "#5c9a76", pointed=True)
    s.box(0, 660, 1000, 1000, "#8fca74", "#579a50")
    s.ridge(780, 26, 1, "#84c068", "#4a8a44")
    _tufts(s, 26, 800, "#35763a")


@paints
def _desert(s: Scenery) -> None:
    s.sky(s.pick("#79c3ee", "#f2b877", "#9fd0ea"), s.pick("#fdeccb", "#fde2b0", "#fbe8d0"), 560)
    s.ridge(470, 34, 1.6, "#ecc08c", "#f0cc94")
    s.ridge(500, 40, 1, "#f0cd8c", "#e3b36c")
    s.ridge(590, 46, 0.8, "#eec27a", "#d99e56")
    s.ridge(730, 40, 1, "#eab868", "#c9853f")
    for _ in range(9):
        x, y = s.r.uniform(0, 900), s.r.uniform(780, 980)
        s.line(f"M{x:.0f} {y:.0f} q50 -16 100 0 t100 0", "#b5732f", 4, 0.3)


@paints
def _snow(s: Scenery) -> None:
    s.sky(s.pick("#8fb8e2", "#b4c4e8", "#a5c8d8"), s.pick("#e6f0fa", "#fbe8ee", "#eef4f6"), 560)
    s.peaks(540, 240, 3, "#b9cce4", "#d5e2f0", "#ffffff")
    _far_wood(s, 540, 60, "#a3bdd6", "#bcd2e4", pointed=True)
    s.ridge(550, 24, 1, "#e9f2fb", "#d3e3f4")
    s.ridge(640, 30, 1, "#f4f9fe", "#cddff2")
    s.ridge(800, 26, 1, "#fafdff", "#c5d9f0")
    s.scatter(40, 20, 960, lambda x, y, near: s.oval(x, y, 4 + 3 * near, 4 + 3 * near, "#ffffff", opacity=0.8))


def _houses(s: Scenery, y: float, low: float, high: float, tones: Sequence[str], lit: str, width: float) -> None:
    """A row of house fronts, far and pale."""
    x, at = -s.r.uniform(0, width), 0
    while x < 1000:
        w, h = width * s.r.uniform(0.8, 1.3), s.r.uniform(low, high)
        tone = tones[at % len(tones)]
        s.box(x, y - h, x + w, y, mix(tone, "#ffffff", 0.12), tone)
        across = max(int(w // 46), 2)
        for row in range(int(h // 62)):
            for column in range(across):
                wx, wy = x + (column + 0.5) * w / across, y - h + 24 + row * 62
                s.box(wx - 10, wy, wx + 10, wy + 30, lit, opacity=0.5, r=2)
        x, at = x + w + 2, at + 1


@paints
def _street(s: Scenery) -> None:
    _day(s, 600)
    fronts = s.pick("#d9c3b4 #c4cdd8 #dcd2b8", "#c9b8c8 #d4c8b4 #b8c8cc", "#b9c7d6 #d6bcae #cdd3bd").split()
    _houses(s, 600, 200, 420, fronts, "#f4f8fb", 190)
    s.box(0, 600, 1000, 690, "#d6d2cc", "#bfbab4")
    for x in range(-40, 1040, 96):
        s.line(f"M{x} 690 L{500 + (x - 500) * 0.9:.0f} 600", "#a39e98", 3, 0.5)
    s.box(0, 686, 1000, 706, "#a9a49e", "#8f8a86")
    s.box(0, 706, 1000, 1000, "#7b808c", "#5a5f6b")
    for x in range(-40, 1000, 230):
        s.box(x + 30 * s.variant, 836, x + 130 + 30 * s.variant, 852, "#f2ecd6", opacity=0.85, r=6)


@paints
def _city(s: Scenery) -> None:
    s.sky(s.pick("#79b6ea", "#f0b48c", "#93a9dc"), s.pick("#e4f2fb", "#fde6cf", "#f0e2f0"), 720)
    far = s.pick("#b9cde2", "#e6c3b4", "#bcbfe0")
    _houses(s, 700, 260, 480, (far, mix(far, "#ffffff", 0.2)), "#ffffff", 110)
    near = mix(far, "#3a4a6a", 0.35)
    _houses(s, 720, 120, 330, (near, mix(near, "#ffffff", 0.12), mix(near, "#2a3450", 0.12)), "#fbeec8", 140)
    s.box(0, 716, 1000, 1000, "#aab2bd", "#858e9c")
    for at in range(-6, 7):
        s.line(f"M{500 + at * 90} 720 L{500 + at * 230} 1000", "#ffffff", 4, 0.22)
    for y in (760, 828, 924):
        s.line(f"M0 {y} H1000", "#ffffff", 4, 0.22)
