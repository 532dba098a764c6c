"""Codecs for tests."""

from __future__ import annotations

import numpy as np

from models.pictures.codec import CELL, ENTRIES, Codec


def drawn_codec(pictures: int, channels: int, side: int, seed: int) -> Codec:
    """Of smooth patches: what is drawn has edges where its cells meet, and some cells have nothing."""
    rng = np.random.default_rng(seed)
    depth, stages = 6, 3
    basis = rng.normal(0, 0.2, (depth, channels, CELL, CELL)).astype(np.float32)
    basis[:] = np.abs(basis.mean((2, 3), keepdims=True)) * 12
    counts = rng.integers(0, stages + 1, (pictures, side * side)).astype(np.uint8)
    stream = rng.integers(0, ENTRIES, counts.sum(dtype=int)).astype(np.uint8)
    books = rng.normal(0.3, 0.5, (stages, ENTRIES, depth)).astype(np.float16)
    base = rng.integers(0, 256, (pictures, channels, side, side)).astype(np.uint8) if channels == 3 else None
    return Codec(channels, basis.reshape(depth, -1).astype(np.float16), books, counts, stream, base)
