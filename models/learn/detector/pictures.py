"""Rendered scenes with their labels, without end; pictures planned by hand among them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset

from models.families.mini.net.detector.labels import CLASS_INDEX, COLOUR_INDEX
from models.families.mini.net.pixels import GRID, IMAGE_SIZE
from models.families.mini.net.scene_codes import scene_codes
from models.families.mini.world.draw.render import render
from models.families.mini.world.edits import edit_boxes, edit_items
from models.families.mini.world.scene import Scene, sample_scene
from models.families.mini.world.streams import seeded

MOST = 8
EDITED = 0.4
FINE = 100  # cells a side of the raster on which hidden shares are counted


@dataclass(frozen=True)
class Labels:
    """Of one picture (or, with a leading batch axis, of several), padded to MOST objects:
    classes int64 [MOST] (-1: none), colours int64 [MOST], boxes float32 [MOST, 4] in [0, 1] in
    painter's order, visible float32 [MOST]: the share of the box that no later box covers; codes int64
    [cells] of the whole picture."""

    classes: Tensor
    colours: Tensor
    boxes: Tensor
    visible: Tensor
    codes: Tensor


def visible_shares(scene: Scene) -> list[float]:
    """Per item the share of its box that no later box covers."""
    top = np.full((FINE, FINE), -1)
    areas = []
    for index, item in enumerate(scene.items):
        x1, y1, x2, y2 = (min(round(v * FINE / 1000), FINE) for v in item.box)
        x2, y2 = max(x2, x1 + 1), max(y2, y1 + 1)
        top[y1:y2, x1:x2] = index
        areas.append((x2 - x1) * (y2 - y1))
    return [float((top == index).sum() / area) for index, area in enumerate(areas)]


def label(scene: Scene) -> Labels:
    classes, colours = torch.full((MOST,), -1), torch.zeros(MOST, dtype=torch.int64)
    boxes, visible = torch.zeros(MOST, 4), torch.zeros(MOST)
    for index, (item, share) in enumerate(zip(scene.items, visible_shares(scene), strict=True)):
        classes[index] = CLASS_INDEX[item.cls]
        colours[index] = COLOUR_INDEX[item.colour]
        boxes[index] = torch.tensor([1.0 if v >= 999 else v / 1000 for v in item.box])
        visible[index] = share
    return Labels(classes, colours, boxes, visible, scene_codes(scene, GRID))


def any_scene(rng: np.random.Generator) -> Scene:
    """A scene of the sampler, or one changed as a person changes plans."""
    scene = sample_scene(rng)
    if rng.random() < EDITED:
        r = random.Random(int(rng.integers(1 << 62)))
        scene = edit_boxes(r, edit_items(r, scene))
    return scene


def picture(scene: Scene, size: int = IMAGE_SIZE) -> Tensor:
    """uint8 [size, size, 3]."""
    return torch.from_numpy(np.array(render(scene, size)))


Sample = tuple[Tensor, Labels]


class LabelledPictures(IterableDataset[Sample]):
    """(image uint8 [H, W, 3], labels); sample n of a worker depends on (seed, worker, n) alone."""

    def __init__(self, seed: int, start: int = 0) -> None:
        self.seed = seed
        self.start = start

    def __iter__(self) -> Iterator[Sample]:
        worker = torch.utils.data.get_worker_info()
        number = self.start
        while True:
            scene = any_scene(seeded(self.seed, worker.id if worker else 0, number))
            yield picture(scene), label(scene)
            number += 1


def collate(samples: list[Sample]) -> tuple[Tensor, Labels]:
    """Samples -> images uint8 [B, H, W, 3] and labels with a leading batch axis."""
    columns = ([getattr(labels, f.name) for _, labels in samples] for f in fields(Labels))
    return torch.stack([image for image, _ in samples]), Labels(*(torch.stack(c) for c in columns))
