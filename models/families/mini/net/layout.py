"""What stands in each cell of the picture: the topmost box over it, its class, colour and edges.

The image codes say one of these aspects a cell. All of them are asked of a middle layer of the
decoder as extra supervision while training: finding, for each image token, the box over it and the
place within that box is the hard part of obeying a plan. Those heads are not shipped.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.world.scene import Scene
from models.families.mini.world.vocabulary import COLOURS, OBJECT_CLASSES

CLASS_ID = {c.name: i + 1 for i, c in enumerate(OBJECT_CLASSES)}
COLOUR_ID = {name: i + 2 for i, name in enumerate(COLOURS)}
NATURAL = 1
# A box that reaches less than this share of a cell into it leaves it to its neighbours.
LEAST = 0.06
# Upper ends of the steps in which the distance from a cell's centre to an edge is told, in cells:
# a step for each coordinate (a hundredth of the picture) up to the next cell's far side, then coarser.
STEP = 0.16
_FINE = [round(-0.5 + STEP * (i + 1), 4) for i in range(14)]
_MIDDLE = [round(_FINE[-1] + 0.332 * (i + 1), 4) for i in range(5)]
_COARSE = [round(_MIDDLE[-1] * (16 / _MIDDLE[-1]) ** ((i + 1) / 9), 4) for i in range(9)]
ENDS = np.array(_FINE + _MIDDLE + _COARSE)
DISTANCES = len(ENDS)
# class (0: none), colour (0: none, 1: natural), the steps to the left, right, top and bottom edge (0: none),
# and which way it faces (0: none, 1: as its pictogram, 2: the other way)
SIZES = (len(CLASS_ID) + 1, len(COLOUR_ID) + 2, *(DISTANCES + 1,) * 4, 3)


def distance_step(distance: np.ndarray) -> np.ndarray:
    """Distances in cells, from -0.5 up -> step 0..DISTANCES-1."""
    # A hair's breadth, so that a coordinate never falls between two steps by rounding.
    return np.minimum(np.searchsorted(ENDS, distance + 1e-6, side="right"), DISTANCES - 1)


@lru_cache(maxsize=4)
def _centres(count: int) -> np.ndarray:
    return np.arange(count) + 0.5


def layout_targets(scene: Scene, grid: tuple[int, int]) -> Tensor:
    """int64 [rows * columns, 7]: the topmost box over each cell; zeros where there is none."""
    rows, columns = grid
    out = np.zeros((rows, columns, len(SIZES)), np.int64)
    for item in scene.items:
        x1, y1, x2, y2 = (1.0 if edge >= 999 else edge / 1000 for edge in item.box)
        x1, x2, y1, y2 = x1 * columns, x2 * columns, y1 * rows, y2 * rows
        xs = slice(int(x1 + LEAST), int(np.ceil(x2 - LEAST)))
        ys = slice(int(y1 + LEAST), int(np.ceil(y2 - LEAST)))
        across, down = _centres(columns)[xs], _centres(rows)[ys]
        cells = out[ys, xs]
        cells[..., 0] = CLASS_ID[item.cls]
        cells[..., 1] = NATURAL if item.colour is None else COLOUR_ID[item.colour]
        cells[..., 2] = distance_step(across - x1) + 1
        cells[..., 3] = distance_step(x2 - across) + 1
        cells[..., 4] = distance_step(down - y1)[:, None] + 1
        cells[..., 5] = distance_step(y2 - down)[:, None] + 1
        cells[..., 6] = 2 if item.turned else 1
    return torch.from_numpy(out.reshape(rows * columns, len(SIZES)))


class LayoutHeads(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.heads = nn.Linear(width, sum(SIZES))
        nn.init.zeros_(self.heads.weight)

    def forward(self, hidden: Tensor, targets: Tensor) -> Tensor:
        """hidden [N, width], targets [N, 7] -> mean over tokens of the mean of the seven losses."""
        logits = self.heads(hidden).float().split(SIZES, dim=-1)
        losses = [F.cross_entropy(part, targets[:, i]) for i, part in enumerate(logits)]
        return torch.stack(losses).mean()
