"""Endless training data: scenes are drawn, painted and put into words by worker processes."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from models.families.mini.net.pixels import IMAGE_SIZE
from models.families.mini.world.draw.render import render
from models.families.mini.world.scene import Scene
from models.families.mini.world.streams import seeded


@lru_cache(maxsize=64)
def empty_setting(setting: str, light: int, size: int) -> np.ndarray:
    """The picture of a setting with nothing in it, int16 [size, size, 3]."""
    return render(Scene(setting, (), light), size).astype(np.int16)


def paint(scene: Scene, size: int = IMAGE_SIZE) -> tuple[np.ndarray, np.ndarray]:
    """uint8 [size, size, 3] and a bool mask [size, size] of the pixels that objects changed."""
    image = np.array(render(scene, size))
    changed = np.abs(image.astype(np.int16) - empty_setting(scene.setting, scene.light, size)).max(axis=2) > 6
    return image, changed


def quiet_worker(_: int) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    torch.set_num_threads(1)


Item = TypeVar("Item")


class Stream(IterableDataset[Item]):
    """Endless: what `make` yields, given a generator that depends on the path and the worker alone."""

    def __init__(self, make: Callable[[np.random.Generator], Iterator[Item]], *path: int) -> None:
        self.make, self.path = make, path

    def __iter__(self) -> Iterator[Item]:
        worker = torch.utils.data.get_worker_info()
        return self.make(seeded(*self.path, worker.id if worker else 0))


def moved(batch: Item, device: torch.device | str) -> Item:
    """A dataclass with its tensors on another device."""
    values: list[Any] = [getattr(batch, field.name) for field in fields(batch)]  # type: ignore[arg-type]
    return type(batch)(*(value.to(device, non_blocking=True) if isinstance(value, Tensor) else value for value in values))


def loader(dataset: IterableDataset, batch: int | None, collate=None, workers: int = 1) -> DataLoader:
    """`batch` None: the data set yields whole batches."""
    return DataLoader(
        dataset,
        batch_size=batch,
        num_workers=workers,
        prefetch_factor=4 if workers else None,
        collate_fn=collate,
        worker_init_fn=quiet_worker,
    )


def seed_everything(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
