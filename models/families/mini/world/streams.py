"""Streams of chance: what is drawn depends on a seed and a path of numbers alone."""

from __future__ import annotations

import numpy as np

from models.families.mini.world.scene import Scene, sample_scene


def seeded(seed: int, *path: int) -> np.random.Generator:
    return np.random.default_rng([seed, *path])


def held_out(count: int, seed: int = 987_654_321) -> list[Scene]:
    """Scenes from a stream no training run uses."""
    return [sample_scene(seeded(seed, index)) for index in range(count)]
