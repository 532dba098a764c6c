"""What stands in each cell of the picture, as extra supervision while training.

Finding, for each image token, the box that covers it and the place within that box is the hard part
of obeying a plan. Small heads on a middle layer are asked for it directly; they are not shipped.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.training.world.scene import Scene
from models.training.world.vocabulary import COLOURS, OBJECT_CLASSES

CLASS_ID = {c.name: i + 1 for i, c in enumerate(OBJECT_CLASSES)}
COLOUR_ID = {name: i + 2 for i, name in enumerate(COLOURS)}
BINS = 8
# class (0: none), colour (0: none, 1: natural), place across and down, width and height of the box
SIZES = (len(CLASS_ID) + 1, len(COLOUR_ID) + 2, BINS + 1, BINS + 1, BINS + 1, BINS + 1)


def layout_targets(scene: Scene, grid: tuple[int, int]) -> Tensor:
    """int64 [rows * columns, 6]: the topmost box over each cell's centre; zeros where there is none."""
    rows, columns = grid
    out = np.zeros((rows, columns, len(SIZES)), np.int64)
    across = (np.arange(columns) + 0.5) * 1000 / columns
    down = (np.arange(rows) + 0.5) * 1000 / rows
    reach_x, reach_y = 250 / columns, 250 / rows
    for item in scene.items:
        x1, y1, x2, y2 = item.box
        xs = slice(*np.searchsorted(across, (x1 - reach_x, x2 + reach_x)))
        ys = slice(*np.searchsorted(down, (y1 - reach_y, y2 + reach_y)))
        cells = out[ys, xs]
        cells[..., 0] = CLASS_ID[item.cls]
        cells[..., 1] = 1 if item.colour is None else COLOUR_ID[item.colour]
        cells[..., 2] = place((across[xs] - x1) / (x2 - x1))
        cells[..., 3] = place((down[ys] - y1) / (y2 - y1))[:, None]
        cells[..., 4] = place(((x2 - x1) / 1000) ** 0.5)
        cells[..., 5] = place(((y2 - y1) / 1000) ** 0.5)
    return torch.from_numpy(out.reshape(rows * columns, len(SIZES)))


def place(share: np.ndarray | float) -> np.ndarray:
    """A share in [0, 1] -> bin 1..BINS."""
    return np.clip(np.asarray(share) * BINS, 0, BINS - 1).astype(np.int64) + 1


class LayoutHeads(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.heads = nn.Linear(width, sum(SIZES))
        nn.init.zeros_(self.heads.weight)

    def forward(self, hidden: Tensor, targets: Tensor) -> Tensor:
        """hidden [N, width], targets [N, 6] -> mean over tokens of the mean of the six losses."""
        logits = self.heads(hidden).float().split(SIZES, dim=-1)
        losses = [F.cross_entropy(part, targets[:, i]) for i, part in enumerate(logits)]
        return torch.stack(losses).mean()
