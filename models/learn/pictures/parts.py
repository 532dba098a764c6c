"""Parts of pictures with the codes of the whole: what the picture decoder is trained on."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset

from models.families.mini.net.pixels import GRID
from models.families.mini.net.scene_codes import WHAT, scene_codes
from models.families.mini.world.scene import Scene, sample_scene
from models.families.mini.world.streams import seeded
from models.learn.common.data import paint

# Cells along one side of the part that is trained on; its outermost cells only give context where the
# picture goes on beyond them.
PART = 10
# Parts are cut out round an object but for this share.
ANYWHERE = 0.25
CELL = 16
# Share of cells whose code is another picture's: a decoder that guesses slips now and then.
SLIPS = 0.02
Painted = tuple[Tensor, Tensor, Tensor]


def painted(scene: Scene) -> Painted:
    """Picture uint8 [H, W, 3], object mask bool [H, W], codes int64 [cells]."""
    image, mask = paint(scene)
    return torch.from_numpy(image), torch.from_numpy(mask), scene_codes(scene, GRID)


Part = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def part_of(rng: np.random.Generator, sample: Painted, side: int = PART) -> Part:
    """side x side cells, mostly round an object: picture, mask, codes [side, side], the number of its
    first row and column [2], both even, so that the pattern of the codes stays in step; and the codes
    of the whole picture."""
    image, mask, codes = sample
    grid = codes.view(GRID)
    covered = (grid >= WHAT).nonzero()
    free = len(covered) == 0 or rng.random() < ANYWHERE
    centre = rng.integers(0, GRID, 2) if free else covered[rng.integers(len(covered))].numpy()
    row, column = (int(np.clip((c - side // 2) // 2 * 2, 0, whole - side)) for c, whole in zip(centre, GRID, strict=True))
    cells = (slice(row, row + side), slice(column, column + side))
    pixels = tuple(slice(s.start * CELL, s.stop * CELL) for s in cells)
    return image[pixels], mask[pixels], grid[cells], torch.tensor([row, column]), codes


class CodedPictures(IterableDataset[Part]):
    """Endless; sample n of a worker depends on (seed, worker, n) alone."""

    def __init__(self, seed: int, start: int = 0, side: int = PART) -> None:
        self.seed, self.start, self.side = seed, start, side

    def __iter__(self) -> Iterator[Part]:
        worker = torch.utils.data.get_worker_info()
        number = self.start
        while True:
            rng = seeded(self.seed, worker.id if worker else 0, number)
            yield part_of(rng, painted(sample_scene(rng)), self.side)
            number += 1


def counted(first: Tensor, side: int = PART) -> Tensor:
    """first int64 [B, 2] -> float [B, 1, H, W]: 1 for the pixels of a part that count, 0 for its context."""
    weight = torch.ones(len(first), 1, side * CELL, side * CELL)
    for row, column, out in zip(*first.T.tolist(), weight[:, 0], strict=True):
        out[: CELL if row > 0 else 0] = 0
        out[:, : CELL if column > 0 else 0] = 0
        if row + side < GRID[0]:
            out[-CELL:] = 0
        if column + side < GRID[1]:
            out[:, -CELL:] = 0
    return weight


def cut(maps: Tensor, first: Tensor, side: int = PART, scale: int = 1) -> Tensor:
    """The part, `side` cells wide, of maps [B or 1, C, H, W] that begins at cell `first` [B, 2], a cell being `scale` wide."""
    if (side, side) == GRID:
        return maps
    maps = maps.expand(len(first), -1, -1, -1)
    return torch.stack([m[:, r : r + side * scale, c : c + side * scale] for m, (r, c) in zip(maps, (first * scale).tolist(), strict=True)])


def slipped(codes: Tensor, share: float) -> Tensor:
    """Codes [B, ...]: in `share` of the cells the same cell of the next picture."""
    return torch.where(torch.rand(codes.shape, device=codes.device) < share, codes.roll(1, 0), codes)
