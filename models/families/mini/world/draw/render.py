"""Paints a scene. The picture is a function of the scene alone: no jitter, no texture the scene doesn't state."""

import numpy as np
from PIL import Image

from models.families.mini.world.draw.settings import backdrop
from models.families.mini.world.draw.sprites import sprite
from models.families.mini.world.scene import Box, Scene


def pixel_box(box: Box, size: int) -> Box:
    """A box of the 1000-grid in pixels, right and bottom exclusive; 999 is the far edge of the picture."""
    x1, y1, x2, y2 = (size if v >= 999 else round(v * size / 1000) for v in box)
    x1, y1 = min(x1, size - 1), min(y1, size - 1)
    return x1, y1, max(x2, x1 + 1), max(y2, y1 + 1)


def render(scene: Scene, size: int = 256) -> np.ndarray:
    """uint8 [size, size, 3]: the setting, then each item's sprite stretched over its box, later ones on top."""
    canvas = backdrop(scene.setting, size, scene.light).copy()
    for item in scene.items:
        x1, y1, x2, y2 = pixel_box(item.box, size)
        pictogram = sprite(item.cls, item.colour).resize((x2 - x1, y2 - y1), Image.Resampling.BILINEAR)
        if item.turned:
            pictogram = pictogram.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        canvas.paste(pictogram, (x1, y1), pictogram)
    return np.asarray(canvas)
