"""Pictures as the networks take them and give them, and the size of both."""

from __future__ import annotations

import numpy as np
from torch import Tensor

IMAGE_SIZE = 256
GRID = (16, 16)


def to_network(images: Tensor) -> Tensor:
    """uint8 [B, H, W, 3] -> float32 [B, 3, H, W] in [-1, 1], channels last in memory."""
    floats = images.float().div_(127.5).sub_(1)
    return floats.permute(0, 3, 1, 2)


def to_pixels(images: Tensor) -> np.ndarray:
    """float [B, 3, H, W] in about [-1, 1] -> uint8 [B, H, W, 3]."""
    scaled = (images.float().clamp(-1, 1) + 1) * 127.5
    return scaled.round().byte().permute(0, 2, 3, 1).cpu().numpy()
