"""A plan as a picture: its boxes on a blank canvas, each name at its box's top left.

GoT-R1 judges R_spa on such a drawing; from coordinates as text a judge does far worse (its ablation).
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from models.learn.reinforce.rewards.plan import Plan

_COLOURS = ("#c00000", "#0050c0", "#007030", "#a04000", "#7000a0", "#007080", "#805000", "#404040")


def draw_plan(plan: Plan, size: int = 512) -> np.ndarray:
    """uint8 [size, size, 3]."""
    image = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size / 32)
    scale = (size - 1) / 999
    for index, planned in enumerate(plan.objects):
        colour = _COLOURS[index % len(_COLOURS)]
        x1, y1, x2, y2 = (v * scale for v in planned.box)
        draw.rectangle((x1, y1, x2, y2), outline=colour, width=2)
        draw.text((x1 + 4, y1 + 3), planned.name, fill=colour, font=font)
    return np.array(image)
