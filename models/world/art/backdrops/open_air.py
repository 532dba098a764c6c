"""Backdrops of water, of the sky, and of its hours."""

from __future__ import annotations

from models.world.art.backdrops.scenery import Scenery, mix, paints


def _ripples(s: Scenery, count: int, y1: float, y2: float, colour: str, opacity: float = 0.5) -> None:
    """Strokes of light on water, longer when nearer."""

    def ripple(x: float, y: float, near: float) -> None:
        w = 26 + 84 * near
        s.line(f"M{x - w / 2:.0f} {y:.0f} q{w / 4:.0f} {-5 - 5 * near:.0f} {w / 2:.0f} 0 t{w / 2:.0f} 0", colour, 3 + 4 * near, opacity)

    s.scatter(count, y1, y2, ripple)


@paints
def _beach(s: Scenery) -> None:
    s.sky(s.pick("#5fbcf0", "#8ccbee", "#f0b59a"), s.pick("#dcf3fb", "#fcefd6", "#fdebd0"), 400)
    s.streaks(4, 50, 260, "#ffffff", 0.24)
    s.box(0, 390, 1000, 640, "#2f9fd0", "#63d0d0")
    _ripples(s, 22, 410, 570, "#d6f6fa")
    s.ridge(606, 16, 1, "#f4fbfa", "#f4fbfa")
    s.ridge(632, 16, 1, "#e6cb90", "#e6cb90")
    s.ridge(650, 14, 1, "#f7e1a9", "#e3c080")
    s.scatter(50, 700, 990, lambda x, y, near: s.oval(x, y, 3 + 3 * near, 2 + near, "#b98f4f", opacity=0.4))


@paints
def _sea(s: Scenery) -> None:
    s.sky(s.pick("#6fbcee", "#9cb6dc", "#f2b48c"), s.pick("#e2f3fb", "#f0e6e6", "#fdeccb"), 380)
    s.streaks(5, 40, 280, "#ffffff", 0.25)
    deep = s.pick("#1b6fb4", "#1f5f8c", "#1d7a9c")
    s.box(0, 370, 1000, 1000, mix(deep, "#8ee0f0", 0.5), mix(deep, "#06264a", 0.35))
    for at, y in enumerate((470, 590, 740, 880)):
        s.ridge(y, 10 + 5 * at, 3 - 0.4 * at, mix(deep, "#7fd4ec", 0.42 - 0.1 * at), mix(deep, "#06264a", 0.08 * at))
    _ripples(s, 34, 400, 980, "#d0f0fa", 0.4)


@paints
def _underwater(s: Scenery) -> None:
    top = s.pick("#5fd0e8", "#4ab4e6", "#58d4c4")
    s.sky(top, s.pick("#0d4f8c", "#123f8a", "#0d6078"), 1000)
    for _ in range(5):
        x, w = s.r.uniform(-100, 900), s.r.uniform(60, 130)
        s.area(f"M{x:.0f} 0 h{w:.0f} l220 900 h{-2.2 * w:.0f} Z", "#e6fcff", opacity=0.09)
    s.ridge(760, 50, 1.4, "#1f6f9c", "#1d5f8a")
    s.ridge(840, 26, 1, s.pick("#d9c48a", "#c9bf9a", "#d4bd94"), s.pick("#a58f5c", "#8f8a72", "#9a8560"))
    s.scatter(26, 60, 800, lambda x, y, near: s.oval(x, y, 5 + 4 * near, 5 + 4 * near, "#dcf8ff", opacity=0.35))
    s.scatter(34, 890, 990, lambda x, y, near: s.oval(x, y, 6 + 8 * near, 3 + 3 * near, "#7a6540", opacity=0.35))


def _bank(s: Scenery, y: float) -> None:
    s.sky(s.pick("#77bdee", "#9accec", "#8fb6e6"), s.pick("#e2f3fb", "#fcf0da", "#eaeefa"), y)
    s.streaks(3, 50, y * 0.6, "#ffffff", 0.22)
    s.ridge(y - 80, 40, 1.5, "#a9cfc4", "#9cc8b4")
    s.ridge(y - 26, 16, 2, "#74b57c", "#5a9e66")


@paints
def _lake(s: Scenery) -> None:
    _bank(s, 480)
    s.box(0, 470, 1000, 880, "#8fd0ea", "#3f8fc4")
    s.box(0, 470, 1000, 540, "#5a9e78", opacity=0.3)
    _ripples(s, 26, 510, 840, "#e2f6fc")
    s.ridge(856, 20, 1, "#d8c890", "#c0a868")
    s.ridge(884, 20, 1, "#86c462", "#549a48")


@paints
def _river(s: Scenery) -> None:
    _bank(s, 460)
    s.box(0, 450, 1000, 1000, "#90cd6c", "#559e4a")
    x = s.r.uniform(380, 620)
    lean = s.r.choice((-1, 1))
    d = f"M{x - 20:.0f} 452 h40 Q{x + 150 * lean + 90:.0f} 600 {500 + 210 - 60 * lean} 1000 H{500 - 330 - 60 * lean} Q{x + 150 * lean - 120:.0f} 600 {x - 20:.0f} 452 Z"
    s.area(d, "#a5dcee", "#3f96cc")
    s.line(d, "#d9c78c", 12, 0.7)
    s.scatter(18, 640, 980, lambda px, y, near: s.line(f"M{500 - 60 * lean + (px - 500) * 0.3:.0f} {y:.0f} q{20 + 20 * near:.0f} -9 {40 + 40 * near:.0f} 0", "#e6f8fd", 3 + 3 * near, 0.5))


@paints
def _sky(s: Scenery) -> None:
    s.sky(s.pick("#3f97e6", "#5fb0ee", "#6a8fe0"), s.pick("#d6effc", "#fdf2dc", "#f3e6fa"), 1000)
    s.glow(s.r.uniform(150, 850), 120, 420, "#ffffff", 0.4)
    s.streaks(9, 140, 760, "#ffffff", 0.26)
    for at in range(3):
        for _ in range(9):
            x = s.r.uniform(-40, 1040)
            s.oval(x, 930 + at * 36, s.r.uniform(110, 190), 62, "#ffffff", opacity=0.34)


def _stars(s: Scenery, count: int, y2: float) -> None:
    s.scatter(count, 10, y2, lambda x, y, near: s.oval(x, y, *(2 * [s.r.choice((1.6, 2.2, 3.0))]), "#f4f2ff", opacity=s.r.uniform(0.5, 0.95)))


@paints
def _night(s: Scenery) -> None:
    s.sky(s.pick("#0e1440", "#1a1244", "#0c2240"), s.pick("#3f4f96", "#5a3f86", "#2f5f8c"), 760)
    _stars(s, 70, 560)
    s.ridge(600, 46, 1.3, "#2a3a6e", "#26345e")
    s.ridge(680, 30, 1, "#22345a", "#1d2c4c")
    s.ridge(770, 22, 1, s.pick("#2f4a5a", "#332f5a", "#274a54"), "#141f34")
    s.glow(500, 860, 480, "#8fa4e0", 0.2)


@paints
def _sunset(s: Scenery) -> None:
    s.sky(s.pick("#4f3f8c", "#7a3f7a", "#34549a"), s.pick("#fbb36a", "#fdbd7c", "#fbc48c"), 620)
    s.glow(500 + 160 * (s.variant - 1), 610, 460, "#ffe9a8", 0.85)
    s.streaks(7, 120, 480, s.pick("#f58a7a", "#f29a8c", "#f2a4a0"), 0.35)
    s.ridge(560, 40, 1.5, "#a3577c", "#8c4a74")
    s.ridge(626, 24, 1, "#7a4270", "#643a68")
    s.ridge(720, 22, 1, s.pick("#6b4a5c", "#5c3f66", "#4f4a6a"), "#33264a")
    s.glow(500 + 160 * (s.variant - 1), 780, 360, "#ffb47a", 0.2)


@paints
def _rain(s: Scenery) -> None:
    s.sky(s.pick("#66788f", "#5f7180", "#74749a"), "#b4c0cc", 600)
    for _ in range(9):
        s.oval(s.r.uniform(0, 1000), s.r.uniform(-30, 60), s.r.uniform(130, 230), 70, "#55657c", opacity=0.4)
    s.ridge(540, 30, 1.4, "#93a5ab", "#8ba0a4")
    s.ridge(620, 20, 1, s.pick("#78967c", "#7d8f86", "#74909a"), "#55706a")
    s.box(0, 760, 1000, 1000, "#6f8380", "#4d5f66")
    s.scatter(12, 780, 980, lambda x, y, near: s.oval(x, y, 40 + 60 * near, 6 + 8 * near, "#b4c8d4", opacity=0.35))
    s.scatter(70, 20, 980, lambda x, y, near: s.line(f"M{x:.0f} {y:.0f} l-12 44", "#e2eef6", 3, 0.45))


@paints
def _space(s: Scenery) -> None:
    s.sky(s.pick("#0a0a2a", "#140a30", "#061428"), s.pick("#2a1a5a", "#3a1450", "#0f2f54"), 1000)
    for _ in range(3):
        x, y = s.r.uniform(100, 900), s.r.uniform(100, 800)
        s.glow(x, y, s.r.uniform(240, 400), s.r.choice(("#7a4ad0", "#2f6fc4", "#c4478c", "#2fa0a0")), 0.4)
    _stars(s, 130, 990)
