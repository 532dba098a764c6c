"""The image codes: each cell of the picture says one thing about what lies over it.

In this world a picture is a function of its plan, but for the light and the way that things face. Codes learned from pixels hold what a plan leaves
open (the phase of every edge, to the bit), and most of the decoder's training goes into guessing it.
These codes hold what a plan can tell, one aspect a cell, in a pattern of 2 x 2 cells:

    what | across          what: the class of the topmost object over the cell, and which way it faces
    down | colour          across, down: how far its left and right, top and bottom edges are
                           colour: its colour, and the class again by its remainder
    ground                 any cell under no object: the setting and its light

Every object that touches 2 x 2 cells says all four. The picture decoder learns to draw from them.
"""

from __future__ import annotations

import torch
from torch import Tensor

from models.families.mini.net.layout import CLASS_ID, COLOUR_ID, DISTANCES, layout_targets
from models.families.mini.world.draw.settings import LIGHTS
from models.families.mini.world.scene import Scene
from models.families.mini.world.vocabulary import SETTINGS

KINDS = len(CLASS_ID)
COLOURS = len(COLOUR_ID) + 1  # the first is the natural one
REMAINDERS = 16
WAYS = 2  # as the pictogram faces, and the other way

GROUND = 0
WHAT = GROUND + len(SETTINGS) * len(LIGHTS)
COLOUR = WHAT + KINDS * WAYS
ACROSS = COLOUR + COLOURS * REMAINDERS
DOWN = ACROSS + DISTANCES**2
CODES = DOWN + DISTANCES**2

_SETTING = {name: i for i, name in enumerate(SETTINGS)}


def scene_codes(scene: Scene, grid: tuple[int, int]) -> Tensor:
    """int64 [rows * columns], raster order."""
    return codes_of(layout_targets(scene, grid), scene, grid)


def codes_of(layout: Tensor, scene: Scene, grid: tuple[int, int]) -> Tensor:
    """The codes of a scene whose `layout_targets` [rows * columns, 7] are known."""
    kind, colour, left, right, top, bottom, way = (layout - 1).view(*grid, -1).unbind(-1)
    out = torch.full(grid, GROUND + _SETTING[scene.setting] * len(LIGHTS) + scene.light)
    said = {
        (0, 0): WHAT + kind * WAYS + way,
        (0, 1): ACROSS + left * DISTANCES + right,
        (1, 0): DOWN + top * DISTANCES + bottom,
        (1, 1): COLOUR + colour * REMAINDERS + kind % REMAINDERS,
    }
    for (row, column), code in said.items():
        mine = (slice(row, None, 2), slice(column, None, 2))
        out[mine] = torch.where(kind[mine] >= 0, code[mine], out[mine])
    return out.flatten()


def aspects() -> dict[str, Tensor]:
    """What each code says, over all CODES: `role` 0..4 (ground, what, colour, across, down), and by role
    `first` and `second`: setting and light; class and way; colour and remainder; the steps of the two distances."""
    code = torch.arange(CODES)
    starts = torch.tensor([WHAT, COLOUR, ACROSS, DOWN])
    role = torch.bucketize(code, starts, right=True)
    within = code - torch.tensor([GROUND, WHAT, COLOUR, ACROSS, DOWN])[role]
    divisor = torch.tensor([len(LIGHTS), WAYS, REMAINDERS, DISTANCES, DISTANCES])[role]
    return {"role": role, "first": within // divisor, "second": within % divisor}
