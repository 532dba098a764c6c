"""Paints a scene: its setting, then each thing over its box, the farther first."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import Image

from models.world.art.backdrops import backdrop
from models.world.art.raster import over
from models.world.art.scenes.scene import DEFAULT_STYLE, Choices, Scene, choices
from models.world.art.scenes.sprites import sprite
from models.world.brief import Box, Standing
from models.world.kinds import KIND_BY_NAME

SHADOW = 0.34  # how dark a contact shadow is in its middle
SHADOW_COLOUR = (0.09, 0.06, 0.16)
GROUND_LINE = 430  # of the 1000-grid: what ends above it, and stands on nothing, casts no shadow


def pixel_box(box: Box, size: int) -> Box:
    """A box of the 1000-grid in pixels, right and bottom exclusive; 999 is the far edge of the picture."""
    x1, y1, x2, y2 = (size if v >= 999 else round(v * size / 1000) for v in box)
    x1, y1 = min(x1, size - 1), min(y1, size - 1)
    return x1, y1, max(x2, x1 + 1), max(y2, y1 + 1)


@lru_cache(maxsize=1)
def soft_oval() -> Image.Image:
    y, x = np.mgrid[-1:1:64j, -1:1:128j]
    fall = (1 - np.hypot(x, y)).clip(0) ** 1.3
    return Image.fromarray((fall * 255).astype(np.uint8))


def _stands(standing: Standing, before: tuple[Standing, ...]) -> bool:
    """Whether a thing stands on the ground or on something, rather than being in the air, in water or on a wall."""
    if KIND_BY_NAME[standing.kind].stands not in ("ground", "surface"):
        return False
    x, y = (standing.box[0] + standing.box[2]) / 2, standing.box[3]
    if y >= GROUND_LINE:
        return True
    return any(b.box[0] <= x <= b.box[2] and b.box[1] <= y + 10 and y - 10 <= b.box[3] for b in before)


def _cast(canvas: np.ndarray, box: Box) -> None:
    """A soft shadow on what is under a thing, in place."""
    x1, _, x2, y2 = box
    width = x2 - x1
    wide, high = max(round(width * 1.16), 2), max(round(width * 0.2), 2)
    shade = np.asarray(soft_oval().resize((wide, high), Image.Resampling.BILINEAR), np.float32) * (SHADOW / 255)
    layer = np.zeros((high, wide, 4), np.float32)
    layer[..., :3] = shade[..., None] * np.array(SHADOW_COLOUR, np.float32)
    layer[..., 3] = shade
    over(canvas, layer, round((x1 + x2 - wide) / 2), round(y2 - high * 0.58))


def paint(scene: Scene, chosen: Choices, size: int = 512) -> np.ndarray:
    """uint8 [size, size, 3]: a scene with all choices made."""
    style = scene.style or DEFAULT_STYLE
    canvas = backdrop(scene.setting or "plain", style, chosen.backdrop, chosen.light, size)
    for at, (standing, look) in enumerate(zip(scene.standings, chosen.looks, strict=True)):
        box = pixel_box(standing.box, size)
        if style == "dimensional" and _stands(standing, scene.standings[:at]):
            _cast(canvas, box)
        x1, y1, x2, y2 = box
        thing = sprite(standing.kind, style, standing.colour, look.turned, look.variant, (x2 - x1, y2 - y1))
        over(canvas, thing, x1, y1)
    return (canvas.clip(0, 1) * 255 + 0.5).astype(np.uint8)


def render(scene: Scene, seed: int, size: int = 512) -> np.ndarray:
    """uint8 [size, size, 3]: a scene as a seed draws it."""
    return paint(scene, choices(scene, seed), size)
