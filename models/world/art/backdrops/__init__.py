"""Backdrops of all settings."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from models.world.art.backdrops import indoors, land, open_air
from models.world.art.backdrops.scenery import PAINTERS, Scenery
from models.world.art.raster import rasterise

__all__ = ["LIGHTS", "PAINTERS", "VARIANTS", "backdrop", "indoors", "land", "open_air"]

VARIANTS = 3
# Factors of red, green and blue: as drawn, warm and low, cool and dim.
LIGHTS = ((1.0, 1.0, 1.0), (1.0, 0.95, 0.86), (0.87, 0.94, 1.0))


@lru_cache(maxsize=256)
def _drawn(setting: str, style: str, variant: int, size: int) -> np.ndarray:
    """uint8 [size, size, 3] of a backdrop in even light."""
    scenery = Scenery(style, variant, setting)
    PAINTERS[setting](scenery)
    return (rasterise(scenery.svg(), size)[..., :3] * 255 + 0.5).astype(np.uint8)


def backdrop(setting: str, style: str, variant: int = 0, light: int = 0, size: int = 512) -> np.ndarray:
    """A backdrop as float32 [size, size, 3] in [0, 1], the caller's own. variant: below VARIANTS; light: of LIGHTS."""
    return _drawn(setting, style, variant, size) * (np.array(LIGHTS[light], np.float32) / 255)
