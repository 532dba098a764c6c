"""What a detector says of a picture, and the numbers it says it in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image

from models.families.mini.world.draw.sprites import sprite
from models.families.mini.world.vocabulary import COLOURS, OBJECT_CLASSES

CLASSES: tuple[str, ...] = tuple(c.name for c in OBJECT_CLASSES)
COLOUR_NAMES: tuple[str | None, ...] = (None, *COLOURS)
CLASS_INDEX = {name: index for index, name in enumerate(CLASSES)}
COLOUR_INDEX = {name: index for index, name in enumerate(COLOUR_NAMES)}

Box = tuple[float, float, float, float]
ALIKE = 14.0


@dataclass(frozen=True)
class Detection:
    """One found object: class name, colour (None: its natural one), box x1 y1 x2 y2 on the
    1000-grid, and how sure the network is, in [0, 1]."""

    cls: str
    colour: str | None
    box: Box
    score: float


@lru_cache(maxsize=None)
def same_look(cls: str, a: str | None, b: str | None) -> bool:
    """Whether a class looks alike in two colours: a natural tomato is a red tomato.

    Mean absolute difference of the visible pixels, over the three channels, under `ALIKE` of 255.
    """
    if a == b:
        return True
    size = (32, 32)
    first, second = (
        np.asarray(sprite(cls, c).resize(size, Image.Resampling.BILINEAR), np.float32) for c in (a, b)
    )
    visible = (first[..., 3] > 127) & (second[..., 3] > 127)
    if not visible.any():
        return False
    return float(np.abs(first[..., :3] - second[..., :3])[visible].mean()) < ALIKE
